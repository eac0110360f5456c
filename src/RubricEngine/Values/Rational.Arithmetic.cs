using System.Numerics;
using System.Runtime.CompilerServices;

namespace RubricEngine.Values;

public readonly partial struct Rational
{
    /// <summary>Sum.</summary>
    public static Rational operator +(Rational a, Rational b)
    {
        if (a._wide is not null || b._wide is not null) return AddWide(a, b);
        if (AreIntegers(a, b))
        {
            long sum = unchecked(a._numerator + b._numerator);
            bool fits = ((a._numerator ^ sum) & (b._numerator ^ sum)) >= 0 && sum != long.MinValue;
            if (fits) return new(sum, 1, null);
        }
        // Neither sum of two products of 63 bits nor such a product leaves 128 bits.
        return a._denominatorLessOne == b._denominatorLessOne
            ? Quotient((Int128)a._numerator + b._numerator, a.NarrowDenominator)
            : Quotient(Math.BigMul(a._numerator, b.NarrowDenominator) + Math.BigMul(b._numerator, a.NarrowDenominator),
                Math.BigMul(a.NarrowDenominator, b.NarrowDenominator));
    }

    /// <summary>Difference.</summary>
    public static Rational operator -(Rational a, Rational b) => a + -b;

    /// <summary>Negation.</summary>
    public static Rational operator -(Rational a) =>
        a._wide is null ? new(-a._numerator, a.NarrowDenominator, null) : NegateWide(a._wide);

    /// <summary>Product.</summary>
    public static Rational operator *(Rational a, Rational b)
    {
        if (a._wide is not null || b._wide is not null) return MultiplyWide(a, b);
        if (AreIntegers(a, b) && Math.BigMul(a._numerator, b._numerator) is var product && IsNarrow(product)) return new((long)product, 1, null);
        return Quotient(Math.BigMul(a._numerator, b._numerator), Math.BigMul(a.NarrowDenominator, b.NarrowDenominator));
    }

    /// <summary>Quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="b"/> is 0.</exception>
    public static Rational operator /(Rational a, Rational b) =>
        a._wide is not null || b._wide is not null ? DivideWide(a, b)
        : b._numerator == 1 && b._denominatorLessOne == 0 ? a
        : Quotient(Math.BigMul(a._numerator, b.NarrowDenominator), Math.BigMul(a.NarrowDenominator, b._numerator));

    /// <summary>Distance from 0.</summary>
    public static Rational Abs(Rational a) => a.Sign < 0 ? -a : a;

    private static bool AreIntegers(Rational a, Rational b) => (a._denominatorLessOne | b._denominatorLessOne) == 0;

    private static Rational Quotient(Int128 numerator, Int128 denominator)
    {
        if (denominator == 0) throw new DivideByZeroException();
        return IsNarrow(numerator) && IsNarrow(denominator) ? Reduced((long)numerator, (long)denominator) : WideQuotient(numerator, denominator);
    }

    // What is rare stays out of the methods that callers take in: integers of any size would make their frames many times larger.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Rational WideQuotient(Int128 numerator, Int128 denominator) => new((BigInteger)numerator, (BigInteger)denominator);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Rational AddWide(Rational a, Rational b) => new(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Rational MultiplyWide(Rational a, Rational b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Rational DivideWide(Rational a, Rational b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Rational NegateWide(Wide a) => new(-a.Numerator, a.Denominator);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CompareWide(Rational a, Rational b) => (a.Numerator * b.Denominator).CompareTo(b.Numerator * a.Denominator);

    private static bool IsNarrow(Int128 number) => number >= -long.MaxValue && number <= long.MaxValue;

    /// <summary>A fraction of two numbers that are not <see cref="long.MinValue"/>, in lowest terms.</summary>
    private static Rational Reduced(long numerator, long denominator)
    {
        if (denominator == 1) return new(numerator, 1, null);
        if (denominator < 0) (numerator, denominator) = (-numerator, -denominator);
        long divisor = (long)CommonDivisor((ulong)Math.Abs(numerator), (ulong)denominator);
        return divisor == 1 ? new(numerator, denominator, null) : new(numerator / divisor, denominator / divisor, null);
    }

    /// <summary>The greatest common divisor, by Stein's method; <paramref name="b"/> is not 0.</summary>
    private static ulong CommonDivisor(ulong a, ulong b)
    {
        if (a == 0) return b;
        int twos = BitOperations.TrailingZeroCount(a | b);
        a >>= BitOperations.TrailingZeroCount(a);
        do
        {
            b >>= BitOperations.TrailingZeroCount(b);
            if (a > b) (a, b) = (b, a);
            b -= a;
        } while (b != 0);
        return a << twos;
    }
}
