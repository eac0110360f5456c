using System.Globalization;
using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine.Documents;

/// <summary>Looks through a text, before anything parses it, for what no rubric may contain.</summary>
internal static class SourceScan
{
    private const int MostReported = 10;

    /// <summary>Whether the text may be parsed.</summary>
    public static bool Accepts(SourceText source, DocumentLimits limits, DiagnosticBag diagnostics)
    {
        if (source.Text.Length > limits.Length)
        {
            diagnostics.Add(DiagnosticCatalogue.FileTooLarge(new Origin(source, default), limits.Length));
            return false;
        }
        int reported = 0, marks = 0;
        string text = source.Text;
        for (int i = 0; i < text.Length && reported < MostReported; i++)
        {
            char c = text[i];
            // Most of a text is of these, and nothing is wrong with them.
            if (c is (>= ' ' and < '\u007F') or '\n')
            {
                marks = 0;
                continue;
            }
            marks = c >= '\u0300' && IsMark(c) ? marks + 1 : 0;
            if (c == '\0') return Refuse(DiagnosticCatalogue.NotText(At(source, i)));
            if (marks > DocumentLimits.CombiningMarks) return Refuse(DiagnosticCatalogue.TooManyMarks(At(source, i)));
            if (IsForbidden(text, i))
            {
                diagnostics.Add(DiagnosticCatalogue.ForbiddenCharacter(At(source, i), c));
                reported++;
            }
            // A pair is looked at once.
            if (char.IsHighSurrogate(c) && i + 1 < text.Length) i++;
        }
        return reported == 0;

        bool Refuse(Diagnostic diagnostic)
        {
            diagnostics.Add(diagnostic);
            return false;
        }
    }

    /// <summary>Whether a text that escapes may have smuggled characters into is harmless.</summary>
    public static int FindForbidden(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || IsForbidden(text, i)) return i;
            if (char.IsHighSurrogate(text[i])) i++;
        }
        return -1;
    }

    private static Origin At(SourceText source, int offset) => new(source, new(offset, 1));

    private static bool IsMark(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    /// <summary>
    /// Controls, unpaired surrogates, the separators that some programs take for line breaks and others not, and bidirectional
    /// controls, by which a text can be shown in another order than it is read.
    /// </summary>
    private static bool IsForbidden(string text, int index)
    {
        char c = text[index];
        if (c < ' ') return c is not ('\t' or '\n' or '\r');
        if (c < '\u007F') return false;
        if (char.IsHighSurrogate(c)) return index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]);
        return c is >= '\u007F' and <= '\u009F' or '\u061C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E')
            or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF' || char.IsLowSurrogate(c) || (c == '\uFEFF' && index > 0);
    }
}
