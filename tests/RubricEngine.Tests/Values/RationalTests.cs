using System.Numerics;
using RubricEngine.Values;

namespace RubricEngine.Tests.Values;

public class RationalTests
{
    [Fact]
    public void A_fraction_is_kept_in_lowest_terms_with_a_positive_denominator()
    {
        var number = new Rational(6, -8);
        Assert.Equal(-3, number.Numerator);
        Assert.Equal(4, number.Denominator);
        Assert.Equal(new Rational(-3, 4), number);
        Assert.Equal(new Rational(-3, 4).GetHashCode(), number.GetHashCode());
    }

    [Fact]
    public void The_default_value_is_zero()
    {
        Rational zero = default;
        Assert.Equal(Rational.Zero, zero);
        Assert.Equal(BigInteger.One, zero.Denominator);
        Assert.Equal("0", zero.ToString());
        Assert.Equal(new Rational(0, 5), zero);
        Assert.Equal(new Rational(0, 5).GetHashCode(), zero.GetHashCode());
        Assert.Equal(3, (Rational)3 + zero);
    }

    [Fact]
    public void A_denominator_of_zero_is_refused()
    {
        Assert.Throws<DivideByZeroException>(() => new Rational(1, 0));
        Assert.Throws<DivideByZeroException>(() => Rational.One / Rational.Zero);
    }

    [Fact]
    public void Three_tenths_is_exactly_thrice_a_tenth() => Assert.Equal(Parse("0.3"), Parse("0.1") + Parse("0.1") + Parse("0.1"));

    [Theory]
    [InlineData("0.3", "0.1", "3")]
    [InlineData("1", "3", "1/3")]
    [InlineData("-1", "8", "-0.125")]
    [InlineData("89.995", "100", "0.89995")]
    public void Quotients_are_exact(string a, string b, string quotient) => Assert.Equal(quotient, (Parse(a) / Parse(b)).ToString());

    [Fact]
    public void Nearly_ninety_percent_is_below_ninety_percent()
    {
        Assert.True(Parse("89.995") / 100 < Parse("0.9"));
        Assert.True(new Rational(1, 3) > Parse("0.333333333333333333333333333333"));
        Assert.True(Parse("-0.5") < Parse("-0.4"));
    }

    [Theory]
    [InlineData("1.45", 1, "1.5", "1.4", "1.5", "1.4")]
    [InlineData("-1.45", 1, "-1.5", "-1.4", "-1.4", "-1.5")]
    [InlineData("2.005", 2, "2.01", "2", "2.01", "2")]
    [InlineData("2.5", 0, "3", "2", "3", "2")]
    [InlineData("3.5", 0, "4", "4", "4", "3")]
    [InlineData("-2.5", 0, "-3", "-2", "-2", "-3")]
    [InlineData("2.4999", 0, "2", "2", "3", "2")]
    [InlineData("2.5001", 0, "3", "3", "3", "2")]
    [InlineData("150", -2, "200", "200", "200", "100")]
    [InlineData("250", -2, "300", "200", "300", "200")]
    [InlineData("-250", -2, "-300", "-200", "-200", "-300")]
    [InlineData("7", 3, "7", "7", "7", "7")]
    [InlineData("0", 0, "0", "0", "0", "0")]
    [InlineData("0.004", 2, "0", "0", "0.01", "0")]
    public void Rounding_goes_where_its_mode_says(string number, int digits, string away, string even, string up, string down)
    {
        Rational value = Parse(number);
        Assert.Equal(away, Rational.Round(value, digits, RoundingMode.HalfAwayFromZero).ToString());
        Assert.Equal(even, Rational.Round(value, digits, RoundingMode.HalfToEven).ToString());
        Assert.Equal(up, Rational.Round(value, digits, RoundingMode.Up).ToString());
        Assert.Equal(down, Rational.Round(value, digits, RoundingMode.Down).ToString());
    }

