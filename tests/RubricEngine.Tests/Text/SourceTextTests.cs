using RubricEngine.Text;

namespace RubricEngine.Tests.Text;

public class SourceTextTests
{
    [Theory]
    [InlineData("a\nbc\n", 3, 2, 2)]
    [InlineData("a\r\nbc", 3, 2, 1)]
    [InlineData("a\rbc", 2, 2, 1)]
    [InlineData("", 0, 1, 1)]
    [InlineData("abc", 99, 1, 4)]
    public void Offsets_have_a_line_and_a_column(string text, int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), new SourceText("x", text).GetPosition(offset));

    [Fact]
    public void An_excerpt_counts_from_its_first_line()
    {
        var excerpt = new SourceText("big.csv", "seven\neight\n", firstLine: 7);
        Assert.Equal(new LinePosition(8, 3), excerpt.GetPosition(8));
        Assert.Equal("eight", excerpt.GetLine(8));
        Assert.Equal(8, excerpt.GetOffset(new LinePosition(8, 3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => excerpt.GetLine(6));
        Assert.Throws<ArgumentOutOfRangeException>(() => excerpt.GetLine(10));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SourceText("x", "", firstLine: 0));
    }
}
