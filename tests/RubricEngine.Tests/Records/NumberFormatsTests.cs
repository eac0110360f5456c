using RubricEngine.Records;

namespace RubricEngine.Tests.Records;

public class NumberFormatsTests
{
    [Theory]
    [InlineData("vi-VN", NumberFormat.Comma)]
    [InlineData("vi", NumberFormat.Comma)]
    [InlineData("VI_vn", NumberFormat.Comma)]
    [InlineData("de-DE", NumberFormat.Comma)]
    [InlineData("en-US", NumberFormat.Point)]
    [InlineData("en", NumberFormat.Point)]
    [InlineData("de-CH", NumberFormat.Point)]
    [InlineData("en-ZA", NumberFormat.Comma)]
    public void Cultures_say_which_mark_parts_the_decimals(string culture, NumberFormat format) => Assert.Equal(format, NumberFormats.Of(culture));

    [Theory]
    [InlineData("")]
    [InlineData("xx-YY")]
    [InlineData("vietnam")]
    public void A_culture_that_is_not_known_has_no_format(string culture) => Assert.Null(NumberFormats.Of(culture));
}
