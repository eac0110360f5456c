using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Cli.Tests;

public sealed class WordingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("6", "6")]
    [InlineData("1 2", "1, 2")]
    [InlineData("1 2 3", "1–3")]
    [InlineData("4 6 7 8 9 11", "4, 6–9, 11")]
    [InlineData("1a 1b 2", "1a, 1b, 2")]
    [InlineData("g1/c01 7 8 9", "g1/c01, 7–9")]
    public void CodesInARow_AreShortened(string codes, string expected) =>
        Assert.Equal(expected, AssessmentRow.Shortened(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void FiguresForPeople_SayWhereTheyAreRounded()
    {
        Assert.Equal("87.5", FigureText.Of(new Rational(175, 2), Language.English));
        Assert.Equal("87,5", FigureText.Of(new Rational(175, 2), Language.Vietnamese));
        Assert.Equal("≈0.3333", FigureText.Of(new Rational(1, 3), Language.English));
        Assert.Equal("89.9995", FigureText.Of(new Rational(899_995, 10_000), Language.English));
    }

    [Fact]
    public void RangesForPeople_ContainTheRangeMeant() =>
        Assert.Equal("0.33–0.67", FigureText.Of(new Bounds(new Rational(1, 3), new Rational(2, 3)), Language.English));

    // The published algorithm's first numbers for seed 0: whatever else changes, samples stay the same.
    [Fact]
    public void RandomNumbers_AreThoseOfSplitMix64()
    {
        var random = new RandomNumbers(0);
        Assert.Equal([0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4, 0x06C45D188009454F], new[] { random.Next(), random.Next(), random.Next() });
    }
}
