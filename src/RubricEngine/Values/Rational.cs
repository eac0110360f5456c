using System.Globalization;
using System.Numerics;

namespace RubricEngine.Values;

/// <summary>An exact number: a fraction of two integers of any size, always in lowest terms with a positive denominator.</summary>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly BigInteger _denominator;

    /// <summary>An integer.</summary>
    public Rational(BigInteger numerator)
    {
        Numerator = numerator;
        _denominator = BigInteger.One;
    }

    /// <summary>A fraction, reduced to lowest terms.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is 0.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero) throw new DivideByZeroException();
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0) divisor = -divisor;
        Numerator = numerator / divisor;
        _denominator = denominator / divisor;
    }

    /// <summary>0.</summary>
    public static Rational Zero => default;

    /// <summary>1.</summary>
    public static Rational One { get; } = new(BigInteger.One);

    /// <summary>The numerator in lowest terms; it carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The denominator in lowest terms; at least 1.</summary>
    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>Whether the denominator is 1.</summary>
    public bool IsInteger => Denominator.IsOne;

    /// <summary>Converts an integer.</summary>
    public static implicit operator Rational(int value) => new(value);

    /// <summary>Converts an integer.</summary>
    public static implicit operator Rational(long value) => new(value);

    /// <summary>Converts a decimal number exactly.</summary>
    public static implicit operator Rational(decimal value)
    {
        int[] bits = decimal.GetBits(value);
        int scale = (bits[3] >> 16) & 0xFF;
        BigInteger unscaled = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return new Rational(bits[3] < 0 ? -unscaled : unscaled, BigInteger.Pow(10, scale));
    }

    /// <summary>Sum.</summary>
    public static Rational operator +(Rational a, Rational b) =>
        new(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    /// <summary>Difference.</summary>
    public static Rational operator -(Rational a, Rational b) => a + -b;

    /// <summary>Negation.</summary>
    public static Rational operator -(Rational a) => new(-a.Numerator, a.Denominator);

    /// <summary>Product.</summary>
    public static Rational operator *(Rational a, Rational b) =>
        new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <summary>Quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="b"/> is 0.</exception>
    public static Rational operator /(Rational a, Rational b) =>
        new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    /// <summary>Order.</summary>
    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    /// <summary>Order.</summary>
    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    /// <summary>Order.</summary>
    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    /// <summary>Order.</summary>
    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    /// <summary>Equality of value.</summary>
    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    /// <summary>Inequality of value.</summary>
    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    /// <summary>The smaller of two.</summary>
    public static Rational Min(Rational a, Rational b) => a <= b ? a : b;

    /// <summary>The larger of two.</summary>
    public static Rational Max(Rational a, Rational b) => a >= b ? a : b;

    /// <summary>Distance from 0.</summary>
    public static Rational Abs(Rational a) => a.Sign < 0 ? -a : a;

    /// <summary>The greatest integer not above <paramref name="a"/>.</summary>
    public static BigInteger Floor(Rational a)
    {
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
        Rational unit = new(BigInteger.One, BigInteger.One);
        unit = digits >= 0 ? new(BigInteger.One, BigInteger.Pow(10, digits)) : new(BigInteger.Pow(10, -digits));
        Rational scaled = a / unit;
        BigInteger below = Floor(scaled);
        if (scaled.IsInteger) return a;
        Rational half = new(1, 2);
        int side = (scaled - new Rational(below)).CompareTo(half);
        bool up = mode switch
        {
            RoundingMode.Up => true,
            RoundingMode.Down => false,
            RoundingMode.HalfToEven => side > 0 || (side == 0 && !below.IsEven),
            _ => side > 0 || (side == 0 && a.Sign > 0),
        };
        return new Rational(up ? below + 1 : below) * unit;
    }

    /// <summary>Reads an optional minus sign, digits and at most one decimal point; nothing else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Rational value)
    {
        value = default;
        bool negative = text.Length > 0 && text[0] == '-';
        if (negative) text = text[1..];
        int point = text.IndexOf('.');
        int places = point < 0 ? 0 : text.Length - point - 1;
        string digits = point < 0 ? text.ToString() : string.Concat(text[..point], text[(point + 1)..]);
        if (digits.Length == 0 || point == 0 || (point > 0 && places == 0)) return false;
        foreach (char c in digits)
            if (!char.IsAsciiDigit(c)) return false;
        BigInteger unscaled = BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        value = new Rational(negative ? -unscaled : unscaled, BigInteger.Pow(10, places));
        return true;
    }

    /// <summary>Digits after the point of the decimal form, or null where that form does not end.</summary>
    public int? DecimalDigits
    {
        get
        {
            BigInteger rest = Denominator;
            int twos = 0, fives = 0;
            while (rest.IsEven) { rest >>= 1; twos++; }
            while ((rest % 5).IsZero) { rest /= 5; fives++; }
            return rest.IsOne ? Math.Max(twos, fives) : null;
        }
    }

    /// <inheritdoc/>
    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Rational other) => Numerator == other.Numerator && Denominator == other.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    /// <summary>The decimal form where it ends (<c>-1.5</c>), else the fraction (<c>1/3</c>).</summary>
    public override string ToString()
    {
        if (IsInteger) return Numerator.ToString(CultureInfo.InvariantCulture);
        if (DecimalDigits is not { } places)
            return string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
        BigInteger scaled = BigInteger.Abs(Numerator) * BigInteger.Pow(10, places) / Denominator;
        string digits = scaled.ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        return (Sign < 0 ? "-" : "") + digits[..^places] + "." + digits[^places..];
    }
}
