using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Results;

/// <summary>How one criterion came out.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Status">Its status.</param>
/// <param name="Points">The points its completions can have; null where it is not assessed.</param>
/// <param name="Maximum">Its maximum; 0 where it is left out and for a bonus, a range where it may be left out.</param>
/// <param name="Why">The reason for a status of unknown, not applicable, not met, partly met or not assessed; null otherwise.</param>
/// <param name="Parts">The parts' results, in order.</param>
public sealed record CriterionResult(Criterion Criterion, CriterionStatus Status, Bounds? Points, Bounds Maximum, Message? Why, ImmutableArray<CriterionResult> Parts)
{
    /// <summary>The name of its level; null where that is not decided, or its levels have no names.</summary>
    public string? Level { get; init; }

    /// <summary>What each stage of judging said, in order; empty where the criterion is not judged in stages.</summary>
    public ImmutableArray<StageJudgement> Stages { get; init; } = [];

    /// <summary>Its evidence; null where the rubric does not say how much is needed, and where it was not assessed.</summary>
    public EvidenceResult? Evidence { get; init; }
}
