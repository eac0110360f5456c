using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>Arithmetic and comparison of ranges: the result contains what every choice of values within the operands gives.</summary>
internal static class Intervals
{
    public static Bounds Add(Bounds a, Bounds b) => a.IsExact && b.IsExact ? Bounds.Exactly(a.Low + b.Low) : new(a.Low + b.Low, a.High + b.High);

    public static Bounds Negate(Bounds a) => new(-a.High, -a.Low);

    public static Bounds Subtract(Bounds a, Bounds b) => Add(a, Negate(b));

    public static Bounds Scale(Bounds a, Rational factor) => factor == 1 ? a : Multiply(a, Bounds.Exactly(factor));

    public static Bounds Multiply(Bounds a, Bounds b) => a.IsExact && b.IsExact
        ? Bounds.Exactly(a.Low * b.Low)
        : Bounds.Exactly(a.Low * b.Low).Hull(Bounds.Exactly(a.Low * b.High))
            .Hull(Bounds.Exactly(a.High * b.Low)).Hull(Bounds.Exactly(a.High * b.High));

    /// <summary>The quotient by a range that does not contain 0.</summary>
    public static Bounds Divide(Bounds a, Bounds b) => a.IsExact && b.IsExact
        ? Bounds.Exactly(a.Low / b.Low)
        : Multiply(a, new Bounds(1 / b.High, 1 / b.Low));

    public static Bounds Min(Bounds a, Bounds b) => new(Rational.Min(a.Low, b.Low), Rational.Min(a.High, b.High));

    public static Bounds Max(Bounds a, Bounds b) => new(Rational.Max(a.Low, b.Low), Rational.Max(a.High, b.High));

    public static Bounds Abs(Bounds a) =>
        a.Low.Sign >= 0 ? a : a.High.Sign <= 0 ? Negate(a) : new Bounds(0, Rational.Max(-a.Low, a.High));

    /// <summary>The values of a function that never falls.</summary>
    public static Bounds Map(Bounds a, Func<Rational, Rational> rising) => new(rising(a.Low), rising(a.High));

    public static Truth Equal(Bounds a, Bounds b) =>
        a.High < b.Low || b.High < a.Low ? Truth.False : a.IsExact && b.IsExact ? Truth.True : Truth.Unknown;

    public static Truth Less(Bounds a, Bounds b) =>
        a.High < b.Low ? Truth.True : a.Low >= b.High ? Truth.False : Truth.Unknown;

    public static Truth AtLeast(Bounds a, Bounds b) => Kleene.Not(Less(a, b));
}
