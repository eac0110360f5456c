using System.Runtime.CompilerServices;
using RubricEngine.Building;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Tests.Building;

public class RubricBuilderTests
{
    private const string Yaml = """
        format: 1
        rubric: sample/library
        version: "1.0"
        title: { vi: Thư viện, en: Libraries }
        facts:
          loans:   { type: integer, min: 0, max: 1_000_000 }
          members: { type: integer, min: 0, max: 100_000, previous: true }
          area:    { type: decimal, digits: 1, min: 0, max: 10_000, unit: m2 }
          open:    { type: boolean, label: open on Sundays }
          size:    { type: choice, choices: [small, large], ordered: true }
        require: [ loans <= 50 * members ]
        let: { per_member: loans / members }
        groups:
          - id: g1
            title: Use
            criteria:
              - id: c01
                title: Loans per member
                points: 6
                measure: per_member
                levels: [ { at least: 12, points: 6 }, { from: 4, below: 12, points: 3.5 }, { otherwise: 0 } ]
              - { id: c02, points: 4, met: open }
              - { id: c03, points: 2, applies: size = "large", judged: points }
          - { id: g2, criteria: [ { id: c01, points: 2, deduct: [ { points: 0.5, when: not open } ] } ] }
        grades:
          - { grade: good, when: points >= 7.5, group minimum: { g1: 5 } }
          - { grade: fair, otherwise: true }
        tests:
          - name: a library that is open
            facts: { loans: 24000, members: 2000, open: yes, size: small }
            expect: { points: 12, grade: good, g1/c02: { status: met, points: 4 } }
        """;

    private static RubricBuilder Library() => new RubricBuilder("sample/library", "1.0")
        .Title("Thư viện", "Libraries")
        .Fact("loans", f => f.Number(0, 1_000_000))
        .Fact("members", f => f.Number(0, 100_000).Previous())
        .Fact("area", f => f.Number(0, 10_000, digits: 1).Unit("m2"))
        .Fact("open", f => f.Boolean().Label("open on Sundays"))
        .Fact("size", f => f.Choice(["small", "large"], ordered: true))
        .Require("loans <= 50 * members")
        .Let("per_member", "loans / members")
        .Group("g1", g => g
            .Title("Use")
            .Criterion("c01", c => c.Title("Loans per member").Points(6).Levels("per_member", l => l.AtLeast(12, 6).FromBelow(4, 12, 3.5m).Otherwise(0)))
            .Criterion("c02", c => c.Points(4).Met("open"))
            .Criterion("c03", c => c.Points(2).Applies("size = \"large\"").Set("judged", "points")))
        .Group("g2", g => g.Criterion("c01", c => c.Points(2).Add("deduct", d => d.Set("points", 0.5m).Set("when", "not open"))))
        .Grade("good", g => g.Set("when", "points >= 7.5").Row("group minimum", "g1", 5))
        .OtherwiseGrade("fair")
        .Test("a library that is open", t => t
            .Fact("loans", 24_000).Fact("members", 2_000).Fact("open", true).Fact("size", "small")
            .Expect("points", 12).Expect("grade", "good").ExpectOf("g1/c02", "status", "met").ExpectOf("g1/c02", "points", 4));

    [Fact]
    public void A_rubric_that_is_built_is_the_one_that_is_written()
    {
        CompiledRubric built = RubricCompiler.CompileDraft(Library().Build()).RubricOrThrow();
        CompiledRubric written = RubricCompiler.Compile(new SourceText("library.rubric.yaml", Yaml)).RubricOrThrow();
        Assert.Equal(written.Hash, built.Hash);
        Assert.All(built.RunTests(), t => Assert.True(t.Passed, $"{t}"));
        Assert.NotEmpty(built.RunTests());
    }

    [Theory]
    [InlineData(RubricForm.Yaml, Language.English)]
    [InlineData(RubricForm.Yaml, Language.Vietnamese)]
    [InlineData(RubricForm.Dsl, Language.English)]
    [InlineData(RubricForm.Dsl, Language.Vietnamese)]
    public void It_is_written_as_a_file_of_the_same_meaning(RubricForm form, Language language)
    {
        RubricDraft draft = Library().Build();
        FormatResult file = RubricFormatter.Write(draft, form, language);
        Assert.Empty(file.Diagnostics);
        var source = new SourceText(form == RubricForm.Yaml ? "library.rubric.yaml" : "library.rubric", file.Text!);
        Assert.Equal(RubricCompiler.CompileDraft(draft).RubricOrThrow().Hash, RubricCompiler.Compile(source).RubricOrThrow().Hash);
    }

    [Fact]
    public void A_diagnostic_names_the_line_of_the_program_and_the_place_in_its_text()
    {
        int line = Line();
        RubricDraft draft = new RubricBuilder("sample/library", "1.0")
            .Fact("members", f => f.Number(0, 100))
            .Criterion("c01", c => c
                .Points(1)
                .Met("open and membrs > 3"))
            .Build();
        Diagnostic diagnostic = RubricCompiler.CompileDraft(draft).Diagnostics.Single(d => d.Message.English.Contains("membrs"));
        Assert.EndsWith("RubricBuilderTests.cs", diagnostic.Origin!.Source.Path);
        Assert.Equal(new LinePosition(line + 5, 10), diagnostic.Origin.Position);
        Assert.Contains("members", diagnostic.Help!.English);
    }

    [Fact]
    public void What_is_missing_is_reported_where_the_part_was_begun()
    {
        RubricDraft draft = new RubricBuilder("sample/library", "1.0").Criterion("c01", c => c.Points(1)).Build(); int line = Line();
        Diagnostic diagnostic = RubricCompiler.CompileDraft(draft).Diagnostics.First(d => d.Severity == Severity.Error);
        Assert.Equal(line, diagnostic.Origin!.Position.Line);
    }

    [Fact]
    public void A_key_that_does_not_exist_is_a_wrong_call()
    {
        ArgumentException thrown = Assert.Throws<ArgumentException>(() => new RubricBuilder("a", "1").Criterion("c", c => c.Set("point", 1)));
        Assert.Contains("`points`", thrown.Message);
        Assert.Throws<ArgumentException>(() => new RubricBuilder("a", "1").Set("groups", "g1"));
        Assert.Throws<ArgumentException>(() => new RubricBuilder("a", "1").Add("title", t => { }));
        Assert.Throws<ArgumentException>(() => new RubricBuilder("a", "1").Test("t", t => t.Expect("pointz", 1)));
    }

    [Fact]
    public void An_overlay_can_be_built()
    {
        RubricDraft draft = new RubricBuilder("province/library", "1")
            .Set("extends", "sample/library@1.0")
            .Add("replace", c => c.Set("criterion", "g1/c02").Set("points", 5))
            .Add("add", a => a.Set("into", "g1").Add("criteria", c => c.Set("id", "local").Set("points", 1).Set("met", "open")))
            .Build();
        FormatResult file = RubricFormatter.Write(draft, RubricForm.Yaml);
        Assert.Contains("criterion: g1/c02", file.Text);
        Assert.Contains("into: g1", file.Text);
    }

    private static int Line([CallerLineNumber] int line = 0) => line;
}