    [Theory]
    [InlineData("-89.995", "-89.995")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("-9223372036854775807", "-9223372036854775807")]
    [InlineData("9.223372036854775807", "9.223372036854775807")]
    [InlineData("4611686018427387904.5", "4611686018427387904.5")]
    [InlineData("79228162514264337593543950336", null)]
    [InlineData("0.00000000000000000000000000001", null)]
    [InlineData("1/3", null)]
    public void A_number_is_a_decimal_where_one_holds_it_exactly(string number, string? expected)
    {
        Rational value = number == "1/3" ? new Rational(1, 3) : Parse(number);
        Assert.Equal(expected is not null, value.TryGetDecimal(out decimal found));
        Assert.Equal(expected is null ? 0 : decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), found);
    }

    [Theory]
    [InlineData("-0.05")]
    [InlineData("12.099")]
    [InlineData("0.1")]
    [InlineData("0.000000000000000001")]
    [InlineData("0.999999999999999999")]
    [InlineData("9.000000000000000009")]
    [InlineData("-0.0000000000000000000001")]
    [InlineData("79228162514264337593543950336.5")]
    public void A_decimal_is_written_as_it_was_read_with_the_mark_asked_for(string number)
    {
        Assert.Equal(number, Parse(number).ToString());
        Assert.Equal(number.Replace('.', ','), Parse(number).ToString(','));
    }

    [Fact]
    public void A_third_is_rounded_without_a_decimal_form_in_between() =>
        Assert.Equal("0.3333", Rational.Round(new Rational(1, 3), 4, RoundingMode.HalfAwayFromZero).ToString());

    [Theory]
    [InlineData("2.5", 2, 3)]
    [InlineData("-2.5", -3, -2)]
    [InlineData("4", 4, 4)]
    [InlineData("-4", -4, -4)]
    [InlineData("0", 0, 0)]
    public void Floor_and_ceiling_are_the_neighbouring_integers(string number, int floor, int ceiling)
    {
        Assert.Equal(floor, Rational.Floor(Parse(number)));
        Assert.Equal(ceiling, Rational.Ceiling(Parse(number)));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("12", 0)]
    [InlineData("0.5", 1)]
    [InlineData("0.125", 3)]
    [InlineData("1.50", 1)]
    [InlineData("0.0001", 4)]
    public void Decimal_digits_are_those_of_the_shortest_form(string number, int digits) => Assert.Equal(digits, Parse(number).DecimalDigits);

    [Fact]
    public void A_fraction_without_a_decimal_form_has_no_digits()
    {
        Assert.Null(new Rational(1, 3).DecimalDigits);
        Assert.Null(new Rational(1, 30).DecimalDigits);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1.2.3")]
    [InlineData("1e3")]
    [InlineData("1,5")]
    [InlineData(" 1")]
    [InlineData("--1")]
    [InlineData("٣")]
    public void Only_plain_decimal_text_is_read(string text) => Assert.False(Rational.TryParse(text, out _));

    [Fact]
    public void Decimals_of_the_runtime_convert_exactly()
    {
        Assert.Equal("-79228162514264337593543950.335", ((Rational)(-79228162514264337593543950.335m)).ToString());
        Assert.Equal("0.0000000000000000000000000001", ((Rational)0.0000000000000000000000000001m).ToString());
        Assert.Equal("1.5", ((Rational)1.50m).ToString());
    }

    [Fact]
    public void Order_and_extremes_agree_with_subtraction()
    {
        Rational[] numbers = [Parse("-2.5"), -1, 0, new(1, 3), Parse("0.5"), 7];
        foreach (Rational a in numbers)
            foreach (Rational b in numbers)
            {
                Assert.Equal((a - b).Sign, a.CompareTo(b));
                Assert.Equal(a <= b ? a : b, Rational.Min(a, b));
                Assert.Equal(a >= b ? a : b, Rational.Max(a, b));
            }
        Assert.Equal(Parse("2.5"), Rational.Abs(numbers[0]));
    }

    /// <summary>Numbers that 64 bits hold are calculated in 64 and 128; on both sides of that edge the fraction must be that of unbounded integers.</summary>
    [Fact]
    public void Arithmetic_at_the_edge_of_64_bits_agrees_with_unbounded_integers()
    {
        BigInteger edge = long.MaxValue;
        BigInteger[] parts = [-edge - 2, -edge - 1, -edge, -(edge / 2) - 1, -3_037_000_500, -6, -1, 0, 1, 2, 10, 3_037_000_499, 4_294_967_296, edge / 2, edge - 1, edge, edge + 1, edge + 2, edge * 2, edge * edge];
        (BigInteger N, BigInteger D, Rational Value)[] numbers = [.. from n in parts from d in parts where !d.IsZero select (n, d, new Rational(n, d))];
        foreach (var (n, d, value) in numbers)
        {
            Assert.Equal(BigInteger.One, BigInteger.GreatestCommonDivisor(value.Numerator, value.Denominator));
            Assert.True(value.Denominator.Sign > 0);
            Assert.Equal(n * value.Denominator, d * value.Numerator);
        }
        (BigInteger N, BigInteger D, Rational Value)[] fewer = [.. numbers.Where((_, i) => i % 5 == 0)];
        foreach (var (n, d, a) in fewer)
            foreach (var (m, e, b) in fewer)
            {
                Assert.Equal(new Rational(n * e + m * d, d * e), a + b);
                Assert.Equal(new Rational(n * e - m * d, d * e), a - b);
                Assert.Equal(new Rational(n * m, d * e), a * b);
                if (b.Sign != 0) Assert.Equal(new Rational(n * e, d * m), a / b);
                Assert.Equal((n * e * d.Sign * e.Sign).CompareTo(m * d * d.Sign * e.Sign), a.CompareTo(b));
                Assert.Equal(a.CompareTo(b) == 0, a == b);
                if (a == b) Assert.Equal(a.GetHashCode(), b.GetHashCode());
            }
    }

    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("-9223372036854775808")]
    [InlineData("99999999999999999999.5")]
    [InlineData("0.000000000000000001")]
    [InlineData("0.0000000000000000001")]
    [InlineData("-123456789012345678.9")]
    public void Long_numbers_are_read_and_written_digit_by_digit(string text) => Assert.Equal(text, Parse(text).ToString());

    [Fact]
    public void The_least_64_bit_integer_converts() => Assert.Equal(-BigInteger.Pow(2, 63), ((Rational)long.MinValue).Numerator);

    private static Rational Parse(string text) => Rational.TryParse(text, out Rational value) ? value : throw new FormatException(text);
}
