using RubricEngine.Documents;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>Whether one condition holds only where another does, tried over all their cases.</summary>
internal static class Implication
{
    /// <summary>Decides whether <paramref name="premise"/> holds only where <paramref name="conclusion"/> holds.</summary>
    /// <param name="key">The key that is compared.</param>
    /// <param name="premise">The narrower condition.</param>
    /// <param name="conclusion">The wider condition.</param>
    /// <param name="tied">Facts whose values depend on others, so that not every combination is a record.</param>
    /// <param name="premiseIsNew">Whether the narrower one is the overlay's.</param>
    public static Tightness Of(Key key, Expression premise, Expression conclusion, IReadOnlySet<string> tied, bool premiseIsNew = true)
    {
        if (ExpressionKey.Of(premise) is { } same && same == ExpressionKey.Of(conclusion)) return Tightness.Tighter(key);
        if (CaseSpace.Of([premise, conclusion]) is not { } space || CaseSpace.Of([conclusion]) is not { } known) return Tightness.Undecided(key);
        bool decided = true;
        foreach (IReadOnlyDictionary<string, Value> record in space.Cases())
        {
            if (!space.Holds(premise, record) || space.Holds(conclusion, record)) continue;
            decided = false;
            if (IsRecord(space, known, tied)) return Looser(key, Describe(space, record), premiseIsNew);
        }
        return decided ? Tightness.Tighter(key) : Tightness.Undecided(key);
    }

    /// <summary>Whether a case of a space can be taken for a case of a record: facts are free, and so is what the base's author left open too.</summary>
    public static bool IsRecord(CaseSpace space, CaseSpace known, IReadOnlySet<string> tied) =>
        space.Keys.All(key => space[key].Fact is { } fact ? !tied.Contains(fact.Name) || space.Keys.Count() == 1 : known.Has(key) || (space.Keys.Count() == 1 && !space[key].IsOpaque));

    /// <summary>The case in words.</summary>
    public static string Describe(CaseSpace space, IReadOnlyDictionary<string, Value> record) => space.Describe(record) is { Length: > 0 } told
        ? told : string.Join(", ", space.Keys.Select(k => $"{space[k].Text} = {space[k].Print(record[k])}"));

    private static Tightness Looser(Key key, string record, bool premiseIsNew) => premiseIsNew
        ? Tightness.Looser(key, $"it holds for `{record}`, in the base it does not", $"nó đúng khi `{record}`, trong bộ tiêu chí gốc thì không")
        : Tightness.Looser(key, $"it does not hold for `{record}`, in the base it does", $"nó không đúng khi `{record}`, trong bộ tiêu chí gốc thì đúng");
}
