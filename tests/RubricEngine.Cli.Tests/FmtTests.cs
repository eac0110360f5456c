namespace RubricEngine.Cli.Tests;

public sealed class FmtTests : IDisposable
{
    private const string Untidy = "format: 1\r\nrubric:   test/untidy  # an id\r\nversion: '1'\r\n";
    private const string Tidy = "format: 1\nrubric: test/untidy  # an id\nversion: '1'\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AFile_IsRewrittenAndNamed()
    {
        string path = _folder.Write("untidy.rubric.yaml", Untidy);
        Assert.Equal(new ToolResult(0, $"{path}\n", ""), Tool.Run("fmt", path));
        Assert.Equal(Tidy, File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles($"{_folder}"));
    }

    [Fact]
    public void ACanonicalFile_IsLeftAloneAndNotNamed()
    {
        string path = _folder.Write("tidy.rubric.yaml", Tidy);
        DateTime written = File.GetLastWriteTimeUtc(path);
        Assert.Equal(new ToolResult(0, "", ""), Tool.Run("fmt", path));
        Assert.Equal(written, File.GetLastWriteTimeUtc(path));
    }

    [Fact]
    public void Check_NamesFilesAndFailsAndChangesNothing()
    {
        string untidy = _folder.Write("a/untidy.rubric.yaml", Untidy);
        _folder.Write("b/tidy.rubric.yaml", Tidy);
        Assert.Equal(new ToolResult(1, $"{untidy}\n", ""), Tool.Run("fmt", "--check", $"{_folder}"));
        Assert.Equal(Untidy, File.ReadAllText(untidy));
        Tool.Run("fmt", $"{_folder}");
        Assert.Equal(new ToolResult(0, "", ""), Tool.Run("fmt", "--check", $"{_folder}"));
    }

    [Fact]
    public void AByteOrderMark_IsTakenAway()
    {
        string path = _folder["marked.rubric.yaml"];
        File.WriteAllText(path, Tidy, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal(1, Tool.Run("fmt", "--check", path).Status);
        Assert.Equal(0, Tool.Run("fmt", path).Status);
        Assert.Equal((byte)'f', File.ReadAllBytes(path)[0]);
    }

    [Fact]
    public void AFileWithAnError_IsLeftAsItIs()
    {
        const string Wrong = "format: 1\nrubric: test/wrong\ntitel:   A\n";
        string path = _folder.Write("wrong.rubric.yaml", Wrong);
        ToolResult result = Tool.Run("fmt", path);
        Assert.StartsWith($"{path}(3,1): error RUB1140: ", result.Error, StringComparison.Ordinal);
        Assert.Equal((1, ""), (result.Status, result.Output));
        Assert.Equal(Wrong, File.ReadAllText(path));
    }

    [Fact]
    public void TheKeywordForm_IsLaidOut()
    {
        string path = _folder.Write("keywords.rubric", "format 1 rubric test/keywords version \"1\" {\n fact late:integer in 0..5\n\n\n  criterion c1 5 points not required { # why\n met when late=0 }}");
        Assert.Equal(0, Tool.Run("fmt", path).Status);
        Assert.Equal("""
            format 1
            rubric test/keywords version "1" {
              fact late : integer in 0..5

              criterion c1 5 points not required { met when late = 0 }  # why
            }

            """.ReplaceLineEndings("\n"), File.ReadAllText(path));
    }

    [Fact]
    public void AFileThatIsNotThere_IsUnreachable() => Assert.Equal(3, Tool.Run("fmt", _folder["nothing.rubric.yaml"]).Status);
}
