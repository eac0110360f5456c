namespace RubricEngine.Cli.Tests;

public sealed class UsageTests
{
    private const string Root = "usage: rubric eval|rank|targets|check|explain|test|expr|sample|template|fmt|convert|history|replay …; rubric VERB --help says more\n";
    private const string Expr = "usage: rubric expr [EXPRESSION] [--facts JSON] [--as-of DATE] [--batch FILE]; rubric expr --help says more\n";
    private const string Check = "usage: rubric check RUBRIC… [--format text|json|sarif] [-o FILE]; rubric check --help says more\n";

    [Theory]
    [InlineData("", "error RUB4002: a verb is expected\nhelp: `rubric --help` lists the verbs\n" + Root)]
    [InlineData("evaluate", "error RUB4001: `evaluate` is no verb of `rubric`\n" + Root)]
    [InlineData("tets a", "error RUB4001: `tets` is no verb of `rubric`\nhelp: did you mean `test`?\n" + Root)]
    [InlineData("check", "error RUB4005: `rubric check` expects RUBRIC\n" + Check)]
    [InlineData("check a.yaml --fromat json", "error RUB4003: there is no option `--fromat` here\nhelp: did you mean `--format`?\n" + Check)]
    [InlineData("check -q", "error RUB4003: there is no option `-q` here\nhelp: a path that starts with a hyphen goes behind `--`\n" + Check)]
    [InlineData("check a.yaml --format xml", "error RUB4008: `--format` expects one of `text`, `json`, `sarif`, but found `xml`\n" + Check)]
    [InlineData("check a.yaml --format", "error RUB4006: `--format` expects text|json|sarif behind it\n" + Check)]
    [InlineData("expr 1 2", "error RUB4004: `rubric expr` does not expect `2`\n" + Expr)]
    [InlineData("expr", "error RUB4013: either EXPRESSION or `--batch` is expected, not both and not neither\n" + Expr)]
    [InlineData("expr 1 --batch f", "error RUB4013: either EXPRESSION or `--batch` is expected, not both and not neither\n" + Expr)]
    [InlineData("expr 1 --as-of 31/12/2025", "error RUB4009: `--as-of` expects a date such as `2025-12-31`, but found `31/12/2025`\n" + Expr)]
    [InlineData("expr 1 --lang en --lang vi", "error RUB4007: `--lang` is expected once, but was given several times\n" + Expr)]
    [InlineData("expr 1 --lang fr", "error RUB4008: `--lang` expects one of `vi`, `en`, but found `fr`\n" + Expr)]
    [InlineData("expr 1 --lang vi --as-of x", "error RUB4009: `--as-of` cần một ngày dạng `2025-12-31`, nhưng gặp `x`\n" + Expr)]
    public void WrongUsage_SaysWhatWasExpectedAndHowTheVerbIsCalled(string line, string expected)
    {
        ToolResult result = Tool.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(expected, result.Error);
        Assert.Equal("", result.Output);
        Assert.Equal(2, result.Status);
    }

    [Theory]
    [InlineData("--rows", "x", "error RUB4010: `--rows` expects an integer from 0 to 100000000, but found `x`")]
    [InlineData("--rows", "-1", "error RUB4010: `--rows` expects an integer from 0 to 100000000, but found `-1`")]
    [InlineData("--missing", "101", "error RUB4010: `--missing` expects an integer from 0 to 100, but found `101`")]
    [InlineData("--seed", "1.5", "error RUB4010: `--seed` expects an integer from -9223372036854775808 to 9223372036854775807, but found `1.5`")]
    public void NumbersOfOptions_AreChecked(string option, string value, string expected)
    {
        ToolResult result = Tool.Run("sample", "a.rubric.yaml", option, value);
        Assert.Equal(expected, result.Error.Split('\n')[0]);
        Assert.Equal(2, result.Status);
    }

    [Theory]
    [InlineData("--rubrics")]
    [InlineData("--plugins")]
    public void AFolderThatIsNotThere_CannotBeReached(string option)
    {
        ToolResult result = Tool.Run("expr", "1", option, "no-such-folder");
        Assert.Equal($"error RUB4016: `{option}` names `no-such-folder`, but there is no such folder\n", result.Error);
        Assert.Equal(3, result.Status);
    }

    [Fact]
    public void FoldersOfRubricsAndPlugins_MayBeRepeated()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Tool.Run("expr", "1", "--rubrics", $"{folder}", "--rubrics", $"{folder}", "--plugins", $"{folder}").Status);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("explain")]
    [InlineData("sample")]
    [InlineData("template")]
    [InlineData("eval")]
    [InlineData("test")]
    public void AMissingFile_CannotBeReached(string verb)
    {
        string[] rest = verb switch { "eval" => ["data.csv"], "explain" => ["data.csv", "--subject", "A"], _ => [] };
        ToolResult result = Tool.Run([verb, "no-such.rubric.yaml", .. rest]);
        Assert.Equal("error RUB4014: `no-such.rubric.yaml` cannot be read: there is no such file\n", result.Error);
        Assert.Equal(3, result.Status);
    }

    [Fact]
    public void AFolderInPlaceOfARubric_IsSaidToBeOne()
    {
        using var folder = new TemporaryFolder();
        ToolResult result = Tool.Run("template", $"{folder}");
        Assert.Equal($"error RUB4014: `{folder}` cannot be read: it is a folder\n", result.Error);
        Assert.Equal(3, result.Status);
    }

    [Fact]
    public void Help_IsNoError()
    {
        ToolResult result = Tool.Run("eval", "--help");
        Assert.Equal(0, result.Status);
        Assert.Contains("--as-of", result.Output, StringComparison.Ordinal);
        Assert.Equal("", result.Error);
    }
}
