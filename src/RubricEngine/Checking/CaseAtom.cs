using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>A comparison of one expression with constants.</summary>
internal sealed record CaseAtom(string Key, Expression Variable, ImmutableArray<Literal> Constants, BinaryOperator? Operator, bool IsBetween)
{
    /// <summary>The comparison that a condition is, or null.</summary>
    public static CaseAtom? Of(Expression condition) => condition switch
    {
        Binary { Operator: >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual, Right: Literal constant } binary => Make(binary.Left, [constant], binary.Operator, false),
        Binary { Operator: >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual, Left: Literal constant } binary => Make(binary.Right, [constant], Flip(binary.Operator), false),
        Between { Low: Literal low, High: Literal high } between => Make(between.Operand, [low, high], null, true),
        Membership membership when membership.Items.All(i => i is Literal) => Make(membership.Operand, [.. membership.Items.Cast<Literal>()], null, false),
        _ => null,
    };

    /// <summary>The constants in the variable's unit.</summary>
    public ImmutableArray<Value> Values { get; } = [.. Constants.Select(c => InUnit(c, Variable.Type))];

    /// <summary>Whether the comparison holds for a value of the variable.</summary>
    public bool Holds(Value value)
    {
        if (IsBetween) return Order(value, Values[0]) >= 0 && Order(value, Values[1]) <= 0;
        if (Operator is not { } comparison) return IsAmong(value);
        int order = Order(value, Values[0]);
        return comparison switch
        {
            BinaryOperator.Equal => order == 0,
            BinaryOperator.NotEqual => order != 0,
            BinaryOperator.Less => order < 0,
            BinaryOperator.LessOrEqual => order <= 0,
            BinaryOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }

    private bool IsAmong(Value value) => Values.Any(c => Order(value, c) == 0);

    private int Order(Value value, Value constant) => (value, constant) switch
    {
        (NumberValue a, NumberValue b) => a.Number.Low.CompareTo(b.Number.Low),
        (DateValue a, DateValue b) => a.Date.CompareTo(b.Date),
        (ChoiceValue a, ChoiceValue b) => Variable.Type is ChoiceType type ? type.Choices.IndexOf(a.Choice).CompareTo(type.Choices.IndexOf(b.Choice)) : 0,
        (TextValue a, TextValue b) => string.CompareOrdinal(a.Text, b.Text),
        (BooleanValue a, BooleanValue b) => a.Boolean.CompareTo(b.Boolean),
        _ => 0,
    };

    private static CaseAtom? Make(Expression variable, ImmutableArray<Literal> constants, BinaryOperator? comparison, bool between) =>
        variable is not Literal && ExpressionKey.Of(variable) is { } key ? new CaseAtom(key, variable, constants, comparison, between) : null;

    private static Value InUnit(Literal constant, DataType type) =>
        constant is { Value: NumberValue number, Type: NumberType from } && type is NumberType to
            ? Value.Of(number.Number.Low * from.Unit.FactorTo(to.Unit))
            : constant.Value;

    private static BinaryOperator Flip(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        _ => comparison,
    };
}
