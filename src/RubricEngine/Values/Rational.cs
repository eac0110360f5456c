using System.Numerics;

namespace RubricEngine.Values;

/// <summary>An exact number: a fraction of two integers of any size, always in lowest terms with a positive denominator.</summary>
public readonly partial struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    // Invariant: _wide holds the fraction if and only if the numerator or the denominator is beyond ±long.MaxValue; else the two fields
    // do. So a number has one form, and the numbers of nearly every rubric need no allocation. The default is 0/1.
    private readonly long _numerator;
    private readonly long _denominatorLessOne;
    private readonly Wide? _wide;

    private sealed record Wide(BigInteger Numerator, BigInteger Denominator);

    /// <summary>An integer.</summary>
    public Rational(BigInteger numerator)
    {
        if (IsNarrow(numerator)) _numerator = (long)numerator;
        else _wide = new Wide(numerator, BigInteger.One);
    }

    /// <summary>A fraction, reduced to lowest terms.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is 0.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero) throw new DivideByZeroException();
        if (IsNarrow(numerator) && IsNarrow(denominator))
        {
            this = Reduced((long)numerator, (long)denominator);
            return;
        }
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0) divisor = -divisor;
        numerator /= divisor;
        denominator /= divisor;
        if (IsNarrow(numerator) && IsNarrow(denominator))
        {
            _numerator = (long)numerator;
            _denominatorLessOne = (long)denominator - 1;
        }
        else _wide = new Wide(numerator, denominator);
    }

    /// <summary>What is in lowest terms already.</summary>
    private Rational(long numerator, long denominator, Wide? wide)
    {
        _numerator = numerator;
        _denominatorLessOne = denominator - 1;
        _wide = wide;
    }

    /// <summary>0.</summary>
    public static Rational Zero => default;

    /// <summary>1.</summary>
    public static Rational One => new(1, 1, null);

    /// <summary>The numerator in lowest terms; it carries the sign.</summary>
    public BigInteger Numerator => _wide?.Numerator ?? _numerator;

    /// <summary>The denominator in lowest terms; at least 1.</summary>
    public BigInteger Denominator => _wide?.Denominator ?? NarrowDenominator;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => _wide is null ? Math.Sign(_numerator) : _wide.Numerator.Sign;

    /// <summary>Whether the denominator is 1.</summary>
    public bool IsInteger => _wide is null ? _denominatorLessOne == 0 : _wide.Denominator.IsOne;

    private long NarrowDenominator => _denominatorLessOne + 1;

    /// <summary>Converts an integer.</summary>
    public static implicit operator Rational(int value) => new(value, 1, null);

    /// <summary>Converts an integer.</summary>
    public static implicit operator Rational(long value) => value == long.MinValue ? new((BigInteger)value) : new(value, 1, null);

    /// <summary>Converts a decimal number exactly.</summary>
    public static implicit operator Rational(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        int scale = (bits[3] >> 16) & 0xFF;
        BigInteger unscaled = ((BigInteger)(uint)bits[2] << 64) | (((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        return new Rational(bits[3] < 0 ? -unscaled : unscaled, PowerOfTen(scale));
    }

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

    /// <inheritdoc/>
    public int CompareTo(Rational other)
    {
        if (_wide is not null || other._wide is not null) return CompareWide(this, other);
        return _denominatorLessOne == other._denominatorLessOne
            ? _numerator.CompareTo(other._numerator)
            : Math.BigMul(_numerator, other.NarrowDenominator).CompareTo(Math.BigMul(other._numerator, NarrowDenominator));
    }

    /// <inheritdoc/>
    public bool Equals(Rational other) =>
        _numerator == other._numerator && _denominatorLessOne == other._denominatorLessOne && Equals(_wide, other._wide);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_numerator, _denominatorLessOne, _wide);

    private static bool IsNarrow(BigInteger number) => number >= -long.MaxValue && number <= long.MaxValue;
}
