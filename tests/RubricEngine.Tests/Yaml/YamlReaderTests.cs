using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Yaml;

namespace RubricEngine.Tests.Yaml;

/// <summary>What the keys of a file become.</summary>
public class YamlReaderTests
{
    private static RubricSyntax Read(string yaml)
    {
        (RubricSyntax syntax, Diagnostic[] diagnostics) = Reading.Read(Reading.Head + yaml);
        Assert.Empty(diagnostics);
        return syntax;
    }

    [Fact]
    public void Words_of_older_YAML_are_text()
    {
        RubricSyntax syntax = Read("title: no\ncitation: 2024-01-01\nfacts: { a: { type: choice, choices: [ yes, no, on, off, 012, 1e3 ] } }\n");
        Assert.Equal("no", syntax.Title!.Texts[0].Text.Text);
        Assert.Equal("2024-01-01", syntax.Citation!.Text);
        Assert.Equal(["yes", "no", "on", "off", "012", "1e3"], syntax.Facts[0].Choices.Select(c => c.Text));
    }

    [Fact]
    public void Title_may_be_given_by_language()
    {
        RubricSyntax syntax = Read("title: { vi: Công an phường, en: Ward police }\n");
        Assert.Equal([("vi", "Công an phường"), ("en", "Ward police")], syntax.Title!.Texts.Select(t => (t.Language.Text, t.Text.Text)));
    }

