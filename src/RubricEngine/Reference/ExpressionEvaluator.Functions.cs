using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Reference;

internal sealed partial class ExpressionEvaluator
{
    // Beyond this many digits rounding changes nothing that a checked rubric can hold.
    private const int MostDigits = 1_000;

    private Reading Apply(Call call, Trace trace)
    {
        if (call.Function == BuiltInFunction.Change) return ReadChange((FactReference)call.Arguments[0], trace);
        Reading[] arguments = [.. call.Arguments.Select(a => Convert(a, Read(a, trace), UnitSource(call, a)))];
        UnknownReason? open = arguments.Select(a => a.Open).FirstOrDefault(o => o is not null);
        if (arguments.Any(a => a.IsUnknown)) return Reading.Unknown(open!);
        if (arguments[0].Value is DateValue { Date: var date })
            return Reading.Of(Value.Of((Rational)(call.Function switch
            {
                BuiltInFunction.Year => date.Year,
                BuiltInFunction.Month => date.Month,
                _ => date.Day,
            })));
        Bounds[] numbers = [.. arguments.Select(a => ((NumberValue)a.Value).Number)];
        return call.Function switch
        {
            BuiltInFunction.Round => Round(numbers, RoundingMode.HalfAwayFromZero, open),
            BuiltInFunction.RoundEven => Round(numbers, RoundingMode.HalfToEven, open),
            BuiltInFunction.Floor => Round(numbers, RoundingMode.Down, open),
            BuiltInFunction.Ceiling => Round(numbers, RoundingMode.Up, open),
            BuiltInFunction.Abs => Reading.Of(Intervals.Abs(numbers[0]), open),
            BuiltInFunction.Min => Reading.Of(numbers.Aggregate(Intervals.Min), open),
            BuiltInFunction.Max => Reading.Of(numbers.Aggregate(Intervals.Max), open),
            BuiltInFunction.Clamp => Reading.Of(Intervals.Min(Intervals.Max(numbers[0], numbers[1]), numbers[2]), open),
            _ => throw Mistyped(call),
        };
    }

    /// <summary>The digits of a rounding are a pure number; every other number is taken in the unit of the result.</summary>
    private static DataType UnitSource(Call call, Expression argument) =>
        call.Function is BuiltInFunction.Round or BuiltInFunction.RoundEven or BuiltInFunction.Floor or BuiltInFunction.Ceiling && !ReferenceEquals(argument, call.Arguments[0])
            ? argument.Type
            : call.Type;

    private static Reading Round(Bounds[] numbers, RoundingMode mode, UnknownReason? open)
    {
        Bounds digits = numbers.Length > 1 ? numbers[1] : Bounds.Exactly(0);
        if (!digits.IsExact) return Reading.Unknown(open!);
        int places = (int)Rational.Floor(Rational.Min(Rational.Max(digits.Low, -MostDigits), MostDigits));
        return Reading.Of(Intervals.Map(numbers[0], x => Rational.Round(x, places, mode)), open);
    }

    private Reading ReadChange(FactReference fact, Trace trace)
    {
        Reading now = ReadFact(fact.Fact, false, trace), before = ReadFact(fact.Fact, true, trace);
        if ((now.Open ?? before.Open) is { } open) return Reading.Unknown(open);
        Rational from = ((NumberValue)before.Value).Number.Low, to = ((NumberValue)now.Value).Number.Low;
        return from.Sign == 0 ? Reading.Unknown(UnknownReason.DivisionByZero) : Reading.Of(Value.Of((to - from) / from));
    }
}
