namespace RubricEngine.Cli.Tests;

public sealed class TemplateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _rubric;

    public TemplateTests() => _rubric = _folder.Write("library.rubric.yaml", SampleRubric.Text);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheForm_ExplainsEveryColumn()
    {
        Approved.Is("form.en.csv", Tool.Run("template", _rubric).Output);
        Approved.Is("form.vi.csv", Tool.Run("template", _rubric, "--lang", "vi").Output);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public void TheFilledForm_IsReadBack(string language)
    {
        string form = Tool.Run("template", _rubric, "--lang", language).Output;
        string data = _folder.Write("filled.csv", form + "Riverside,2024,500,3,400,95,có,good,400,đạt\n");
        ToolResult result = Tool.Run("eval", _rubric, data, "--strict");
        Assert.Equal("", result.Error);
        Assert.Equal(0, result.Status);
        Assert.Contains("\"points\":10,", Assert.Single(result.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void ALabelThatNamesTwoColumns_IsNoHeader()
    {
        string rubric = _folder.Write("twice.rubric.yaml", SampleRubric.Text.Replace("{ en: Late loans,", "{ en: Loans,", StringComparison.Ordinal));
        string[] lines = Tool.Run("template", rubric).Lines;
        Assert.StartsWith("library,period,loans,late,Area,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("# label,,Loans,Loans,,", lines[1], StringComparison.Ordinal);
    }
}
