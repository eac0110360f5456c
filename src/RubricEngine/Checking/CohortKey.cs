using System.Text;
using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>
/// The canonical text of a figure of a cohort, under which a host gives its value: English words, single blanks, brackets
/// around every operand that is not a name, a literal or a call. Parameters of lets stand for their arguments.
/// </summary>
internal sealed class CohortKey
{
    /// <summary>Arguments of lets may be shared many times over; what grows past this has no key.</summary>
    private const int MostNodes = 400;

    private readonly StringBuilder _text = new();
    private readonly Fact? _declared;
    private int _left = MostNodes;

    private CohortKey(Fact? declared) => _declared = declared;

    /// <summary>The key, or null where the expression is too large to have one.</summary>
    /// <param name="aggregate">The figure.</param>
    /// <param name="declared">The fact of <c>over cohort</c>.</param>
    public static string? Of(CohortAggregate aggregate, Fact? declared)
    {
        var key = new CohortKey(declared);
        key.Write(aggregate);
        return key._left < 0 ? null : key._text.ToString();
    }

    private void Write(Expression expression)
    {
        if (--_left < 0) return;
        switch (expression)
        {
            case Literal literal: _text.Append(Print(literal)); break;
            case FactReference fact: _text.Append(fact.Previous ? $"previous({Name(fact.Fact.Name)})" : Name(fact.Fact.Name)); break;
            case AssessmentDate: _text.Append("as_of"); break;
            case ParameterReference parameter: _text.Append(Name(parameter.Parameter.Name)); break;
            case LetReference let: _text.Append(Name(let.Let.Name)); break;
            case LetCall call: Call(call.Name, call.Arguments); break;
            case ArgumentReference argument: Write(argument.Argument); break;
            case Unary { Operator: UnaryOperator.Percent } percent: Operand(percent.Operand); _text.Append('%'); break;
            case Unary unary: _text.Append(unary.Operator == UnaryOperator.Not ? "not " : "-"); Operand(unary.Operand); break;
            case Binary binary: Operands($" {OperatorSigns.Of(binary.Operator)} ", binary.Left, binary.Right); break;
            case Between between: Operands(" between ", between.Operand, between.Low); _text.Append(" and "); Operand(between.High); break;
            case Membership membership: Operand(membership.Operand); _text.Append(" in {"); List(membership.Items); _text.Append('}'); break;
            case MissingTest test: Operand(test.Operand); _text.Append(test.Negated ? " is not missing" : " is missing"); break;
            case Conditional conditional:
                _text.Append("if ");
                Operand(conditional.Condition);
                _text.Append(" then ");
                Operand(conditional.Then);
                _text.Append(" else ");
                Operand(conditional.Else);
                break;
            case AtLeastOf some: _text.Append("at least "); Operand(some.Count); _text.Append(" of ("); List(some.Conditions); _text.Append(')'); break;
            case Coalesce coalesce: Operands(" ?? ", coalesce.Operand, coalesce.Fallback); break;
            case Call call: Call(FunctionTable.All.First(f => f.Function == call.Function).Name, call.Arguments); break;
            case ForeignCall call: Call(call.Function.Signature.Name, call.Arguments); break;
            case ResultReference result: _text.Append(NameOf(result)); break;
            case CohortAggregate cohort: Cohort(cohort); break;
            case Aggregate aggregate: List(aggregate); break;
            case FieldReference field: _text.Append(Name(field.Field.Name)); break;
            default: throw new InvalidOperationException($"no key for {expression.GetType().Name}");
        }
    }

    private void Cohort(CohortAggregate cohort)
    {
        _text.Append(CohortFunctionTable.Spell(cohort.Function, Language.English)).Append('(');
        Write(cohort.Argument);
        _text.Append(") over ").Append(cohort.By is not { } by ? "all" : by == _declared ? "cohort" : Name(by.Name));
        if (cohort.Where is not { } where) return;
        _text.Append(" where ");
        Write(where);
    }

    private void List(Aggregate aggregate)
    {
        _text.Append(FunctionTable.All.First(f => f.Aggregate == aggregate.Function).Name).Append('(').Append(Name(aggregate.List.Fact.Name));
        if (aggregate.Where is { } where)
        {
            _text.Append(" where ");
            Write(where);
        }
        if (aggregate.Value is { } value)
        {
            _text.Append(", ");
            Write(value);
        }
        _text.Append(')');
    }

    private void Operand(Expression expression)
    {
        while (expression is ArgumentReference argument) expression = argument.Argument;
        bool brackets = expression is Unary or Binary or AtLeastOf or Between or Membership or MissingTest or Conditional or Coalesce or CohortAggregate { Where: not null };
        if (brackets) _text.Append('(');
        Write(expression);
        if (brackets) _text.Append(')');
    }

    private void Operands(string sign, Expression left, Expression right)
    {
        Operand(left);
        _text.Append(sign);
        Operand(right);
    }

    private void Call(string name, IEnumerable<Expression> arguments)
    {
        _text.Append(name).Append('(');
        List(arguments);
        _text.Append(')');
    }

    private void List(IEnumerable<Expression> items)
    {
        bool first = true;
        foreach (Expression item in items)
        {
            if (!first) _text.Append(", ");
            first = false;
            Write(item);
        }
    }

    private static string NameOf(ResultReference result)
    {
        string name = result.Figure switch
        {
            ResultFigure.Maximum when result.Path is not null => FunctionTable.Maximum,
            ResultFigure.Level => FunctionTable.Level,
            _ => CheckScope.WholeFigures.FirstOrDefault(f => f.Value == result.Figure && char.IsAscii(f.Key[0]) && f.Key.All(char.IsAscii)).Key ?? FunctionTable.Status,
        };
        return result.Path is { } path ? $"{name}({path})" : name;
    }

    private static string Name(string name) => ExpressionPrinter.Print(new ReferenceSyntax(name, default!));

    private static string Print(Literal literal) => literal.Value switch
    {
        NumberValue number => $"{number.Number.Low} {((NumberType)literal.Type).Unit}".TrimEnd(),
        BooleanValue truth => truth.Boolean ? "true" : "false",
        DateValue date => date.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ChoiceValue choice => $"\"{choice.Choice}\"",
        TextValue text => $"\"{text.Text}\"",
        _ => "",
    };
}
