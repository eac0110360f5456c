using System.Numerics;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>
/// The range of a quotient from how both numbers are made: what is held at so many times the divisor cannot be more than that many,
/// of which the ranges of both alone say nothing.
/// </summary>
/// <param name="stepOf">A step of the plan.</param>
internal sealed class RatioRanges(Func<int, PlanStep> stepOf)
{
    private const int MostDepth = 6;

    public Bounds Of(PlanNumber dividend, PlanNumber divisor) => stepOf(divisor.Index).Node is Product product && Constant(product) is var (factor, number) && factor.Sign > 0
        ? Times(Of(dividend, number, MostDepth), new Rational(1, factor))
        : Of(dividend, divisor, MostDepth);

    /// <summary>Whether one number is surely not above another, which is above 0 and no constant.</summary>
    public bool IsAtMost(PlanNumber low, PlanNumber high) =>
        stepOf(high.Index) is { Node: not NumberConstant, Range.Low.Sign: > 0 } && Of(low, high).High <= 1;

    private Bounds Of(PlanNumber dividend, PlanNumber divisor, int depth)
    {
        if (dividend == divisor) return new Bounds(1, 1);
        Bounds ofRanges = Of(stepOf(dividend.Index).Range, stepOf(divisor.Index).Range);
        return depth == 0 ? ofRanges : Within(ofRanges, stepOf(dividend.Index).Node switch
        {
            Product n when Constant(n) is var (factor, number) => Times(Of(number, divisor, depth - 1), new Rational(factor, 1)),
            Sum n => Of(n.Left, divisor, depth - 1) is var a && Of(n.Right, divisor, depth - 1) is var b ? new(a.Low + b.Low, a.High + b.High) : default,
            Difference n => Of(n.Left, divisor, depth - 1) is var a && Of(n.Right, divisor, depth - 1) is var b ? new(a.Low - b.High, a.High - b.Low) : default,
            Least n => Each(Of(n.Left, divisor, depth - 1), Of(n.Right, divisor, depth - 1), Rational.Min, Rational.Min),
            Greatest n => Each(Of(n.Left, divisor, depth - 1), Of(n.Right, divisor, depth - 1), Rational.Max, Rational.Max),
            Choose n => Each(Of(n.Then, divisor, depth - 1), Of(n.Else, divisor, depth - 1), Rational.Min, Rational.Max),
            _ => ofRanges,
        });
    }

    private static Bounds Of(IntegerRange dividend, IntegerRange divisor) => new(
        new Rational(dividend.Low, dividend.Low.Sign < 0 ? divisor.Low : divisor.High),
        new Rational(dividend.High, dividend.High.Sign < 0 ? divisor.High : divisor.Low));

    private static Bounds Each(Bounds a, Bounds b, Func<Rational, Rational, Rational> low, Func<Rational, Rational, Rational> high) => new(low(a.Low, b.Low), high(a.High, b.High));

    private static Bounds Within(Bounds a, Bounds b) => Each(a, b, Rational.Max, Rational.Min);

    private static Bounds Times(Bounds a, Rational factor) => factor.Sign < 0 ? new(a.High * factor, a.Low * factor) : new(a.Low * factor, a.High * factor);

    private (BigInteger Factor, PlanNumber Number)? Constant(Product product) =>
        stepOf(product.Left.Index).Node is NumberConstant x ? (x.Value, product.Right)
        : stepOf(product.Right.Index).Node is NumberConstant y ? (y.Value, product.Left)
        : null;
}
