namespace RubricEngine.Cli;

/// <summary>Writes lines of CSV (RFC 4180, with <c>;</c> where the comma is the decimal mark).</summary>
internal static class CsvText
{
    /// <summary>The separator that spreadsheets expect beside the decimal mark.</summary>
    public static char SeparatorFor(bool decimalComma) => decimalComma ? ';' : ',';

    /// <summary>One line, without its line break.</summary>
    public static string Line(IEnumerable<string> fields, char separator) => string.Join(separator, fields.Select(field => Field(field, separator)));

    /// <summary>One line of results: a text that a spreadsheet would run as a formula gets an apostrophe in front, numbers and ranges do not.</summary>
    public static string ResultLine(IEnumerable<string> fields) => Line(fields.Select(Guarded), ',');

    private static string Guarded(string text)
    {
        bool isNumber = text.Length > 1 && char.IsAsciiDigit(text[1]) && text.AsSpan(1).IndexOfAnyExceptInRange('-', '9') < 0;
        return text is ['=' or '+' or '@' or '\t' or '\r', ..] || (text.StartsWith('-') && !isNumber) ? "'" + text : text;
    }

    private static string Field(string text, char separator)
    {
        bool plain = text.AsSpan().IndexOfAny(separator, '"') < 0 && text.AsSpan().IndexOfAny('\r', '\n') < 0 && text.Trim().Length == text.Length;
        return plain ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
