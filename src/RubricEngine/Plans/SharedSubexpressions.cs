using System.Collections.Immutable;

namespace RubricEngine.Plans;

/// <summary>Pass: nodes that compute the same are one. Nodes are equal when their kind and operands are.</summary>
internal sealed class SharedSubexpressions
{
    private readonly Dictionary<PlanNode, int> _places = [];

    public int? Find(PlanNode node) => _places.TryGetValue(node, out int place) ? place : null;

    public void Add(PlanNode node, int place) => _places.Add(node, place);

    /// <summary>A plan whose steps have been arranged anew, with what is the same in it once.</summary>
    public static Plan Merge(Plan plan)
    {
        var shared = new SharedSubexpressions();
        var kept = ImmutableArray.CreateBuilder<PlanStep>(plan.Steps.Length);
        int[] places = new int[plan.Steps.Length];
        for (int i = 0; i < places.Length; i++)
        {
            PlanNode node = PlanNodes.With(plan.Steps[i].Node, Bit, Number);
            if (shared.Find(node) is { } place)
            {
                places[i] = place;
                continue;
            }
            places[i] = kept.Count;
            shared.Add(node, kept.Count);
            // What is arranged anew may be the same for all items now.
            kept.Add(plan.Steps[i] with { Node = node, List = PlanNodes.ListOf(node, operand => kept[operand].List) });
        }
        return new Plan(plan.Inputs, plan.Lists, plan.Texts, kept.ToImmutable(),
            [.. plan.Stages.Select(s => PlanRoots.Map(s, Bit, Number))], PlanRoots.Map(plan.Outputs, Bit, Number));

        PlanBit Bit(PlanBit bit) => new(places[bit.Index]);
        PlanNumber Number(PlanNumber number) => new(places[number.Index]);
    }
}
