using System.Globalization;
using System.Text;

namespace RubricEngine.Checking;

/// <summary>Which names authors may give.</summary>
internal static class Names
{
    private const int Longest = 100;

    /// <summary>Letters of any script with their marks, digits and underscores, a letter first.</summary>
    public static bool Suits(string name)
    {
        if (name.Length is 0 or > Longest) return false;
        bool first = true;
        foreach (Rune rune in name.EnumerateRunes())
        {
            bool letter = Rune.IsLetter(rune) || rune.Value == '_';
            bool follows = Rune.IsDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (!letter && (first || !follows)) return false;
            first = false;
        }
        return true;
    }

    /// <summary>An id may start with a digit and hold hyphens and points; a slash joins ids into a path.</summary>
    public static bool SuitsAsId(string id) =>
        id.Length is > 0 and <= Longest && id.EnumerateRunes().All(r => Rune.IsLetterOrDigit(r) || r.Value is '_' or '-' or '.'
            || Rune.GetUnicodeCategory(r) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    public static bool IsReserved(string name) => CheckScope.AssessmentDateNames.Contains(name) || CheckScope.WholeFigures.ContainsKey(name);
}
