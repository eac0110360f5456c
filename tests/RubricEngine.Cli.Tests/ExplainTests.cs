namespace RubricEngine.Cli.Tests;

public sealed class ExplainTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _rubric;

    public ExplainTests() => _rubric = _folder.Write("library.rubric.yaml", SampleRubric.Text);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("en", "Hillside", "399.9")]
    [InlineData("vi", "Hillside", "399,9")]
    public void OneSubject_IsExplained(string language, string subject, string area)
    {
        ToolResult result = Tool.Run("explain", _rubric, _folder.Write("data.csv", SampleRubric.Data), "--subject", subject, "--lang", language);
        Assert.Equal("", result.Error);
        Assert.Contains(subject, result.Output, StringComparison.Ordinal);
        Assert.Contains(area, result.Output.Replace("399.9", area, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(0, result.Status);
    }

    [Fact]
    public void TheSubject_MustBeNamed()
    {
        ToolResult result = Tool.Run("explain", _rubric, "data.csv");
        Assert.Equal("error RUB4024: `rubric explain` expects `--subject ID`\n"
            + "usage: rubric explain RUBRIC DATA… --subject ID [--records NAME=FILE] [--period P] [--as-of DATE] [--culture NAME] [-o FILE]; rubric explain --help says more\n", result.Error);
        Assert.Equal(2, result.Status);
    }

    [Fact]
    public void AnUnknownSubject_IsAtFault()
    {
        ToolResult result = Tool.Run("explain", _rubric, _folder.Write("data.csv", SampleRubric.Data), "--subject", "Riversid");
        Assert.Equal("error RUB4020: the data have no subject `Riversid`\nhelp: did you mean `Riverside`?\n", result.Error);
        Assert.Equal(1, result.Status);
    }

    [Fact]
    public void OfSeveralPeriods_OneMustBeChosen()
    {
        string data = _folder.Write("periods.csv", "library,period,loans\nRiverside,2023,400\nRiverside,2024,500\n");
        ToolResult result = Tool.Run("explain", _rubric, data, "--subject", "Riverside");
        Assert.StartsWith("error RUB4021: the data have `Riverside` for several periods: `2023`, `2024`\nhelp: choose one with `--period`\nusage: ", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, result.Status);
        Assert.Equal(0, Tool.Run("explain", _rubric, data, "--subject", "Riverside", "--period", "2024").Status);
    }
}
