using System.Numerics;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>The range of every kind of number, from those of what it reads.</summary>
/// <param name="inputs">What is read of a record.</param>
/// <param name="lists">The lists that are read.</param>
/// <param name="stepOf">A step before.</param>
internal sealed class NodeRanges(IReadOnlyList<PlanInput> inputs, IReadOnlyList<PlanList> lists, Func<int, PlanStep> stepOf)
{
    private readonly RatioRanges _ratios = new(stepOf);

    private static readonly IntegerRange s_years = new(1, 9999), s_months = new(1, 12), s_days = new(1, 31);

    public IntegerRange Of(PlanNode node) => node switch
    {
        BitNode => IntegerRange.OfBit,
        NumberConstant n => IntegerRange.Exactly(n.Value),
        InputNumber n => inputs[n.Input].Range,
        ItemNumber n => lists[n.List].Fields[n.Field].Range,
        Sum n => Of(n.Left) + Of(n.Right),
        Difference n => Of(n.Left) - Of(n.Right),
        Product n => n.Left == n.Right ? Square(Of(n.Left)) : Of(n.Left) * Of(n.Right),
        Least n => IntegerRange.Least(Of(n.Left), Of(n.Right)),
        Greatest n => IntegerRange.Greatest(Of(n.Left), Of(n.Right)),
        Choose n => Of(n.Then).Hull(Of(n.Else)),
        Quotient n => Divided(n),
        NumberEntry n => Entries(n),
        DatePart { Figure: DateFigure.Year } n => Years(Of(n.Day)),
        DatePart { Figure: DateFigure.Month } => s_months,
        DatePart => s_days,
        ItemTotal n => Of(n.Value) * new IntegerRange(0, lists[n.List].MaxLength),
        ItemExtreme n => Of(n.Value),
        FractionTotal n => TotalOf(n),
        FractionExtreme n => (n.IsDenominator ? Of(n.Denominator) : Of(n.Numerator)).Hull(IntegerRange.Exactly(n.IsDenominator ? 1 : 0)),
        _ => throw new InvalidOperationException($"unexpected node {node.GetType().Name}"),
    };

    private IntegerRange Of(PlanNumber number) => stepOf(number.Index).Range;

    private static IntegerRange Square(IntegerRange range)
    {
        IntegerRange product = range * range;
        return new(range.Contains(0) ? 0 : BigInteger.Min(range.Low * range.Low, range.High * range.High), product.High);
    }

    private IntegerRange Divided(Quotient quotient)
    {
        Bounds ratio = _ratios.Of(quotient.Dividend, quotient.Divisor);
        return new(Rounded(ratio.Low), Rounded(ratio.High));

        BigInteger Rounded(Rational value) => IntegerDivision.Divide(value.Numerator, value.Denominator, quotient.Mode);
    }

    private IntegerRange Entries(NumberEntry entry)
    {
        IntegerRange places = Of(entry.Place);
        IntegerRange range = IntegerRange.Exactly(entry.Table.Entries[(int)places.Low]);
        for (int i = (int)places.Low + 1; i <= places.High; i++) range = range.Hull(IntegerRange.Exactly(entry.Table.Entries[i]));
        return range;
    }

    private static IntegerRange Years(IntegerRange days) => days.Low < 0 || days.High > DateOnly.MaxValue.DayNumber
        ? s_years
        : new(DateOnly.FromDayNumber((int)days.Low).Year, DateOnly.FromDayNumber((int)days.High).Year);

    private IntegerRange TotalOf(FractionTotal total)
    {
        int most = lists[total.List].MaxLength;
        BigInteger denominator = BigInteger.Pow(Of(total.Denominator).High, most);
        return total.IsDenominator ? new(1, denominator) : Of(total.Numerator).Hull(IntegerRange.Exactly(0)) * new IntegerRange(1, denominator * most);
    }
}
