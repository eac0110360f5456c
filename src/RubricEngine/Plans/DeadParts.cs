using System.Collections.Immutable;

namespace RubricEngine.Plans;

/// <summary>Pass: nodes that nothing asks for go, and those that stay stand close before what first needs them.</summary>
internal static class DeadParts
{
    /// <summary>The places of the nodes that something asks for.</summary>
    public static IReadOnlySet<int> Asked(Plan plan)
    {
        var asked = new HashSet<int>();
        var open = new Stack<int>(PlanRoots.Of(plan));
        while (open.TryPop(out int place))
        {
            if (!asked.Add(place)) continue;
            foreach (int operand in PlanNodes.Operands(plan.Steps[place].Node)) open.Push(operand);
        }
        return asked;
    }

    public static Plan Remove(Plan plan)
    {
        int[] places = new int[plan.Steps.Length];
        Array.Fill(places, -1);
        var kept = ImmutableArray.CreateBuilder<PlanStep>();
        // Not recursive: the sum over many criteria is a chain as long as they are.
        var open = new Stack<(int Place, bool Ready)>();
        foreach (int root in PlanRoots.Of(plan))
        {
            open.Push((root, false));
            while (open.TryPop(out (int Place, bool Ready) next))
            {
                if (places[next.Place] >= 0) continue;
                PlanStep step = plan.Steps[next.Place];
                if (next.Ready)
                {
                    places[next.Place] = kept.Count;
                    kept.Add(step with { Node = PlanNodes.With(step.Node, b => new(places[b.Index]), n => new(places[n.Index])) });
                    continue;
                }
                open.Push((next.Place, true));
                ImmutableArray<int> operands = PlanNodes.Operands(step.Node);
                for (int i = operands.Length - 1; i >= 0; i--)
                    if (places[operands[i]] < 0) open.Push((operands[i], false));
            }
        }
        return new Plan(plan.Inputs, plan.Lists, plan.Texts, kept.ToImmutable(),
            [.. plan.Stages.Select(s => PlanRoots.Map(s, Bit, Number))], PlanRoots.Map(plan.Outputs, Bit, Number));

        PlanBit Bit(PlanBit bit) => new(places[bit.Index]);
        PlanNumber Number(PlanNumber number) => new(places[number.Index]);
    }
}
