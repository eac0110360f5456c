using System.Collections.Frozen;

namespace RubricEngine.Records;

/// <summary>Which <see cref="NumberFormat"/> a culture uses.</summary>
/// <example>
/// <code>
/// NumberFormat format = NumberFormats.Of("vi-VN") ?? NumberFormat.Undeclared;
/// SubjectRecord ward = rubric.NewRecord("A").SetText("area", "1.250,5", format).Build();
/// </code>
/// </example>
public static class NumberFormats
{
    // The library's own table: cultures of the runtime differ from machine to machine, and some machines have none.
    private static readonly FrozenSet<string> s_comma = new[]
    {
        "vi", "de", "fr", "es", "it", "pt", "nl", "da", "nb", "nn", "sv", "fi", "pl", "cs", "sk", "hu", "ro", "bg", "hr", "sl", "sr",
        "el", "tr", "ru", "uk", "be", "lt", "lv", "et", "is", "id", "ca", "az", "kk", "ka", "hy",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_point = new[]
    {
        "en", "zh", "ja", "ko", "th", "he", "hi", "ms", "lo", "km", "my", "fil", "ga", "mt",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Countries that write numbers otherwise than the rest of their language.
    private static readonly FrozenDictionary<string, NumberFormat> s_exceptions = new Dictionary<string, NumberFormat>
    {
        ["es-MX"] = NumberFormat.Point, ["es-US"] = NumberFormat.Point, ["de-CH"] = NumberFormat.Point, ["en-ZA"] = NumberFormat.Comma,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The format of a culture such as <c>vi-VN</c> or <c>en-US</c>, or of a language such as <c>vi</c>; null for one that the library does not know.</summary>
    public static NumberFormat? Of(string culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        string name = culture.Trim().Replace('_', '-');
        if (s_exceptions.TryGetValue(name, out NumberFormat exception)) return exception;
        string language = name.Split('-')[0];
        return s_comma.Contains(language) ? NumberFormat.Comma : s_point.Contains(language) ? NumberFormat.Point : null;
    }
}
