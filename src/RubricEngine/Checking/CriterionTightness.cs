using RubricEngine.Documents;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>Compares a tightened criterion with the base's, key by key.</summary>
/// <param name="tied">Facts whose values depend on others.</param>
internal sealed class CriterionTightness(IReadOnlySet<string> tied)
{
    public IEnumerable<Tightness> Compare(Criterion before, Criterion now)
    {
        yield return Tightness.Unchanged(Key.Points, before.Points, now.Points);
        yield return Tightness.AtMost(Key.Lowest, before.Lowest, now.Lowest);
        yield return Tightness.AtLeast(Key.MetAt, before.MetAt ?? before.Points, now.MetAt ?? now.Points);
        yield return before.Required && !now.Required
            ? Tightness.Looser(Key.Required, "the criterion is required in the base", "tiêu chí là bắt buộc trong bộ tiêu chí gốc")
            : Tightness.Tighter(Key.Required);
        yield return Tightness.Unchanged(Key.Weight, before.Weight, now.Weight);
        yield return Tightness.Unchanged(Key.Round, before.Rounding, now.Rounding);
        yield return Missing(before.Missing, now.Missing);
        yield return NotApplicable(before.NotApplicable, now.NotApplicable);
        yield return Applies(before, now);
        yield return KnockOut(before.KnockOut, now.KnockOut);
        foreach (Tightness tightness in new ScoringTightness(this, tied).Compare(before, now)) yield return tightness;
    }

    private static Tightness Missing(MissingPolicy before, MissingPolicy now) =>
        before == now || now == MissingPolicy.NotMet ? Tightness.Tighter(Key.Missing)
        : before == MissingPolicy.NotMet ? Tightness.Looser(Key.Missing, "the base counts missing data as not met", "bộ tiêu chí gốc coi thiếu số liệu là chưa đạt")
        : Tightness.Undecided(Key.Missing);

    private static Tightness NotApplicable(NotApplicablePolicy before, NotApplicablePolicy now) => (before, now) switch
    {
        _ when before == now => Tightness.Tighter(Key.NotApplicable),
        (_, ZeroPolicy) or (FullPolicy, OwnPointsPolicy) => Tightness.Tighter(Key.NotApplicable),
        (ZeroPolicy, FullPolicy or ExcludePolicy) or (ExcludePolicy, FullPolicy) or (OwnPointsPolicy, FullPolicy) => Tightness.Looser(Key.NotApplicable,
            "the base gives less where the criterion does not apply", "bộ tiêu chí gốc cho ít điểm hơn khi tiêu chí không áp dụng"),
        (OwnPointsPolicy a, OwnPointsPolicy b) => Tightness.AtMost(Key.NotApplicable, a.Points, b.Points),
        _ => Tightness.Undecided(Key.NotApplicable),
    };

    /// <summary>Where full points are given to whom a criterion does not apply, it is tighter to apply it to more.</summary>
    private Tightness Applies(Criterion before, Criterion now)
    {
        if (before.Applies is null && now.Applies is null) return Tightness.Tighter(Key.Applies);
        if (before.Applies is { } old && now.Applies is { } changed && ExpressionKey.Of(old) is { } key && key == ExpressionKey.Of(changed)) return Tightness.Tighter(Key.Applies);
        if (before.NotApplicable is not FullPolicy || now.NotApplicable is not FullPolicy) return Tightness.Undecided(Key.Applies);
        return now.Applies is null ? Tightness.Tighter(Key.Applies)
            : Implication.Of(Key.Applies, before.Applies ?? new Literal(Value.Of(true), new BooleanType(), null), now.Applies, tied, premiseIsNew: false);
    }

    private Tightness KnockOut(KnockOut? before, KnockOut? now) => (before, now) switch
    {
        (null, _) => Tightness.Tighter(Key.KnockOut),
        (_, null) => Tightness.Looser(Key.KnockOut, "the base ends the scoring here", "bộ tiêu chí gốc dừng chấm ở đây"),
        _ when before.GradeName != now.GradeName => Tightness.Undecided(Key.KnockOut),
        ({ Condition: null }, { Condition: null }) => Tightness.Tighter(Key.KnockOut),
        ({ Condition: { } a }, { Condition: { } b }) => Implication.Of(Key.KnockOut, a, b, tied, premiseIsNew: false),
        _ => Tightness.Undecided(Key.KnockOut),
    };
}
