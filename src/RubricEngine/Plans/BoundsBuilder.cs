using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>Arithmetic and comparison of ranges, end by end.</summary>
internal sealed class BoundsBuilder(PlanBuilder plan, FractionBuilder fractions)
{
    public PlanBounds Zero => Exactly(fractions.Zero);

    public PlanBounds Exactly(PlanFraction value) => new(value, value);

    public PlanBounds Exactly(Rational value) => Exactly(fractions.Constant(value));

    public PlanBounds Of(Bounds bounds) => new(fractions.Constant(bounds.Low), fractions.Constant(bounds.High));

    public PlanBounds Count(PlanNumber low, PlanNumber high) => new(fractions.Integer(low), fractions.Integer(high));

    /// <summary>Whether both ends are equal.</summary>
    public PlanBit IsExact(PlanBounds a) => fractions.Equal(a.Low, a.High);

    public PlanBounds Add(PlanBounds a, PlanBounds b) => Ends(a, b, fractions.Add);

    public PlanBounds Negate(PlanBounds a) => new(fractions.Negate(a.High), fractions.Negate(a.Low));

    public PlanBounds Subtract(PlanBounds a, PlanBounds b) => a.Low == a.High && b.Low == b.High
        ? Exactly(fractions.Subtract(a.Low, b.Low))
        : new(fractions.Subtract(a.Low, b.High), fractions.Subtract(a.High, b.Low));

    public PlanBounds Scale(PlanBounds a, Rational factor) => factor == 1 ? a : Multiply(a, Exactly(factor));

    public PlanBounds Multiply(PlanBounds a, PlanBounds b)
    {
        if (a.Low == a.High && b.Low == b.High) return Exactly(fractions.Multiply(a.Low, b.Low));
        if (fractions.RangeOf(a.Low).Low.Sign >= 0 && fractions.RangeOf(b.Low).Low.Sign >= 0) return new(fractions.Multiply(a.Low, b.Low), fractions.Multiply(a.High, b.High));
        PlanFraction p = fractions.Multiply(a.Low, b.Low), q = fractions.Multiply(a.Low, b.High), r = fractions.Multiply(a.High, b.Low), s = fractions.Multiply(a.High, b.High);
        return new(
            fractions.Min(fractions.Min(p, q), fractions.Min(r, s)),
            fractions.Max(fractions.Max(p, q), fractions.Max(r, s)));
    }

    /// <summary>The quotient by a range that does not contain 0; where it does, any range.</summary>
    public PlanBounds Divide(PlanBounds a, PlanBounds b)
    {
        PlanBounds inverse = b.Low == b.High ? Exactly(fractions.Invert(b.Low)) : new(fractions.Invert(b.High), fractions.Invert(b.Low));
        return Multiply(a, inverse);
    }

    public PlanBounds Min(PlanBounds a, PlanBounds b) => Ends(a, b, fractions.Min);

    public PlanBounds Max(PlanBounds a, PlanBounds b) => Ends(a, b, fractions.Max);

    public PlanBounds Hull(PlanBounds a, PlanBounds b) => a == b ? a : new(fractions.Min(a.Low, b.Low), fractions.Max(a.High, b.High));

    public PlanBounds Clamp(PlanBounds a, PlanBounds to) => new(
        fractions.Min(fractions.Max(a.Low, to.Low), to.High),
        fractions.Min(fractions.Max(a.High, to.Low), to.High));

    public PlanBounds Abs(PlanBounds a)
    {
        if (fractions.RangeOf(a.Low).Low.Sign >= 0) return a;
        PlanFraction low = fractions.Negate(a.Low), high = fractions.Negate(a.High);
        if (a.Low == a.High) return Exactly(fractions.Max(a.Low, low));
        PlanBit isAbove = fractions.AtMost(fractions.Zero, a.Low), isBelow = fractions.AtMost(a.High, fractions.Zero);
        return new(
            fractions.Choose(isAbove, a.Low, fractions.Choose(isBelow, high, fractions.Zero)),
            fractions.Choose(isAbove, a.High, fractions.Choose(isBelow, low, fractions.Max(low, a.High))));
    }

    public PlanBounds Round(PlanBounds a, Rounding? rounding) => rounding is null ? a : Map(a, x => fractions.Round(x, rounding.Digits, rounding.Mode));

    /// <summary>The values of a function that never falls.</summary>
    public PlanBounds Map(PlanBounds a, Func<PlanFraction, PlanFraction> rising) => a.Low == a.High ? Exactly(rising(a.Low)) : new(rising(a.Low), rising(a.High));

    public PlanBounds Choose(PlanBit condition, PlanBounds then, PlanBounds otherwise) => then == otherwise
        ? then
        : Pair(fractions.Choose(condition, then.Low, otherwise.Low), then.Low == then.High && otherwise.Low == otherwise.High ? null : fractions.Choose(condition, then.High, otherwise.High));

    public PlanTruth Less(PlanBounds a, PlanBounds b)
    {
        PlanBit surely = fractions.Less(a.High, b.Low);
        return a.Low == a.High && b.Low == b.High ? new(surely, plan.Not(surely)) : new(surely, fractions.AtMost(b.High, a.Low));
    }

    public PlanTruth AtLeast(PlanBounds a, PlanBounds b) => Less(a, b) is var less ? new(less.False, less.True) : default;

    public PlanTruth Equal(PlanBounds a, PlanBounds b)
    {
        if (a.Low == a.High && b.Low == b.High) return fractions.Equal(a.Low, b.Low) is var equal ? new(equal, plan.Not(equal)) : default;
        PlanBit apart = plan.Or(fractions.Less(a.High, b.Low), fractions.Less(b.High, a.Low));
        return new(plan.And(plan.Not(apart), plan.And(IsExact(a), IsExact(b))), apart);
    }

    /// <summary>All where a condition holds, nothing where it does not, between them where that is not known.</summary>
    public PlanBounds AllOrNothing(PlanTruth holds, Rational full)
    {
        PlanFraction all = fractions.Constant(full), low = fractions.Constant(Rational.Min(full, 0)), high = fractions.Constant(Rational.Max(full, 0));
        return new(
            fractions.Choose(holds.True, all, fractions.Choose(holds.False, fractions.Zero, low)),
            fractions.Choose(holds.False, fractions.Zero, fractions.Choose(holds.True, all, high)));
    }

    /// <summary>Whether the range holds 0.</summary>
    public PlanBit ContainsZero(PlanBounds a) => a.Low == a.High
        ? fractions.Equal(a.Low, fractions.Zero)
        : plan.And(fractions.AtMost(a.Low, fractions.Zero), fractions.AtMost(fractions.Zero, a.High));

    private static PlanBounds Ends(PlanBounds a, PlanBounds b, Func<PlanFraction, PlanFraction, PlanFraction> of)
    {
        PlanFraction low = of(a.Low, b.Low);
        return a.Low == a.High && b.Low == b.High ? new(low, low) : new(low, of(a.High, b.High));
    }

    private static PlanBounds Pair(PlanFraction low, PlanFraction? high) => new(low, high ?? low);
}
