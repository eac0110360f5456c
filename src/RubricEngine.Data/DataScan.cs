using RubricEngine.Text;

namespace RubricEngine.Data;

/// <summary>What a first walk through one file found: enough to read its records in a second.</summary>
internal sealed class DataScan
{
    private const int MostOrigins = 1_000;

    private readonly List<Origin> _withoutPeriod = [];

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public DataScan(Origin start, RowSource? rows)
    {
        Start = start;
        Rows = rows;
    }

    /// <summary>The start of the file.</summary>
    public Origin Start { get; }

    /// <summary>How to read the rows; null for a file that cannot be read.</summary>
    public RowSource? Rows { get; set; }

    /// <summary>Whether any row names its period. Rows of a file where none does belong to the period that is asked for.</summary>
    public bool HasPeriods { get; private set; }

    /// <summary>Number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>Number of rows without a period.</summary>
    public int CountWithoutPeriod { get; private set; }

    /// <summary>The first rows without a period.</summary>
    public IEnumerable<Origin> WithoutPeriod => _withoutPeriod;

    /// <summary>Number of rows of a period.</summary>
    public int CountOf(AssessmentPeriod period) => _counts.GetValueOrDefault(period.Key);

    /// <summary>Counts a row.</summary>
    public void Note(DataRow row, AssessmentPeriod? period)
    {
        Count++;
        if (period is not null)
        {
            HasPeriods = true;
            _counts[period.Key] = CountOf(period) + 1;
            return;
        }
        CountWithoutPeriod++;
        if (_withoutPeriod.Count < MostOrigins) _withoutPeriod.Add(row.Origin);
    }
}
