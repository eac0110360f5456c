using RubricEngine.Syntax;
using RubricEngine.Text;
using YamlDotNet.Core;

namespace RubricEngine.Yaml;

/// <summary>Finds the place in the source of each character of a scalar, whichever way YAML has it written.</summary>
internal static class ScalarText
{
    /// <summary>The scalar's text, NFC, with places.</summary>
    public static SourceFragment Fragment(SourceText source, YamlScalar scalar)
    {
        if (PlaceAsWritten(source, scalar) is { } start) return new SourceFragment(source, scalar.Value, start);
        int[] offsets = Offsets(source.Text, scalar);
        return SourceFragment.Composed(source, scalar.Value, offsets);
    }

    /// <summary>Where the value stands in the source letter by letter; null where it was folded, escaped or is to be composed.</summary>
    private static int? PlaceAsWritten(SourceText source, YamlScalar scalar)
    {
        int quotes = scalar.Style switch
        {
            ScalarStyle.Plain => 0,
            ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => 1,
            _ => -1,
        };
        if (quotes < 0 || scalar.Span.Length != scalar.Value.Length + 2 * quotes) return null;
        int start = scalar.Span.Start + quotes;
        return source.Text.AsSpan(start, scalar.Value.Length).SequenceEqual(scalar.Value) && NormalForm.Compose(scalar.Value) == scalar.Value ? start : null;
    }

    /// <summary>Walks value and source side by side: blanks may have been folded, quotes and escapes undone, all else stands in order.</summary>
    private static int[] Offsets(string source, YamlScalar scalar)
    {
        int end = scalar.Span.End, at = ContentStart(source, scalar);
        int[] offsets = new int[scalar.Value.Length + 1];
        bool isBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        for (int i = 0; i < scalar.Value.Length; i++)
        {
            char c = scalar.Value[i];
            if (c is ' ' or '\n' or '\t')
            {
                // A blank of the value is a blank of the source or stands for a folded line break there.
                offsets[i] = Math.Min(at, end);
                int length = at < end ? EscapeLength(source, at, end, scalar.Style) : 0;
                if (length > 0) at += length;
                else if (at < end && source[at] == '\r' && c == '\n') at += at + 1 < end && source[at + 1] == '\n' ? 2 : 1;
                else if (at < end && source[at] == c) at++;
                continue;
            }
            at = SkipTo(source, at, end, c, scalar.Style);
            offsets[i] = Math.Min(at, end);
            int escape = at < end ? EscapeLength(source, at, end, scalar.Style) : 0;
            at += Math.Max(1, escape);
            // An escape above the basic plane gives two units of the value.
            if (escape > 0 && char.IsHighSurrogate(c) && i + 1 < scalar.Value.Length) offsets[++i] = offsets[i - 1];
        }
        offsets[^1] = isBlock && scalar.Value.Length > 0 ? offsets[^2] + 1 : Math.Min(at, end);
        return offsets;
    }

    private static int ContentStart(string source, YamlScalar scalar)
    {
        int at = scalar.Span.Start;
        if (scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted) return at + 1;
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            int lineBreak = source.IndexOf('\n', at);
            return lineBreak < 0 || lineBreak >= scalar.Span.End ? scalar.Span.End : lineBreak + 1;
        }
        return at;
    }

    /// <summary>The next place that gives this character: over blanks, line breaks that are escaped, and escapes of blanks.</summary>
    private static int SkipTo(string source, int at, int end, char wanted, ScalarStyle style)
    {
        while (at < end)
        {
            int escape = EscapeLength(source, at, end, style);
            if (escape > 0 && !(style == ScalarStyle.DoubleQuoted && source[at + 1] is ' ' or '\t' or '\n' or '\r' or 'n' or 't'))
                return at;
            if (escape == 0 && (source[at] == wanted || source[at] is not (' ' or '\t' or '\n' or '\r'))) return at;
            at += Math.Max(1, escape);
        }
        return at;
    }

    /// <summary>How many units an escape takes that starts here; 0 where none does.</summary>
    private static int EscapeLength(string source, int at, int end, ScalarStyle style)
    {
        if (style == ScalarStyle.SingleQuoted) return source[at] == '\'' && at + 1 < end && source[at + 1] == '\'' ? 2 : 0;
        if (style != ScalarStyle.DoubleQuoted || source[at] != '\\' || at + 1 >= end) return 0;
        int length = source[at + 1] switch { 'x' => 4, 'u' => 6, 'U' => 10, _ => 2 };
        return Math.Min(length, end - at);
    }
}
