using System.Numerics;

namespace RubricEngine.Plans;

/// <summary>All integers from <paramref name="Low"/> to <paramref name="High"/>, both included.</summary>
internal readonly record struct IntegerRange(BigInteger Low, BigInteger High)
{
    public static IntegerRange OfBit { get; } = new(0, 1);

    public bool IsExact => Low == High;

    /// <summary>The value of the range nearest to 0: what stands where nothing is known.</summary>
    public BigInteger Rest => Low.Sign > 0 ? Low : High.Sign < 0 ? High : BigInteger.Zero;

    public static IntegerRange Exactly(BigInteger value) => new(value, value);

    public bool Contains(BigInteger value) => Low <= value && value <= High;

    public bool Contains(IntegerRange other) => Low <= other.Low && other.High <= High;

    public IntegerRange Hull(IntegerRange other) => new(BigInteger.Min(Low, other.Low), BigInteger.Max(High, other.High));

    public static IntegerRange operator +(IntegerRange a, IntegerRange b) => new(a.Low + b.Low, a.High + b.High);

    public static IntegerRange operator -(IntegerRange a, IntegerRange b) => new(a.Low - b.High, a.High - b.Low);

    public static IntegerRange operator *(IntegerRange a, IntegerRange b)
    {
        BigInteger p = a.Low * b.Low, q = a.Low * b.High, r = a.High * b.Low, s = a.High * b.High;
        return new(BigInteger.Min(BigInteger.Min(p, q), BigInteger.Min(r, s)), BigInteger.Max(BigInteger.Max(p, q), BigInteger.Max(r, s)));
    }

    public static IntegerRange Least(IntegerRange a, IntegerRange b) => new(BigInteger.Min(a.Low, b.Low), BigInteger.Min(a.High, b.High));

    public static IntegerRange Greatest(IntegerRange a, IntegerRange b) => new(BigInteger.Max(a.Low, b.Low), BigInteger.Max(a.High, b.High));

    public override string ToString() => IsExact ? Low.ToString() : $"{Low}..{High}";
}
