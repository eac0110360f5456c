using System.Text.RegularExpressions;
using RubricEngine.Model;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>Expressions in the author's own words; one that was written nowhere is printed from its structure.</summary>
internal static partial class ExpressionText
{
    public static string Of(Expression expression) => expression.Origin is { } origin && origin.Span.Length > 0
        ? OnOneLine(origin.Source.Text.AsSpan(origin.Span.Start, origin.Span.Length))
        : Print(expression);

    private static string OnOneLine(ReadOnlySpan<char> written)
    {
        written = written.Trim();
        // Most expressions stand on one line already.
        for (int i = 0; i < written.Length; i++)
            if (char.IsWhiteSpace(written[i]) && (written[i] != ' ' || written[i + 1] == ' ')) return Spaces().Replace(written.ToString(), " ");
        return written.ToString();
    }

    /// <summary>Whether the author wrote a number in percent.</summary>
    public static bool IsPercent(Expression expression) => Of(expression).EndsWith('%');

    private static string Print(Expression expression) => expression switch
    {
        Literal literal => ValueText.Of(literal.Value, literal.Type, false, Language.English),
        FactReference fact => ExpressionEvaluator.KeyOf(fact.Fact, fact.Previous),
        AssessmentDate => "as_of",
        ParameterReference parameter => parameter.Parameter.Name,
        LetReference let => let.Let.Name,
        LetCall call => $"{call.Name}({List(call.Arguments)})",
        ArgumentReference argument => argument.Name,
        Unary { Operator: UnaryOperator.Not } unary => $"not {Inner(unary.Operand)}",
        Unary { Operator: UnaryOperator.Percent } unary => $"{Inner(unary.Operand)}%",
        Unary unary => $"-{Inner(unary.Operand)}",
        Binary binary => $"{Inner(binary.Left)} {OperatorSigns.Of(binary.Operator)} {Inner(binary.Right)}",
        Between between => $"{Inner(between.Operand)} between {Inner(between.Low)} and {Inner(between.High)}",
        Membership membership => $"{Inner(membership.Operand)} in {{{List(membership.Items)}}}",
        AtLeastOf some => $"at least {Inner(some.Count)} of ({List(some.Conditions)})",
        MissingTest test => $"{Inner(test.Operand)} is {(test.Negated ? "not " : "")}missing",
        Conditional conditional => $"if {Of(conditional.Condition)} then {Of(conditional.Then)} else {Of(conditional.Else)}",
        Coalesce coalesce => $"{Inner(coalesce.Operand)} ?? {Inner(coalesce.Fallback)}",
        Call call => $"{call.Function.ToString().ToLowerInvariant()}({List(call.Arguments)})",
        ForeignCall call => $"{call.Function.Signature.Name}({List(call.Arguments)})",
        Aggregate aggregate => $"{aggregate.Function.ToString().ToLowerInvariant()}({aggregate.List.Fact.Name}{(aggregate.Where is { } where ? $" where {Of(where)}" : "")}{(aggregate.Value is { } value ? $", {Of(value)}" : "")})",
        FieldReference field => field.Field.Name,
        CohortAggregate cohort => cohort.Key ?? "",
        ResultReference result => ResultFigures.NameOf(result),
        _ => "",
    };

    private static string Inner(Expression expression) =>
        expression is Binary or Between or Membership or MissingTest or Conditional or Coalesce or Unary { Operator: UnaryOperator.Not }
            ? $"({Of(expression)})"
            : Of(expression);

    private static string List(IEnumerable<Expression> expressions) => string.Join(", ", expressions.Select(Of));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
