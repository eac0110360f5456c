using RubricEngine.Documents;
using RubricEngine.Model;

namespace RubricEngine.Checking;

/// <summary>Compares a tightened group or grade with the base's, key by key.</summary>
/// <param name="tied">Facts whose values depend on others.</param>
internal sealed class OutcomeTightness(IReadOnlySet<string> tied)
{
    public IEnumerable<Tightness> Compare(CriterionGroup before, CriterionGroup now)
    {
        yield return Minimum(Key.Minimum, before.Minimum, now.Minimum);
        yield return Tightness.AtMost(Key.Cap, before.Cap, now.Cap);
        yield return Tightness.Unchanged(Key.Points, before.Points, now.Points);
        yield return Tightness.Unchanged(Key.Weight, before.Weight, now.Weight);
        yield return Tightness.Unchanged(Key.Round, before.Rounding, now.Rounding);
        yield return Combination(before.Combination, now.Combination);
        yield return Tightness.Unchanged(Key.Applies, before.Applies is null ? "" : ExpressionKey.Of(before.Applies), now.Applies is null ? "" : ExpressionKey.Of(now.Applies));
        yield return Tightness.Unchanged(Key.Levels, Levels(before), Levels(now));
        yield return Tightness.Unchanged(Key.NotApplicable, before.NotApplicable, now.NotApplicable);
        yield return (before.ZeroWhen, now.ZeroWhen) switch
        {
            (null, _) => Tightness.Tighter(Key.ZeroWhen),
            (_, null) => Tightness.Looser(Key.ZeroWhen, "the base gives no points then", "khi đó bộ tiêu chí gốc chấm 0 điểm"),
            (var a, var b) => Implication.Of(Key.ZeroWhen, a.Condition, b.Condition, tied, premiseIsNew: false),
        };
        foreach ((Key key, IEnumerable<string> old, IEnumerable<string> members) in new[]
            { (Key.Criteria, before.Criteria.Select(c => c.Path), now.Criteria.Select(c => c.Path)), (Key.Groups, before.Groups.Select(g => g.Path), now.Groups.Select(g => g.Path)) })
            yield return old.SequenceEqual(members) ? Tightness.Tighter(key) : Tightness.Undecided(key);
        foreach ((Criterion old, Criterion changed) in before.Criteria.Zip(now.Criteria))
            foreach (Tightness tightness in new CriterionTightness(tied).Compare(old, changed))
                yield return tightness.Verdict == TightnessVerdict.Tighter ? tightness : tightness with { Key = Key.Criteria };
    }

    private static string Levels(CriterionGroup group) => string.Join(' ', group.Levels.SelectMany(l => l.Conditions.Select(ExpressionKey.Of).Prepend(l.Name)));

    public IEnumerable<Tightness> Compare(Grade before, Grade now)
    {
        yield return (before.Condition, now.Condition) switch
        {
            (null, _) => Tightness.Tighter(Key.When),
            ({ }, null) => Tightness.Looser(Key.When, "it always holds, in the base it does not", "nó luôn đúng, trong bộ tiêu chí gốc thì không"),
            (var a, var b) => Implication.Of(Key.When, b, a, tied),
        };
        yield return Minimum(Key.EveryGroup, before.EveryGroup, now.EveryGroup);
        foreach ((string group, GroupMinimum minimum) in before.GroupMinimums)
            yield return Minimum(Key.GroupMinimum, minimum, now.GroupMinimums.FirstOrDefault(m => m.GroupPath == group).Minimum);
        yield return Tightness.Unchanged(Key.AuthorityDecides, before.ForTheAuthority, now.ForTheAuthority);
    }

    /// <summary>All of them is tighter than some, and more of them tighter than fewer.</summary>
    public static Tightness Combination(Combination before, Combination now) => (before, now) switch
    {
        _ when before == now => Tightness.Tighter(Key.Combine),
        (AtLeastCombination a, AtLeastCombination b) => Tightness.AtLeast(Key.Combine, a.Count, b.Count),
        (AnyCombination, AtLeastCombination or AllCombination) or (AtLeastCombination, AllCombination) => Tightness.Tighter(Key.Combine),
        (AllCombination, AnyCombination) => Tightness.Looser(Key.Combine, "the base asks for all of them", "bộ tiêu chí gốc yêu cầu đạt tất cả"),
        _ => Tightness.Undecided(Key.Combine),
    };

    private static Tightness Minimum(Key key, GroupMinimum? before, GroupMinimum? now) => (before, now) switch
    {
        (null, _) => Tightness.Tighter(key),
        (_, null) => Tightness.Looser(key, "the base has a minimum", "bộ tiêu chí gốc có mức tối thiểu"),
        _ when before.IsShare == now.IsShare => Tightness.AtLeast(key, before.Amount, now.Amount),
        _ => Tightness.Undecided(key),
    };
}
