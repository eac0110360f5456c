using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>What members come to together.</summary>
/// <param name="Present">Whether any of them is present.</param>
/// <param name="Points">The points, given that one is.</param>
/// <param name="Maximum">The maximum, given that one is.</param>
internal readonly record struct Combined(Truth Present, Bounds Points, Bounds Maximum);

/// <summary>Combines members by the rule of a group or of a criterion with parts.</summary>
internal static class Combiner
{
    /// <param name="combination">The rule.</param>
    /// <param name="all">The members; those that are not present are left out.</param>
    /// <param name="full">What rules give that give all or nothing.</param>
    public static Combined Combine(Combination combination, List<IMember> all, Rational full)
    {
        Truth present = Truth.False;
        foreach (IMember member in all) present = Kleene.Or(present, member.Present);
        if (present == Truth.False) return new Combined(present, Bounds.Exactly(0), Bounds.Exactly(0));
        List<IMember> members = all.TrueForAll(m => m.Present != Truth.False) ? all : all.FindAll(m => m.Present != Truth.False);
        (Bounds points, Bounds maximum) = combination switch
        {
            SumCombination => (Sum(members, m => m.PointsIfPresent), Sum(members, m => m.MaximumIfPresent)),
            WeightedMeanCombination => (Mean(members, m => m.PointsIfPresent), Mean(members, m => m.MaximumIfPresent)),
            LowestCombination => (Lowest(members, m => m.PointsIfPresent), Lowest(members, m => m.MaximumIfPresent)),
            AtLeastCombination atLeast => (AllOrNothing(AtLeast(members, atLeast.Count), full), Bounds.Exactly(full)),
            AllCombination => (AllOrNothing(All(members), full), Bounds.Exactly(full)),
            AnyCombination => (AllOrNothing(AtLeast(members, 1), full), Bounds.Exactly(full)),
            _ => throw new InvalidOperationException($"unexpected combination {combination}"),
        };
        return new Combined(present, points, maximum);
    }

    private static Bounds Sum(List<IMember> members, Func<IMember, Bounds> figure)
    {
        Bounds sum = Bounds.Exactly(0);
        foreach (IMember member in members)
            sum = Intervals.Add(sum, Intervals.Scale(CriterionOutcome.Weigh(member.Present, figure(member)), member.Weight));
        return sum;
    }

    /// <summary>The weighted sum by the weights of what is present, which lies between the least and the greatest member.</summary>
    private static Bounds Mean(List<IMember> members, Func<IMember, Bounds> figure)
    {
        Bounds hull = members.Select(figure).Aggregate((a, b) => a.Hull(b));
        Bounds weights = Sum(members, m => Bounds.Exactly(1));
        return weights.Low.Sign <= 0 ? hull : Intervals.Divide(Sum(members, figure), weights).Clamp(hull);
    }

    private static Bounds Lowest(List<IMember> members, Func<IMember, Bounds> figure)
    {
        Bounds[] certain = [.. members.Where(m => m.Present == Truth.True).Select(figure)];
        Rational low = members.Select(m => figure(m).Low).Aggregate(Rational.Min);
        return new Bounds(low, certain.Length > 0
            ? certain.Select(c => c.High).Aggregate(Rational.Min)
            : members.Select(m => figure(m).High).Aggregate(Rational.Max));
    }

    private static Truth All(List<IMember> members) => members
        .Select(m => m.Present == Truth.True || m.Met == Truth.True ? m.Met : Truth.Unknown)
        .Aggregate(Truth.True, Kleene.And);

    /// <summary>Whether so many are met, all that are required among them.</summary>
    private static Truth AtLeast(List<IMember> members, int count) => Kleene.And(
        All([.. members.Where(m => m.Required)]),
        members.Count(m => m.Present == Truth.True && m.Met == Truth.True) >= count ? Truth.True
        : members.Count(m => m.Met != Truth.False) < count ? Truth.False
        : Truth.Unknown);

    private static Bounds AllOrNothing(Truth holds, Rational full) => holds switch
    {
        Truth.True => Bounds.Exactly(full),
        Truth.False => Bounds.Exactly(0),
        _ => Bounds.Exactly(full).Hull(Bounds.Exactly(0)),
    };
}
