namespace RubricEngine.Cli.Tests;

/// <summary><c>rubric rank</c> and <c>rubric targets</c>.</summary>
public sealed partial class StandingTests : IDisposable
{
    private const string Rubric = """
        format: 1
        rubric: test/wards
        version: "1"
        subject: { id: ward, label: { en: Ward, vi: Phường } }
        facts:
          n: { type: integer, min: 0, max: 100 }
          founded: { type: integer, min: 1900, max: 2100 }
        criteria: [ { id: c1, points: 100, formula: n } ]
        grades:
          - { grade: model, when: points >= 80 }
          - { grade: other, otherwise: true }
        targets:
          - { by: 2025-12-31, at least: 30%, reach: model }
          - { by: 2030-12-31, at least: 100%, reach: model }
        ranking: { rank by: points, then by: [ { value: founded, order: lowest first } ], places: 2, waiting list: 1 }
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _rubric;

    public StandingTests() => _rubric = _folder.Write("wards.rubric.yaml", Rubric);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Subjects_AreRanked_AndEqualOnesAtTheEdge_AreReported()
    {
        string data = _folder.Write("data.csv", "ward,n,founded\nAn,70,2000\nBinh,90,2001\nChi,70,1990\nDung,70,1990\nEm,10,1990\n");
        Assert.Equal("""
            rank,subject,points,founded,grade,placing
            1,Binh,90,2001,model,chosen
            2,Chi,70,1990,other,tied: a person decides
            2,Dung,70,1990,other,tied: a person decides
            4,An,70,2000,other,not chosen
            5,Em,10,1990,other,not chosen

