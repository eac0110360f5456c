using System.Text.Json;

namespace RubricEngine.Cli.Tests;

public sealed class EvalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _rubric;
    private readonly string _data;

    public EvalTests()
    {
        _rubric = _folder.Write("library.rubric.yaml", SampleRubric.Text);
        _data = _folder.Write("libraries.csv", SampleRubric.Data);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WithoutATerminal_OneJsonLineASubject()
    {
        ToolResult result = Tool.Run("eval", _rubric, _data);
        Assert.Equal(0, result.Status);
        Assert.Equal("", result.Error);
        JsonElement[] lines = [.. result.Lines.Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(["Riverside", "Hillside", "Thư viện Bãi Cháy"], lines.Select(line => line.GetProperty("subject").GetString()));
        Assert.Equal(["good", null, null], lines.Select(line => line.GetProperty("grade").GetString()));
        Assert.Equal("""[{"fact":"previous(loans)","reason":"missing"}]""", "" + lines[2].GetProperty("faults"));
    }

    [Fact]
    public void Table_FitsEightyColumns()
    {
        ToolResult result = Tool.Run("eval", _rubric, _data, "--format", "table");
        Approved.Is("table.en.txt", result.Output);
    }

    [Fact]
    public void Table_InVietnamese()
    {
        ToolResult result = Tool.Run("eval", _rubric, _data, "--format", "table", "--lang", "vi");
        Approved.Is("table.vi.txt", result.Output);
    }

    [Fact]
    public void Csv_HasAHeaderAndARowASubject()
    {
        ToolResult result = Tool.Run("eval", _rubric, _data, "--format", "csv");
        Approved.Is("results.csv", result.Output);
    }

    [Fact]
    public void Explain_AddsWordsToEveryResult()
    {
        ToolResult ndjson = Tool.Run("eval", _rubric, _data, "--explain");
        Assert.All(ndjson.Lines, line => Assert.NotEqual("", JsonDocument.Parse(line).RootElement.GetProperty("explanation").GetString()));
        string single = Tool.Run("explain", _rubric, _data, "--subject", "Hillside").Output;
        ToolResult table = Tool.Run("eval", _rubric, _data, "--explain", "--format", "table");
        Assert.Contains(single, table.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_HasNoPlaceInCsv()
    {
        ToolResult result = Tool.Run("eval", _rubric, _data, "--explain", "--format", "csv");
        Assert.StartsWith("error RUB4019: `--explain` gives text that `--format csv` has no place for\nhelp: use `--format table` or `--format ndjson`\nusage: ", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, result.Status);
    }

    [Fact]
    public void Subject_IsFoundInAnySpelling()
    {
        ToolResult result = Tool.Run("eval", _rubric, _data, "--subject", RubricEngine.Text.NormalForm.Decompose("thư viện bãi cháy"));
        Assert.Single(result.Lines);
        Assert.Equal(0, result.Status);
    }

    [Theory]
    [InlineData("Hilside", "Hillside")]
    [InlineData("bai chay", "Thư viện Bãi Cháy")]
    public void AnUnknownSubject_GetsTheNearestName(string subject, string nearest)
    {
        ToolResult result = Tool.Run("eval", _rubric, _data, "--subject", subject, "-o", _folder["out.ndjson"]);
        Assert.Equal($"error RUB4020: the data have no subject `{subject}`\nhelp: did you mean `{nearest}`?\n", result.Error);
        Assert.Equal("", result.Output);
        Assert.Equal(1, result.Status);
        Assert.False(File.Exists(_folder["out.ndjson"]));
    }

    [Fact]
    public void BadData_AreSaidOnStderrAndTheOthersGoOn()
    {
        string data = _folder.Write("bad.csv", "library,loans,area,rating\nRiverside,12x,100,good\nHillside,30,5000.1,goood\nOakwood,30,100,good\n");
        ToolResult result = Tool.Run("eval", _rubric, data);
        Assert.Equal(
            $"""
            {data}(2,11): warning RUB3020: `Riverside`: loans = `12x` is not an integer
            {data}(3,13): warning RUB3020: `Hillside`: area = 5000.1 is outside 0..5000
            {data}(3,20): warning RUB3020: `Hillside`: rating = `goood` is none of its choices; the nearest is `good`

            """, result.Error);
        Assert.Equal(3, result.Lines.Length);
        Assert.Equal(0, result.Status);
    }

    [Fact]
    public void ARaggedRow_IsSaidOnce()
    {
        string data = _folder.Write("ragged.csv", "library,loans,late,area\nRiverside,1,2\n");
        ToolResult result = Tool.Run("eval", _rubric, data);
        Assert.Equal(
            $"""
            {data}(2,14): warning RUB3020: `Riverside`: loans cannot be told from its neighbours: the row has 3 fields, the header 4
            {data}(2,14): note RUB4025: 2 more facts are unknown for the same cause

            """, result.Error);
        Assert.Contains("{\"fact\":\"area\",\"reason\":\"ragged row\"", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void BadDataBeyondAThousand_AreOnlyCounted()
    {
        string data = _folder.Write("bad.csv", "library,loans\n" + string.Concat(Enumerable.Range(1, 1_003).Select(i => $"L{i},x\n")));
        ToolResult result = Tool.Run("eval", _rubric, data);
        Assert.Equal(1_003, result.Lines.Length);
        string[] error = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal($"{data}(1001,7): warning RUB3020: `L1000`: loans = `x` is not an integer", error[999]);
        Assert.Equal(["warning RUB4023: 3 more data are bad", "help: `--format ndjson` lists them among the faults of each record"], error[1_000..]);
        Assert.Equal(0, result.Status);
    }

    [Fact]
    public void Strict_ExitsWithOneWhereARecordHasFaults()
    {
        ToolResult faulty = Tool.Run("eval", _rubric, _data, "--strict");
        Assert.Equal("error RUB4022: 1 of 3 records have faults, which `--strict` does not allow\n", faulty.Error);
        Assert.Equal(3, faulty.Lines.Length);
        Assert.Equal(1, faulty.Status);
        ToolResult sound = Tool.Run("eval", _rubric, _data, "--strict", "--subject", "Riverside");
        Assert.Equal("", sound.Error);
        Assert.Equal(0, sound.Status);
    }

    [Fact]
    public void Output_IsAFileThatAppearsWhole()
    {
        string path = _folder["out.ndjson"];
        ToolResult result = Tool.Run("eval", _rubric, _data, "-o", path);
        Assert.Equal(0, result.Status);
        Assert.Equal("", result.Output);
        byte[] bytes = File.ReadAllBytes(path);
        Assert.Equal((byte)'{', bytes[0]);
        Assert.Equal(Tool.Run("eval", _rubric, _data).Output, File.ReadAllText(path));
        Assert.Equal(3, Directory.GetFiles($"{_folder}").Length);
    }

    [Fact]
    public void Output_IsLeftAloneWhereTheWorkFails()
    {
        string path = _folder.Write("out.ndjson", "old");
        Assert.Equal(1, Tool.Run("eval", _folder.Write("wrong.rubric.yaml", "format: 1"), _data, "-o", path).Status);
        Assert.Equal("old", File.ReadAllText(path));
    }

    [Fact]
    public void Output_ThatCannotBeWritten_CannotBeReached()
    {
        string path = _folder["no-such-folder/out.ndjson"];
        ToolResult result = Tool.Run("eval", _rubric, _data, "-o", path);
        Assert.Equal($"error RUB4015: `{path}` cannot be written: there is no such folder\n", result.Error);
        Assert.Equal(3, result.Status);
    }

    [Fact]
    public void MissingData_CannotBeReached()
    {
        ToolResult result = Tool.Run("eval", _rubric, _data, "no-such.csv");
        Assert.Equal("error RUB4014: `no-such.csv` cannot be read: there is no such file\n", result.Error);
        Assert.Equal("", result.Output);
        Assert.Equal(3, result.Status);
    }

    [Fact]
    public void EmptyData_AreAtFault()
    {
        string data = _folder.Write("empty.csv", "");
        ToolResult result = Tool.Run("eval", _rubric, data);
        Assert.Equal($"{data}(1,1): error RUB3003: the file is empty\n\n^\n", result.Error);
        Assert.Equal(1, result.Status);
    }

    [Fact]
    public void AWrongRubric_IsShownWithItsLine()
    {
        string rubric = _folder.Write("wrong.rubric.yaml", SampleRubric.Text.Replace("late <= 100", "lates <= 100", StringComparison.Ordinal));
        ToolResult result = Tool.Run("eval", rubric, _data);
        Assert.Contains("`lates`", result.Error.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("\nhelp: did you mean `late`?\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(1, result.Status);
    }

    [Fact]
    public void StandardInput_MayHoldTheData()
    {
        ToolResult result = Tool.RunWith(SampleRubric.Data, "eval", _rubric, "-");
        Assert.Equal(3, result.Lines.Length);
        Assert.Equal(0, result.Status);
    }

    [Fact]
    public void Culture_SaysHowNumbersAreWritten()
    {
        string data = _folder.Write("vi.csv", "library;area;satisfied\nRiverside;1.234,5;90,5\n");
        ToolResult result = Tool.Run("eval", _rubric, data, "--culture", "vi-VN");
        Assert.Equal("", result.Error);
        ToolResult asked = Tool.Run("eval", _rubric, _folder.Write("x.csv", "library;loans\nRiverside;1.234\n"));
        Assert.Contains("may mean 1.234 or 1234; say which format the data have (--culture, NumberFormat)", asked.Error, StringComparison.Ordinal);
        ToolResult unknown = Tool.Run("eval", _rubric, data, "--culture", "xx");
        Assert.StartsWith("error RUB4018: `--culture` names `xx`, whose way of writing numbers is not known\nhelp: `vi-VN` writes 1.000,5 and `en-US` writes 1,000.5\n", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(2, unknown.Status);
    }

    [Fact]
    public void ARubricThatReadsTheDate_AsksForIt()
    {
        string rubric = _folder.Write("dated.rubric.yaml", """
            format: 1
            rubric: test/dated
            version: "1"
            facts: { opened: { type: date } }
            criteria: [ { id: c01, met: as_of - opened >= 365 } ]
            grades: [ { grade: old, when: all_met }, { grade: young, otherwise: true } ]
            """);
        string data = _folder.Write("dated.csv", "subject,opened\nA,2024-06-01\n");
        ToolResult asked = Tool.Run("eval", rubric, data);
        Assert.StartsWith("error RUB4011: the rubric `test/dated` reads the assessment date, but none was given\nhelp: give it with `--as-of 2025-12-31`, or name the period with `--period`\nusage: rubric eval ", asked.Error, StringComparison.Ordinal);
        Assert.Equal(2, asked.Status);
        Assert.Contains("\"grade\":\"young\"", Tool.Run("eval", rubric, data, "--as-of", "2025-05-31").Output, StringComparison.Ordinal);
        Assert.Contains("\"grade\":\"old\"", Tool.Run("eval", rubric, data, "--as-of", "2025-06-01").Output, StringComparison.Ordinal);
        Assert.Contains("\"grade\":\"old\"", Tool.Run("eval", rubric, data, "--period", "2025").Output, StringComparison.Ordinal);
        ToolResult unclear = Tool.Run("eval", rubric, data, "--period", "spring");
        Assert.StartsWith("error RUB4012: the rubric reads the assessment date, but the end of period `spring` cannot be told\n", unclear.Error, StringComparison.Ordinal);
        Assert.Equal(2, unclear.Status);
    }

    [Fact]
    public void Period_ChoosesRowsAndGivesPreviousValues()
    {
        string data = _folder.Write("periods.csv", "library,period,loans\nRiverside,2023,400\nRiverside,2024,500\n");
        ToolResult result = Tool.Run("eval", _rubric, data, "--period", "2024");
        Assert.Contains("{\"id\":\"g1/c02\",\"code\":\"2\",\"status\":\"met\"", Assert.Single(result.Lines), StringComparison.Ordinal);
        ToolResult none = Tool.Run("eval", _rubric, data, "--period", "2025");
        Assert.Contains("error RUB3015: no row is of the period `2025`", none.Error, StringComparison.Ordinal);
        Assert.Equal(1, none.Status);
    }
}
