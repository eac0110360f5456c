using RubricEngine.Records;

namespace RubricEngine.Tests.Records;

public class NumberReadingsTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("007", "7")]
    [InlineData("-5", "-5")]
    [InlineData("\u22125", "-5")]
    [InlineData("+5", "5")]
    [InlineData("1234567", "1234567")]
    [InlineData("1.5", "1.5")]
    [InlineData("1,5", "1.5")]
    [InlineData("0.500", "0.5")]
    [InlineData("0,500", "0.5")]
    [InlineData("1234.567", "1234.567")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1 234", "1234")]
    [InlineData("1\u00A0234\u202F567", "1234567")]
    [InlineData("1.0000", "1")]
    public void What_can_be_read_in_one_way_needs_no_declaration(string text, string value) =>
        Assert.Equal([value], NumberReadings.Of(text, NumberFormat.Undeclared).Select(r => r.ToString()));

    [Theory]
    [InlineData("1.234", "1.234", "1234")]
    [InlineData("1,234", "1234", "1.234")]
    [InlineData("-12.500", "-12.5", "-12500")]
    [InlineData("999,000", "999000", "999")]
    public void What_can_be_read_in_two_ways_gives_both(string text, string point, string comma)
    {
        Assert.Equal([point, comma], NumberReadings.Of(text, NumberFormat.Undeclared).Select(r => r.ToString()));
        Assert.Equal([point], NumberReadings.Of(text, NumberFormat.Point).Select(r => r.ToString()));
        Assert.Equal([comma], NumberReadings.Of(text, NumberFormat.Comma).Select(r => r.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1.2.3")]
    [InlineData("1,2,3")]
    [InlineData("1.23.456")]
    [InlineData("1.234,567.8")]
    [InlineData("1,234 567")]
    [InlineData("12 34")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    [InlineData("١٢")]
    [InlineData("5.")]
    [InlineData(".5")]
    [InlineData("1 000,000,000")]
    [InlineData("1\n")]
    public void What_is_no_number_has_no_reading(string text) => Assert.Empty(NumberReadings.Of(text, NumberFormat.Undeclared));

    [Theory]
    [InlineData("1,5", NumberFormat.Point)]
    [InlineData("1.5", NumberFormat.Comma)]
    [InlineData("0,123", NumberFormat.Point)]
    [InlineData("0.123", NumberFormat.Comma)]
    public void The_other_format_is_no_number_where_one_is_declared(string text, NumberFormat format) =>
        Assert.Empty(NumberReadings.Of(text, format));

    [Fact]
    public void A_number_beyond_sixty_characters_is_no_datum()
    {
        Assert.Single(NumberReadings.Of(new string('9', 60), NumberFormat.Undeclared));
        Assert.Empty(NumberReadings.Of(new string('9', 61), NumberFormat.Undeclared));
    }
}
