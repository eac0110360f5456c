using System.Globalization;
using System.Text;
using RubricEngine.Text;

namespace RubricEngine.Syntax;

internal sealed partial class SourceFragment
{
    /// <summary>Composes letter by letter, so that each letter keeps its place.</summary>
    private static (string Text, int[] Offsets) Compose(string text, int[] offsets)
    {
        string whole = NormalForm.Compose(text);
        if (whole == text) return (text, offsets);
        var composed = new StringBuilder(text.Length);
        var places = new List<int>(text.Length + 1);
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = start + 1;
            while (end < text.Length && IsContinuation(text[end])) end++;
            string letter = NormalForm.Compose(text[start..end]);
            composed.Append(letter);
            for (int i = 0; i < letter.Length; i++) places.Add(offsets[Math.Min(start + i, end - 1)]);
        }
        places.Add(offsets[^1]);
        return composed.ToString() == whole ? (whole, [.. places]) : (whole, [.. Enumerable.Repeat(offsets[0], whole.Length), offsets[^1]]);
    }

    private static bool IsContinuation(char c) =>
        char.IsLowSurrogate(c) || c is >= '\u1161' and <= '\u11C2'
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
