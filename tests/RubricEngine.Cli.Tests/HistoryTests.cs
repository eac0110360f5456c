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
    public void OneLine_TellsOneSubjectInOnePeriod()
    {
        ToolResult result = Tool.Run("history", _rubric, _data, "--subject", "An", "--period", "2023", "--lang", "vi");
        Assert.StartsWith("""{"subject":"An","period":"2023","standing":"withdrawn","possible":["withdrawn"],"left":null,"why":"không còn a","rubric":"test/history","version":"1","hash":"sha256:""", Assert.Single(result.Lines), StringComparison.Ordinal);
        Assert.Contains("bị thu hồi", Tool.Run("history", _rubric, _data, "--format", "table", "--lang", "vi").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatAQuotaTakes_IsNotEarned()
    {
        string rubric = _folder.Write("quota.rubric.yaml", """
            format: 1
            rubric: test/quota
            version: "1"
            facts: { n: { type: integer, min: 0, max: 10 } }
            criteria: [ { id: c1, points: 10, formula: n } ]
            grades:
              - { grade: good, when: points >= 5, recognised: true, quota: { at most: 50%, of: fair, mode: down, ties: take none } }
              - { grade: fair, otherwise: true }
            ranking: { rank by: points }
            recognition: { valid for: 1 }

            """);
        string data = _folder.Write("quota.csv", "subject,period,n\nAn,2023,9\nBinh,2023,8\nAn,2024,6\nBinh,2024,7\n");
        string[] lines = Tool.Run("history", rubric, data, "--format", "csv").Lines;
        Assert.Equal(["An,2023,recognised,recognised,0,", "An,2024,expired,expired,,", "Binh,2023,not recognised,not recognised,,", "Binh,2024,recognised,recognised,0,"], lines[1..]);
        Assert.Contains("beyond the quota of good", Tool.Run("eval", rubric, data, "--period", "2023", "--format", "table").Output, StringComparison.Ordinal);
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
