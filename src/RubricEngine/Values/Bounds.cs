namespace RubricEngine.Values;

/// <summary>A closed range of numbers: every value between the two ends, ends included.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end; not below <paramref name="Low"/>.</param>
public readonly record struct Bounds(Rational Low, Rational High)
{
    /// <summary>Whether both ends are equal, so that the value is known.</summary>
    public bool IsExact => Low == High;

    /// <summary>The range of one value.</summary>
    public static Bounds Exactly(Rational value) => new(value, value);

    /// <summary>Whether a value lies in the range.</summary>
    public bool Contains(Rational value) => Low <= value && value <= High;

    /// <summary>The smallest range that contains both.</summary>
    public Bounds Hull(Bounds other) => new(Rational.Min(Low, other.Low), Rational.Max(High, other.High));

    /// <summary>The values of both ranges; the nearer end where they do not meet.</summary>
    public Bounds Clamp(Bounds other) => new(
        Rational.Min(Rational.Max(Low, other.Low), other.High),
        Rational.Min(Rational.Max(High, other.Low), other.High));

    /// <summary><c>5</c>, or <c>3..5</c>.</summary>
    public override string ToString() => IsExact ? Low.ToString() : $"{Low}..{High}";
}
