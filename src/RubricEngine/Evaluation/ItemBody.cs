using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

/// <summary>What engines need to know of a loop over the items of a list.</summary>
internal static class ItemBody
{
    /// <summary>The nodes that are computed for each item, in order.</summary>
    public static ImmutableArray<int> Of(Plan plan, int list, ImmutableArray<int> folds)
    {
        var body = new SortedSet<int>();
        var open = new Stack<int>(folds);
        body.UnionWith(folds.Where(f => plan.Steps[f].List == list));
        while (open.TryPop(out int node))
            foreach (int operand in PlanNodes.Operands(plan.Steps[node].Node))
                if (plan.Steps[operand].List == list && body.Add(operand)) open.Push(operand);
        return [.. body];
    }

    /// <summary>A kind that holds everything on the way to a fold's result.</summary>
    public static StackKind KindOf(Plan plan, int fold) => plan.Steps[fold].Node switch
    {
        FractionTotal n => KindOfTotal(plan, n),
        FractionExtreme n => StackKinds.Of(plan[n.Numerator].Range.Hull(IntegerRange.OfBit) * plan[n.Denominator].Range.Hull(IntegerRange.OfBit)),
        var node => StackKinds.Of(plan.Steps[fold].Lane),
    };

    /// <summary>The extreme of no item.</summary>
    public static BigInteger StartOf(Plan plan, ItemExtreme extreme) => extreme.Highest ? plan[extreme.Value].Range.Low : plan[extreme.Value].Range.High;

    /// <summary>A kind for every sum on the way, and for its opposite.</summary>
    private static StackKind KindOfTotal(Plan plan, FractionTotal total)
    {
        var ranges = new NodeRanges(plan.Inputs, plan.Lists, i => plan.Steps[i]);
        IntegerRange numerator = ranges.Of(total with { IsDenominator = false }), denominator = ranges.Of(total with { IsDenominator = true });
        BigInteger most = BigInteger.Max(BigInteger.Max(-numerator.Low, numerator.High), denominator.High);
        return StackKinds.Of(new IntegerRange(-most, most));
    }
}
