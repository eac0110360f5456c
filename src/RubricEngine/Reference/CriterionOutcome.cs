using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>Everything that is known about how a criterion came out.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Status">Its status.</param>
/// <param name="Applies">Whether it applies, groups' conditions included.</param>
/// <param name="Present">Whether it is in the points, the maximum and the counts.</param>
/// <param name="Met">Whether it counts as met, given that it is present.</param>
/// <param name="PointsIfPresent">Its points, given that it is present.</param>
/// <param name="MaximumIfPresent">Its maximum, given that it is present.</param>
/// <param name="Trace">What was read.</param>
internal sealed record CriterionOutcome(
    Criterion Criterion, CriterionStatus Status, Truth Applies, Truth Present, Truth Met, Bounds PointsIfPresent, Bounds MaximumIfPresent, Trace Trace) : IMember
{
    /// <summary>Why the outcome is not known; it stays where a policy for missing data settled the outcome.</summary>
    public UnknownReason? Open { get; init; }

    /// <summary>What the scoring gave; null where the criterion does not apply.</summary>
    public Scored? Scored { get; init; }

    /// <summary>What the scoring read; null where the criterion does not apply.</summary>
    public Trace? ScoringReads { get; init; }

    /// <summary>The evidence, where the criterion needs some.</summary>
    public EvidenceResult? Evidence { get; init; }

    /// <summary>Whether it is not met for want of evidence.</summary>
    public bool LacksEvidence { get; init; }

    /// <summary>The condition that decided that it does not apply, or null.</summary>
    public Expression? NotApplicableBy { get; init; }

    /// <summary>The outcomes of its parts.</summary>
    public ImmutableArray<CriterionOutcome> Parts => Scored is PartsScored { Parts: var parts } ? parts : [];

    /// <summary>What each stage of judging said.</summary>
    public ImmutableArray<StageJudgement> Stages => Scored is JudgedScored { Stages: var stages } ? stages : [];

    Rational IMember.Weight => Criterion.Weight;

    bool IMember.Required => Criterion.Required;

    public Bounds Points => Weigh(Present, PointsIfPresent);

    public Bounds Maximum => Weigh(Present, MaximumIfPresent);

    /// <summary>What something contributes that is known, not known, or known not to be there.</summary>
    public static Bounds Weigh(Truth present, Bounds ifPresent) => present switch
    {
        Truth.True => ifPresent,
        Truth.False => Bounds.Exactly(0),
        _ => ifPresent.Hull(Bounds.Exactly(0)),
    };
}
