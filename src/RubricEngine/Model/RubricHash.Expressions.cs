using RubricEngine.Functions;
using RubricEngine.Values;

namespace RubricEngine.Model;

internal sealed partial class RubricHash
{
    /// <summary>The lets with parameters whose bodies are already written.</summary>
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    // Types are left out but for the unit of a literal: they follow from the facts, and a checker that learns to infer
    // narrower ranges must not change the identity of a rubric.
    private void Write(Expression? expression)
    {
        switch (expression)
        {
            case null: _writer.Nothing(); break;
            case Literal or Unary when LiteralOf(expression) is { } literal: Write(literal); break;
            case FactReference fact: Start("fact", fact.Fact.Name); _writer.Flag(fact.Previous); break;
            case AssessmentDate: _writer.Tag("as_of"); break;
            case ParameterReference parameter: Start("parameter", parameter.Parameter.Name); break;
            case LetReference let: Start("let", let.Let.Name); break;
            case LetCall call: Write(call); break;
            case ArgumentReference argument: Start("argument", argument.Name); break;
            case Unary unary: _writer.Tag(unary.Operator.ToString()); Write(unary.Operand); break;
            case Binary binary: _writer.Tag(binary.Operator.ToString()); Write(binary.Left); Write(binary.Right); break;
            case Between between: _writer.Tag("between"); Write(between.Operand); Write(between.Low); Write(between.High); break;
            case Membership membership: _writer.Tag("in"); Write(membership.Operand); WriteAll(membership.Items, Write); break;
            case AtLeastOf count: _writer.Tag("at least"); Write(count.Count); WriteAll(count.Conditions, Write); break;
            case MissingTest test: _writer.Tag(test.Negated ? "is not missing" : "is missing"); Write(test.Operand); break;
            case Conditional choice: _writer.Tag("if"); Write(choice.Condition); Write(choice.Then); Write(choice.Else); break;
            case Coalesce coalesce: _writer.Tag("??"); Write(coalesce.Operand); Write(coalesce.Fallback); break;
            case Call call: Start("call", call.Function.ToString()); WriteAll(call.Arguments, Write); break;
            case ForeignCall call: Write(call.Function.Signature); WriteAll(call.Arguments, Write); break;
            case Aggregate aggregate:
                Start("aggregate", aggregate.Function.ToString());
                Write(aggregate.List);
                Write(aggregate.Where);
                Write(aggregate.Value);
                break;
            case FieldReference field: Start("field", field.Field.Name); break;
            case CohortAggregate cohort:
                Start("cohort", cohort.Function.ToString());
                Write(cohort.Argument);
                Write(cohort.Where);
                _writer.Text(cohort.By?.Name);
                break;
            case ResultReference result: Start("result", result.Figure.ToString()); _writer.Text(result.Path); break;
            default: throw new InvalidOperationException($"no serialisation for {expression.GetType().Name}");
        }
    }

    /// <summary>Equal for expressions that say the same.</summary>
    private static string DigestOf(Expression expression)
    {
        using var hash = new RubricHash();
        hash.Write(expression);
        return hash._writer.Finish();
    }

    /// <summary>Names of parameters and what a call costs leave the meaning alone.</summary>
    private void Write(FunctionSignature signature)
    {
        Start("function", signature.Name);
        _writer.Text(signature.Version);
        WriteAll(signature.Parameters, parameter => Write(parameter.Type));
        Write(signature.Result);
    }

    private void Start(string tag, string name)
    {
        _writer.Tag(tag);
        _writer.Text(name);
    }

    private void Write((Value Value, DataType Type) literal)
    {
        _writer.Tag("literal");
        Write(literal.Value);
        _writer.Text(UnitOf(literal.Type));
    }

    /// <summary>The value of a literal; <c>90%</c> and <c>-5</c> are literals to their author. Null for anything else.</summary>
    private static (Value Value, DataType Type)? LiteralOf(Expression expression) => expression switch
    {
        Literal literal => (literal.Value, literal.Type),
        Unary { Operator: UnaryOperator.Not } => null,
        Unary unary when LiteralOf(unary.Operand) is (NumberValue { Number.IsExact: true } number, var type) =>
            (Value.Of(unary.Operator == UnaryOperator.Percent ? number.Number.Low / 100 : -number.Number.Low), type),
        _ => null,
    };

    // A body is the same at every call but for its arguments; written at each, calls within calls would grow without bound.
    private void Write(LetCall call)
    {
        Start("let call", call.Name);
        WriteAll(call.Arguments, Write);
        if (_written.Add(call.Name)) Write(call.Body);
        else _writer.Nothing();
    }
}
