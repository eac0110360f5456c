using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Cli;

/// <summary>Numbers for people to read; other formats print them exactly.</summary>
internal static class FigureText
{
    private const int MostDigits = 4;
    private const int RoundedDigits = 2;

    /// <summary>The number with the decimal mark of the language; <c>≈</c> before one with more digits than a table can hold.</summary>
    public static string Of(Rational number, Language language)
    {
        bool shown = number.DecimalDigits <= MostDigits;
        string text = shown ? number.ToString() : "≈" + Rational.Round(number, RoundedDigits, RoundingMode.HalfAwayFromZero);
        return language == Language.Vietnamese ? text.Replace('.', ',') : text;
    }

    /// <summary>One number, or both ends of a range.</summary>
    public static string Of(Bounds bounds, Language language) =>
        bounds.IsExact ? Of(bounds.Low, language) : $"{Of(bounds.Low, language)}–{Of(bounds.High, language)}";
}
