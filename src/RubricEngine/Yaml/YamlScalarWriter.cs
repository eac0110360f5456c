using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace RubricEngine.Yaml;

/// <summary>Writes texts as YAML scalars: plain where that is read as the same text, else in quotes.</summary>
internal static partial class YamlScalarWriter
{
    /// <summary>The text as a scalar on one line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="inFlow">Whether it stands inside brackets, where commas and brackets end it.</param>
    public static string Write(string text, bool inFlow) => IsPlain(text, inFlow) ? text : Quote(text);

    /// <summary>The text in quotes: double ones unless it has some itself.</summary>
    public static string Quote(string text)
    {
        bool escapes = text.Any(c => c < ' ' || c == '\u007F');
        if (!escapes && (text.Contains('"') || text.Contains('\\'))) return $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
        if (!escapes) return $"\"{text}\"";
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                '\r' => "\\r",
                < ' ' or '\u007F' => $"\\x{((int)c).ToString("x2", CultureInfo.InvariantCulture)}",
                _ => c.ToString(),
            });
        return quoted.Append('"').ToString();
    }

    /// <summary>Whether YAML 1.2 reads a plain scalar as something else than text: nothing, a truth, a number, or, as many programs do, a date.</summary>
    public static bool LooksTyped(string text) => Typed().IsMatch(text);

    /// <summary>Whether it can stand without quotes.</summary>
    public static bool IsPlain(string text, bool inFlow)
    {
        const string Indicators = "-?:,[]{}#&*!|>'\"%@`";
        if (text is "" or "~" or "null" or "Null" or "NULL" or YamlFrame.MergeKey) return false;
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text[^1] == ':') return false;
        if (text.StartsWith("---", StringComparison.Ordinal) || text.StartsWith("...", StringComparison.Ordinal)) return false;
        // A quote before the colon of a key is not read by every program in the same way.
        if (inFlow && text[^1] is '\'' or '"') return false;
        bool signed = text[0] is '-' && text.Length > 1 && !char.IsWhiteSpace(text[1]) && !(inFlow && text[1] is ',' or '[' or ']' or '{' or '}');
        if (!signed && Indicators.Contains(text[0], StringComparison.Ordinal)) return false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c < ' ' || c == '\u007F' || c == '\u0085' || c == '\u00A0' || c == '\uFEFF') return false;
            if (c == ':' && (text[i + 1] == ' ' || inFlow)) return false;
            if (c == '#' && char.IsWhiteSpace(text[i - 1])) return false;
            if (inFlow && c is ',' or '[' or ']' or '{' or '}') return false;
            if (inFlow && c is '?' && (i + 1 == text.Length || text[i + 1] == ' ') && text[i - 1] == ' ') return false;
        }
        return true;
    }

    [GeneratedRegex(@"^(~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?(\.[0-9]+|[0-9][0-9_]*(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0x[0-9a-fA-F]+|0o[0-7]+|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)|[0-9]{4}-[0-9]{2}-[0-9]{2}(T.*)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Typed();
}
