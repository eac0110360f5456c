namespace RubricEngine.Cli.Tests;

public sealed class HistoryTests : IDisposable
{
    private const string Rubric = """
        format: 1
        rubric: test/history
        version: "1"
        facts: { a: boolean }
        criteria: [ { id: c1, met: a } ]
        grades: [ { grade: good, when: all_met, recognised: true }, { grade: fair, otherwise: true } ]
        recognition: { after: 2, valid for: 2, withdraw when: [ { when: not a, title: { vi: không còn a, en: a is gone } } ] }

        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _rubric, _data;

    public HistoryTests() => (_rubric, _data) = (_folder.Write("history.rubric.yaml", Rubric),
        _folder.Write("data.csv", "subject,period,a\nAn,2021,yes\nAn,2022,yes\nAn,2023,no\nBinh,2021,yes\nBinh,2023,yes\n"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EverySubject_HasAStandingInEveryPeriod()
    {
        ToolResult result = Tool.Run("history", _rubric, _data, "--format", "csv");
        Assert.Equal("", result.Error);
        Assert.Equal("""
            subject,period,standing,possible,left,why
            An,2021,not recognised,not recognised,,
            An,2022,recognised,recognised,1,
            An,2023,withdrawn,withdrawn,,a is gone
            Binh,2021,not recognised,not recognised,,
            Binh,2022,,not recognised|recognised,,
            Binh,2023,,not recognised|kept,,

            """.ReplaceLineEndings("\n"), result.Output);
        Assert.Equal(0, result.Status);
    }

    [Fact]
    public void EarlierGrades_FillWhatTheDataDoNotHave()
    {
        string earlier = _folder.Write("earlier.csv", "subject,period,xếp loại\nBinh,2022,Good\nAn,2020,good\n");
        string[] lines = Tool.Run("history", _rubric, _data, "--format", "csv", "--earlier", earlier).Lines;
        Assert.Contains("An,2021,recognised,recognised,1,", lines);
        Assert.Contains("Binh,2022,recognised,recognised,1,", lines);
    }

    [Fact]
    public void WrongEarlierGrades_AreNamed_AndTheOthersCount()
    {
        string earlier = _folder.Write("earlier.csv", "subject,period,grade\nAn,2020,god\nBinh,,good\nBinh,2022,good\nBinh,2022,fair\n");
        ToolResult result = Tool.Run("history", _rubric, _data, "--format", "csv", "--earlier", earlier);
        Assert.Contains("earlier.csv(2,9): error RUB3033: the rubric has no grade `god`, so the row is not read: expected `good` or `fair`", result.Error, StringComparison.Ordinal);
        Assert.Contains("help: did you mean `good`?", result.Error, StringComparison.Ordinal);
        Assert.Contains("(3,1): error RUB3032:", result.Error, StringComparison.Ordinal);
        Assert.Contains("(5,1): warning RUB3034:", result.Error, StringComparison.Ordinal);
        Assert.Contains("Binh,2022,recognised,recognised,1,", result.Lines);
        Assert.Equal(1, result.Status);
        Assert.Contains("error RUB3031", Tool.Run("history", _rubric, _data, "--earlier", _folder.Write("none.csv", "subject,period\nAn,2020\n")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void OneLine_TellsOneSubject()
    {
        ToolResult result = Tool.Run("history", _rubric, _data, "--subject", "An", "--period", "2023", "--lang", "vi");
        Assert.EndsWith("\"periods\":[{\"period\":\"2023\",\"standing\":\"withdrawn\",\"possible\":[\"withdrawn\"],\"left\":null,\"why\":\"không còn a\"}]}\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("bị thu hồi", Tool.Run("history", _rubric, _data, "--format", "table", "--lang", "vi").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ARecordWithoutPeriod_HasNoPlace()
    {
        ToolResult result = Tool.Run("history", _rubric, _folder.Write("nameless.csv", "subject,a\nAn,yes\n"));
        Assert.Contains("error RUB4032: 1 record names no period", result.Error, StringComparison.Ordinal);
        Assert.Equal(1, result.Status);
    }

    [Fact]
    public void ARubricWithoutRecognition_HasNoHistory()
    {
        ToolResult result = Tool.Run("history", _folder.Write("library.rubric.yaml", SampleRubric.Text), _data);
        Assert.StartsWith("error RUB4031: the rubric `", result.Error, StringComparison.Ordinal);
        Assert.Equal(1, result.Status);
    }
}
