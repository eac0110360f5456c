namespace RubricEngine.Cli.Tests;

/// <summary>Rubrics that build on others, and rubrics by id.</summary>
public sealed class CatalogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CatalogTests()
    {
        Write("vn/2021.rubric.yaml", "vn/police", "2021.1", "effective: { from: 2021-01-01, to: 2023-12-31 }\ncriteria: [ { id: c01, met: crimes <= 10 } ]\nfacts: { crimes: { type: integer } }");
        Write("vn/2024.rubric.yaml", "vn/police", "2024.1", "effective: { from: 2024-01-01 }\nmay tighten: true\ncriteria: [ { id: c01, met: crimes <= 8 } ]\nfacts: { crimes: { type: integer } }");
        Write("a/police.rubric.yaml", "a/police", "1", "extends: vn/police@2024.1\ntighten: [ { criterion: c01, met: crimes <= 5 } ]\ntests: [ { name: five, facts: { crimes: 5 }, expect: { c01: met } } ]");
        _folder.Write("rubrics/shared/facts.rubric.yaml", "format: 1\nshared: vn/facts\nversion: \"1\"\nfacts: { x: { type: integer } }\n");
        _folder.Write("data.csv", "subject,crimes\nA,6\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnOverlay_FindsItsBaseInTheFolderRubricsAroundIt()
    {
        ToolResult result = Tool.Run("eval", _folder["rubrics/a/police.rubric.yaml"], _folder["data.csv"]);
        Assert.Equal((0, ""), (result.Status, result.Error));
        Assert.Contains("\"rubric\":\"a/police\",\"version\":\"1\",\"hash\":\"sha256:", result.Output, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"not met\"", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023-06-01", "2021.1", "met")]
    [InlineData("2024-06-01", "2024.1", "met")]
    public void AnId_MeansTheVersionInForceOnTheDate(string day, string version, string status)
    {
        ToolResult result = Tool.Run("eval", "vn/police", _folder["data.csv"], "--rubrics", _folder["rubrics"], "--as-of", day);
        Assert.Equal((0, ""), (result.Status, result.Error));
        Assert.Contains($"\"version\":\"{version}\"", result.Output, StringComparison.Ordinal);
        Assert.Contains($"\"status\":\"{status}\"", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AnIdWithSeveralVersions_AsksForADate()
    {
        ToolResult result = Tool.Run("eval", "vn/police", _folder["data.csv"], "--rubrics", _folder["rubrics"]);
        Assert.Equal(2, result.Status);
        Assert.StartsWith("error RUB4026: `vn/police` has several versions: `vn/police@2021.1`, `vn/police@2024.1`\nhelp: name one, or give the assessment date with `--as-of`\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void APeriod_IsADateToo()
    {
        _folder.Write("periods.csv", "subject,period,crimes\nA,2022,6\n");
        Assert.Contains("\"version\":\"2021.1\"", Tool.Run("eval", "vn/police", _folder["periods.csv"], "--rubrics", _folder["rubrics"], "--period", "2022").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ADateOutsideAllVersions_IsTheRubricsFault()
    {
        ToolResult result = Tool.Run("eval", "vn/police", _folder["data.csv"], "--rubrics", _folder["rubrics"], "--as-of", "2020-01-01");
        Assert.Equal(1, result.Status);
        Assert.StartsWith("error RUB2606: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AMisspeltId_GetsTheNearest()
    {
        ToolResult result = Tool.Run("eval", "vn/polise", _folder["data.csv"], "--rubrics", _folder["rubrics"]);
        Assert.Equal((3, "error RUB4014: `vn/polise` cannot be read: there is no such folder\nhelp: did you mean the rubric `vn/police` of the catalogue?\n"), (result.Status, result.Error));
    }

    [Fact]
    public void Checking_AFolder_ChecksEveryRubricAndTheCalendar()
    {
        ToolResult sound = Tool.Run("check", _folder["rubrics"]);
        Assert.Equal((0, 4), (sound.Status, sound.Lines.Length));
        Assert.Contains("vn/facts 1 is sound: shared declarations, 1 fact, 0 warnings", sound.Output, StringComparison.Ordinal);
        Write("vn/2025.rubric.yaml", "vn/police", "2025.1", "effective: { from: 2024-07-01 }\ncriteria: [ { id: c01, judged: met } ]");
        Write("vn/2025-again.rubric.yaml", "vn/police", "2025.1", "criteria: [ { id: c02, judged: met } ]");
        ToolResult wrong = Tool.Run("check", _folder["rubrics"]);
        Assert.Equal(1, wrong.Status);
        Assert.Contains("error RUB2601: `vn/police@2025.1`", wrong.Error, StringComparison.Ordinal);
        Assert.Contains("error RUB2603: ", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Checking_AnId_ChecksEveryVersion() =>
        Assert.Equal(2, Tool.Run("check", "vn/police", "--rubrics", _folder["rubrics"]).Lines.Length);

    [Fact]
    public void Testing_GoesThroughTheCatalogue() =>
        Assert.Equal("3 rubrics: 1 passed, 0 failed, 2 without tests\n", Tool.Run("test", _folder["rubrics"]).Output);

    [Fact]
    public void Template_And_Sample_TakeIds()
    {
        Assert.Contains("crimes", Tool.Run("template", "a/police", "--rubrics", _folder["rubrics"]).Output, StringComparison.Ordinal);
        Assert.Equal(0, Tool.Run("sample", "vn/police@2021.1", "--rows", "2", "--rubrics", _folder["rubrics"]).Status);
    }

    [Fact]
    public void SharedDeclarations_AssessNothing()
    {
        ToolResult result = Tool.Run("eval", _folder["rubrics/shared/facts.rubric.yaml"], _folder["data.csv"]);
        Assert.Equal((1, "error RUB4027: `vn/facts` holds declarations for other rubrics, and nothing is assessed by it\n"), (result.Status, result.Error));
    }

    [Fact]
    public void AnExplanation_CitesTheFileOfEachElement()
    {
        string base2024 = _folder["rubrics/vn/2024.rubric.yaml"], overlay = _folder["rubrics/a/police.rubric.yaml"];
        string text = Tool.Run("explain", overlay, _folder["data.csv"], "--subject", "A").Output;
        Assert.Contains($"- written at {base2024}:6\n", text, StringComparison.Ordinal);
        Assert.Contains($"- changed at {overlay}:5\n", text, StringComparison.Ordinal);
        Assert.Contains("- met when crimes <= 5\n", text, StringComparison.Ordinal);
    }

    private void Write(string path, string id, string version, string rest) =>
        _folder.Write($"rubrics/{path}", $"format: 1\nrubric: {id}\nversion: \"{version}\"\n{rest}\n");
}
