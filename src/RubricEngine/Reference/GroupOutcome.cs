using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>How a group came out.</summary>
/// <param name="Group">The group.</param>
/// <param name="Present">Whether anything in it is present; an empty group is left out.</param>
/// <param name="PointsIfPresent">Its points, given that it is present.</param>
/// <param name="MaximumIfPresent">Its maximum, given that it is present.</param>
/// <param name="MinimumMet">Whether it reaches its minimum.</param>
/// <param name="Trace">What its own rules read.</param>
internal sealed record GroupOutcome(
    CriterionGroup Group, Truth Present, Bounds PointsIfPresent, Bounds MaximumIfPresent, Truth MinimumMet, Trace Trace) : IMember
{
    Truth IMember.Met => Full;

    Rational IMember.Weight => Group.Weight;

    bool IMember.Required => false;

    public Bounds Points => CriterionOutcome.Weigh(Present, PointsIfPresent);

    public Bounds Maximum => CriterionOutcome.Weigh(Present, MaximumIfPresent);

    /// <summary>Whether it is at full points, given that it is present.</summary>
    public Truth Full => Intervals.AtLeast(PointsIfPresent,
        Group.Rounding is { } rounding ? Intervals.Min(MaximumIfPresent, rounding.Apply(MaximumIfPresent)) : MaximumIfPresent);

    /// <summary>Whether it reaches an amount or a share of its maximum; an empty group reaches any.</summary>
    public Truth Reaches(GroupMinimum minimum) => Reaches(minimum, Present, PointsIfPresent, MaximumIfPresent);

    public static Truth Reaches(GroupMinimum minimum, Truth present, Bounds points, Bounds maximum)
    {
        Bounds needed = minimum.IsShare ? Intervals.Scale(maximum, minimum.Amount) : Bounds.Exactly(minimum.Amount);
        Truth reached = Intervals.AtLeast(points, needed);
        return present switch
        {
            Truth.True => reached,
            Truth.False => Truth.True,
            _ => Kleene.Or(reached, Truth.Unknown),
        };
    }
}
