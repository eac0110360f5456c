using System.Globalization;
using System.Text.RegularExpressions;
using RubricEngine.Model;
using RubricEngine.Text;

namespace RubricEngine.Data;

/// <summary>The stretch of time that a record is about, as data and users name it.</summary>
/// <remarks>
/// Understood are years (<c>2024</c>, <c>năm 2024</c>), half-years (<c>2024-H1</c>), quarters (<c>2024-Q3</c>, <c>Q3/2024</c>, <c>quý III/2024</c>)
/// and months (<c>2024-05</c>, <c>5/2024</c>, <c>tháng 5/2024</c>). Any other name is a period too, of which no dates are known.
/// Two spellings of one period are equal.
/// </remarks>
/// <example>
/// <code>
/// DateOnly? end = AssessmentPeriod.Of("quý III/2024").EndIn(Window.CalendarYear);   // 2024-09-30
/// </code>
/// </example>
public sealed partial class AssessmentPeriod : IEquatable<AssessmentPeriod>
{
    // Parts of a year: 1, 2, 4 or 12; 0 for a period that is not understood.
    private readonly int _parts;
    private readonly int _year;
    private readonly int _part;

    private AssessmentPeriod(string text, int parts, int year, int part)
    {
        Text = text;
        _parts = parts;
        _year = year;
        _part = part;
    }

    /// <summary>The name: <c>2024</c>, <c>2024-H1</c>, <c>2024-Q3</c>, <c>2024-05</c>; as written (composed, trimmed) where it is not understood.</summary>
    public string Text { get; }

    /// <summary>Whether its dates are known.</summary>
    public bool IsUnderstood => _parts != 0;

    /// <summary>Reads the name of a period; every text is one.</summary>
    public static AssessmentPeriod Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string written = NormalForm.Compose(text).Trim();
        string lower = written.ToLowerInvariant();
        if (YearForm().Match(lower) is { Success: true } year) return OfParts(1, Number(year, "y"), 1);
        if (HalfForm().Match(lower) is { Success: true } half) return OfParts(2, Number(half, "y"), Number(half, "p"));
        if (QuarterForm().Match(lower) is { Success: true } quarter) return OfParts(4, Number(quarter, "y"), Quarter(quarter.Groups["p"].Value));
        if (MonthForm().Match(lower) is { Success: true } month && Number(month, "p") is >= 1 and <= 12)
            return OfParts(12, Number(month, "y"), Number(month, "p"));
        return new(written, 0, 0, 0);
    }

    /// <summary>The period just before in the calendar; null where it is not understood, and before the year 1.</summary>
    public AssessmentPeriod? Previous => _parts == 0 || (_year == 1 && _part == 1) ? null
        : _part > 1 ? OfParts(_parts, _year, _part - 1)
        : OfParts(_parts, _year - 1, _parts);

    /// <summary>The last day: of a year, the end of the rubric's window in it; else of the calendar's half-year, quarter or month; null where it is not understood.</summary>
    public DateOnly? EndIn(Window window)
    {
        ArgumentNullException.ThrowIfNull(window);
        if (_parts == 0) return null;
        if (_parts == 1) return window.EndIn(_year);
        int month = _part * (12 / _parts);
        return new DateOnly(_year, month, DateTime.DaysInMonth(_year, month));
    }

    /// <inheritdoc/>
    public bool Equals(AssessmentPeriod? other) => other is not null && Key == other.Key;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AssessmentPeriod);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    /// <summary>The <see cref="Text"/>.</summary>
    public override string ToString() => Text;

    /// <summary>Whether both are years, or half-years, quarters, months.</summary>
    internal bool IsOfTheKindOf(AssessmentPeriod other) => _parts == other._parts;

    /// <summary>Equal for equal periods; its ordinal order is the order of time within one kind of understood period.</summary>
    internal string Key => _parts == 0 ? FoldedName.Of(Text) : Text;

    private static AssessmentPeriod OfParts(int parts, int year, int part) => new(
        parts switch
        {
            1 => string.Create(CultureInfo.InvariantCulture, $"{year:0000}"),
            2 => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-H{part}"),
            4 => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-Q{part}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{part:00}"),
        }, parts, year, part);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static int Quarter(string text) => text switch { "i" or "1" => 1, "ii" or "2" => 2, "iii" or "3" => 3, _ => 4 };

    // The year 0 is none, so that every understood period has dates.
    private const string Year = "(?<y>(?!0000)[0-9]{4})";

    [GeneratedRegex($@"^(?:năm\s+)?{Year}\z")]
    private static partial Regex YearForm();

    [GeneratedRegex($@"^(?:{Year}[-\s]?h(?<p>[12])|h(?<p>[12])[-/\s]?{Year})\z")]
    private static partial Regex HalfForm();

    [GeneratedRegex($@"^(?:{Year}[-/\s]?q(?<p>[1-4])|q(?<p>[1-4])[-/\s]?{Year}|qu[ýí]\s*(?<p>[1-4]|i{{1,3}}|iv)(?:\s*[-/]\s*|\s+)(?:năm\s+)?{Year})\z")]
    private static partial Regex QuarterForm();

    [GeneratedRegex($@"^(?:{Year}-(?<p>[0-9]{{2}})|(?:tháng\s+)?(?<p>[0-9]{{1,2}})(?:\s*[-/]\s*|\s+năm\s+){Year})\z")]
    private static partial Regex MonthForm();
}
