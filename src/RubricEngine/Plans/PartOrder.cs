using System.Collections.Immutable;

namespace RubricEngine.Plans;

/// <summary>
/// Pass: of conditions that must all hold, and of numbers that are added, those of one part of the plan are put together, and the parts
/// one after the other, so that of what is done with a part nothing waits for the end.
/// </summary>
internal static class PartOrder
{
    /// <param name="plan">The plan.</param>
    /// <param name="partOf">For each node the number of its part.</param>
    public static Plan Arrange(Plan plan, ImmutableArray<int> partOf)
    {
        var builder = new PlanBuilder(plan.Inputs, plan.Lists, plan.Texts);
        int[] uses = Uses(plan);
        int[] places = new int[plan.Steps.Length];
        for (int i = 0; i < places.Length; i++)
            places[i] = plan.Steps[i].Node switch
            {
                Conjunction => builder.And(ByPart(i).Select(g => builder.And(g.Select(Bit)))).Index,
                Sum => ByPart(i).Select(g => g.Select(Number).Aggregate(builder.Add)).Aggregate(builder.Add).Index,
                BitNode node => builder.Bit((BitNode)PlanNodes.With(node, b => Bit(b.Index), n => Number(n.Index))).Index,
                var node => builder.Number((NumberNode)PlanNodes.With(node, b => Bit(b.Index), n => Number(n.Index))).Index,
            };
        return DeadParts.Remove(PlanRewriting.Build(builder, plan, places));

        IEnumerable<IGrouping<int, int>> ByPart(int place) => Members(plan, uses, place).GroupBy(p => partOf[p]).OrderBy(g => g.Key);

        PlanBit Bit(int old) => new(places[old]);

        PlanNumber Number(int old) => new(places[old]);
    }

    /// <summary>What a conjunction or sum is made of, as far as nothing else reads less of it.</summary>
    private static IEnumerable<int> Members(Plan plan, int[] uses, int place)
    {
        // Not recursive: a chain over all criteria is as long as they are.
        var open = new Stack<int>([place]);
        while (open.TryPop(out int next))
        {
            if (plan.Steps[next].Node.GetType() != plan.Steps[place].Node.GetType() || (next != place && uses[next] > 1))
            {
                yield return next;
                continue;
            }
            ImmutableArray<int> operands = PlanNodes.Operands(plan.Steps[next].Node);
            open.Push(operands[1]);
            open.Push(operands[0]);
        }
    }

    private static int[] Uses(Plan plan)
    {
        int[] uses = new int[plan.Steps.Length];
        foreach (int operand in plan.Steps.SelectMany(s => PlanNodes.Operands(s.Node)).Concat(PlanRoots.Of(plan))) uses[operand]++;
        return uses;
    }
}
