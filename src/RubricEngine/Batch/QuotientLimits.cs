using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Plans;

namespace RubricEngine.Batch;

/// <summary>
/// Limits that a quotient is brought within before anything else reads it: then the dividend may be brought within them instead,
/// and the division need not find digits that are thrown away.
/// </summary>
/// <param name="Low">The lower limit; null where there is none.</param>
/// <param name="High">The upper limit; null where there is none.</param>
/// <param name="Nodes">The nodes that set them, each reading the one before.</param>
internal sealed record QuotientLimits(BigInteger? Low, BigInteger? High, ImmutableArray<int> Nodes)
{
    public static QuotientLimits None { get; } = new(null, null, []);

    /// <summary>The limits of a quotient.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="quotient">Its place.</param>
    /// <param name="readers">For each node the only one that reads it, or -1.</param>
    public static QuotientLimits Of(Plan plan, int quotient, int[] readers)
    {
        QuotientLimits limits = None;
        for (int at = quotient; readers[at] >= 0 && limits.With(plan, readers[at], at) is { } more; limits = more) at = readers[at];
        return limits;
    }

    /// <summary>For each node the only one that reads it, or -1.</summary>
    public static int[] Readers(Plan plan, bool[] needed, ImmutableArray<AskedNode> asked)
    {
        const int None = -2, Several = -1;
        int[] readers = new int[needed.Length];
        Array.Fill(readers, None);
        for (int place = 0; place < needed.Length; place++)
            if (needed[place])
                foreach (int operand in PlanNodes.Operands(plan.Steps[place].Node)) readers[operand] = readers[operand] == None ? place : Several;
        foreach (AskedNode node in asked) readers[node.Place] = Several;
        return readers;
    }

    private QuotientLimits? With(Plan plan, int place, int of) => plan.Steps[place].Node switch
    {
        Greatest n when Low is null && Other(plan, n.Left, n.Right, of) is { } limit && !(limit > High) => new(limit, High, Nodes.Add(place)),
        Least n when High is null && Other(plan, n.Left, n.Right, of) is { } limit && !(limit < Low) => new(Low, limit, Nodes.Add(place)),
        _ => null,
    };

    private static BigInteger? Other(Plan plan, PlanNumber left, PlanNumber right, int of) => (plan[left.Index == of ? right : left].Node as NumberConstant)?.Value;
}
