namespace RubricEngine.Cli.Tests;

/// <summary>Scripts run where <c>--scripts</c> is given, and nowhere else.</summary>
public sealed class ScriptTests : IDisposable
{
    private const string Risk = "//! function flood_risk/nguy_cơ_ngập(area: number 0..100)\n//!   -> number 0..10\nlong flood_risk(long area) => area / 10;\n";

    private readonly TemporaryFolder _folder = new();
    private readonly string _rubric, _data, _script;

    public ScriptTests()
    {
        _rubric = Rubric("ward/ward.rubric.yaml", "local/ward", "flood_risk");
        _script = _folder.Write("ward/flood_risk.csx", Risk);
        _data = _folder.Write("wards.csv", "ward,area\nRiverside,70\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("eval", "\"points\":7,")]
    [InlineData("explain", "flood_risk(area) = 7")]
    [InlineData("rank", "7")]
    [InlineData("check", "is sound")]
    [InlineData("test", "1 passed, 0 failed")]
    [InlineData("sample", "ward,area")]
    [InlineData("template", "ward,period,area")]
    public void EveryVerbThatCompiles_CallsAScriptBesideTheRubric(string verb, string expected)
    {
        string[] args = verb switch { "eval" or "rank" => [_rubric, _data], "explain" => [_rubric, _data, "--subject", "Riverside"], "sample" => [_rubric, "--rows", "1"], _ => [_rubric] };
        ToolResult refused = Tool.Run([verb, .. args]);
        Assert.Equal(1, refused.Status);
        Assert.Contains("error RUB2002: there is no function `flood_risk`", refused.Error, StringComparison.Ordinal);
        Assert.Contains($"help: the script `{_script}` declares it: `--scripts` lets scripts run\n", refused.Error, StringComparison.Ordinal);
        ToolResult allowed = Tool.Run([verb, .. args, "--scripts"]);
        Assert.Equal("", allowed.Error);
        Assert.Contains(expected, allowed.Output, StringComparison.Ordinal);
        Assert.Equal(0, allowed.Status);
    }

    [Fact]
    public void AnAudit_IsReplayedWithTheScript()
    {
        string audit = _folder["audit.json"];
        Assert.Equal(0, Tool.Run("eval", _rubric, _data, "--audit", audit, "--scripts").Status);
        Assert.Equal(1, Tool.Run("replay", _rubric, audit).Status);
        Assert.Equal(0, Tool.Run("replay", _rubric, audit, "--scripts").Status);
        _folder.Write("ward/flood_risk.csx", Risk.Replace("/ 10", "/ 20", StringComparison.Ordinal));
        Assert.Equal(1, Tool.Run("replay", _rubric, audit, "--scripts").Status);
    }

    [Theory]
    [InlineData("--plugins")]
    [InlineData("--rubrics")]
    public void FoldersNamed_AreSearchedWithTheFoldersInThem(string option)
    {
        Assert.Equal("7", Value(Tool.Run("expr", "flood_risk(70)", option, $"{_folder}", "--scripts")));
        Assert.Contains($"help: the script `{_script}` declares it", Tool.Run("expr", "nguy_cơ_ngập(70)", option, $"{_folder}").Error, StringComparison.Ordinal);
        // The script stands beside the rubric too, and is one script all the same.
        Assert.Equal(0, Tool.Run("check", _rubric, option, $"{_folder}", "--scripts").Status);
    }

    [Fact]
    public void ARubricOfTheCatalogue_CallsTheScriptBesideItsFile()
    {
        Assert.Equal(0, Tool.Run("check", "local/ward", "--rubrics", $"{_folder}", "--scripts").Status);
        Assert.Equal(0, Tool.Run("check", "local/ward@1", "--rubrics", $"{_folder}", "--scripts").Status);
    }

    [Fact]
    public void EachRubricOfAFolder_CallsTheScriptsBesideIt()
    {
        Rubric("city/city.rubric.yaml", "local/city", "flood_risk");
        _folder.Write("city/other.csx", Risk.Replace("/ 10", "/ 20 + 3", StringComparison.Ordinal));
        Rubric("none/none.rubric.yaml", "local/none", "flood_risk");
        ToolResult result = Tool.Run("test", $"{_folder}", "--scripts");
        Assert.Equal("3 rubrics: 1 passed, 1 failed, 1 with errors", result.Output.TrimEnd());
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    public void ABrokenScript_IsToldWithItsFileAndLineAndNothingElseIs(string format)
    {
        _folder.Write("ward/flood_risk.csx", Risk + "long other(long x) => Fiel.Read(x);\n");
        ToolResult result = Tool.Run("check", _rubric, "--scripts", "--format", format);
        Assert.Equal(1, result.Status);
        Assert.DoesNotContain("RUB2002", result.Error + result.Output, StringComparison.Ordinal);
        string told = format switch { "text" => "flood_risk.csx(4,23): error RUB5011: `Fiel`", "json" => "\"line\":4", _ => "\"startLine\":4" };
        Assert.Contains(told, (result.Error + result.Output).Replace(": 4", ":4", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("flood_risk.csx", result.Error + result.Output, StringComparison.Ordinal);
        Assert.Equal(1, Tool.Run("eval", _rubric, _data, "--scripts").Status);
        // Unless scripts are allowed nobody looks into them.
        Assert.Equal(0, Tool.Run("expr", "1", "--plugins", $"{_folder}").Status);
        Assert.Contains("RUB5011", Tool.Run("expr", "1", "--plugins", $"{_folder}", "--scripts").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoScriptsWithOneFunction_AreToldApart()
    {
        _folder.Write("ward/later.csx", Risk);
        ToolResult result = Tool.Run("check", _rubric, "--scripts");
        Assert.Equal(1, result.Status);
        Assert.Contains("later.csx(1,1): error", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WhereNoScriptDeclaresAFunction_HelpIsAsEver()
    {
        string rubric = Rubric("ward/other.rubric.yaml", "local/other", "fire_hazard");
        Assert.Contains("help: functions of plugins are known where their folder is named: `--plugins DIR`", Tool.Run("check", rubric).Error, StringComparison.Ordinal);
        File.Delete(_script);
        Directory.CreateDirectory(_script);
        Assert.Contains("`--plugins DIR`", Tool.Run("check", _rubric).Error, StringComparison.Ordinal);
    }

    private string Rubric(string file, string id, string function) => _folder.Write(file, $$"""
        format: 1
        rubric: {{id}}
        version: "1"
        subject: { id: ward, period: period }
        facts: { area: { type: integer, min: 0, max: 100 } }
        criteria: [ { id: c1, points: 10, formula: "{{function}}(area)" } ]
        grades: [ { grade: good, when: points >= 5 }, { grade: fair, otherwise: true } ]
        tests: [ { name: seven, facts: { area: 70 }, expect: { points: 7 } } ]
        """);

    private static string Value(ToolResult result)
    {
        Assert.Equal("", result.Error);
        return result.Output.Trim() is ['{', .., '}'] line ? line.Split(':')[1].TrimEnd('}') : result.Output;
    }
}
