using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Plans;

internal sealed partial class ExpressionLowering
{
    private PlanReading Apply(Unary unary) => (unary.Operator, Read(unary.Operand)) switch
    {
        (UnaryOperator.Not, TruthReading truth) => readings.Truth(Truths.Not(truth.Truth)),
        (UnaryOperator.Percent, NumberReading number) => readings.Number(Bounds.Scale(number.Number, new Rational(1, 100)), number.Known),
        (UnaryOperator.Negate, NumberReading number) => readings.Number(Bounds.Negate(number.Number), number.Known),
        _ => throw Mistyped(unary),
    };

    private PlanReading Apply(Binary binary)
    {
        PlanReading left = Read(binary.Left), right = Read(binary.Right);
        return (binary.Operator, left, right) switch
        {
            (BinaryOperator.And, TruthReading a, TruthReading b) => readings.Truth(Truths.And(a.Truth, b.Truth)),
            (BinaryOperator.Or, TruthReading a, TruthReading b) => readings.Truth(Truths.Or(a.Truth, b.Truth)),
            ( >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual, _, _) => readings.Truth(Compare(binary.Operator, binary.Left, left, binary.Right, right)),
            (_, NumberReading a, NumberReading b) => Calculate(binary, a, b),
            (_, PlaceReading a, PlaceReading b) => DaysBetween(binary, a, b),
            (_, PlaceReading date, NumberReading count) => Move(date, count, binary.Right, binary.Operator == BinaryOperator.Subtract),
            (_, NumberReading count, PlaceReading date) => Move(date, count, binary.Left, false),
            _ => throw Mistyped(binary),
        };
    }

    private NumberReading Calculate(Binary binary, NumberReading a, NumberReading b)
    {
        Unit left = UnitOf(binary.Left.Type), right = UnitOf(binary.Right.Type), unit = UnitOf(binary.Type);
        PlanBit known = Plan.And(a.Known, b.Known);
        return binary.Operator switch
        {
            BinaryOperator.Add => readings.Number(Bounds.Add(In(a.Number, left, unit), In(b.Number, right, unit)), known),
            BinaryOperator.Subtract => readings.Number(Bounds.Subtract(In(a.Number, left, unit), In(b.Number, right, unit)), known),
            BinaryOperator.Multiply => readings.Number(Bounds.Scale(Bounds.Multiply(a.Number, b.Number), left.FactorToBase * right.FactorToBase / unit.FactorToBase), known),
            BinaryOperator.Divide => readings.Number(Bounds.Scale(Bounds.Divide(a.Number, b.Number), left.FactorToBase / right.FactorToBase / unit.FactorToBase),
                Plan.And(known, Plan.Not(Bounds.ContainsZero(b.Number)))),
            _ => throw Mistyped(binary),
        };
    }

    private NumberReading DaysBetween(Binary binary, PlaceReading a, PlaceReading b) => readings.Number(
        Bounds.Scale(Bounds.Exactly(Fractions.Integer(Plan.Subtract(a.Low, b.Low))), Unit.Day.FactorTo(UnitOf(binary.Type))),
        Plan.And(a.Known, b.Known));

    private PlaceReading Move(PlaceReading date, NumberReading count, Expression countText, bool back)
    {
        Unit unit = UnitOf(countText.Type);
        PlanFraction days = Fractions.Scale(count.Number.Low, unit.IsNone ? 1 : unit.FactorTo(Unit.Day));
        PlanFraction from = Fractions.Integer(date.Low);
        PlanFraction day = back ? Fractions.Subtract(from, days) : Fractions.Add(from, days);
        PlanBit inCalendar = Plan.And(
            Fractions.AtMost(Fractions.Constant(DateOnly.MinValue.DayNumber), day), Fractions.AtMost(day, Fractions.Constant(DateOnly.MaxValue.DayNumber)));
        PlanBit known = Plan.And(Plan.And(date.Known, Plan.Not(count.Open)), inCalendar);
        PlanNumber place = Plan.Max(Plan.Min(Fractions.Floor(day), Plan.Constant(DateOnly.MaxValue.DayNumber)), Plan.Constant(DateOnly.MinValue.DayNumber));
        return readings.Place(place, known);
    }

    private PlanTruth Compare(BinaryOperator comparison, Expression leftText, PlanReading left, Expression rightText, PlanReading right) => (left, right) switch
    {
        (NumberReading a, NumberReading b) => Truths.Where(Plan.And(a.Known, b.Known),
            Compare(comparison, a.Number, In(b.Number, UnitOf(rightText.Type), UnitOf(leftText.Type)))),
        (PlaceReading a, PlaceReading b) => Truths.Where(Plan.And(a.Bounded, b.Bounded), Compare(comparison, Bounds.Count(a.Low, a.High), Bounds.Count(b.Low, b.High))),
        (TruthReading a, TruthReading b) => Truths.Where(Plan.And(Truths.IsKnown(a.Truth), Truths.IsKnown(b.Truth)),
            Compare(comparison, AsNumber(a.Truth), AsNumber(b.Truth))),
        _ => throw Mistyped(leftText),
    };

    private PlanTruth Compare(BinaryOperator comparison, PlanBounds a, PlanBounds b) => comparison switch
    {
        BinaryOperator.Equal => Bounds.Equal(a, b),
        BinaryOperator.NotEqual => Truths.Not(Bounds.Equal(a, b)),
        BinaryOperator.Less => Bounds.Less(a, b),
        BinaryOperator.LessOrEqual => Bounds.AtLeast(b, a),
        BinaryOperator.Greater => Bounds.Less(b, a),
        _ => Bounds.AtLeast(a, b),
    };

    private PlanBounds AsNumber(PlanTruth truth) => Bounds.Exactly(Fractions.Integer(Plan.OneIf(truth.True)));

    private static InvalidOperationException Mistyped(Expression expression) =>
        new($"a checked rubric holds an ill-typed expression at {expression.Origin}");
}
