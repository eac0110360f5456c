using System.Numerics;

namespace RubricEngine.Values;

public readonly partial struct Rational
{
    /// <summary>10^0 to 10^18, every power of ten that a 64-bit integer holds.</summary>
    private static ReadOnlySpan<long> PowersOfTen =>
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000,
        1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000,
        100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ];

    private static Rational Half => new(1, 2, null);

    /// <summary>The greatest integer not above <paramref name="a"/>.</summary>
    public static BigInteger Floor(Rational a)
    {
        if (a._wide is null)
        {
            (long whole, long rest) = Math.DivRem(a._numerator, a.NarrowDenominator);
            return rest < 0 ? whole - 1 : whole;
        }
        BigInteger quotient = BigInteger.DivRem(a.Numerator, a.Denominator, out BigInteger remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The least integer not below <paramref name="a"/>.</summary>
    public static BigInteger Ceiling(Rational a) => -Floor(-a);

    /// <summary>The multiple of 10^-<paramref name="digits"/> that <paramref name="mode"/> chooses.</summary>
    /// <param name="a">The number.</param>
    /// <param name="digits">Digits after the point; negative for tens, hundreds and so on.</param>
    /// <param name="mode">Where a number between two multiples goes.</param>
    public static Rational Round(Rational a, int digits, RoundingMode mode)
    {
        Rational unit = digits < 0 ? new(PowerOfTen(-digits))
            : digits < PowersOfTen.Length ? new(1, PowersOfTen[digits], null)
            : new(BigInteger.One, PowerOfTen(digits));
        Rational scaled = a / unit;
        if (scaled.IsInteger) return a;
        BigInteger below = Floor(scaled);
        int side = (scaled - new Rational(below)).CompareTo(Half);
        bool up = mode switch
        {
            RoundingMode.Up => true,
            RoundingMode.Down => false,
            RoundingMode.HalfToEven => side > 0 || (side == 0 && !below.IsEven),
            _ => side > 0 || (side == 0 && a.Sign > 0),
        };
        return new Rational(up ? below + 1 : below) * unit;
    }

    private static BigInteger PowerOfTen(int exponent) => exponent < PowersOfTen.Length ? PowersOfTen[exponent] : BigInteger.Pow(10, exponent);
}
