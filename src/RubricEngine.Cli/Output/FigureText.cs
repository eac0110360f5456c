using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Cli;

/// <summary>Numbers for people to read; other formats print them exactly.</summary>
internal static class FigureText
{
    private const int MostDigits = 4;

    /// <summary>The digits of an end of a range, which is wide anyway.</summary>
    private const int RangeDigits = 2;

    /// <summary>The number with the decimal mark of the language; <c>≈</c> before one with more digits than a table can hold.</summary>
    public static string Of(Rational number, Language language) => number.DecimalDigits <= MostDigits
        ? Written(number, language)
        : "≈" + Written(Rational.Round(number, MostDigits, RoundingMode.HalfAwayFromZero), language);

    /// <summary>One number, or both ends of a range, cut outwards so that the range printed contains the range meant.</summary>
    public static string Of(Bounds bounds, Language language) => bounds.IsExact
        ? Of(bounds.Low, language)
        : $"{Written(Rational.Round(bounds.Low, RangeDigits, RoundingMode.Down), language)}–{Written(Rational.Round(bounds.High, RangeDigits, RoundingMode.Up), language)}";

    private static string Written(Rational number, Language language) =>
        language == Language.Vietnamese ? number.ToString().Replace('.', ',') : number.ToString();
}
