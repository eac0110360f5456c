using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>A criterion, a part or a group, as what holds it combines it.</summary>
/// <param name="Present">Whether it is there at all.</param>
/// <param name="Met">Whether it counts as met, given that it is present.</param>
/// <param name="Points">Its points, given that it is present.</param>
/// <param name="Maximum">Its maximum, given that it is present.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Required">Whether a count of members holds only where this one is met.</param>
internal sealed record Member(Truth Present, Truth Met, Bounds Points, Bounds Maximum, Rational Weight, bool Required)
{
    public static Member Of(CriterionOutcome outcome) =>
        new(outcome.Present, outcome.Met, outcome.PointsIfPresent, outcome.MaximumIfPresent, outcome.Criterion.Weight, outcome.Criterion.Required);

    public static Member Of(GroupOutcome outcome) =>
        new(outcome.Present, outcome.Full, outcome.PointsIfPresent, outcome.MaximumIfPresent, outcome.Group.Weight, false);
}
