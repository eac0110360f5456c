using RubricEngine.Testing;
using RubricEngine.Tests.Properties;
using RubricEngine.Text;

namespace RubricEngine.Tests.Yaml;

public sealed class YamlFormatterTests
{
    private const string Head = "format: 1\nrubric: test/layout\n";

    [Theory]
    [InlineData("title:   A rubric   \n", "title: A rubric\n")]
    [InlineData("title: A\r\nversion: '1'\r\n", "title: A\nversion: '1'\n")]
    [InlineData("facts:\n      late: {type: integer,min: 0,   max: 10}\n", "facts:\n  late: { type: integer, min: 0, max: 10 }\n")]
    [InlineData("facts: { mood: { type: choice, choices: [ good,bad ] } }\n", "facts: { mood: { type: choice, choices: [good, bad] } }\n")]
    [InlineData("require:\n- a <= b\n- b <= c\n", "require:\n  - a <= b\n  - b <= c\n")]
    [InlineData("criteria:\n-   id: c1\n    met: a = 1\n", "criteria:\n  - id: c1\n    met: a = 1\n")]
    [InlineData("criteria:\n-\n    id: c1\n    met: a = 1\n", "criteria:\n  - id: c1\n    met: a = 1\n")]
    [InlineData("\n\ntitle: A\n\n\n\ncitation: B\n\n", "\ntitle: A\n\ncitation: B\n")]
    [InlineData("levels: []\n", null)]
    [InlineData("units: {   }\n", "units: {}\n")]
    [InlineData("title: \"two\n   lines\"\n", "title: \"two\n  lines\"\n")]
    [InlineData("title: >-\n     folded\n     text\n\n     apart\ncitation: A\n", "title: >-\n  folded\n  text\n\n  apart\ncitation: A\n")]
    [InlineData("title: |\n    as\n      written\n", "title: |\n  as\n    written\n")]
    [InlineData("title: |2\n     blanks first\n", "title: |2\n     blanks first\n")]
    [InlineData("criteria: [{ id: c1,\n  met: a = 1 },\n  { id: c2, met: b = 1 }\n]\n", "criteria: [ { id: c1,\n    met: a = 1 },\n  { id: c2, met: b = 1 } ]\n")]
    [InlineData("x-limits: &limits {min: 0}\nfacts:\n  a:\n    <<:   *limits\n    type: integer\n", "x-limits: &limits { min: 0 }\nfacts:\n  a:\n    <<: *limits\n    type: integer\n")]
    [InlineData("x-c:   &c\n    points: 1\n    met: a\ncriteria:\n  - { <<: *c,   id: c1 }\n", "x-c: &c\n  points: 1\n  met: a\ncriteria:\n  - { <<: *c, id: c1 }\n")]
    public void The_layout_is_canonical(string text, string? formatted)
    {
        if (formatted is null) Assert.NotEmpty(RubricFormatter.Format(new SourceText("a.rubric.yaml", Head + text)).Diagnostics);
        else Assert.Equal(Head + formatted, Rewriting.Format(Head + text));
    }

    [Fact]
    public void Comments_stay_where_they_are() => Assert.Equal(
        Rewriting.Lines("""
            # About the file.

            # About the format.
            format: 1  # always
            rubric: test/layout  ## not "# this"

            criteria:  # all of them
              # the first
              - id: c1  # its id
                met: a = 1
                # at the end of the first

              # the second
              - { id: c2, met: b = '# no comment' }  # behind it
              -  # beside a dash
                id: c3
                title: |  # a block
                  # no comment
                  text
                met: [
                  # inside
                  a,  # an item
                  b
                  # at the end
                  ]
            # at the end of the file

            """),
        TextOf("""

            # About the file.


            #About the format.
            format: 1 # always
            rubric: test/layout       ## not "# this"

            criteria:   # all of them
            # the first
            - id: c1 # its id
              met: a = 1
              # at the end of the first

            # the second
            - { id: c2, met: b = '# no comment'} # behind it
            - # beside a dash
              id: c3
              title: | # a block
                # no comment
                text
              met: [
                # inside
                a, # an item
                b
                # at the end
                ]
            # at the end of the file
            """));

    [Fact]
    public void A_file_with_an_error_is_not_formatted()
    {
        FormatResult result = RubricFormatter.Format(new SourceText("a.rubric.yaml", Head + "titel: A\n"));
        Assert.Null(result.Text);
        Assert.Equal("RUB1140", Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void The_mark_of_a_document_stays() => Assert.Equal("# a\n---\n" + Head, Rewriting.Format("# a\n---   \n" + Head));

    [Theory]
    [MemberData(nameof(RubricFiles))]
    public void Every_rubric_of_the_repository_has_a_canonical_layout(string path) => Rewriting.Format(File.ReadAllText(Repository.PathOf(path)));

    [Fact]
    public void Random_layouts_of_a_rubric_can_be_formatted() => RubricCase.Check(Features.Decisions, 60, (@case, written, rubric) =>
    {
        string formatted = Rewriting.Format(written.ToText(@case.Data()));
        Assert.Equal(rubric.Hash, RubricCase.Compile(formatted).RubricOrThrow().Hash);
    });

    public static TheoryData<string> RubricFiles() => [.. new[] { "rubrics", "tests/specs/rubrics" }
        .SelectMany(folder => Directory.GetFiles(Repository.PathOf(folder), "*rubric.yaml", SearchOption.AllDirectories)).Select(Repository.Relative).Order(StringComparer.Ordinal)];

    /// <summary>The layout of a text that means nothing as a rubric.</summary>
    private static string TextOf(string text)
    {
        string? formatted = RubricEngine.Yaml.YamlFormatter.Format(Rewriting.Lines(text));
        Assert.NotNull(formatted);
        Assert.Equal(formatted, RubricEngine.Yaml.YamlFormatter.Format(formatted));
        return formatted;
    }
}
