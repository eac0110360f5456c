using System.Collections.Immutable;
using RubricEngine.Syntax;

namespace RubricEngine.Documents;

/// <summary>What the points lead to: gates, vetoes, deductions, grades, adjustments, targets.</summary>
internal static class OutcomeReader
{
    public static ImmutableArray<GateSyntax> Gates(ElementReader rubric) => rubric.Items(Key.Gates, gate =>
        (gate.RequiredExpression(Key.Require), gate.RequiredText(Key.GateOtherwise)) is (var condition, { } otherwise)
            ? new GateSyntax(condition, otherwise, gate.LocalizedText(Key.Title), gate.Span)
            : null);

    public static ImmutableArray<VetoSyntax> Vetoes(ElementReader rubric) => rubric.Items(Key.Vetoes, veto =>
        (veto.RequiredExpression(Key.When), veto.RequiredText(Key.Grade)) is (var when, { } grade)
            ? new VetoSyntax(when, grade, veto.LocalizedText(Key.Title), veto.Span)
            : null);

    public static ImmutableArray<DeductionSyntax> Deductions(ElementReader rubric) =>
        rubric.Items(Key.Deductions, deduction => new DeductionSyntax(deduction.RequiredExpression(Key.Deduct), deduction.Span)
        {
            Per = deduction.Expression(Key.Per),
            When = deduction.Expression(Key.When),
            Cap = deduction.Expression(Key.Cap),
            Running = deduction.Flag(Key.Running),
            Title = deduction.LocalizedText(Key.Title),
        });

    public static ImmutableArray<GradeSyntax> Grades(ElementReader rubric) => rubric.Items(Key.Grades, Grade);

    public static ImmutableArray<AdjustmentSyntax> Adjustments(ElementReader rubric) =>
        rubric.Items(Key.Adjust, adjustment => new AdjustmentSyntax(adjustment.RequiredExpression(Key.When), adjustment.Span)
        {
            Cap = adjustment.Text(Key.GradeCap),
            Drop = adjustment.Expression(Key.Drop),
            Title = adjustment.LocalizedText(Key.Title),
        });

    public static RecognitionSyntax? Recognition(ElementReader rubric) => rubric.Element(Key.Recognition) is not { } recognition ? null : new RecognitionSyntax(recognition.Span)
    {
        Reach = recognition.Text(Key.Reach),
        After = recognition.Expression(Key.After),
        ValidFor = recognition.Expression(Key.ValidFor),
        AgainAfter = recognition.Expression(Key.AgainAfter),
        Withdrawals = recognition.Items(Key.Withdrawals, rule => new WithdrawalSyntax(rule.RequiredExpression(Key.When), rule.LocalizedText(Key.Title), rule.Span)),
    };

    public static ImmutableArray<TargetSyntax> Targets(ElementReader rubric) => rubric.Items(Key.Targets, target =>
        (target.RequiredExpression(Key.Deadline), target.RequiredExpression(Key.AtLeast), target.RequiredText(Key.Reach)) is (var by, var share, { } grade)
            ? new TargetSyntax(by, share, grade, target.Span)
            : null);

    private static GradeSyntax? Grade(ElementReader grade) => grade.RequiredText(Key.Grade) is not { } name ? null : new GradeSyntax(name, grade.Span)
    {
        When = grade.Expression(Key.When),
        Otherwise = grade.Flag(Key.Otherwise),
        EveryGroup = grade.Expression(Key.EveryGroup),
        GroupMinimums = [.. grade.Rows(Key.GroupMinimum).Select(r => (ElementReader.NameOf(r.Name), grade.Expression(r.Value)))],
        Recognised = grade.Flag(Key.Recognised),
        ForTheAuthority = grade.Flag(Key.AuthorityDecides),
        Quota = StandingReader.Quota(grade),
    };
}
