using System.Collections.Immutable;

namespace RubricEngine.Plans;

/// <summary>Which stages nodes need, and in which order they can be run.</summary>
internal static class PlanStages
{
    /// <summary>The inputs that hold what a stage comes to.</summary>
    public static ImmutableArray<int> InputsOf(PlanStage stage) => stage switch
    {
        PlanCohortFigure { Inputs: var i } => [i.Low, i.High, i.LowDenominator, i.HighDenominator, i.Given],
        PlanCall call => [call.Input],
        _ => throw new InvalidOperationException($"unexpected stage {stage.GetType().Name}"),
    };

    /// <summary>The input that a node reads itself, or null.</summary>
    public static int? InputOf(PlanNode node) => node switch
    {
        InputKnown n => n.Input,
        InputBit n => n.Input,
        InputNumber n => n.Input,
        _ => null,
    };

    /// <summary>The places of the stages that some nodes need, level by level: what is in a level needs only levels before it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="roots">The places of the nodes.</param>
    public static ImmutableArray<ImmutableArray<int>> Levels(Plan plan, IEnumerable<int> roots)
    {
        if (plan.Stages.IsEmpty) return [];
        int[] stageOf = StageOfInputs(plan);
        bool[] needed = Needed(plan, roots, stageOf);
        int[] levels = new int[plan.Stages.Length], before = new int[plan.Steps.Length];
        Array.Fill(levels, -1);
        for (int i = 0; i < before.Length; i++)
        {
            foreach (int operand in PlanNodes.Operands(plan.Steps[i].Node)) before[i] = Math.Max(before[i], before[operand]);
            if (InputOf(plan.Steps[i].Node) is { } input && stageOf[input] is >= 0 and var stage) before[i] = Math.Max(before[i], LevelOf(stage) + 1);
        }
        return [.. Enumerable.Range(0, levels.Length).Where(s => needed[s]).GroupBy(LevelOf).OrderBy(g => g.Key).Select(g => g.ToImmutableArray())];

        // What a stage takes stands before every node that reads it.
        int LevelOf(int stage) => levels[stage] >= 0 ? levels[stage] : levels[stage] = PlanRoots.Of(plan.Stages[stage]).Max(root => before[root]);
    }

    private static int[] StageOfInputs(Plan plan)
    {
        int[] stageOf = new int[plan.Inputs.Length];
        Array.Fill(stageOf, -1);
        for (int stage = 0; stage < plan.Stages.Length; stage++)
            foreach (int input in InputsOf(plan.Stages[stage])) stageOf[input] = stage;
        return stageOf;
    }

    private static bool[] Needed(Plan plan, IEnumerable<int> roots, int[] stageOf)
    {
        bool[] isRead = new bool[plan.Steps.Length], needed = new bool[plan.Stages.Length];
        foreach (int root in roots) isRead[root] = true;
        for (int i = isRead.Length - 1; i >= 0; i--)
        {
            if (!isRead[i]) continue;
            foreach (int operand in PlanNodes.Operands(plan.Steps[i].Node)) isRead[operand] = true;
            if (InputOf(plan.Steps[i].Node) is not { } input || stageOf[input] is not (>= 0 and var stage) || needed[stage]) continue;
            needed[stage] = true;
            foreach (int root in PlanRoots.Of(plan.Stages[stage])) isRead[root] = true;
        }
        return needed;
    }
}
