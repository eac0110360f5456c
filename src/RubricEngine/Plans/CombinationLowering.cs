using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>A criterion, a part or a group, as what holds it combines it.</summary>
internal readonly record struct MemberNodes(PlanTruth Present, PlanTruth Met, PlanBounds Points, PlanBounds Maximum, Rational Weight, bool Required)
{
    public static MemberNodes Of(CriterionNodes outcome) =>
        new(outcome.Present, outcome.Met, outcome.PointsIfPresent, outcome.MaximumIfPresent, outcome.Criterion.Weight, outcome.Criterion.Required);
}

/// <summary>What members come to together, given that one is present.</summary>
internal readonly record struct CombinedNodes(PlanTruth Present, PlanBounds Points, PlanBounds Maximum);

/// <summary>Members combined by the rule of a group or of a criterion with parts.</summary>
internal sealed class CombinationLowering(ReadingBuilder readings)
{
    private PlanBuilder Plan => readings.Plan;

    private TruthBuilder Truths => readings.Truths;

    private BoundsBuilder Bounds => readings.Bounds;

    private FractionBuilder Fractions => readings.Fractions;

    /// <param name="combination">The rule.</param>
    /// <param name="members">The members.</param>
    /// <param name="full">What rules give that give all or nothing.</param>
    public CombinedNodes Lower(Combination combination, ImmutableArray<MemberNodes> members, Rational full)
    {
        PlanTruth present = Truths.Or(members.Select(m => m.Present));
        if (members.IsEmpty) return new(present, Bounds.Zero, Bounds.Zero);
        (PlanBounds points, PlanBounds maximum) = combination switch
        {
            SumCombination => (Sum(members, m => m.Points), Sum(members, m => m.Maximum)),
            WeightedMeanCombination => (Mean(members, m => m.Points), Mean(members, m => m.Maximum)),
            LowestCombination => (Lowest(members, m => m.Points), Lowest(members, m => m.Maximum)),
            AtLeastCombination atLeast => (Bounds.AllOrNothing(AtLeast(members, atLeast.Count), full), Bounds.Exactly(full)),
            AllCombination => (Bounds.AllOrNothing(All(members), full), Bounds.Exactly(full)),
            AnyCombination => (Bounds.AllOrNothing(AtLeast(members, 1), full), Bounds.Exactly(full)),
            _ => throw new InvalidOperationException($"unexpected combination {combination}"),
        };
        return new(present, Bounds.Choose(present.False, Bounds.Zero, points), Bounds.Choose(present.False, Bounds.Zero, maximum));
    }

    /// <summary>A figure as it counts where it may not be there at all.</summary>
    public PlanBounds Weigh(PlanTruth present, PlanBounds ifPresent) =>
        Bounds.Choose(present.True, ifPresent, Bounds.Choose(present.False, Bounds.Zero, Bounds.Hull(ifPresent, Bounds.Zero)));

    private PlanBounds Sum(ImmutableArray<MemberNodes> members, Func<MemberNodes, PlanBounds> figure) => members
        .Select(m => Bounds.Scale(Weigh(m.Present, figure(m)), m.Weight))
        .Aggregate(Bounds.Zero, Bounds.Add);

    private PlanBounds Mean(ImmutableArray<MemberNodes> members, Func<MemberNodes, PlanBounds> figure)
    {
        PlanBounds hull = new(Among(members, m => figure(m).Low, Fractions.Less), Among(members, m => figure(m).High, (a, b) => Fractions.Less(b, a)));
        PlanBounds weights = Sum(members, _ => Bounds.Exactly(1));
        PlanBounds quotient = Bounds.Divide(Sum(members, figure), weights);
        // By one known sum of weights the mean lies between its members anyway.
        PlanBounds mean = weights.Low == weights.High ? quotient : Bounds.Clamp(quotient, hull);
        return Bounds.Choose(Fractions.AtMost(weights.Low, Fractions.Zero), hull, mean);
    }

    /// <summary>The furthest figure of the members that are not known to be absent.</summary>
    private PlanFraction Among(ImmutableArray<MemberNodes> members, Func<MemberNodes, PlanFraction> figure, Func<PlanFraction, PlanFraction, PlanBit> beats, Func<MemberNodes, PlanBit>? of = null)
    {
        of ??= m => Plan.Not(m.Present.False);
        (PlanFraction best, PlanBit some) = (figure(members[0]), of(members[0]));
        foreach (MemberNodes member in members.Skip(1))
        {
            PlanFraction own = figure(member);
            PlanBit counts = of(member);
            best = Fractions.Choose(Plan.And(counts, Plan.Or(Plan.Not(some), beats(own, best))), own, best);
            some = Plan.Or(some, counts);
        }
        return best;
    }

    private PlanBounds Lowest(ImmutableArray<MemberNodes> members, Func<MemberNodes, PlanBounds> figure)
    {
        PlanFraction low = Among(members, m => figure(m).Low, Fractions.Less);
        PlanFraction certain = Among(members, m => figure(m).High, Fractions.Less, m => m.Present.True);
        PlanFraction any = Among(members, m => figure(m).High, (a, b) => Fractions.Less(b, a));
        return new(low, Fractions.Choose(Plan.Or(members.Select(m => m.Present.True)), certain, any));
    }

    /// <summary>Whether all members that are there are met.</summary>
    private PlanTruth All(IEnumerable<MemberNodes> members) => Truths.And(members.Select(m => new PlanTruth(
        Plan.Or(m.Met.True, m.Present.False), Plan.And(m.Met.False, m.Present.True))));

    private PlanTruth AtLeast(ImmutableArray<MemberNodes> members, int count)
    {
        PlanNumber surely = Plan.Count(members.Select(m => Plan.And(m.Present.True, m.Met.True)));
        PlanNumber possibly = Plan.Count(members.Select(m => Plan.Not(Plan.Or(m.Present.False, m.Met.False))));
        PlanNumber needed = Plan.Constant(count);
        return Truths.And(All(members.Where(m => m.Required)), new PlanTruth(Plan.AtMost(needed, surely), Plan.Less(possibly, needed)));
    }
}
