using System.Globalization;
using System.Text;

namespace RubricEngine.Text;

/// <summary>Reduces names that people write in several ways to one form, so that they can be compared.</summary>
/// <example>
/// <code>
/// bool same = FoldedName.Of("Số vụ  PHẠM PHÁP") == FoldedName.Of("số_vụ phạm pháp");
/// </code>
/// </example>
public static class FoldedName
{
    /// <summary>
    /// The form in which two spellings of one name are equal: composed or decomposed, upper or lower case, ordinary or
    /// non-breaking spaces, several or one, and the two customs of placing Vietnamese tone marks (<c>hòa</c>, <c>hoà</c>).
    /// </summary>
    /// <remarks>The tone mark of a word is moved behind its last letter, which makes the placement irrelevant.</remarks>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var folded = new StringBuilder(name.Length + 4);
        char tone = '\0';
        bool space = false;
        foreach (char c in NormalForm.Decompose(name))
        {
            if (c is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323')
            {
                tone = c;
                continue;
            }
            if (char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B')
            {
                Close(folded, ref tone);
                space = folded.Length > 0;
                continue;
            }
            bool letter = char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
            if (!letter) Close(folded, ref tone);
            if (space) folded.Append(' ');
            space = false;
            folded.Append(char.ToLowerInvariant(c));
        }
        Close(folded, ref tone);
        return NormalForm.Compose(folded.ToString());
    }

    private static void Close(StringBuilder folded, ref char tone)
    {
        if (tone != '\0') folded.Append(tone);
        tone = '\0';
    }
}
