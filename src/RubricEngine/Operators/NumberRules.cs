using System.Numerics;
using RubricEngine.Values;

namespace RubricEngine.Operators;

/// <summary>The type of every numeric operator's result: its range, digits and the size of its denominator. Operands of sums, choices and comparisons are already in one unit.</summary>
internal static class NumberRules
{
    private const int LongestStep = 4_096;

    public static NumberType Convert(NumberType type, Unit unit) => Scale(type, type.Unit.FactorTo(unit)) with { Unit = unit };

    /// <summary>The type of the operand times a constant.</summary>
    public static NumberType Scale(NumberType type, Rational factor)
    {
        if (factor == 1) return type;
        Rational low = type.Range.Low * factor, high = type.Range.High * factor;
        return Make(new Bounds(Rational.Min(low, high), Rational.Max(low, high)), type.Digits + factor.DecimalDigits,
            type.Unit, type.DenominatorBits + Bits(factor.Denominator));
    }

    public static NumberType Negate(NumberType a) =>
        Make(new Bounds(-a.Range.High, -a.Range.Low), a.Digits, a.Unit, a.DenominatorBits);

    public static NumberType Add(NumberType a, NumberType b) => Make(
        new Bounds(a.Range.Low + b.Range.Low, a.Range.High + b.Range.High),
        Most(a.Digits, b.Digits), a.Unit, a.DenominatorBits + b.DenominatorBits);

    public static NumberType Subtract(NumberType a, NumberType b) => Add(a, Negate(b));

    public static NumberType Multiply(NumberType a, NumberType b, Unit unit)
    {
        NumberType product = Make(Products(a.Range, b.Range), a.Digits + b.Digits, unit, a.DenominatorBits + b.DenominatorBits);
        return Scale(product, a.Unit.FactorToBase * b.Unit.FactorToBase / unit.FactorToBase) with { Unit = unit };
    }

    /// <summary>Where the quotient is known the divisor is not 0, so it lies at least its smallest step away from 0.</summary>
    public static NumberType Divide(NumberType a, NumberType b, Unit unit)
    {
        Rational factor = a.Unit.FactorToBase / b.Unit.FactorToBase / unit.FactorToBase;
        if (b.Range.IsExact && b.Range.Low.Sign != 0)
            return Scale(a, factor / b.Range.Low) with { Unit = unit };
        Rational step = new(1, b.Digits is { } digits ? BigInteger.Pow(10, digits) : BigInteger.One << Math.Min(b.DenominatorBits, LongestStep));
        Bounds? range = null;
        if (b.Range.High.Sign > 0)
            range = Join(range, Products(a.Range, Inverse(Rational.Max(b.Range.Low, Rational.Min(step, b.Range.High)), b.Range.High)));
        if (b.Range.Low.Sign < 0)
            range = Join(range, Products(a.Range, Inverse(b.Range.Low, Rational.Min(b.Range.High, Rational.Max(-step, b.Range.Low)))));
        int bits = a.DenominatorBits + Bits(Rational.Ceiling(Magnitude(b))) + b.DenominatorBits;
        return Scale(Make(range ?? Bounds.Exactly(0), null, a.Unit, bits), factor) with { Unit = unit };
    }

    public static NumberType Round(NumberType a, Bounds digits, RoundingMode mode)
    {
        int least = (int)Rational.Floor(digits.Low), most = (int)Rational.Floor(digits.High);
        Rational slack = least >= 0 ? new Rational(1, BigInteger.Pow(10, least)) : new Rational(BigInteger.Pow(10, -least));
        Bounds range = least == most
            ? new Rounding(least, mode).Apply(a.Range)
            : new Bounds(a.Range.Low - slack, a.Range.High + slack);
        return Make(range, Math.Max(0, most), a.Unit, 0);
    }

    public static NumberType Floor(NumberType a) => Round(a, Bounds.Exactly(0), RoundingMode.Down);

    public static NumberType Ceiling(NumberType a) => Round(a, Bounds.Exactly(0), RoundingMode.Up);

    public static NumberType Abs(NumberType a)
    {
        Rational low = Rational.Abs(a.Range.Low), high = Rational.Abs(a.Range.High);
        Rational least = a.Range.Contains(0) ? 0 : Rational.Min(low, high);
        return Make(new Bounds(least, Rational.Max(low, high)), a.Digits, a.Unit, a.DenominatorBits);
    }

    public static NumberType Min(NumberType a, NumberType b) =>
        OneOf(a, b, new Bounds(Rational.Min(a.Range.Low, b.Range.Low), Rational.Min(a.Range.High, b.Range.High)));

    public static NumberType Max(NumberType a, NumberType b) =>
        OneOf(a, b, new Bounds(Rational.Max(a.Range.Low, b.Range.Low), Rational.Max(a.Range.High, b.Range.High)));

    /// <summary>The sum of up to <paramref name="count"/> values.</summary>
    public static NumberType Sum(NumberType a, int count) => Make(
        new Bounds(Rational.Min(a.Range.Low * count, 0), Rational.Max(a.Range.High * count, 0)), a.Digits, a.Unit,
        (int)Math.Min(int.MaxValue / 4, (long)a.DenominatorBits * count));

    /// <summary>The mean of up to <paramref name="count"/> values.</summary>
    public static NumberType Mean(NumberType a, int count) => Make(a.Range, null, a.Unit,
        (int)Math.Min(int.MaxValue / 4, (a.Digits is null ? (long)a.DenominatorBits * count : a.DenominatorBits) + Bits(count)));

    /// <summary>A share of up to <paramref name="count"/> things.</summary>
    public static NumberType Share(int count) => new(new Bounds(0, 1), null, Unit.None) { DenominatorBits = Bits(count) };

    /// <summary>One or the other.</summary>
    public static NumberType Either(NumberType a, NumberType b) => OneOf(a, b, a.Range.Hull(b.Range));

    /// <summary>Bits that numerator and denominator of a value may need together.</summary>
    public static long Size(NumberType type) => Bits(Rational.Ceiling(Magnitude(type))) + 2L * type.DenominatorBits;

    private static NumberType OneOf(NumberType a, NumberType b, Bounds range) =>
        Make(range, Most(a.Digits, b.Digits), a.Unit, Math.Max(a.DenominatorBits, b.DenominatorBits));

    private static NumberType Make(Bounds range, int? digits, Unit unit, int denominatorBits) => digits is { } known
        ? new NumberType(range, known, unit)
        : new NumberType(range, null, unit) { DenominatorBits = denominatorBits };

    private static Rational Magnitude(NumberType type) => Rational.Max(Rational.Abs(type.Range.Low), Rational.Abs(type.Range.High));

    private static int Bits(BigInteger number) => (int)BigInteger.Abs(number).GetBitLength();

    private static int? Most(int? a, int? b) => a is { } x && b is { } y ? Math.Max(x, y) : null;

    private static Bounds Join(Bounds? a, Bounds b) => a?.Hull(b) ?? b;

    private static Bounds Inverse(Rational low, Rational high) => new(1 / high, 1 / low);

    private static Bounds Products(Bounds a, Bounds b)
    {
        Rational p = a.Low * b.Low, q = a.Low * b.High, r = a.High * b.Low, s = a.High * b.High;
        return new Bounds(Rational.Min(Rational.Min(p, q), Rational.Min(r, s)), Rational.Max(Rational.Max(p, q), Rational.Max(r, s)));
    }
}
