using RubricEngine.Text;

namespace RubricEngine.Data;

/// <summary>Which subjects stand in which period, where, and with what values a following period may read.</summary>
internal sealed class PeriodIndex
{
    private const int MostPlaces = 5;

    private readonly Dictionary<(string Period, string Subject), Entry> _entries = [];
    private readonly Dictionary<string, AssessmentPeriod> _periods = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _subjects = new(StringComparer.Ordinal);

    /// <summary>The subjects met, in any period, as they are written first.</summary>
    public IEnumerable<string> Subjects => _subjects.Values;

    /// <summary>Whether a subject, folded, was met in any period.</summary>
    public bool Knows(string folded) => _subjects.ContainsKey(folded);

    /// <summary>The periods met, in order.</summary>
    public IEnumerable<AssessmentPeriod> Periods => _periods.Values.OrderBy(p => p.Key, StringComparer.Ordinal);

    /// <summary>Notes a row.</summary>
    /// <param name="period">Its period, or null.</param>
    /// <param name="subject">Its subject.</param>
    /// <param name="row">The row; only its place is kept.</param>
    /// <param name="columns">What its cells feed.</param>
    /// <param name="keepRow">Whether a following period may ask for it.</param>
    public void Add(AssessmentPeriod? period, string subject, DataRow row, ColumnMap columns, bool keepRow)
    {
        if (period is not null) _periods.TryAdd(period.Key, period);
        var key = (period?.Key ?? "", FoldedName.Of(subject));
        _subjects.TryAdd(key.Item2, subject);
        if (!_entries.TryGetValue(key, out Entry? entry)) _entries.Add(key, entry = new Entry(row.Source.Path, row.Origin.Position.Line));
        else entry.AddPlace(row.Source.Path, row.Origin.Position.Line);
        if (keepRow && entry.Count == 1) (entry.Row, entry.Columns) = (row, columns);
    }

    /// <summary>Where a subject stands in a period, if it stands there more than once; else null.</summary>
    public string? PlacesIfDuplicate(AssessmentPeriod? period, string subject) =>
        Find(period, subject) is { Count: > 1 } entry ? entry.Places : null;

    /// <summary>What is known of a subject in a period; null if nothing.</summary>
    public Entry? Find(AssessmentPeriod? period, string subject) => _entries.GetValueOrDefault((period?.Key ?? "", FoldedName.Of(subject)));

    /// <summary>
    /// The period before another: the one before it in the calendar where it is understood, whether the data have it or not;
    /// else the last one that the data have before it, in ordinal order of the names.
    /// </summary>
    public AssessmentPeriod? Before(AssessmentPeriod period) => period.IsUnderstood
        ? period.Previous
        : Periods.LastOrDefault(p => !p.IsUnderstood && string.CompareOrdinal(p.Key, period.Key) < 0);

    /// <summary>The rows of one subject in one period.</summary>
    internal sealed class Entry(string path, int line)
    {
        private string _more = "";

        public int Count { get; private set; } = 1;

        /// <summary>The places of its rows, such as <c>wards.csv(3), wards.csv(7)</c>.</summary>
        public string Places => $"{path}({line}){_more}";

        /// <summary>The first row, where it was kept.</summary>
        public DataRow? Row { get; set; }

        /// <summary>What the cells of <see cref="Row"/> feed.</summary>
        public ColumnMap? Columns { get; set; }

        public void AddPlace(string path, int line)
        {
            Count++;
            if (Count <= MostPlaces) _more += $", {path}({line})";
            else if (Count == MostPlaces + 1) _more += ", …";
        }
    }
}
