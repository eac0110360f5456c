using System.Numerics;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>
/// Exact arithmetic on fractions as arithmetic on integers. A denominator is a constant wherever it can be: then sums and
/// comparisons bring both sides to one scale. Else they multiply crosswise: no quotient is ever computed but to be rounded.
/// </summary>
internal sealed class FractionBuilder(PlanBuilder plan)
{
    // Bounds of fractions that those of numerator and denominator do not show, as after a limit: both are chosen, not the quotient.
    private readonly Dictionary<PlanFraction, Bounds> _bounds = [];

    public PlanFraction Zero => Constant(0);

    public PlanFraction Constant(Rational value) => new(plan.Constant(value.Numerator), plan.Constant(value.Denominator));

    public PlanFraction Integer(PlanNumber number) => new(number, plan.One);

    public PlanFraction Add(PlanFraction a, PlanFraction b)
    {
        (PlanNumber x, PlanNumber y, PlanNumber scale) = Aligned(a, b);
        PlanFraction sum = Make(plan.Add(x, y), scale);
        if (IsConstant(sum.Denominator)) return sum;
        (Bounds p, Bounds q) = (RangeOf(a), RangeOf(b));
        return Within(sum, p.Low + q.Low, p.High + q.High);
    }

    public PlanFraction Subtract(PlanFraction a, PlanFraction b)
    {
        (PlanNumber x, PlanNumber y, PlanNumber scale) = Aligned(a, b);
        PlanFraction difference = Make(plan.Subtract(x, y), scale);
        if (IsConstant(difference.Denominator)) return difference;
        (Bounds p, Bounds q) = (RangeOf(a), RangeOf(b));
        return Within(difference, p.Low - q.High, p.High - q.Low);
    }

    public PlanFraction Negate(PlanFraction a) => a with { Numerator = plan.Negate(a.Numerator) };

    public PlanFraction Multiply(PlanFraction a, PlanFraction b)
    {
        // What stands above and below goes before it is multiplied.
        (PlanNumber an, PlanNumber bd) = Reduced(a.Numerator, b.Denominator);
        (PlanNumber bn, PlanNumber ad) = Reduced(b.Numerator, a.Denominator);
        PlanFraction product = Make(plan.Multiply(an, bn), plan.Multiply(ad, bd));
        if (IsConstant(product.Denominator)) return product;
        (Bounds p, Bounds q) = (RangeOf(a), RangeOf(b));
        Rational[] ends = [p.Low * q.Low, p.Low * q.High, p.High * q.Low, p.High * q.High];
        return Within(product, ends.Min(), ends.Max());
    }

    public PlanFraction Scale(PlanFraction a, Rational factor) => factor == 1 ? a : Multiply(a, Constant(factor));

    /// <summary>1 by a fraction; where that is 0, any number.</summary>
    public PlanFraction Invert(PlanFraction a)
    {
        IntegerRange range = plan.RangeOf(a.Numerator);
        if (range.Low.Sign >= 0) return new(a.Denominator, plan.Max(a.Numerator, plan.One));
        PlanNumber size = plan.Max(plan.Max(a.Numerator, plan.Negate(a.Numerator)), plan.One);
        return new(plan.Choose(plan.Less(a.Numerator, plan.Zero), plan.Negate(a.Denominator), a.Denominator), size);
    }

    public PlanFraction Divide(PlanFraction a, PlanFraction b) => Multiply(a, Invert(b));

    public PlanBit Less(PlanFraction a, PlanFraction b)
    {
        if (Separated(a, b) is { } known) return plan.Constant(known);
        (PlanNumber x, PlanNumber y) = Compared(a, b);
        return plan.Less(x, y);
    }

    public PlanBit Equal(PlanFraction a, PlanFraction b)
    {
        if (a == b) return plan.True;
        (PlanNumber x, PlanNumber y) = Compared(a, b);
        return plan.Equal(x, y);
    }

    public PlanBit AtMost(PlanFraction a, PlanFraction b) => plan.Not(Less(b, a));

    public PlanFraction Min(PlanFraction a, PlanFraction b)
    {
        if (a == b) return a;
        if (!IsConstant(a.Denominator) && !IsConstant(b.Denominator) && a.Denominator != b.Denominator)
            return Within(Choose(Less(b, a), b, a), null, Rational.Min(RangeOf(a).High, RangeOf(b).High));
        (PlanNumber x, PlanNumber y, PlanNumber scale) = Aligned(a, b);
        PlanNumber least = plan.Min(x, y);
        if (least == x || least == y) return least == x ? a : b;
        PlanFraction held = Make(least, scale);
        return IsConstant(held.Denominator) ? held : Within(held, null, Rational.Min(RangeOf(a).High, RangeOf(b).High));
    }

