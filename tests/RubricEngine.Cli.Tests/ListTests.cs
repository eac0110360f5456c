namespace RubricEngine.Cli.Tests;

/// <summary>Lists of records on the command line.</summary>
public sealed class ListTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _rubric, _wards, _incidents;

    public ListTests()
    {
        _rubric = _folder.Write("ward.rubric.yaml", """
            format: 1
            rubric: tests/ward
            version: "1"
            subject: { id: ward }
            facts: { households: { type: integer, min: 0, max: 9000 } }
            records:
              incidents:
                at most: 9
                label: Sự cố
                fields: { fire: boolean, damage: { type: integer, unit: triệu_đồng, min: 0, max: 99, label: Thiệt hại } }
              ballots: { fields: { score: { type: decimal, digits: 1, min: 0, max: 10 } } }
            criteria:
              - { id: c1, points: 9, formula: count(incidents where fire) }
            """);
        _wards = _folder.Write("wards.csv", "ward\nA\nB\n");
        _incidents = _folder.Write("incidents.csv", "ward,fire,damage\nA,x,5\nA,không,\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AListMayStandInAFileOfItsOwn()
    {
        ToolResult result = Tool.Run("eval", _rubric, _wards, "--records", $"incidents={_incidents}");
        Assert.Equal("", result.Error);
        Assert.Contains("\"subject\":\"A\"", result.Lines[0], StringComparison.Ordinal);
        Assert.Contains("\"points\":1,\"low\":1,\"high\":1,\"max\":9", result.Lines[0], StringComparison.Ordinal);
        Assert.Contains("\"points\":0,\"low\":0,\"high\":0,\"max\":9", result.Lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("incidents", "error RUB4028: `--records` expects a list and its file, such as `incidents=incidents.csv`, but found `incidents`\n")]
    [InlineData("=x.csv", "error RUB4028: `--records` expects a list and its file, such as `incidents=incidents.csv`, but found `=x.csv`\n")]
    [InlineData("incident=x.csv", "error RUB4029: the rubric `tests/ward` has no list `incident`\nhelp: did you mean `incidents`?\n")]
    [InlineData("households=x.csv", "error RUB4029: the rubric `tests/ward` has no list `households`\nhelp: it has `incidents`, `ballots`\n")]
    public void AListThatIsNoneIsRefused(string written, string error)
    {
        ToolResult result = Tool.Run("eval", _rubric, _wards, "--records", written.Replace("x.csv", _incidents, StringComparison.Ordinal));
        Assert.StartsWith(error.Replace("x.csv", _incidents, StringComparison.Ordinal), result.Error, StringComparison.Ordinal);
        Assert.Equal(2, result.Status);
    }

    [Fact]
    public void AListFileThatIsMissingIsSaid() => Assert.Equal(3, Tool.Run("eval", _rubric, _wards, "--records", "incidents=nowhere.csv").Status);

    [Fact]
    public void TheFormOfAListIsAFormOfItsOwn()
    {
        ToolResult form = Tool.Run("template", _rubric);
        Assert.Equal("ward,period,households\n# allowed,,\"0 … 9000, integer\"\n", form.Output);
        Assert.Equal("ward,period,fire,Thiệt hại\n# name in the rubric,,,damage\n# unit,,,triệu_đồng\n# allowed,,yes | no,\"0 … 99, integer\"\n", Tool.Run("template", _rubric, "--records", "incidents").Output);
        Assert.Equal("error RUB4029: the rubric `tests/ward` has no list `ballot`\nhelp: did you mean `ballots`?\n", Tool.Run("template", _rubric, "--records", "ballot").Error.Split("usage")[0]);
    }

    [Fact]
    public void SamplesOfListsAreOfTheSameSubjects()
    {
        string wards = _folder.Write("sample.csv", Tool.Run("sample", _rubric, "--rows", "20", "--missing", "0").Output);
        string list = Tool.Run("sample", _rubric, "--rows", "20", "--missing", "0", "--records", "incidents").Output;
        Assert.Equal(list, Tool.Run("sample", _rubric, "--rows", "20", "--missing", "0", "--records", "incidents").Output);
        Assert.StartsWith("ward,fire,damage\n", list, StringComparison.Ordinal);
        ToolResult result = Tool.Run("eval", _rubric, wards, "--records", $"incidents={_folder.Write("list.csv", list)}", "--strict");
        Assert.Equal("", result.Error);
        Assert.Equal(20, result.Lines.Length);
        Assert.Equal(0, result.Status);
    }
}
