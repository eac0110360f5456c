using System.Text;
using RubricEngine.Diagnostics;

namespace RubricEngine.Tests.Yaml;

/// <summary>Texts made to exhaust or deceive; each must be refused soon and in plain words.</summary>
public class HostileTextTests
{
    public static TheoryData<string, string> Texts() => new()
    {
        { "[[[…", Reading.Head + "x-a: " + new string('[', 10_000) },
        { "[…]", Reading.Head + "x-a: " + new string('[', 10_000) + new string(']', 10_000) },
        { "{a: {a: …", Reading.Head + "x-a: " + string.Concat(Enumerable.Repeat("{a: ", 10_000)) },
        { "- - -…", Reading.Head + "x-a:\n" + string.Concat(Enumerable.Repeat("- ", 100_000)) + "x" },
        { "? ? ?…", Reading.Head + "x-a:\n" + string.Concat(Enumerable.Repeat("? ", 10_000)) + "x" },
        { "staircase", string.Concat(Enumerable.Range(0, 1_000).Select(i => new string(' ', i) + "a:\n")) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Levels_without_end_are_refused(string name, string text)
    {
        Diagnostic[] diagnostics = Reading.Read(text).Diagnostics;
        Assert.True(diagnostics.Count(d => d.Code == "RUB1109") == 1, name);
        Assert.Equal("more than 100 levels stand inside each other here", diagnostics.Single(d => d.Code == "RUB1109").Message.English);
    }

    [Fact]
    public void Anchors_that_multiply_are_refused()
    {
        var text = new StringBuilder(Reading.Head).Append("x-0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++)
            text.Append($"x-{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        Assert.Equal("rubric.yaml(7,10): error RUB1110: the file has more than 250000 values once its aliases (`*name`) are written out",
            Reading.Only(Reading.Read(text.ToString()).Diagnostics));
    }

    [Fact]
    public void Merges_that_multiply_are_refused()
    {
        var text = new StringBuilder(Reading.Head).Append("x-0: &a {").AppendJoin(", ", Enumerable.Range(0, 1_000).Select(i => $"k{i}: 1")).Append("}\nx-1:\n");
        for (int i = 0; i < 1_000; i++) text.Append("  - { <<: *a }\n");
        Assert.Contains("RUB1110", Reading.Only(Reading.Read(text.ToString()).Diagnostics));
    }

    [Fact]
    public void Values_without_end_are_refused() =>
        Assert.Contains("RUB1110", Reading.Only(Reading.Read(Reading.Head + "x-a: [" + string.Concat(Enumerable.Repeat("a, ", 300_000)) + "]").Diagnostics));

    [Fact]
    public void Text_of_5_MB_is_refused_before_it_is_parsed() =>
        Assert.Equal("rubric.yaml(1,1): error RUB1101: the file is larger than 4 MiB, the most that a rubric may have",
            Reading.Only(Reading.Read("a: " + new string('x', 5_000_000)).Diagnostics));

    [Theory]
    [InlineData("", 1)]
    [InlineData("# nothing but a remark\n", 1)]
    [InlineData("---\n", 1)]
    [InlineData("\uFEFF", 1)]
    public void Empty_file_says_how_a_rubric_starts(string text, int line) =>
        Assert.Equal($"rubric.yaml({line},1): error RUB1106: the file is empty", Reading.Only(Reading.Read(text).Diagnostics));

    [Theory]
    [InlineData('\u202E', "202E")]
    [InlineData('\u2066', "2066")]
    [InlineData('\u200F', "200F")]
    [InlineData('\u2028', "2028")]
    [InlineData('\u0085', "0085")]
    [InlineData('\u0007', "0007")]
    [InlineData('\uFEFF', "FEFF")]
    public void Character_that_deceives_the_eye_is_refused(char character, string code) =>
        Assert.Equal($"rubric.yaml(3,9): error RUB1104: the invisible character U+{code} may not stand in a rubric",
            Reading.Only(Reading.Read(Reading.Head + $"title: a{character}b\n").Diagnostics));

    [Fact]
    public void Half_a_character_is_refused() =>
        Assert.Contains("U+D83D", Reading.Only(Reading.Read(Reading.Head + "title: \uD83D\n").Diagnostics));

    [Theory]
    [InlineData("\\u202E")]
    [InlineData("\\0")]
    [InlineData("\\a")]
    public void Escape_cannot_smuggle_such_a_character_in(string escape) =>
        Assert.Contains("RUB1104", Reading.Only(Reading.Read(Reading.Head + $"title: \"a{escape}b\"\n").Diagnostics));

    [Fact]
    public void Letter_under_a_heap_of_marks_is_refused() =>
        Assert.Equal("rubric.yaml(3,39): error RUB1105: a letter has more marks on it than any language needs",
            Reading.Only(Reading.Read(Reading.Head + "title: a" + new string('\u0301', 500) + "\n").Diagnostics));

    [Fact]
    public void Emoji_and_joiners_are_ordinary_text() =>
        Assert.Empty(Reading.Read(Reading.Head + "title: \U0001F468\u200D\U0001F469\u200D\U0001F467 gia đình\n").Diagnostics);
}
