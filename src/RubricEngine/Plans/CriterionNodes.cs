using System.Collections.Immutable;
using RubricEngine.Model;

namespace RubricEngine.Plans;

/// <summary>How a criterion or part came out, before it is known whether it is present.</summary>
internal sealed record CriterionNodes
{
    public required Criterion Criterion { get; init; }

    /// <summary>By its number in <see cref="CriterionStatus"/>.</summary>
    public required PlanNumber Status { get; init; }

    public required PlanTruth Applies { get; init; }

    public required PlanTruth Present { get; init; }

    public required PlanTruth Met { get; init; }

    public required PlanBounds PointsIfPresent { get; init; }

    public required PlanBounds MaximumIfPresent { get; init; }

    /// <summary>Whether something is not known, even where a policy has settled it.</summary>
    public required PlanBit Open { get; init; }

    /// <summary>Whether its scoring was read at all.</summary>
    public required PlanBit IsScored { get; init; }

    /// <summary>Whether its scoring surely says that it is met, whatever stands in its way; false where the scoring says nothing of it.</summary>
    public required PlanBit IsMetByScoring { get; init; }

    /// <summary>Whether it depends on what is said of its evidence.</summary>
    public required PlanBit AsksForEvidence { get; init; }

    /// <summary>Its parts, as they are where it is scored.</summary>
    public ImmutableArray<CriterionNodes> Parts { get; init; } = [];

    /// <summary>The levels that it may come to, where its levels have names.</summary>
    public LevelNodes? Levels { get; init; }
}

/// <summary>
/// What a scoring gives: the points where they are known, others where they are not. Clamped and rounded apart, constants stay
/// constants. Invariant: where the points are not known, something is open.
/// </summary>
/// <param name="Known">Whether the points are those that are known.</param>
/// <param name="IfKnown">The points then.</param>
/// <param name="IfNot">The points that are possible else.</param>
/// <param name="Open">Whether something is open.</param>
internal sealed record ScoredNodes(PlanBit Known, PlanBounds IfKnown, PlanBounds IfNot, PlanBit Open)
{
    /// <summary>A maximum of its own; null for that of the criterion.</summary>
    public PlanBounds? Maximum { get; init; }

    /// <summary>Its own status; null where that goes by points.</summary>
    public PlanNumber? Status { get; init; }

    /// <summary>Whether it is met; null where that goes by points.</summary>
    public PlanTruth? Met { get; init; }

    /// <summary>Whether there is anything to score; null where there always is.</summary>
    public PlanTruth? Present { get; init; }

    public ImmutableArray<CriterionNodes> Parts { get; init; } = [];

    public LevelNodes? Levels { get; init; }
}

/// <summary>The level of a group or criterion: known where it is bounded and both ends are one.</summary>
/// <param name="Low">Its lowest place among all levels, lowest first.</param>
/// <param name="High">The highest that it can be.</param>
/// <param name="Bounded">Whether anything is known of it.</param>
internal sealed record LevelNodes(PlanNumber Low, PlanNumber High, PlanBit Bounded);

/// <summary>How a group came out, before it is known whether it is present.</summary>
internal sealed record GroupNodes(CriterionGroup Group, PlanTruth Present, PlanBounds PointsIfPresent, PlanBounds MaximumIfPresent, PlanTruth MinimumMet, PlanBounds Points, PlanBounds Maximum);

/// <summary>How the whole came out, before gates and knock-outs.</summary>
internal sealed record TotalNodes(PlanTruth Present, PlanBounds Points, PlanBounds Maximum, ImmutableArray<CriterionNodes> Criteria, PlanTruth MinimumsMet);
