using System.Globalization;
using System.Text;

namespace RubricEngine.Plans;

/// <summary>A plan as text that stays the same: one line a node, then what is asked for.</summary>
internal static class PlanPrinter
{
    public static string Print(Plan plan)
    {
        var text = new StringBuilder();
        for (int i = 0; i < plan.Inputs.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"input {i}: {plan.Inputs[i].Key} {plan.Inputs[i].Encoding} {plan.Inputs[i].Range}\n");
        foreach (PlanList list in plan.Lists)
            foreach (PlanInput field in list.Fields)
                text.Append(CultureInfo.InvariantCulture, $"item of {plan.Inputs[list.Input].Key}: {field.Key} {field.Encoding} {field.Range}\n");
        for (int i = 0; i < plan.Steps.Length; i++)
        {
            PlanStep step = plan.Steps[i];
            string place = step.List < 0 ? "" : $" for each {plan.Inputs[plan.Lists[step.List].Input].Key}";
            text.Append(CultureInfo.InvariantCulture, $"{NameOf(i, step.Node)} = {Describe(plan, step.Node)} : {step.Lane}{(step.Node is BitNode ? "" : $" {step.Range}")}{place}\n");
        }
        PlanOutputs outputs = plan.Outputs;
        foreach (PlanStage stage in plan.Stages) text.Append(CultureInfo.InvariantCulture, $"{Describe(plan, stage)}\n");
        foreach (PlanCriterion criterion in outputs.Criteria) Print(text, criterion);
        foreach (PlanGroup group in outputs.Groups)
            text.Append(CultureInfo.InvariantCulture, $"group {group.Group.Path}: points {Bounds(group.Points)} of {Bounds(group.Maximum)} minimum {Truth(group.MinimumMet)}\n");
        text.Append(CultureInfo.InvariantCulture, $"total: points {Bounds(outputs.Points)} of {Bounds(outputs.Maximum)} if {Of(outputs.Scored)}\n");
        text.Append(CultureInfo.InvariantCulture, $"counts: met {Of(outputs.Met)} applicable {Of(outputs.Applicable)} unknown {Of(outputs.Unknown)}\n");
        text.Append(CultureInfo.InvariantCulture, $"possible: {string.Join(' ', outputs.Possible.Select(Of))} outcome {Of(outputs.Outcome)}\n");
        foreach (PlanFault fault in outputs.Faults) text.Append(CultureInfo.InvariantCulture, $"fault {fault.Fact} {fault.Reason?.Kind ?? "as the call says"}: {Of(fault.Present)}\n");
        if (!outputs.Excluded.IsEmpty) text.Append(CultureInfo.InvariantCulture, $"excluded: {string.Join(' ', outputs.Excluded.Select(Of))}\n");
        foreach (PlanShortcut shortcut in outputs.Shortcuts)
            text.Append(CultureInfo.InvariantCulture, $"where {string.Join(' ', shortcut.When.Select(Of))}: {string.Join(' ', shortcut.Bits.Select(b => $"{Of(b.Long)}={Of(b.Short)}"))} {string.Join(' ', shortcut.Numbers.Select(n => $"{Of(n.Long)}={Of(n.Short)}"))}\n");
        return text.ToString();
    }

    private static void Print(StringBuilder text, PlanCriterion criterion)
    {
        text.Append(CultureInfo.InvariantCulture, $"criterion {criterion.Criterion.Path}: status {Of(criterion.Status)} points {Bounds(criterion.Points)} of {Bounds(criterion.Maximum)} if {Of(criterion.HasPoints)}\n");
        foreach (PlanCriterion part in criterion.Parts) Print(text, part);
    }

    private static string Describe(Plan plan, PlanStage stage) => stage switch
    {
        PlanCohortFigure figure => $"cohort {figure.Function} {plan.Inputs[figure.Inputs.Low].Key}: {Bounds(figure.Value)} where {Truth(figure.Where)} known {Of(figure.Known)}",
        PlanCall call => $"call {plan.Inputs[call.Input].Key}: {string.Join(' ', call.Arguments.Select(Of))} asked {Of(call.Asked)}",
        _ => throw new InvalidOperationException($"unexpected stage {stage.GetType().Name}"),
    };

    private static string Describe(Plan plan, PlanNode node) => node switch
    {
        BitConstant n => n.Value ? "true" : "false",
        NumberConstant n => n.Value.ToString(CultureInfo.InvariantCulture),
        InputKnown n => $"known {plan.Inputs[n.Input].Key}",
        InputBit n => $"input {plan.Inputs[n.Input].Key}",
        InputNumber n => $"input {plan.Inputs[n.Input].Key}",
        ItemKnown n => $"known {plan.Lists[n.List].Fields[n.Field].Key}",
        ItemBit n => $"field {plan.Lists[n.List].Fields[n.Field].Key}",
        ItemNumber n => $"field {plan.Lists[n.List].Fields[n.Field].Key}",
        Quotient n => $"Quotient {n.Mode} {Operands(plan, node)}",
        DatePart n => $"{n.Figure} {Operands(plan, node)}",
        BitEntry n => $"BitEntry {Operands(plan, node)} {n.Table}",
        NumberEntry n => $"NumberEntry {Operands(plan, node)} {n.Table}",
        ItemExtreme n => $"{(n.Highest ? "ItemHighest" : "ItemLowest")} {Operands(plan, node)}",
        FractionTotal n => $"FractionTotal {(n.IsDenominator ? "denominator" : "numerator")} {Operands(plan, node)}",
        FractionExtreme n => $"{(n.Highest ? "FractionHighest" : "FractionLowest")} {(n.IsDenominator ? "denominator" : "numerator")} {Operands(plan, node)}",
        _ => $"{node.GetType().Name} {Operands(plan, node)}",
    };

    private static string Operands(Plan plan, PlanNode node) => string.Join(' ', PlanNodes.Operands(node).Select(o => NameOf(o, plan.Steps[o].Node)));

    private static string NameOf(int place, PlanNode node) => (node is BitNode ? "b" : "n") + place.ToString(CultureInfo.InvariantCulture);

    private static string Of(PlanBit bit) => $"b{bit.Index}";

    private static string Of(PlanNumber number) => $"n{number.Index}";

    private static string Truth(PlanTruth truth) => $"{Of(truth.True)}/{Of(truth.False)}";

    private static string Bounds(PlanBounds bounds) => bounds.Low == bounds.High ? Fraction(bounds.Low) : $"{Fraction(bounds.Low)}..{Fraction(bounds.High)}";

    private static string Fraction(PlanFraction fraction) => $"{Of(fraction.Numerator)}/{Of(fraction.Denominator)}";
}
