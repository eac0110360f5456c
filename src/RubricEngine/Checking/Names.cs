using System.Globalization;
using System.Text;
using RubricEngine.Diagnostics;
using RubricEngine.Text;

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

    /// <summary>What is wrong with a declared name: its letters, that it is reserved, or that it was declared before at <paramref name="first"/>. Null where nothing is.</summary>
    public static Diagnostic? Problem(string name, Origin at, Origin? first, bool isField = false)
    {
        if (!Suits(name)) return DiagnosticCatalogue.BadName(at, name);
        // Inside an aggregate a field comes before the figures of the result, so it may have the name of one.
        if (CheckScope.AssessmentDateNames.Contains(name) || (!isField && IsReserved(name))) return DiagnosticCatalogue.ReservedName(at, name);
        return first is null ? null : DiagnosticCatalogue.DuplicateName(at, name, first);
    }

    public static bool IsReserved(string name) => CheckScope.AssessmentDateNames.Contains(name) || CheckScope.WholeFigures.ContainsKey(name);
}