    public PlanFraction Max(PlanFraction a, PlanFraction b)
    {
        if (a == b) return a;
        if (!IsConstant(a.Denominator) && !IsConstant(b.Denominator) && a.Denominator != b.Denominator)
            return Within(Choose(Less(a, b), b, a), Rational.Max(RangeOf(a).Low, RangeOf(b).Low), null);
        (PlanNumber x, PlanNumber y, PlanNumber scale) = Aligned(a, b);
        PlanNumber greatest = plan.Max(x, y);
        if (greatest == x || greatest == y) return greatest == x ? a : b;
        PlanFraction held = Make(greatest, scale);
        return IsConstant(held.Denominator) ? held : Within(held, Rational.Max(RangeOf(a).Low, RangeOf(b).Low), null);
    }

    public PlanFraction Choose(PlanBit condition, PlanFraction then, PlanFraction otherwise)
    {
        if (then == otherwise) return then;
        if (plan[condition] is BitConstant constant) return constant.Value ? then : otherwise;
        if (!IsConstant(then.Denominator) || !IsConstant(otherwise.Denominator))
        {
            (Bounds p, Bounds q) = (RangeOf(then), RangeOf(otherwise));
            return Within(new(plan.Choose(condition, then.Numerator, otherwise.Numerator), plan.Choose(condition, then.Denominator, otherwise.Denominator)),
                Rational.Min(p.Low, q.Low), Rational.Max(p.High, q.High));
        }
        (PlanNumber x, PlanNumber y, PlanNumber scale) = Aligned(then, otherwise);
        return Make(plan.Choose(condition, x, y), scale);
    }

    public PlanFraction Round(PlanFraction a, int digits, RoundingMode mode)
    {
        BigInteger power = BigInteger.Pow(10, Math.Abs(digits));
        if (digits < 0) return Integer(plan.Multiply(plan.Divide(a.Numerator, plan.Multiply(a.Denominator, plan.Constant(power)), mode), plan.Constant(power)));
        // A number of so few digits is rounded already.
        if (plan[a.Denominator] is NumberConstant { Value: var scale } && (power % scale).IsZero) return a;
        (PlanNumber above, PlanNumber below) = Reduced(plan.Multiply(a.Numerator, plan.Constant(power)), a.Denominator);
        PlanNumber rounded = plan.Divide(above, below, mode);
        if (_bounds.TryGetValue(a, out Bounds range)) rounded = Within(rounded, new IntegerRange(Rounded(range.Low), Rounded(range.High)));
        return new(rounded, plan.Constant(power));

        BigInteger Rounded(Rational end) => IntegerDivision.Divide(end.Numerator * power, end.Denominator, mode);
    }

    /// <summary>A number that never leaves a range, though what it is computed from does not show that: said so, it takes a narrow lane.</summary>
    private PlanNumber Within(PlanNumber number, IntegerRange range)
    {
        if (plan.RangeOf(number).Low < range.Low) number = plan.Max(number, plan.Constant(range.Low));
        return plan.RangeOf(number).High > range.High ? plan.Min(number, plan.Constant(range.High)) : number;
    }

    public PlanNumber Floor(PlanFraction a) => Round(a, 0, RoundingMode.Down).Numerator;

    public bool IsConstant(PlanNumber number) => plan[number] is NumberConstant;

    private (PlanNumber, PlanNumber, PlanNumber Scale) Aligned(PlanFraction a, PlanFraction b)
    {
        if (a.Denominator == b.Denominator) return (a.Numerator, b.Numerator, a.Denominator);
        if (plan[a.Denominator] is NumberConstant x && plan[b.Denominator] is NumberConstant y)
        {
            BigInteger scale = x.Value / BigInteger.GreatestCommonDivisor(x.Value, y.Value) * y.Value;
            return (Times(a.Numerator, scale / x.Value), Times(b.Numerator, scale / y.Value), plan.Constant(scale));
        }
        (PlanNumber left, PlanNumber right) = Reduced(a.Denominator, b.Denominator);
        return (plan.Multiply(a.Numerator, right), plan.Multiply(b.Numerator, left), plan.Multiply(a.Denominator, right));
    }

    /// <summary>A number times a constant; a choice between constants stays one.</summary>
    private PlanNumber Times(PlanNumber number, BigInteger factor) => plan[number] switch
    {
        _ when factor.IsOne => number,
        Choose choice when IsOfConstants(choice) => plan.Choose(choice.Condition, Times(choice.Then, factor), Times(choice.Else, factor)),
        _ => plan.Multiply(number, plan.Constant(factor)),
    };

    private bool IsOfConstants(Choose choice) => IsConstantOrChoice(choice.Then) && IsConstantOrChoice(choice.Else);

    private bool IsConstantOrChoice(PlanNumber number) => plan[number] is NumberConstant || (plan[number] is Choose inner && IsOfConstants(inner));

