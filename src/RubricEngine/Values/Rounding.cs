namespace RubricEngine.Values;

/// <summary>How numbers of one place are rounded.</summary>
/// <param name="Digits">Digits after the point; negative for tens, hundreds and so on.</param>
/// <param name="Mode">Where a number between two roundings goes.</param>
/// <example>
/// <code>
/// Rational points = new Rounding(1, RoundingMode.HalfToEven).Apply(new Rational(5, 4));   // 1.2
/// </code>
/// </example>
public sealed record Rounding(int Digits, RoundingMode Mode)
{
    /// <summary>The rounded number.</summary>
    public Rational Apply(Rational number) => Rational.Round(number, Digits, Mode);

    /// <summary>Both ends rounded; rounding keeps order, so the result contains every rounded value.</summary>
    public Bounds Apply(Bounds bounds) => new(Apply(bounds.Low), Apply(bounds.High));
}
