using System.Collections.Immutable;
using RubricEngine.Syntax;

namespace RubricEngine.Yaml;

/// <summary>What the points lead to: gates, vetoes, deductions, grades, adjustments, targets.</summary>
internal static class OutcomeReader
{
    public static ImmutableArray<GateSyntax> Gates(MappingReader rubric) => rubric.Items(Key.Gates, Construct.Gate, gate =>
        (gate.RequiredExpression(Key.Require), gate.RequiredText(Key.Otherwise)) is (var condition, { } otherwise)
            ? new GateSyntax(condition, otherwise, gate.LocalizedText(Key.Title), gate.Span)
            : null);

    public static ImmutableArray<VetoSyntax> Vetoes(MappingReader rubric) => rubric.Items(Key.Vetoes, Construct.Veto, veto =>
        (veto.RequiredExpression(Key.When), veto.RequiredText(Key.Grade)) is (var when, { } grade)
            ? new VetoSyntax(when, grade, veto.LocalizedText(Key.Title), veto.Span)
            : null);

    public static ImmutableArray<DeductionSyntax> Deductions(MappingReader rubric) =>
        rubric.Items(Key.Deductions, Construct.Deduction, deduction => new DeductionSyntax(deduction.RequiredExpression(Key.Deduct), deduction.Span)
        {
            Per = deduction.Expression(Key.Per),
            When = deduction.Expression(Key.When),
            Cap = deduction.Expression(Key.Cap),
            Running = deduction.Flag(Key.Running),
            Title = deduction.LocalizedText(Key.Title),
        });

    public static ImmutableArray<GradeSyntax> Grades(MappingReader rubric) => rubric.Items(Key.Grades, Construct.Grade, Grade);

    public static ImmutableArray<AdjustmentSyntax> Adjustments(MappingReader rubric) =>
        rubric.Items(Key.Adjust, Construct.Adjustment, adjustment => new AdjustmentSyntax(adjustment.RequiredExpression(Key.When), adjustment.Span)
        {
            Cap = adjustment.Text(Key.Cap),
            Drop = adjustment.Expression(Key.Drop),
            Title = adjustment.LocalizedText(Key.Title),
        });

    public static ImmutableArray<TargetSyntax> Targets(MappingReader rubric) => rubric.Items(Key.Targets, Construct.Target, target =>
        (target.RequiredExpression(Key.By), target.RequiredExpression(Key.AtLeast), target.RequiredText(Key.Reach)) is (var by, var share, { } grade)
            ? new TargetSyntax(by, share, grade, target.Span)
            : null);

    private static GradeSyntax? Grade(MappingReader grade) => grade.RequiredText(Key.Grade) is not { } name ? null : new GradeSyntax(name, grade.Span)
    {
        When = grade.Expression(Key.When),
        Otherwise = grade.Flag(Key.Otherwise),
        EveryGroup = grade.Node(Key.EveryGroup) is { } every ? Minimum(every, KeyTable.Spell(Key.EveryGroup), grade.Values) : null,
        GroupMinimums = [.. grade.Entries(Key.GroupMinimum).Select(e => (grade.Values.NameOf(e.Key), Minimum(e.Value, e.Key.Text, grade.Values)))],
        Recognised = grade.Flag(Key.Recognised),
        ForTheAuthority = grade.Flag(Key.AuthorityDecides),
    };

    /// <summary><c>60%</c>, or <c>at least 60%</c> in words.</summary>
    private static ExpressionSyntax Minimum(YamlNode node, string name, ValueReader values)
    {
        if (node is not YamlScalar scalar) return values.Expression(node, name);
        SourceFragment text = ScalarText.Fragment(values.Source, scalar);
        string words = KeyTable.Spell(Key.AtLeast) + " ";
        string trimmed = text.Text.TrimStart();
        if (!trimmed.StartsWith(words, StringComparison.Ordinal)) return values.Expression(node, name);
        int start = text.Text.Length - trimmed.Length + words.Length;
        return ExpressionParser.Parse(ScalarText.Part(text, start, text.Text.Length), values.Diagnostics);
    }
}
