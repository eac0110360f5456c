using System.Text;
using RubricEngine.Model;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>A text that two expressions share only if they mean the same.</summary>
internal static class ExpressionKey
{
    /// <summary>Arguments of lets may be shared many times over; what grows past this is not compared.</summary>
    private const int MostNodes = 400;

    /// <summary>The key, or null where the expression is too large.</summary>
    public static string? Of(Expression expression)
    {
        var key = new StringBuilder();
        int left = MostNodes;
        return Write(expression, key, ref left) ? key.ToString() : null;
    }

    /// <summary>The author's own words on one line, or null.</summary>
    public static string? Written(Expression expression) => expression.Origin is { Span: var span, Source: var source } && span.Length > 0
        ? string.Join(' ', source.Text.Substring(span.Start, span.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        : null;

    private static bool Write(Expression expression, StringBuilder key, ref int left)
    {
        if (--left < 0) return false;
        switch (expression)
        {
            case LetReference reference: return Write(reference.Let.Value, key, ref left);
            case LetCall call: return Write(call.Body, key, ref left);
            case ArgumentReference argument: return Write(argument.Argument, key, ref left);
            case Literal literal: key.Append(Print(literal)); return true;
            case FactReference fact: key.Append(fact.Previous ? "previous " : "").Append(fact.Fact.Name); return true;
            case ParameterReference parameter: key.Append("parameter ").Append(parameter.Parameter.Name); return true;
            case ResultReference result: key.Append(result.Figure).Append(' ').Append(result.Path); return true;
            case FieldReference field: key.Append("field ").Append(field.Field.Name); return true;
            case AssessmentDate: key.Append("as_of"); return true;
            // Of a function that is not pure, two calls may differ.
            case ForeignCall { Function.Signature.IsPure: false }: return false;
        }
        key.Append('(').Append(expression switch
        {
            Unary unary => unary.Operator.ToString(),
            Binary binary => binary.Operator.ToString(),
            Call call => call.Function.ToString(),
            ForeignCall call => $"{call.Function.Signature.Name}()",
            Aggregate aggregate => aggregate.Function + (aggregate.Where is null ? " all" : " some"),
            CohortAggregate cohort => $"{cohort.Function} over {cohort.By?.Name}{(cohort.Where is null ? "" : " where")}",
            MissingTest { Negated: true } => "NotMissing",
            _ => expression.GetType().Name,
        });
        if (expression.Type is NumberType { Unit: var unit }) key.Append(':').Append(unit);
        foreach (Expression operand in ExpressionTree.Operands(expression))
        {
            key.Append(' ');
            if (!Write(operand, key, ref left)) return false;
        }
        key.Append(')');
        return true;
    }

    private static string Print(Literal literal) => literal.Value switch
    {
        NumberValue number => $"{number.Number.Low} {((NumberType)literal.Type).Unit}",
        _ => literal.Value.ToString(),
    };
}
