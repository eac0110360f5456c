namespace RubricEngine.Cli.Tests;

public sealed class TestVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TestsThatPass_AreCounted()
    {
        ToolResult result = Tool.Run("test", _folder.Write("library.rubric.yaml", SampleRubric.Text));
        Assert.Equal("", result.Error);
        Assert.Equal("1 rubric: 1 passed, 0 failed\n", result.Output);
        Assert.Equal(0, result.Status);
    }

    [Fact]
    public void ATestThatFails_IsShownWithItsPlace()
    {
        string path = _folder.Write("library.rubric.yaml", SampleRubric.Text.Replace("points: 10, c01: met", "points: 9, c01: met", StringComparison.Ordinal));
        ToolResult result = Tool.Run("test", path);
        string[] error = result.Error.Split('\n');
        Assert.Equal($"{path}(32,28): error RUB4030: test `all is well`: expected `points` to be `9`, but it is `10`", error[0]);
        Assert.Equal("    expect: { grade: good, points: 9, c01: met }", error[1]);
        Assert.Equal("1 rubric: 0 passed, 1 failed\n", result.Output);
        Assert.Equal(1, result.Status);
    }

    [Fact]
    public void Folders_AreSearchedForRubrics()
    {
        _folder.Write("a/library.rubric.yaml", SampleRubric.Text);
        _folder.Write("b/untested.rubric.yaml", SampleRubric.Text[..SampleRubric.Text.IndexOf("tests:", StringComparison.Ordinal)]);
        _folder.Write("b/other.yaml", "not: a rubric");
        _folder.Write("c/wrong.rubric.yaml", "format: 1");
        ToolResult result = Tool.Run("test", $"{_folder}");
        Assert.Equal("3 rubrics: 1 passed, 0 failed, 1 with errors, 1 without tests\n", result.Output);
        Assert.Contains("wrong.rubric.yaml(", result.Error, StringComparison.Ordinal);
        Assert.Equal(1, result.Status);
        Assert.Equal("1 bộ tiêu chí: 1 đạt, 0 không đạt\n", Tool.Run("test", _folder["a"], "--lang", "vi").Output);
    }

    [Fact]
    public void AFolderWithoutRubrics_IsAnError()
    {
        ToolResult result = Tool.Run("test", $"{_folder}");
        Assert.Equal($"error RUB4017: the folder `{_folder}` holds no rubric\nhelp: rubrics are files named `….rubric.yaml`\n", result.Error);
        Assert.Equal(1, result.Status);
    }
}
