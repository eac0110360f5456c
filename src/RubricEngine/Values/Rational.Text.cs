using System.Globalization;
using System.Numerics;

namespace RubricEngine.Values;

public readonly partial struct Rational
{
    /// <summary>So many digits fit into 64 bits, whatever they are.</summary>
    private const int NarrowDigits = 18;

    /// <summary>Reads an optional minus sign, digits and at most one decimal point; nothing else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Rational value)
    {
        value = default;
        bool negative = text.Length > 0 && text[0] == '-';
        if (negative) text = text[1..];
        int point = text.IndexOf('.');
        int places = point < 0 ? 0 : text.Length - point - 1;
        if (text.Length == 0 || point == 0 || (point > 0 && places == 0)) return false;
        long narrow = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (i == point) continue;
            if (!char.IsAsciiDigit(text[i])) return false;
            // Beyond 18 digits it overflows and is not used.
            narrow = unchecked(narrow * 10 + (text[i] - '0'));
        }
        if (text.Length <= NarrowDigits)
        {
            value = Reduced(negative ? -narrow : narrow, PowersOfTen[places]);
            return true;
        }
        var unscaled = BigInteger.Parse(point < 0 ? text : string.Concat(text[..point], text[(point + 1)..]), NumberStyles.None, CultureInfo.InvariantCulture);
        value = new Rational(negative ? -unscaled : unscaled, PowerOfTen(places));
        return true;
    }

    /// <summary>Digits after the point of the decimal form, or null where that form does not end.</summary>
    public int? DecimalDigits
    {
        get
        {
            if (IsInteger) return 0;
            int twos = 0, fives = 0;
            if (_wide is null)
            {
                twos = BitOperations.TrailingZeroCount(NarrowDenominator);
                long odd = NarrowDenominator >> twos;
                for (; odd % 5 == 0; odd /= 5) fives++;
                return odd == 1 ? Math.Max(twos, fives) : null;
            }
            BigInteger rest = _wide.Denominator;
            while (rest.IsEven) { rest >>= 1; twos++; }
            while ((rest % 5).IsZero) { rest /= 5; fives++; }
            return rest.IsOne ? Math.Max(twos, fives) : null;
        }
    }

    /// <summary>The number as a decimal, exactly; false where its decimal form does not end, or a decimal does not hold it. Round it first where that is meant.</summary>
    /// <param name="value">The decimal; 0 where there is none.</param>
    public bool TryGetDecimal(out decimal value)
    {
        value = 0;
        if (DecimalDigits is not (<= 28 and var digits)) return false;
        if (_wide is null && digits <= NarrowDigits)
        {
            // The denominator divides the power of ten.
            Int128 narrow = (Int128)_numerator * (PowersOfTen[digits] / NarrowDenominator);
            UInt128 letters = (UInt128)Int128.Abs(narrow);
            if (letters >> 96 != 0) return false;
            value = Decimal((ulong)letters, (uint)(letters >> 64), narrow < 0, digits);
            return true;
        }
        BigInteger scaled = Numerator * PowerOfTen(digits) / Denominator, size = BigInteger.Abs(scaled);
        if (size.GetBitLength() > 96) return false;
        value = Decimal((ulong)(size & ulong.MaxValue), (uint)(size >> 64), scaled.Sign < 0, digits);
        return true;
    }

    /// <summary>The decimal form where it ends (<c>-1.5</c>), else the fraction (<c>1/3</c>).</summary>
    public override string ToString() => ToString('.');

    /// <summary>The same with the decimal mark of a language.</summary>
    internal string ToString(char mark)
    {
        if (IsInteger) return _wide is null ? _numerator.ToString(CultureInfo.InvariantCulture) : Numerator.ToString(CultureInfo.InvariantCulture);
        if (DecimalDigits is not { } places)
            return ToFraction();
        if (_wide is null && places <= NarrowDigits)
        {
            (long whole, long rest) = Math.DivRem(Math.Abs(_numerator), NarrowDenominator);
            // The denominator divides the power of ten, and the rest is less than the denominator.
            long decimals = rest * (PowersOfTen[places] / NarrowDenominator);
            ReadOnlySpan<char> zeros = "000000000000000000".AsSpan(0, places - DigitsOf(decimals));
            return string.Create(CultureInfo.InvariantCulture, $"{(_numerator < 0 ? "-" : "")}{whole}{mark}{zeros}{decimals}");
        }
        BigInteger scaled = BigInteger.Abs(Numerator) * PowerOfTen(places) / Denominator;
        string digits = scaled.ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        return (Sign < 0 ? "-" : "") + digits[..^places] + mark + digits[^places..];
    }

    /// <summary>The number of digits of a positive number below 10^18.</summary>
    private static int DigitsOf(long number)
    {
        int digits = 1;
        while (PowersOfTen[digits] <= number) digits++;
        return digits;
    }

    private static decimal Decimal(ulong low, uint high, bool isNegative, int digits) =>
        new(unchecked((int)low), unchecked((int)(low >> 32)), unchecked((int)high), isNegative, (byte)digits);

    /// <summary>Numerator and denominator, the denominator 1 of an integer too.</summary>
    internal string ToFraction() => _wide is null
        ? string.Create(CultureInfo.InvariantCulture, $"{_numerator}/{NarrowDenominator}")
        : string.Create(CultureInfo.InvariantCulture, $"{_wide.Numerator}/{_wide.Denominator}");
}
