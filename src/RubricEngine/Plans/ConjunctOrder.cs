using System.Collections.Immutable;

namespace RubricEngine.Plans;

/// <summary>
/// Pass: of conditions that must all hold, or of which one is enough, the cheap ones come first, so that an engine that may stop
/// has often stopped before the dear ones. What is read elsewhere too keeps its place: it is computed anyhow.
/// </summary>
internal static class ConjunctOrder
{
    private const int Most = 1 << 20;

    public static Plan Arrange(Plan plan)
    {
        int[] costs = Costs(plan);
        int[] uses = Uses(plan);
        var steps = plan.Steps.ToBuilder();
        // From the last one on, so that a chain is met at its end, which holds all of it.
        bool[] arranged = new bool[steps.Count];
        for (int i = steps.Count - 1; i >= 0; i--)
        {
            if (arranged[i] || Sides(steps[i].Node) is not { } sides) continue;
            var parts = new List<PlanBit>();
            var joints = new List<int>();
            // Not recursive: a chain over all criteria is as long as they are.
            var open = new Stack<PlanBit>([sides.Right, sides.Left]);
            while (open.TryPop(out PlanBit bit))
            {
                if (uses[bit.Index] == 1 && Sides(plan[bit].Node) is { } inner && inner.IsConjunction == sides.IsConjunction && plan[bit].List == plan.Steps[i].List)
                {
                    joints.Add(bit.Index);
                    arranged[bit.Index] = true;
                    open.Push(inner.Right);
                    open.Push(inner.Left);
                }
                else parts.Add(bit);
            }
            if (joints.Count == 0 && costs[parts[0].Index] <= costs[parts[1].Index]) continue;
            parts = [.. parts.OrderBy(p => costs[p.Index])];
            // The joints of the chain are used again, each for one part more; the last of them is the chain's end.
            joints.Sort();
            joints.Add(i);
            PlanBit joined = parts[0];
            for (int k = 0; k < joints.Count; k++)
            {
                steps[joints[k]] = steps[joints[k]] with { Node = Join(sides.IsConjunction, joined, parts[k + 1]) };
                joined = new PlanBit(joints[k]);
            }
        }
        // A joint may now stand before a part of it: the nodes are put in order again.
        return SharedSubexpressions.Merge(DeadParts.Remove(plan.With(steps.ToImmutable())));
    }

    private static (bool IsConjunction, PlanBit Left, PlanBit Right)? Sides(PlanNode node) => node switch
    {
        Conjunction n => (true, n.Left, n.Right),
        Disjunction n => (false, n.Left, n.Right),
        _ => null,
    };

    private static PlanNode Join(bool isConjunction, PlanBit left, PlanBit right) => isConjunction ? new Conjunction(left, right) : new Disjunction(left, right);

    private static int[] Uses(Plan plan)
    {
        int[] uses = new int[plan.Steps.Length];
        foreach (PlanStep step in plan.Steps)
            foreach (int operand in PlanNodes.Operands(step.Node)) uses[operand]++;
        foreach (int root in PlanRoots.Of(plan)) uses[root]++;
        return uses;
    }

    /// <summary>How much computing a node takes with everything below it, shared or not.</summary>
    private static int[] Costs(Plan plan)
    {
        int[] costs = new int[plan.Steps.Length];
        for (int i = 0; i < costs.Length; i++)
        {
            int cost = Own(plan.Steps[i]);
            foreach (int operand in PlanNodes.Operands(plan.Steps[i].Node)) cost = Math.Min(Most, cost + costs[operand]);
            costs[i] = cost;
        }
        return costs;
    }

    private static int Own(PlanStep step) => (step.Lane >= Lane.Int128 ? 10 : 1) * step.Node switch
    {
        BitConstant or NumberConstant => 0,
        Quotient or DatePart => 20,
        ItemAny or ItemTotal or ItemExtreme or FractionTotal or FractionExtreme => 100,
        BitEntry or NumberEntry => 3,
        _ => 1,
    };
}
