using System.Text.Json;

namespace RubricEngine.Cli.Tests;

public sealed class SampleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _rubric;

    public SampleTests() => _rubric = _folder.Write("library.rubric.yaml", SampleRubric.Text);

    public void Dispose() => _folder.Dispose();

    // The exact text is the promise: the same seed gives it on every platform and in every version.
    [Fact]
    public void ASeed_AlwaysGivesTheSameRecords() => Approved.Is("sample.csv", Tool.Run("sample", _rubric, "--rows", "4", "--seed", "7").Output);

    [Fact]
    public void OtherSeeds_GiveOtherRecords() =>
        Assert.NotEqual(Tool.Run("sample", _rubric, "--rows", "4", "--seed", "7").Output, Tool.Run("sample", _rubric, "--rows", "4", "--seed", "8").Output);

    [Fact]
    public void WithoutMissingValues_TheRecordsAreSoundAndComplete()
    {
        string data = _folder["sample.csv"];
        Assert.Equal(0, Tool.Run("sample", _rubric, "--rows", "200", "--missing", "0", "-o", data).Status);
        ToolResult result = Tool.Run("eval", _rubric, data, "--strict");
        Assert.Equal("", result.Error);
        Assert.Equal(0, result.Status);
        Assert.Equal(200, result.Lines.Length);
        Assert.All(result.Lines, line => Assert.Equal("[]", JsonDocument.Parse(line).RootElement.GetProperty("faults").ToString()));
        Assert.True(result.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("points").ToString()).Distinct().Count() > 5);
    }

    [Theory]
    [InlineData("5", 0.03, 0.08)]
    [InlineData("40", 0.36, 0.44)]
    [InlineData("100", 1, 1)]
    public void Missing_IsTheShareOfBlanks(string percent, double least, double most)
    {
        string[] lines = Tool.Run("sample", _rubric, "--rows", "500", "--missing", percent).Lines;
        string[] cells = [.. lines.Skip(1).SelectMany(line => line.Split(',').Skip(1))];
        Assert.InRange(cells.Count(cell => cell.Length == 0) / (double)cells.Length, least, most);
    }

    [Fact]
    public void DecimalCommas_AreWrittenWhereTheRubricDeclaresThem()
    {
        string rubric = _folder.Write("vi.rubric.yaml", SampleRubric.Text.Replace("format: 1", "format: 1\nculture: vi-VN", StringComparison.Ordinal));
        string data = _folder["vi.csv"];
        Tool.Run("sample", rubric, "--rows", "50", "--missing", "0", "-o", data);
        Assert.StartsWith("library;loans;", File.ReadAllText(data), StringComparison.Ordinal);
        Assert.Equal("", Tool.Run("eval", rubric, data, "--strict").Error);
    }

    [Fact]
    public void NoRows_IsAHeader() => Assert.Single(Tool.Run("sample", _rubric, "--rows", "0").Lines);
}
