using System.Collections.Immutable;
using RubricEngine.Checking;
using RubricEngine.Diagnostics;
using RubricEngine.Model;
using RubricEngine.Reference;
using RubricEngine.Syntax;
using RubricEngine.Testing;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Specs.Expressions;

/// <summary>The value and type of an expression over the facts of a case; both null where there is an error.</summary>
internal sealed record CaseEvaluation(Value? Value, DataType? Type, ExpressionSyntax Syntax, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <param name="expression">The expression.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="asked">The choices that a name may be one of, or null.</param>
    public static CaseEvaluation Of(string expression, CaseFacts facts, ChoiceType? asked = null)
    {
        var source = new SourceText("<case>", expression);
        var diagnostics = new DiagnosticBag();
        ExpressionSyntax syntax = ExpressionParser.Parse(new SourceFragment(new SourceSpan(source, 0, expression.Length)), diagnostics);
        var scope = new CheckScope(source, diagnostics) { Functions = SampleFunctions.Registry };
        foreach (string name in facts.Values.Keys.Select(NameOf).Distinct()) Declare(scope, name, facts);
        Expression? bound = new ExpressionChecker(scope).Check(syntax, ResultAccess.None, asked);
        Value? value = bound is null || diagnostics.HasErrors ? null
            : ExpressionEvaluator.Evaluate(bound, key => facts.Values.GetValueOrDefault(key) ?? new UnknownValue(UnknownReason.Missing(key)), facts.AssessmentDate);
        return new CaseEvaluation(value, bound?.Type, syntax, diagnostics.ToSortedArray());
    }

    private static void Declare(CheckScope scope, string name, CaseFacts facts)
    {
        Value? now = facts.Values.GetValueOrDefault(name), before = facts.Values.GetValueOrDefault($"previous({name})");
        DataType? type = facts.Declared.TryGetValue(name, out Fact? declared) ? declared.Type : TypeOf(now) ?? TypeOf(before);
        if (type is null) scope.UntypedFacts.Add(name);
        scope.Facts[name] = new Fact(name, type ?? new NumberType(NumberType.DefaultRange, 0, Unit.None), null) { HasPrevious = before is not null };
        if (type is NumberType { Unit: { IsNone: false } unit }) scope.Units.Add(unit.ToString());
    }

    private static DataType? TypeOf(Value? value) => value switch
    {
        NumberValue number => new NumberType(NumberType.DefaultRange, number.Number.Low.DecimalDigits, Unit.None),
        BooleanValue => new BooleanType(),
        DateValue => DateType.Default,
        TextValue => new TextType(TextType.DefaultMaxLength),
        _ => null,
    };

    private static string NameOf(string key) => key.StartsWith("previous(", StringComparison.Ordinal) ? key["previous(".Length..^1] : key;
}
