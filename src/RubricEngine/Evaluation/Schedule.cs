using System.Collections.Immutable;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

/// <summary>A node that is computed once for a record, or a list with the nodes that one loop over its items computes: folds, and bits asked for of each item.</summary>
internal readonly record struct ScheduledStep(int NodeOrList, ImmutableArray<int>? Folds);

/// <summary>
/// The order in which nodes are computed once for a record. Nodes that fold the same list and need the same loops before them
/// share one loop; without lists it is the order of the plan.
/// </summary>
internal sealed record Schedule(ImmutableArray<ScheduledStep> Steps)
{
    public static Schedule Of(Plan plan)
    {
        // How many loops, one after the other, stand before a node.
        int[] levels = new int[plan.Steps.Length];
        for (int i = 0; i < levels.Length; i++)
        {
            foreach (int operand in PlanNodes.Operands(plan.Steps[i].Node)) levels[i] = Math.Max(levels[i], levels[operand]);
            if (PlanNodes.FoldedList(plan.Steps[i].Node) >= 0) levels[i]++;
        }
        var ofItems = PlanRoots.Of(plan).Where(r => plan.Steps[r].List >= 0).ToHashSet();
        foreach (int node in ofItems) levels[node]++;
        int ListOf(int node) => ofItems.Contains(node) ? plan.Steps[node].List : PlanNodes.FoldedList(plan.Steps[node].Node);
        var steps = ImmutableArray.CreateBuilder<ScheduledStep>();
        foreach (var level in Enumerable.Range(0, levels.Length).Where(i => plan.Steps[i].List < 0 || ofItems.Contains(i)).GroupBy(i => levels[i]).OrderBy(g => g.Key))
        {
            foreach (var loop in level.Where(i => ListOf(i) >= 0).GroupBy(ListOf))
                steps.Add(new ScheduledStep(loop.Key, [.. loop]));
            foreach (int node in level.Where(i => ListOf(i) < 0))
                steps.Add(new ScheduledStep(node, null));
        }
        return new Schedule(steps.ToImmutable());
    }
}
