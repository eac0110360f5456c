namespace RubricEngine.Cli.Tests;

public sealed class ConvertTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("yaml", "en")]
    [InlineData("yaml", "vi")]
    [InlineData("dsl", "en")]
    [InlineData("dsl", "vi")]
    public void WhatIsWritten_IsTheSameRubric(string form, string language)
    {
        string path = _folder.Write("library.rubric.yaml", SampleRubric.Text);
        string other = _folder[form == "yaml" ? "other.rubric.yaml" : "other.rubric"];
        Assert.Equal(new ToolResult(0, "", ""), Tool.Run("convert", path, "--to", form, "--lang", language, "-o", other));
        Assert.Equal(RubricCompiler.CompileFile(path).RubricOrThrow().Hash, RubricCompiler.CompileFile(other).RubricOrThrow().Hash);
        Assert.Equal(0, Tool.Run("fmt", "--check", other).Status);
    }

    [Fact]
    public void StandardOutput_TakesTheText()
    {
        string path = _folder.Write("small.rubric.yaml", "format: 1\nrubric: test/small\nversion: '1'\n# the only one\ncriteria: [ { id: c1, judged: met } ]\n");
        Assert.Equal("""
            định dạng 1
            bộ tiêu chí test/small phiên bản "1" {
              # the only one
              tiêu chí c1 { người chấm đạt }
            }

            """.ReplaceLineEndings("\n"), Tool.Run("convert", path, "--to", "dsl", "--lang", "vi").Output);
    }

    [Fact]
    public void WhatIsWrittenOutOrHasNoPlace_IsSaid()
    {
        string path = _folder.Write("anchors.rubric.yaml", "format: 1\nrubric: test/anchors\nx-all: &all { points: 2 }  # lost\ncriteria: [ { <<: *all, id: c1, judged: met } ]\n");
        ToolResult result = Tool.Run("convert", path, "--to", "dsl");
        Assert.Contains("note RUB1302: ", result.Error, StringComparison.Ordinal);
        Assert.Contains($"{path}(3,28): warning RUB1303: ", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, result.Status);
    }

    [Fact]
    public void AFileWithAnError_IsNotConverted()
    {
        ToolResult result = Tool.Run("convert", _folder.Write("wrong.rubric.yaml", "format: 1\ntitel: A\n"), "--to", "dsl");
        Assert.Contains("error RUB1140: ", result.Error, StringComparison.Ordinal);
        Assert.Equal((1, ""), (result.Status, result.Output));
    }

    [Fact]
    public void TheForm_MustBeNamed()
    {
        string path = _folder.Write("library.rubric.yaml", SampleRubric.Text);
        Assert.Equal(2, Tool.Run("convert", path).Status);
        Assert.Contains("RUB4008", Tool.Run("convert", path, "--to", "json").Error, StringComparison.Ordinal);
    }
}
