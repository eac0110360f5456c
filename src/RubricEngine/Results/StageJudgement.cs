using RubricEngine.Values;

namespace RubricEngine.Results;

/// <summary>What one stage of judging said of a criterion.</summary>
/// <param name="Stage">The stage: <c>self</c>, <c>appraiser</c>, <c>council</c>, or a name of the rubric's own.</param>
/// <param name="Points">The points that its judgement is worth; null where it has not judged, or its datum is bad.</param>
/// <param name="Written">The judgement as given: a number of points, a level, true for met; unknown where there is none.</param>
/// <param name="IsCounted">Whether the criterion's points rest on it.</param>
/// <param name="By">Who judged, or null.</param>
/// <param name="On">The day, or null.</param>
/// <param name="Evidence">The documents that were seen, or null.</param>
public sealed record StageJudgement(string Stage, Rational? Points, Value Written, bool IsCounted, string? By, DateOnly? On, string? Evidence)
{
    /// <summary>How many points this stage gave more than the one that is counted; null where either is not known.</summary>
    public Rational? Difference { get; init; }
}
