using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Plans;

internal sealed partial class ExpressionLowering
{
    private PlanReading Apply(Call call)
    {
        if (call.Function == BuiltInFunction.Change) return Change((FactReference)call.Arguments[0]);
        if (Read(call.Arguments[0]) is PlaceReading date)
            return readings.Number(Bounds.Exactly(Fractions.Integer(Plan.Number(new DatePart(date.Low, call.Function switch
            {
                BuiltInFunction.Year => DateFigure.Year,
                BuiltInFunction.Month => DateFigure.Month,
                _ => DateFigure.Day,
            })))), date.Known);
        NumberReading[] arguments = [.. call.Arguments.Select(a => (NumberReading)Convert(a, Read(a), UnitSource(call, a)))];
        PlanBit known = Plan.And(arguments.Select(a => a.Known));
        PlanBounds[] numbers = [.. arguments.Select(a => a.Number)];
        return call.Function switch
        {
            BuiltInFunction.Round => Round(arguments, RoundingMode.HalfAwayFromZero),
            BuiltInFunction.RoundEven => Round(arguments, RoundingMode.HalfToEven),
            BuiltInFunction.Floor => Round(arguments, RoundingMode.Down),
            BuiltInFunction.Ceiling => Round(arguments, RoundingMode.Up),
            BuiltInFunction.Abs => readings.Number(Bounds.Abs(numbers[0]), known),
            BuiltInFunction.Min => readings.Number(numbers.Aggregate(Bounds.Min), known),
            BuiltInFunction.Max => readings.Number(numbers.Aggregate(Bounds.Max), known),
            BuiltInFunction.Clamp => readings.Number(Bounds.Min(Bounds.Max(numbers[0], numbers[1]), numbers[2]), known),
            _ => throw Mistyped(call),
        };
    }

    // A number of digits has no unit of the result.
    private static DataType UnitSource(Call call, Expression argument) =>
        call.Function is BuiltInFunction.Round or BuiltInFunction.RoundEven or BuiltInFunction.Floor or BuiltInFunction.Ceiling && !ReferenceEquals(argument, call.Arguments[0])
            ? argument.Type
            : call.Type;

    private NumberReading Round(NumberReading[] arguments, RoundingMode mode)
    {
        PlanBounds number = arguments[0].Number;
        if (arguments.Length == 1) return readings.Number(Bounds.Round(number, new Rounding(0, mode)), arguments[0].Known);
        // The checker bounds the digits to a few dozen.
        NumberReading places = arguments[1];
        PlanNumber digits = places.Number.Low.Numerator;
        IntegerRange range = Plan.RangeOf(digits);
        PlanBounds rounded = Bounds.Round(number, new Rounding((int)range.Low, mode));
        for (int i = (int)range.Low + 1; i <= range.High; i++)
            rounded = Bounds.Choose(Plan.Equal(digits, Plan.Constant(i)), Bounds.Round(number, new Rounding(i, mode)), rounded);
        return readings.Number(rounded, Plan.And(arguments[0].Known, Plan.Not(places.Open)));
    }

    private NumberReading Change(FactReference fact)
    {
        var now = (NumberReading)source.Fact(fact.Fact, false);
        var before = (NumberReading)source.Fact(fact.Fact, true);
        PlanFraction from = before.Number.Low;
        PlanBit known = Plan.And(Plan.And(now.Known, before.Known), Plan.Not(Fractions.Equal(from, Fractions.Zero)));
        return readings.Number(Bounds.Exactly(Fractions.Divide(Fractions.Subtract(now.Number.Low, from), from)), known);
    }
}
