namespace RubricEngine.Cli.Tests;

public sealed class ExprTests
{
    [Theory]
    [InlineData("1 + 2", null, """{"value":3}""")]
    [InlineData("-1 + 2", null, """{"value":1}""")]
    [InlineData("0.1 + 0.2", null, """{"value":0.3}""")]
    [InlineData("1 / 3", null, """{"value":"1/3"}""")]
    [InlineData("-2 / 6", null, """{"value":"-1/3"}""")]
    [InlineData("1 / 8", null, """{"value":0.125}""")]
    [InlineData("90%", null, """{"value":0.9}""")]
    [InlineData("1 / 0", null, """{"unknown":"division by zero"}""")]
    [InlineData("1 < 2", null, """{"value":true}""")]
    [InlineData("2025-12-31 + 1", null, """{"value":"2026-01-01"}""")]
    [InlineData("x / y", """{"x": 1e2, "y": 3}""", """{"value":"100/3"}""")]
    [InlineData("x + 0.1", """{"x": 12345678901234567890.1}""", """{"value":12345678901234567890.2}""")]
    [InlineData("x * 10", """{"x": 1.5e-3}""", """{"value":0.015}""")]
    [InlineData("x > 3", """{"x": null}""", """{"unknown":"x is missing"}""")]
    [InlineData("x ?? 3", """{"x": null}""", """{"value":3}""")]
    [InlineData("x and y", """{"x": false, "y": null}""", """{"value":false}""")]
    [InlineData("d - 2025-01-01", """{"d": "2025-01-31"}""", """{"value":30}""")]
    [InlineData("d", """{"d": "2025-01-31"}""", """{"value":"2025-01-31"}""")]
    [InlineData("t", """{"t": "Điện Biên"}""", """{"value":"Điện Biên"}""")]
    [InlineData("change(f)", """{"f": 90, "previous(f)": 100}""", """{"value":-0.1}""")]
    [InlineData("f - previous(f)", """{"f": 3, "previous( f )": 1}""", """{"value":2}""")]
    [InlineData("f - kỳ_trước(f)", """{"f": 3, "kỳ_trước(f)": 1}""", """{"value":2}""")]
    public void OneExpression_GivesOneLine(string expression, string? facts, string expected)
    {
        ToolResult result = facts is null ? Tool.Run("expr", expression) : Tool.Run("expr", expression, "--facts", facts);
        Assert.Equal("", result.Error);
        Assert.Equal(expected + "\n", result.Output);
        Assert.Equal(0, result.Status);
    }

    [Fact]
    public void AsOf_IsTheDateGiven() =>
        Assert.Equal("""{"value":31}""" + "\n", Tool.Run("expr", "as_of - 2024-12-31", "--as-of", "2025-01-31").Output);

    [Fact]
    public void Vietnamese_SaysTheReasonInVietnamese() =>
        Assert.Equal("""{"unknown":"chưa có số liệu x"}""" + "\n", Tool.Run("expr", "x + 1", "--facts", """{"x": null}""", "--lang", "vi").Output);

    [Theory]
    [InlineData("[1]", "error RUB4040: facts are expected as a JSON object, such as `{\"crimes\": 3}`, but found `[1]`")]
    [InlineData("{\"x\": 1", "error RUB4040: facts are expected as a JSON object, such as `{\"crimes\": 3}`, but found `{\"x\": 1`")]
    [InlineData("{\"x\": \"\\ud800\"}", "error RUB4040: facts are expected as a JSON object, such as `{\"crimes\": 3}`, but found `{\"x\": \"\\ud800\"}`")]
    [InlineData("{\"x\": [{\"a\": 1}, {\"a\": \"b\"}]}", "error RUB4045: the field `a` of `x` has values of several types")]
    [InlineData("{\"x\": [{\"a\": 1, \"a\": 2}]}", "error RUB4042: the fact `x[1].a` is given twice")]
    [InlineData("{\"x\": [1]}", "error RUB4041: the fact `x` is expected to be a number, text, true, false, null or a list of objects with such values, but found something else")]
    [InlineData("{\"x\": 1, \"x\": 2}", "error RUB4042: the fact `x` is given twice")]
    [InlineData("{\"x\": \"2025-02-30\"}", "error RUB4043: the fact `x` is `2025-02-30`, which is no day of the calendar")]
    [InlineData("{\"x\": 1e999999999}", "error RUB4044: the number given for the fact `x` has more than 100 digits")]
    public void WrongFacts_AreSaidOnStderr(string facts, string expected)
    {
        ToolResult result = Tool.Run("expr", "x", "--facts", facts);
        Assert.Equal(expected + "\n", result.Error);
        Assert.Equal("", result.Output);
        Assert.Equal(1, result.Status);
    }

    [Fact]
    public void AWrongExpression_IsShownWithACaret()
    {
        ToolResult result = Tool.Run("expr", "1 + ");
        Assert.Equal("", result.Output);
        Assert.Equal(1, result.Status);
        string[] lines = result.Error.Split('\n');
        Assert.StartsWith("<expression>(1,", lines[0], StringComparison.Ordinal);
        Assert.Equal("1 + ", lines[1]);
        Assert.Equal("^", lines[2].Trim());
    }

    [Fact]
    public void Batch_AnswersEveryLineInOrderAndThenFails()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("batch.txt", "1 + 1\r\nx * 2\t{\"x\": 1.5}\n1 +\n\nx\t{\"x\": [1]}\nx > 1\t{\"x\": null}\n");
        ToolResult result = Tool.Run("expr", "--batch", file);
        Assert.Equal(6, result.Lines.Length);
        Assert.Equal("""{"value":2}""", result.Lines[0]);
        Assert.Equal("""{"value":3}""", result.Lines[1]);
        Assert.Matches("""^\{"error":"RUB10[0-9]{2}: .+"\}$""", result.Lines[2]);
        Assert.Matches("""^\{"error":"RUB10[0-9]{2}: .+"\}$""", result.Lines[3]);
        Assert.Equal("""{"error":"RUB4041: the fact `x` is expected to be a number, text, true, false, null or a list of objects with such values, but found something else"}""", result.Lines[4]);
        Assert.Equal("""{"unknown":"x is missing"}""", result.Lines[5]);
        Assert.Equal("", result.Error);
        Assert.Equal(1, result.Status);
    }

    [Fact]
    public void Batch_OfSoundLinesIsDone()
    {
        ToolResult result = Tool.RunWith("1\n2", "expr", "--batch", "-");
        Assert.Equal("{\"value\":1}\n{\"value\":2}\n", result.Output);
        Assert.Equal(0, result.Status);
    }

    [Fact]
    public void Batch_OfAMissingFileCannotBeReached()
    {
        ToolResult result = Tool.Run("expr", "--batch", "no-such-file.txt");
        Assert.Equal("error RUB4014: `no-such-file.txt` cannot be read: there is no such file\n", result.Error);
        Assert.Equal(3, result.Status);
    }
}
