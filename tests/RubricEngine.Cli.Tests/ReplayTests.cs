using System.Text.Json;

namespace RubricEngine.Cli.Tests;

public sealed class ReplayTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _rubric, _data, _audits;

    public ReplayTests()
    {
        _rubric = _folder.Write("library.rubric.yaml", SampleRubric.Text);
        _data = _folder.Write("data.csv", SampleRubric.Data);
        _audits = _folder["audits.ndjson"];
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatEvalWrote_ComesOutAgain()
    {
        ToolResult eval = Tool.Run("eval", _rubric, _data, "--audit", _audits);
        Assert.Equal((0, 3), (eval.Status, eval.Lines.Length));
        ToolResult replay = Tool.Run("replay", _rubric, _audits);
        Assert.Equal((0, ""), (replay.Status, replay.Error));
        Assert.Equal(["Riverside", "Hillside", "Thư viện Bãi Cháy"], replay.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("subject").GetString()));
        Assert.All(replay.Lines, l => Assert.Contains("\"same\":true,\"signature\":\"none\",\"recomputable\":true", l, StringComparison.Ordinal));
    }

    [Fact]
    public void ADifference_IsToldWithThenAndNow()
    {
        Tool.Run("eval", _rubric, _data, "--audit", _audits);
        File.WriteAllText(_audits, File.ReadAllText(_audits).Replace("\"area\":400", "\"area\":250", StringComparison.Ordinal));
        ToolResult replay = Tool.Run("replay", _rubric, _audits, "--format", "text");
        Assert.Equal(1, replay.Status);
        Assert.Contains("results.criteria[g1/c01].points: then 4, now 2", replay.Output, StringComparison.Ordinal);
        Assert.EndsWith("3 audits: 2 same, 1 not\n", replay.Output, StringComparison.Ordinal);
        Assert.Contains("trước đây 4, nay 2", Tool.Run("replay", _rubric, _audits, "--format", "text", "--lang", "vi").Output, StringComparison.Ordinal);
        JsonElement first = JsonDocument.Parse(Tool.Run("replay", _rubric, _audits).Lines[0]).RootElement;
        Assert.Contains(first.GetProperty("differences").EnumerateArray(), d => d.ToString() == """{"path":"results.points","then":10,"now":8}""");
    }

    [Fact]
    public void AnotherRubric_IsADifferenceOfTheHash()
    {
        Tool.Run("eval", _rubric, _data, "--audit", _audits);
        string other = _folder.Write("other.rubric.yaml", SampleRubric.Text.Replace("at least: 400, points: 4", "at least: 400, points: 3", StringComparison.Ordinal));
        ToolResult replay = Tool.Run("replay", other, _audits);
        Assert.Equal(1, replay.Status);
        Assert.All(replay.Lines, l => Assert.Contains("{\"path\":\"hash\",", l, StringComparison.Ordinal));
    }

    [Fact]
    public void ASignature_IsVerified_AndWhatWasChanged_IsRefused()
    {
        string key = _folder.Write("key", "a secret that nobody guesses\n"), other = _folder.Write("other", "another secret that nobody guesses\n");
        Tool.Run("eval", _rubric, _data, "--audit", _audits, "--key", key);
        ToolResult replay = Tool.Run("replay", _rubric, _audits, "--key", key);
        Assert.Equal(0, replay.Status);
        Assert.All(replay.Lines, l => Assert.Contains("\"signature\":\"valid\"", l, StringComparison.Ordinal));
        Assert.Contains("\"signature\":\"not checked\"", Tool.Run("replay", _rubric, _audits).Output, StringComparison.Ordinal);

        ToolResult foreign = Tool.Run("replay", _rubric, _audits, "--key", other);
        Assert.Equal((1, ""), (foreign.Status, foreign.Output));
        Assert.Contains("audits.ndjson(1,1): error RUB4064: the audit of `Riverside` is refused: it is signed with another key", foreign.Error, StringComparison.Ordinal);

        File.WriteAllText(_audits, File.ReadAllText(_audits).Replace("\"area\":400", "\"area\":401", StringComparison.Ordinal));
        ToolResult changed = Tool.Run("replay", _rubric, _audits, "--key", key);
        Assert.Equal((1, 2), (changed.Status, changed.Lines.Length));
        Assert.Contains("error RUB4064: the audit of `Riverside` is refused: it is not as it was signed", changed.Error, StringComparison.Ordinal);

        Tool.Run("eval", _rubric, _data, "--audit", _audits);
        Assert.Contains("it is not signed", Tool.Run("replay", _rubric, _audits, "--key", key).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void SubjectsJudgedTogether_ReplayOneByOne()
    {
        string rubric = _folder.Write("together.rubric.yaml", """
            format: 1
            rubric: test/together
            version: "1"
            facts: { n: { type: integer, min: 0, max: 9 } }
            criteria: [ { id: c1, points: 9, formula: "n" }, { id: c2, points: 1, met: n >= mean(n) over all } ]
            grades: [ { grade: best, when: points >= 5, quota: { at most: 25%, of: good } }, { grade: good, otherwise: true } ]
            """);
        string data = _folder.Write("n.csv", "subject,n\nA,9\nB,8\nC,7\nD,1\n");
        ToolResult eval = Tool.Run("eval", rubric, data, "--audit", _audits);
        Assert.True(eval.Status == 0, eval.Error);
        foreach (string line in File.ReadAllLines(_audits))
        {
            ToolResult replay = Tool.RunWith(line, "replay", rubric, "-");
            Assert.Equal((0, ""), (replay.Status, replay.Error));
        }
    }

    [Theory]
    [InlineData(1, "RUB3041", "[]")]
    [InlineData(1, "RUB3012", "{\"format\":1,")]
    [InlineData(1, "RUB3045", "{\"format\":1,\"hash\":7}")]
    public void WhatIsNoAudit_IsTold(int status, string code, string text)
    {
        ToolResult result = Tool.Run("replay", _rubric, _folder.Write("bad.json", text));
        Assert.Equal(status, result.Status);
        Assert.Contains($"bad.json(1,", result.Error, StringComparison.Ordinal);
        Assert.Contains(code, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WrongKeys_AreWrongUsage()
    {
        string shortKey = _folder.Write("short", "secret");
        Assert.Contains("RUB4061", Error(2, "replay", _rubric, _data, "--key", shortKey), StringComparison.Ordinal);
        Assert.Contains("RUB4062", Error(2, "eval", _rubric, _data, "--key", shortKey), StringComparison.Ordinal);
        using var curve = System.Security.Cryptography.ECDsa.Create();
        string publicKey = _folder.Write("public.pem", curve.ExportSubjectPublicKeyInfoPem());
        Assert.Contains("RUB4063", Error(2, "eval", _rubric, _data, "--audit", _audits, "--key", publicKey), StringComparison.Ordinal);
        Assert.False(File.Exists(_audits));
        Assert.Contains("RUB4014", Error(3, "replay", _rubric, _audits), StringComparison.Ordinal);
    }

    private static string Error(int status, params string[] args)
    {
        ToolResult result = Tool.Run(args);
        Assert.Equal(status, result.Status);
        return result.Error;
    }
}
