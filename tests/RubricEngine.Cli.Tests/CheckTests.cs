using System.Text.Json;

namespace RubricEngine.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private const string Wrong = """
        format: 1
        rubric: test/wrong
        version: "1"
        facts: { late: { type: integer, min: 0, max: 10 } }
        criteria: [ { id: c01, met: lates <= 1 } ]
        grades: [ { grade: good, when: all_met }, { grade: bad, otherwise: true } ]
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ASoundRubric_GetsOneLine()
    {
        string path = _folder.Write("library.rubric.yaml", SampleRubric.Text);
        ToolResult result = Tool.Run("check", path);
        Assert.StartsWith($"{path}(19,87): note RUB2224: ", result.Error, StringComparison.Ordinal);
        Assert.Equal($"{path}: test/library 1.0 is sound: 2 groups, 5 criteria (0 sourced, 0 illustrative), 6 facts, 2 grades, 0 warnings\n", result.Output);
        Assert.Equal(0, result.Status);
    }

    [Fact]
    public void WhatNoMachineIntegerHolds_IsNoted()
    {
        string power = string.Join(" * ", Enumerable.Repeat("big", 9));
        ToolResult result = Tool.Run("check", _folder.Write("wide.rubric.yaml", $$"""
            format: 1
            rubric: test/wide
            version: "1"
            facts: { big: { type: integer, min: 0, max: 1_000_000_000 } }
            criteria: [ { id: c01, points: 1, met: {{power}} >= 5 * big }, { id: c02, points: 1, met: big >= 5 } ]
            grades: [ { grade: good, when: all_met }, { grade: bad, otherwise: true } ]
            """));
        Assert.Contains("(5,13): note RUB2229: `c01` needs integers of more than 128 bits: exact, but slower\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, result.Status);
    }

    [Fact]
    public void Errors_AreShownWithTheirLinesOnStderr()
    {
        string path = _folder.Write("wrong.rubric.yaml", Wrong);
        ToolResult result = Tool.Run("check", path);
        Assert.Equal($"{path}(5,29): error RUB2001: `lates` is not a declared fact, parameter or let\ncriteria: [ {{ id: c01, met: lates <= 1 }} ]\n                            ^^^^^\nhelp: did you mean `late`?\n", result.Error);
        Assert.Equal("", result.Output);
        Assert.Equal(1, result.Status);
    }

    [Fact]
    public void Json_SaysPlacesInNumbers()
    {
        string path = _folder.Write("wrong.rubric.yaml", Wrong);
        ToolResult result = Tool.Run("check", path, "--format", "json");
        JsonElement one = Assert.Single(JsonDocument.Parse(result.Output).RootElement.EnumerateArray());
        Assert.Equal(["path", "line", "column", "endLine", "endColumn", "severity", "code", "message", "help"], one.EnumerateObject().Select(p => p.Name));
        Assert.Equal([path, "5", "29", "5", "34", "error", "RUB2001"], one.EnumerateObject().Take(7).Select(p => p.Value.ToString()));
        Assert.Equal("", result.Error);
        Assert.Equal(1, result.Status);
    }

    [Fact]
    public void Json_OfASoundRubricIsAnEmptyArray()
    {
        string sound = Wrong.Replace("lates", "late", StringComparison.Ordinal);
        ToolResult result = Tool.Run("check", _folder.Write("sound.rubric.yaml", sound), "--format", "json");
        Assert.Equal("[]\n", result.Output);
        Assert.Equal(0, result.Status);
    }

    [Fact]
    public void Sarif_HasTheFormOfVersion210()
    {
        string path = _folder.Write("đề án/wrong.rubric.yaml", Wrong);
        ToolResult result = Tool.Run("check", path, "--format", "sarif");
        JsonElement log = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        JsonElement run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        Assert.Equal("rubric", run.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString());
        JsonElement one = Assert.Single(run.GetProperty("results").EnumerateArray());
        Assert.Equal("RUB2001", one.GetProperty("ruleId").GetString());
        Assert.Equal("error", one.GetProperty("level").GetString());
        JsonElement place = one.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(path, new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath);
        Assert.Equal("""{"startLine":5,"startColumn":29,"endLine":5,"endColumn":34}""", place.GetProperty("region").ToString().Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(1, result.Status);
    }

    [Fact]
    public void AnEmptyRubric_IsAtFault()
    {
        ToolResult result = Tool.Run("check", _folder.Write("empty.rubric.yaml", ""));
        Assert.Contains(": error RUB", result.Error, StringComparison.Ordinal);
        Assert.Equal(1, result.Status);
    }

    [Fact]
    public void SeveralFiles_AreAllChecked()
    {
        string wrong = _folder.Write("a.rubric.yaml", Wrong);
        string sound = _folder.Write("b.rubric.yaml", SampleRubric.Text);
        ToolResult result = Tool.Run("check", wrong, sound);
        Assert.Contains("RUB2001", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Lines);
        Assert.Equal(1, result.Status);
        Assert.Equal(result, Tool.Run("check", $"{_folder}"));
    }

    [Fact]
    public void Vietnamese_IsSpoken()
    {
        string path = _folder.Write("library.rubric.yaml", SampleRubric.Text);
        Assert.Equal($"{path}: test/library 1.0 hợp lệ: 2 nhóm, 5 tiêu chí (0 có nguồn, 0 minh họa), 6 số liệu, 2 mức xếp loại, 0 cảnh báo\n", Tool.Run("check", path, "--lang", "vi").Output);
    }
}
