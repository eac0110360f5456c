using System.Collections.Immutable;

namespace RubricEngine.Plans;

/// <summary>The stages of a plan while it is lowered, in the order in which they can be run: each is added after all that it takes.</summary>
internal sealed class StageLowering
{
    private readonly List<(PlanCohortFigure? Figure, LoweredCall? Call)> _stages = [];

    public int Count => _stages.Count;

    public void Add(PlanCohortFigure figure) => _stages.Add((figure, null));

    public void Add(LoweredCall call) => _stages.Add((null, call));

    public ImmutableArray<PlanStage> Finish(PlanBuilder plan)
    {
        Dictionary<int, int> stageOf = _stages.SelectMany((s, i) => (s.Figure is { } figure ? PlanStages.InputsOf(figure) : [s.Call!.Input]).Select(input => (input, i))).ToDictionary(p => p.input, p => p.i);
        // For each node the last stage that it or anything it is made of reads; -1 for none.
        var last = new List<int>();
        return [.. _stages.Select((s, i) => s.Figure ?? (PlanStage)s.Call!.Finish(plan, bit => LastOf(bit.Index) < i))];

        int LastOf(int node)
        {
            for (int i = last.Count; i <= node; i++)
            {
                int stage = PlanStages.InputOf(plan.Steps[i].Node) is { } input ? stageOf.GetValueOrDefault(input, -1) : -1;
                foreach (int operand in PlanNodes.Operands(plan.Steps[i].Node)) stage = Math.Max(stage, last[operand]);
                last.Add(stage);
            }
            return last[node];
        }
    }
}
