using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Functions;

namespace RubricEngine.Plans;

/// <summary>What must hold of every plan, whichever pass made it; checked in tests.</summary>
internal static class PlanInvariants
{
    /// <summary>What is wrong, one sentence each.</summary>
    public static IEnumerable<string> Broken(Plan plan)
    {
        var ranges = new NodeRanges(plan.Inputs, plan.Lists, i => plan.Steps[i]);
        var seen = new HashSet<PlanNode>();
        for (int i = 0; i < plan.Steps.Length; i++)
        {
            (PlanNode node, IntegerRange range, int list) = plan.Steps[i];
            if (!seen.Add(node)) yield return $"node {i} stands twice";
            foreach (int operand in PlanNodes.Operands(node))
            {
                if (operand >= i) yield return $"node {i} reads node {operand}, which is not before it";
                else if (plan.Steps[operand].List is var of && of >= 0 && of != list && of != PlanNodes.FoldedList(node)) yield return $"node {i} reads node {operand} of another list";
            }
            if (range.Low > range.High) yield return $"node {i} has an empty range";
            if (!range.Contains(ranges.Of(node))) yield return $"node {i} may leave its range";
            if (node is Quotient quotient && plan[quotient.Divisor].Range.Low.Sign <= 0) yield return $"node {i} may divide by 0";
            if (node is NumberEntry entry && !Holds(plan[entry.Place].Range, entry.Table.Entries.Length)) yield return $"node {i} looks beside its table";
            if (node is BitEntry bit && !Holds(plan[bit.Place].Range, bit.Table.Entries.Length)) yield return $"node {i} looks beside its table";
        }
        foreach (string kind in WrongKinds(plan)) yield return kind;
        foreach (string stage in WrongStages(plan)) yield return stage;
        foreach (PlanBounds bounds in Figures(plan.Outputs))
            if (plan[bounds.Low.Denominator].Range.Low.Sign <= 0 || plan[bounds.High.Denominator].Range.Low.Sign <= 0) yield return "a figure may have a denominator that is not above 0";
    }

    private static IEnumerable<string> WrongStages(Plan plan)
    {
        for (int i = 0; i < plan.Stages.Length; i++)
        {
            ImmutableArray<int> inputs = PlanStages.InputsOf(plan.Stages[i]);
            int last = PlanRoots.Of(plan.Stages[i]).Max();
            foreach (PlanStep step in plan.Steps.Take(last + 1))
                if (PlanStages.InputOf(step.Node) is { } read && inputs.Contains(read)) yield return $"stage {i} takes what stands behind a node that reads it";
            if (plan.Stages[i] is not PlanCall call) continue;
            if (call.Arguments.Length != call.Function.Signature.Parameters.Length) yield return $"stage {i} has arguments for other parameters";
            foreach ((PlanNumber argument, FunctionParameter parameter) in call.Arguments.Zip(call.Function.Signature.Parameters))
                if (!InputLowering.RangeOf(parameter.Type).Contains(plan[argument].Range)) yield return $"stage {i} has an argument that may leave the range of `{parameter.Name}`";
        }
    }

    private static bool Holds(IntegerRange places, int length) => places.Low.Sign >= 0 && places.High < length;

    private static IEnumerable<string> WrongKinds(Plan plan)
    {
        var wrong = new List<string>();
        foreach (PlanStep step in plan.Steps)
            PlanNodes.With(step.Node, Bit, Number);
        foreach (PlanStage stage in plan.Stages) PlanRoots.Map(stage, Bit, Number);
        PlanRoots.Map(plan.Outputs, Bit, Number);
        return wrong;

        PlanBit Bit(PlanBit bit)
        {
            if (plan[bit].Node is not BitNode) wrong.Add($"node {bit.Index} is read as a bit");
            return bit;
        }

        PlanNumber Number(PlanNumber number)
        {
            if (plan[number].Node is not NumberNode) wrong.Add($"node {number.Index} is read as a number");
            return number;
        }
    }

    private static IEnumerable<PlanBounds> Figures(PlanOutputs outputs) =>
    [
        outputs.Points, outputs.Maximum, .. outputs.Groups.SelectMany(g => new[] { g.Points, g.Maximum }),
        .. outputs.Criteria.SelectMany(c => c.Parts.Prepend(c)).SelectMany(c => new[] { c.Points, c.Maximum }),
    ];
}
