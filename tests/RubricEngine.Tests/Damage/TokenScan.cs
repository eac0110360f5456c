namespace RubricEngine.Tests.Damage;

/// <summary>
/// Cuts a text into what its reader takes for words: quoted texts, names and numbers, signs. It knows neither form, so that a mistake of
/// a reader's own lexer cannot hide here. Comments and blanks are between tokens.
/// </summary>
internal static class TokenScan
{
    private static readonly string[] s_longSigns = ["<=", ">=", "!=", "??", ".."];

    public static List<Range> Of(string text)
    {
        var tokens = new List<Range>();
        for (int at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at])) at++;
            else if (text[at] == '#') at = LineEnd(text, at);
            else
            {
                int end = End(text, at);
                tokens.Add(at..end);
                at = end;
            }
        }
        return tokens;
    }

    private static int End(string text, int start)
    {
        if (text[start] is '"' or '`' or '\'') return QuoteEnd(text, start);
        if (IsWord(text[start]))
        {
            int end = start;
            while (end < text.Length && (IsWord(text[end]) || (IsInside(text[end]) && end + 1 < text.Length && IsWord(text[end + 1])))) end++;
            return end;
        }
        foreach (string sign in s_longSigns)
            if (string.CompareOrdinal(text, start, sign, 0, sign.Length) == 0) return start + sign.Length;
        return char.IsHighSurrogate(text[start]) && start + 1 < text.Length ? start + 2 : start + 1;
    }

    private static int QuoteEnd(string text, int start)
    {
        int end = text.IndexOf(text[start], start + 1);
        return end < 0 || end > LineEnd(text, start) ? start + 1 : end + 1;
    }

    private static int LineEnd(string text, int at) => text.IndexOf('\n', at) is var end && end < 0 ? text.Length : end;

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_' || char.IsSurrogate(c) || c is >= '\u0300' and <= '\u036F';

    /// <summary>What holds a name, a version, a date or a decimal together.</summary>
    private static bool IsInside(char c) => c is '-' or '/' or '.' or '@';
}
