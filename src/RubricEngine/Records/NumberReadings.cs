using System.Text.RegularExpressions;
using RubricEngine.Values;

namespace RubricEngine.Records;

/// <summary>The numbers that a written number may mean.</summary>
internal static partial class NumberReadings
{
    /// <summary>A number longer than this is no datum; it also keeps conversion cheap.</summary>
    private const int Longest = 60;

    /// <summary>A number without groups, of which a format that has the point has one reading.</summary>
    public static bool TryReadPlain(string text, NumberFormat format, out Rational number)
    {
        number = default;
        return format == NumberFormat.Point && text.Length <= Longest && Rational.TryParse(text, out number);
    }

    /// <summary>No reading, one, or two that differ (with an undeclared format only).</summary>
    public static IReadOnlyList<Rational> Of(string text, NumberFormat format)
    {
        if (text.Length > Longest) return [];
        Rational? point = format == NumberFormat.Comma ? null : Read(text, PointForm(), ',', '.');
        Rational? comma = format == NumberFormat.Point ? null : Read(text, CommaForm(), '.', ',');
        return (point, comma) switch
        {
            (null, null) => [],
            ({ } one, null) => [one],
            (null, { } one) => [one],
            ({ } one, { } other) => one == other ? [one] : [one, other],
        };
    }

    private static Rational? Read(string text, Regex form, char separator, char mark)
    {
        if (!form.IsMatch(text)) return null;
        string plain = text.TrimStart('+').Replace('\u2212', '-').Replace(separator.ToString(), "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).Replace("\u202F", "", StringComparison.Ordinal)
            .Replace(mark, '.');
        return Rational.TryParse(plain, out Rational value) ? value : null;
    }

    // Groups of three after a first group without a leading zero, all by one separator, or no groups at all.
    [GeneratedRegex(@"^[-+\u2212]?([0-9]+|[1-9][0-9]{0,2}(,[0-9]{3})+|[1-9][0-9]{0,2}([ \u00A0\u202F][0-9]{3})+)(\.[0-9]+)?\z")]
    private static partial Regex PointForm();

    [GeneratedRegex(@"^[-+\u2212]?([0-9]+|[1-9][0-9]{0,2}(\.[0-9]{3})+|[1-9][0-9]{0,2}([ \u00A0\u202F][0-9]{3})+)(,[0-9]+)?\z")]
    private static partial Regex CommaForm();
}
