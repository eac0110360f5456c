using System.Globalization;
using System.Numerics;
using RubricEngine.Values;

namespace RubricEngine.Data;

/// <summary>Reads the numbers of JSON exactly.</summary>
internal static class JsonNumber
{
    /// <summary>Longer numbers, and larger exponents, are no data: they would only cost memory.</summary>
    private const int LongestMantissa = 60, GreatestExponent = 60;

    /// <summary>The value of a JSON number; null where it is too long.</summary>
    public static Rational? Read(string written)
    {
        int mark = written.AsSpan().IndexOfAny('e', 'E');
        ReadOnlySpan<char> mantissa = mark < 0 ? written : written.AsSpan(0, mark);
        if (mantissa.Length > LongestMantissa || !Rational.TryParse(mantissa, out Rational value)) return null;
        if (mark < 0) return value;
        if (!int.TryParse(written.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int exponent)
            || Math.Abs((long)exponent) > GreatestExponent) return null;
        Rational power = new(BigInteger.Pow(10, Math.Abs(exponent)));
        return exponent < 0 ? value / power : value * power;
    }
}