    /// <summary>Two numbers that compare as the fractions do.</summary>
    private (PlanNumber, PlanNumber) Compared(PlanFraction a, PlanFraction b)
    {
        if (IsConstant(a.Denominator) && IsConstant(b.Denominator))
        {
            (PlanNumber left, PlanNumber right, _) = Aligned(a, b);
            return Reduced(left, right);
        }
        (PlanNumber x, PlanNumber y) = a.Denominator == b.Denominator ? (plan.One, plan.One) : Reduced(a.Denominator, b.Denominator);
        (PlanNumber above, PlanNumber below) = Reduced(a.Numerator, b.Numerator);
        return (plan.Multiply(above, y), plan.Multiply(below, x));
    }

    /// <summary>What the ranges say: true where a is below b, false where it is not, null where that is open.</summary>
    private bool? Separated(PlanFraction a, PlanFraction b)
    {
        (Bounds x, Bounds y) = (RangeOf(a), RangeOf(b));
        return x.High < y.Low ? true : x.Low >= y.High ? false : null;
    }

    /// <summary>A range that the fraction cannot leave.</summary>
    public Bounds RangeOf(PlanFraction a) => _bounds.TryGetValue(a, out Bounds known) ? known : Ends(a);

    /// <summary>What the ranges of numerator and denominator alone say.</summary>
    private Bounds Ends(PlanFraction a)
    {
        IntegerRange above = plan.RangeOf(a.Numerator), below = plan.RangeOf(a.Denominator);
        return new(
            new Rational(above.Low, above.Low.Sign < 0 ? below.Low : below.High),
            new Rational(above.High, above.High.Sign < 0 ? below.High : below.Low));
    }

    /// <summary>Remembers that a fraction does not leave bounds either.</summary>
    private PlanFraction Within(PlanFraction a, Rational? low, Rational? high)
    {
        Bounds known = RangeOf(a);
        bool isTighter = (low is { } l && l > known.Low) || (high is { } h && h < known.High);
        if (isTighter) _bounds[a] = new Bounds(low is { } least ? Rational.Max(least, known.Low) : known.Low, high is { } most ? Rational.Min(most, known.High) : known.High);
        return a;
    }

    private PlanFraction Make(PlanNumber numerator, PlanNumber denominator)
    {
        (PlanNumber above, PlanNumber below) = Reduced(numerator, denominator);
        return new(above, below);
    }

    /// <summary>Both by the greatest constant that divides them in every case.</summary>
    private (PlanNumber, PlanNumber) Reduced(PlanNumber a, PlanNumber b)
    {
        if (a == b && plan.RangeOf(a).Low.Sign > 0) return (plan.One, plan.One);
        BigInteger common = BigInteger.GreatestCommonDivisor(Content(a), Content(b));
        return common <= 1 ? (a, b) : (By(a, common), By(b, common));
    }

    /// <summary>A constant that divides a number in every case; 0 for 0.</summary>
    private BigInteger Content(PlanNumber number) => plan[number] switch
    {
        NumberConstant constant => BigInteger.Abs(constant.Value),
        Product product => Content(product.Left) * Content(product.Right),
        Sum sum => BigInteger.GreatestCommonDivisor(ContentOfPart(sum.Left), ContentOfPart(sum.Right)),
        Difference difference => BigInteger.GreatestCommonDivisor(ContentOfPart(difference.Left), ContentOfPart(difference.Right)),
        Choose choice => BigInteger.GreatestCommonDivisor(ContentOfPart(choice.Then), ContentOfPart(choice.Else)),
        _ => BigInteger.One,
    };

    // Only one level deep: long chains of sums would be walked again and again.
    private BigInteger ContentOfPart(PlanNumber number) => plan[number] switch
    {
        NumberConstant constant => BigInteger.Abs(constant.Value),
        Product { Left: var left, Right: var right } => plan[left] is NumberConstant x ? BigInteger.Abs(x.Value) : plan[right] is NumberConstant y ? BigInteger.Abs(y.Value) : BigInteger.One,
        _ => BigInteger.One,
    };

    private PlanNumber By(PlanNumber number, BigInteger divisor)
    {
        if (divisor.IsOne) return number;
        switch (plan[number])
        {
            case NumberConstant constant: return plan.Constant(constant.Value / divisor);
            case Sum sum: return plan.Add(By(sum.Left, divisor), By(sum.Right, divisor));
            case Difference difference: return plan.Subtract(By(difference.Left, divisor), By(difference.Right, divisor));
            case Choose choice: return plan.Choose(choice.Condition, By(choice.Then, divisor), By(choice.Else, divisor));
            case Product product:
                BigInteger left = BigInteger.GreatestCommonDivisor(Content(product.Left), divisor);
                return plan.Multiply(By(product.Left, left), By(product.Right, divisor / left));
            default: throw new InvalidOperationException($"{number} is not divisible by {divisor}");
        }
    }
}