            """.ReplaceLineEndings("\n"), Tool.Run("rank", _rubric, data, "--format", "csv").Output);
        Assert.Equal("""{"rank":2,"equals":true,"takesPart":true,"subject":"Chi","by":{"points":70,"founded":1990},"grade":"other","placing":"tied: a person decides"}""",
            Rows(Tool.Run("rank", _rubric, data))[1]);
        ToolResult table = Tool.Run("rank", _rubric, data, "--format", "table", "--lang", "vi", "--subject", "Chi");
        Assert.Equal(0, table.Status);
        Assert.Contains("bằng nhau: người có thẩm quyền", table.Output, StringComparison.Ordinal);
        Assert.Contains("Phường", table.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Dung", table.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsMissing_LeavesRanksAndPlacesOpen()
    {
        string data = _folder.Write("data.csv", "ward,n,founded\nAn,95,2000\nBinh,90,2001\nChi,,1990\n");
        Assert.Equal([
            """{"rank":[1,2],"equals":false,"takesPart":true,"subject":"An","by":{"points":95,"founded":2000},"grade":"model","placing":"chosen"}""",
            """{"rank":[1,3],"equals":false,"takesPart":true,"subject":"Chi","by":{"points":[0,100],"founded":1990},"grade":null,"placing":"not known yet"}""",
            """{"rank":[2,3],"equals":false,"takesPart":true,"subject":"Binh","by":{"points":90,"founded":2001},"grade":"model","placing":"not known yet"}""",
        ], Rows(Tool.Run("rank", _rubric, data)));
    }

    [Fact]
    public void ThirtyPercentOfTwentyTwo_AreSeven()
    {
        IEnumerable<string> rows = Enumerable.Range(1, 22).Select(i => $"W{i},{(i <= 5 ? "80" : i == 6 ? "" : "79")},2000");
        string data = _folder.Write("data.csv", $"ward,n,founded\n{string.Join('\n', rows)}\n");
        ToolResult result = Tool.Run("targets", _rubric, data);
        Assert.Equal([
            """{"by":"2025-12-31","grade":"model","atLeast":0.3,"subjects":22,"needed":7,"reached":[5,6],"share":["5/22","3/11"],"missing":[1,2],"met":false}""",
            """{"by":"2030-12-31","grade":"model","atLeast":1,"subjects":22,"needed":22,"reached":[5,6],"share":["5/22","3/11"],"missing":[16,17],"met":false}""",
        ], Rows(result));
        Assert.Contains("Tỷ lệ", Tool.Run("targets", _rubric, data, "--format", "table", "--lang", "vi").Output, StringComparison.Ordinal);
        Assert.StartsWith("by,grade,at least,needed,reached,share,missing,met\n2025-12-31,model,0.3,7,5..6,", Tool.Run("targets", _rubric, data, "--format", "csv").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ATarget_MayRestOnWhatIsNotKnown()
    {
        string data = _folder.Write("data.csv", "ward,n,founded\nAn,,2000\nBinh,10,2001\nChi,20,1990\n");
        Assert.EndsWith("\"missing\":[0,1],\"met\":null}", Rows(Tool.Run("targets", _rubric, data))[0], StringComparison.Ordinal);
    }

    [Fact]
    public void ARubricWithoutTargets_IsAtFault()
    {
        string rubric = _folder.Write("plain.rubric.yaml", "format: 1\nrubric: test/plain\nversion: \"1\"\nfacts: { n: integer }\ncriteria: [ { id: c1, met: n > 5 } ]\n");
        ToolResult result = Tool.Run("targets", rubric, _folder.Write("data.csv", "subject,n\nA,6\n"));
        Assert.Equal("error RUB4048: `test/plain` has no targets\n", result.Error);
        Assert.Equal(1, result.Status);
    }

    [Fact]
    public void WithoutARanking_PointsDecide()
    {
        string rubric = _folder.Write("plain.rubric.yaml", "format: 1\nrubric: test/plain\nversion: \"1\"\nfacts: { n: integer }\ncriteria: [ { id: c1, met: n > 5 } ]\n");
        Assert.Equal("rank,subject,points\n1,B,1\n2,A,0\n", Tool.Run("rank", rubric, _folder.Write("data.csv", "subject,n\nA,5\nB,6\n"), "--format", "csv").Output);
    }

    [Fact]
    public void FiguresOfCohorts_AreThoseOfAllSubjects_WhicheverAreAskedFor()
    {
        string rubric = _folder.Write("cohort.rubric.yaml", "format: 1\nrubric: test/cohort\nversion: \"1\"\nfacts: { n: { type: integer, min: 0, max: 100 } }\ncriteria: [ { id: c1, points: 10, formula: 10 * n / best(n) over all } ]\n");
        string data = _folder.Write("data.csv", "subject,n\nA,5\nB,10\n");
        Assert.Contains("\"points\":5,", Tool.Run("eval", rubric, data, "--subject", "A").Output, StringComparison.Ordinal);
        Assert.Contains("best(n) over all = 10 (2 đối tượng)", Tool.Run("explain", rubric, data, "--subject", "A", "--lang", "vi").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@An", "'@An")]
    [InlineData("-An", "'-An")]
    [InlineData("-5", "-5")]
    public void ASpreadsheet_RunsNoName(string name, string written)
    {
        string rubric = _folder.Write("plain.rubric.yaml", "format: 1\nrubric: test/plain\nversion: \"1\"\nfacts: { n: integer }\ncriteria: [ { id: c1, met: n > 5 } ]\n");
        Assert.Equal($"rank,subject,points\n1,{written},1\n", Tool.Run("rank", rubric, _folder.Write("data.csv", $"subject,n\n{name},6\n"), "--format", "csv").Output);
    }

    /// <summary>The lines without what they all end with: the rubric, its version and its hash.</summary>
    private static string[] Rows(ToolResult result) => [.. result.Lines.Select(line => Identity().Replace(line, "}"))];

    [System.Text.RegularExpressions.GeneratedRegex(""","rubric":"[^"]+","version":"[^"]+","hash":"sha256:[0-9a-f]{64}"}$""")]
    private static partial System.Text.RegularExpressions.Regex Identity();
}
