using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Reference;

internal sealed partial class ExpressionEvaluator
{
    private static Reading Apply(Unary unary, Reading operand) => (unary.Operator, operand.Value) switch
    {
        (_, UnknownValue) => operand,
        (UnaryOperator.Not, _) => Reading.Of(Kleene.Not(operand.Truth), operand.Open),
        (UnaryOperator.Percent, NumberValue number) => Reading.Of(Intervals.Scale(number.Number, new Rational(1, 100)), operand.Open),
        (_, NumberValue number) => Reading.Of(Intervals.Negate(number.Number), operand.Open),
        _ => throw Mistyped(unary),
    };

    private static Reading Apply(Binary binary, Reading left, Reading right)
    {
        UnknownReason? open = left.Open ?? right.Open;
        switch (binary.Operator)
        {
            case BinaryOperator.And: return Reading.Of(Kleene.And(left.Truth, right.Truth), open);
            case BinaryOperator.Or: return Reading.Of(Kleene.Or(left.Truth, right.Truth), open);
            case >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual:
                return Compare(binary.Operator, binary.Left, left, binary.Right, right);
        }
        if (left.IsUnknown || right.IsUnknown) return Reading.Unknown(open!);
        return (left.Value, right.Value) switch
        {
            (NumberValue a, NumberValue b) => Calculate(binary, a.Number, b.Number, open),
            (DateValue a, DateValue b) => Reading.Of(Value.Of(Difference(a, b) * Unit.Day.FactorTo(UnitOf(binary.Type)))),
            (DateValue date, NumberValue n) => Move(date, n.Number, binary.Right, binary.Operator == BinaryOperator.Subtract, open),
            (NumberValue n, DateValue date) => Move(date, n.Number, binary.Left, false, open),
            _ => throw Mistyped(binary),
        };
    }

    private static Reading Calculate(Binary binary, Bounds a, Bounds b, UnknownReason? open)
    {
        Unit left = UnitOf(binary.Left.Type), right = UnitOf(binary.Right.Type), unit = UnitOf(binary.Type);
        switch (binary.Operator)
        {
            case BinaryOperator.Add: return Reading.Of(Intervals.Add(In(a, left, unit), In(b, right, unit)), open);
            case BinaryOperator.Subtract: return Reading.Of(Intervals.Subtract(In(a, left, unit), In(b, right, unit)), open);
            case BinaryOperator.Multiply:
                return Reading.Of(Intervals.Scale(Intervals.Multiply(a, b), left.FactorToBase * right.FactorToBase / unit.FactorToBase), open);
            case BinaryOperator.Divide when b == Bounds.Exactly(0): return Reading.Unknown(UnknownReason.DivisionByZero);
            // A divisor that other unknown facts may make 0 leaves no finite range.
            case BinaryOperator.Divide when b.Contains(0): return Reading.Unknown(open!);
            case BinaryOperator.Divide:
                return Reading.Of(Intervals.Scale(Intervals.Divide(a, b), left.FactorToBase / right.FactorToBase / unit.FactorToBase), open);
            default: throw Mistyped(binary);
        }
    }

    private static Reading Move(DateValue date, Bounds number, Expression count, bool back, UnknownReason? open)
    {
        if (!number.IsExact) return Reading.Unknown(open!);
        Unit unit = UnitOf(count.Type);
        Rational days = unit.IsNone ? number.Low : number.Low * unit.FactorTo(Unit.Day);
        Rational day = date.Date.DayNumber + (back ? -days : days);
        return day < DateOnly.MinValue.DayNumber || day > DateOnly.MaxValue.DayNumber
            ? Reading.Unknown(UnknownReason.OutsideCalendar)
            : Reading.Of(Value.Of(DateOnly.FromDayNumber((int)Rational.Floor(day))));
    }

    private static Reading Compare(BinaryOperator comparison, Expression leftText, Reading left, Expression rightText, Reading right)
    {
        UnknownReason? open = left.Open ?? right.Open;
        (Bounds? leftPlaces, Bounds? rightPlaces) = left.Places is not null || right.Places is not null
            ? (PlacesOf(leftText.Type, rightText.Type, left), PlacesOf(leftText.Type, rightText.Type, right))
            : (null, null);
        if ((left.IsUnknown || right.IsUnknown) && (leftPlaces is null || rightPlaces is null)) return Reading.Unknown(open!);
        (Bounds a, Bounds b) = (left.Value, right.Value) switch
        {
            _ when leftPlaces is { } one && rightPlaces is { } other => (one, other),
            (NumberValue x, NumberValue y) => (x.Number, In(y.Number, UnitOf(rightText.Type), UnitOf(leftText.Type))),
            _ => (Bounds.Exactly(Order(leftText.Type, rightText.Type, left.Value, right.Value)), Bounds.Exactly(0)),
        };
        Truth truth = comparison switch
        {
            BinaryOperator.Equal => Intervals.Equal(a, b),
            BinaryOperator.NotEqual => Kleene.Not(Intervals.Equal(a, b)),
            BinaryOperator.Less => Intervals.Less(a, b),
            BinaryOperator.LessOrEqual => Intervals.AtLeast(b, a),
            BinaryOperator.Greater => Intervals.Less(b, a),
            _ => Intervals.AtLeast(a, b),
        };
        return Reading.Of(truth, open);
    }

    private static Bounds? PlacesOf(DataType leftType, DataType rightType, Reading reading) =>
        reading.Places?.Places ?? (reading.Value is ChoiceValue choice ? Bounds.Exactly(Position(leftType, rightType, choice)) : null);

    /// <summary>Negative, 0 or positive, as the first value comes before, with or after the second.</summary>
    private static int Order(DataType leftType, DataType rightType, Value left, Value right) => (left, right) switch
    {
        (ChoiceValue a, ChoiceValue b) when a == b => 0,
        (ChoiceValue a, ChoiceValue b) => Position(leftType, rightType, a) < Position(leftType, rightType, b) ? -1 : 1,
        (DateValue a, DateValue b) => a.Date.CompareTo(b.Date),
        (TextValue a, TextValue b) => string.CompareOrdinal(a.Text, b.Text),
        (BooleanValue a, BooleanValue b) => a.Boolean.CompareTo(b.Boolean),
        _ => throw new InvalidOperationException($"a checked rubric compares {left} with {right}"),
    };

    private static int Position(DataType leftType, DataType rightType, ChoiceValue choice) =>
        ((leftType as ChoiceType) ?? (ChoiceType)rightType).Choices.IndexOf(choice.Choice);

    private static Rational Difference(DateValue a, DateValue b) => a.Date.DayNumber - b.Date.DayNumber;

    private static Unit UnitOf(DataType type) => type is NumberType number ? number.Unit : Unit.None;

    internal static Bounds In(Bounds number, Unit from, Unit to) =>
        from.Equals(to) ? number : Intervals.Scale(number, from.FactorTo(to));

    private static Reading Convert(Expression from, Reading reading, DataType to) => reading.Value is NumberValue number
        ? Reading.Of(In(number.Number, UnitOf(from.Type), UnitOf(to)), reading.Open)
        : reading;

    private static InvalidOperationException Mistyped(Expression expression) =>
        new($"a checked rubric holds an ill-typed expression at {expression.Origin}");
}