    [Theory]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("NULL")]
    public void Null_is_as_if_the_key_were_absent(string nothing) => Assert.Null(Read($"title: {nothing}\n").Title);

    [Fact]
    public void Quoted_null_is_a_text() => Assert.Equal("null", Read("citation: \"null\"\n").Citation!.Text);

    [Fact]
    public void Let_with_parameters_has_their_names()
    {
        LetSyntax let = Assert.Single(Read("let:\n  share(part, whole): part / whole\n").Lets);
        Assert.Equal("share", let.Name.Text);
        Assert.Equal(["part", "whole"], let.Parameters.Select(p => p.Text));
        Assert.Equal(5, let.Parameters[0].Span.Start - let.Name.Span.Start - 1);
    }

    [Fact]
    public void Merged_keys_stand_where_the_merge_does_and_give_way_to_own_ones()
    {
        RubricSyntax syntax = Read("x-common: &common { type: integer, min: 0, max: 10 }\nfacts:\n  a: { <<: *common, max: 5, previous: true }\n  b: { <<: [ *common, { max: 7 } ] }\n");
        Assert.Equal("integer", syntax.Facts[0].Type!.Text);
        Assert.Equal(5, ((NumberSyntax)syntax.Facts[0].Max!).Value);
        Assert.True(syntax.Facts[0].Previous!.Value);
        Assert.Equal(10, ((NumberSyntax)syntax.Facts[1].Max!).Value);
    }

    [Fact]
    public void Parameter_may_list_choices_or_rows()
    {
        RubricSyntax syntax = Read("parameters:\n  p: { by: a, values: { one: 5, otherwise: 6 } }\n  q:\n    values:\n      - { when: [ one, two ], from: 2024-01-01, value: 5 }\n      - { when: three, value: 6 }\n      - { otherwise: 7 }\n");
        Assert.Equal([(1, false), (0, true)], syntax.Parameters[0].Rows.Select(r => (r.Choices.Length, r.Otherwise)));
        Assert.Equal([(2, false), (1, false), (0, true)], syntax.Parameters[1].Rows.Select(r => (r.Choices.Length, r.Otherwise)));
    }

    [Fact]
    public void Level_left_open_has_no_points()
    {
        RubricSyntax syntax = Read("criteria:\n  - { id: c, points: 5, measure: a, levels: [ { at least: 5, more than: 3, points: 5, name: tốt }, { below: 3, points: unknown }, { otherwise: unknown } ] }\n");
        var levels = Assert.IsType<LevelsSyntax>(Assert.Single(syntax.Criteria[0].Scorings));
        Assert.Equal([BoundKind.AtLeast, BoundKind.MoreThan], levels.Levels[0].Bounds.Select(b => b.Kind));
        Assert.Equal([true, false, false], levels.Levels.Select(l => l.Points is not null));
        Assert.Equal([false, false, true], levels.Levels.Select(l => l.Otherwise));
    }

    [Fact]
    public void Every_scoring_that_is_written_is_kept_in_order()
    {
        RubricSyntax syntax = Read("criteria:\n  - { id: c, judged: points, formula: a, met: b, deduct: [ { points: 1, per: c } ] }\n");
        Assert.Equal([typeof(JudgedSyntax), typeof(FormulaSyntax), typeof(MetSyntax), typeof(DeductSyntax)], syntax.Criteria[0].Scorings.Select(s => s.GetType()));
    }

    [Fact]
    public void Policies_are_words_or_points()
    {
        RubricSyntax syntax = Read("criteria:\n  - { id: a, judged: met, not applicable: full, round: 2 }\n  - { id: b, judged: met, not applicable: 2.5, round: { digits: 1, mode: up }, knock out: { grade: D, when: x } }\n");
        Assert.Equal("full", syntax.Criteria[0].NotApplicable!.Word!.Text);
        Assert.NotNull(syntax.Criteria[1].NotApplicable!.Points);
        Assert.Equal("up", syntax.Criteria[1].Round!.Mode!.Text);
        Assert.NotNull(syntax.Criteria[1].KnockOut!.When);
    }

    [Theory]
    [InlineData("60%")]
    [InlineData("at least 60%")]
    [InlineData("\"at least 60%\"")]
    public void Minimum_of_every_group_may_be_said_in_words(string written)
    {
        GradeSyntax grade = Assert.Single(Read($"grades: [ {{ grade: A, every group: {written} }} ]\n").Grades);
        var percent = Assert.IsType<UnarySyntax>(grade.EveryGroup);
        Assert.Equal(60, ((NumberSyntax)percent.Operand).Value);
    }

    [Fact]
    public void Expectations_are_of_the_whole_or_of_a_member()
    {
        TestSyntax test = Assert.Single(Read("tests:\n  - { name: t, as of: 2024-12-31, facts: { a: 5, b: ~ }, expect: { grade: ~, possible: [ A, ~ ], c01: met, g1: { points: 3, max: 5 } } }\n").Tests);
        Assert.Equal([("a", "5"), ("b", "")], test.Facts.Select(f => (f.Name.Text, f.Value.Text)));
        Assert.Equal(
            ["|grade|null", "|possible|A,null", "c01|status|met", "g1|points|3", "g1|max|5"],
            test.Expectations.Select(e => $"{e.Target?.Text}|{e.Field.Text}|{string.Join(',', e.Values.Select(v => v.Text))}"));
    }

    [Fact]
    public void Text_after_a_mistake_is_still_read_but_not_taken_for_the_whole()
    {
        (RubricSyntax syntax, Diagnostic[] diagnostics) = Reading.Read(Reading.Head + "title: Tiêu chí 1: Giáo dục\nfacts: { a: integer\ncriteria:\n  - { id: c01, judged: met }\ngrades: [ { grade: A, otherwise: true } ]\n");
        Assert.Equal(["RUB1127", "RUB1123"], diagnostics.Select(d => d.Code));
        Assert.False(syntax.IsComplete);
        Assert.Equal("c01", Assert.Single(syntax.Criteria).Id!.Text);
        Assert.Equal("A", Assert.Single(syntax.Grades).Name.Text);
    }

    [Fact]
    public void Half_a_rubric_is_not_blamed_for_the_other_half()
    {
        CompileResult result = RubricCompiler.Compile(new("rubric.yaml", Reading.Head + "version: \"1\"\nfacts: { a: integer\ncriteria:\n  - { id: c01, met: a > 5 }\n"));
        Assert.Null(result.Rubric);
        Assert.Equal("RUB1123", Assert.Single(result.Diagnostics).Code);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(30)]
    public void A_key_given_twice_is_found_among_any_number_of_keys(int between)
    {
        string others = string.Concat(Enumerable.Range(0, between).Select(i => $"  other{i}: boolean\n"));
        (RubricSyntax syntax, Diagnostic[] diagnostics) = Reading.Read($"{Reading.Head}facts:\n  a: boolean\n{others}  a: integer\n  z: boolean\n");
        Assert.Equal("RUB1116", Assert.Single(diagnostics).Code);
        Assert.Contains("line 4", Assert.Single(diagnostics).Message.English, StringComparison.Ordinal);
        Assert.Equal(between + 2, syntax.Facts.Length);
        Assert.Equal("boolean", syntax.Facts[0].Type!.Text);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    public void Keys_of_its_own_come_before_merged_ones_among_any_number_of_keys(int others)
    {
        string own = string.Concat(Enumerable.Range(0, others).Select(i => $"  other{i}: boolean\n"));
        (RubricSyntax syntax, Diagnostic[] diagnostics) = Reading.Read($"{Reading.Head}x-shared: &shared {{ a: boolean, b: boolean }}\nfacts:\n  <<: *shared\n{own}  a: integer\n");
        Assert.Empty(diagnostics);
        Assert.Equal(others + 2, syntax.Facts.Length);
        Assert.Equal("integer", syntax.Facts.Single(f => f.Name.Text == "a").Type!.Text);
    }

    [Fact]
    public void Comments_are_told_from_number_signs_in_texts()
    {
        var source = new SourceText("rubric.yaml", "\uFEFF# first\na: \"x # y\" # one\nb: |\n  # text\n  z #\n# two\nc: d#e\n\t # three ##\r\nd: '#'\n");
        YamlDocument document = YamlTree.Read(source, DocumentLimits.Default, new DiagnosticBag());
        Assert.Equal([("first", false), ("one", true), ("two", false), ("three ##", false)],
            YamlComments.Find(source, document.Texts).Select(c => (c.Text, c.IsTrailing)));
    }
}
