using System.Collections.Immutable;

namespace RubricEngine.Plans;

/// <summary>One node with what is known of its values.</summary>
/// <param name="Node">What it computes.</param>
/// <param name="Range">Every value lies in it; 0..1 for bits.</param>
/// <param name="List">The list for whose items it is computed, or -1 where it is computed once for a record.</param>
internal readonly record struct PlanStep(PlanNode Node, IntegerRange Range, int List)
{
    public Lane Lane => Node is BitNode ? Lane.Bit : Lanes.Of(Range);
}

/// <summary>
/// A rubric as arithmetic: integers and bits, each computed from nodes before it. No rule of typing, no unit, no digits and no
/// missing value is left in it; every engine is an evaluator of these nodes, and none knows what a rubric is.
/// </summary>
internal sealed class Plan
{
    public Plan(ImmutableArray<PlanInput> inputs, ImmutableArray<PlanList> lists, ImmutableArray<string> texts, ImmutableArray<PlanStep> steps, ImmutableArray<PlanStage> stages, PlanOutputs outputs)
    {
        Inputs = inputs;
        Lists = lists;
        Texts = texts;
        Steps = steps;
        Stages = stages;
        Outputs = outputs;
    }

    public ImmutableArray<PlanInput> Inputs { get; }

    public ImmutableArray<PlanList> Lists { get; }

    /// <summary>The texts that are compared with, by their codes from 0.</summary>
    public ImmutableArray<string> Texts { get; }

    /// <summary>Invariant: a node reads only nodes before it.</summary>
    public ImmutableArray<PlanStep> Steps { get; }

    /// <summary>What comes between the nodes, in order.</summary>
    public ImmutableArray<PlanStage> Stages { get; }

    public IEnumerable<PlanCohortFigure> CohortFigures => Stages.OfType<PlanCohortFigure>();

    public IEnumerable<PlanCall> Calls => Stages.OfType<PlanCall>();

    public PlanOutputs Outputs { get; }

    /// <summary>The same with other steps at the same places.</summary>
    public Plan With(ImmutableArray<PlanStep> steps) => new(Inputs, Lists, Texts, steps, Stages, Outputs);

    /// <summary>The same with other stages, for other outputs.</summary>
    public Plan With(ImmutableArray<PlanStage> stages, PlanOutputs outputs) => new(Inputs, Lists, Texts, Steps, stages, outputs);

    public PlanStep this[PlanBit bit] => Steps[bit.Index];

    public PlanStep this[PlanNumber number] => Steps[number.Index];
}
