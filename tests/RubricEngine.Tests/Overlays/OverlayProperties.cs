using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Model;
using RubricEngine.Tests.Properties;
using RubricEngine.Text;

namespace RubricEngine.Tests.Overlays;

/// <summary>What holds for an overlay on any rubric.</summary>
public class OverlayProperties
{
    private const string Head = "format: 1\nrubric: random/overlay\nversion: \"1.2.3\"\nextends: random/rubric@1.2.3\n";

    [Fact]
    public void An_overlay_that_changes_nothing_has_the_hash_of_its_base_apart_from_its_head() => RubricCase.Check(Features.Decisions, 60, (_, written, rubric) =>
    {
        string text = written.ToText();
        string renamed = text.Replace("random/rubric", "random/overlay", StringComparison.Ordinal);
        Assert.Equal(RubricCase.Compile(renamed).RubricOrThrow().Hash, Over(text, Head).RubricOrThrow().Hash);
        Assert.NotEqual(rubric.Hash, Over(text, Head).RubricOrThrow().Hash);
    });

    [Fact]
    public void What_is_tightened_to_what_it_was_is_not_looser() => RubricCase.Check(Features.Decisions | Features.Calls, 60, (_, written, _) =>
    {
        var changes = new List<Node>();
        foreach (Map group in ((Sequence?)written["groups"])?.Items.Cast<Map>() ?? [])
            foreach (Map criterion in ((Sequence?)group["criteria"])?.Items.Cast<Map>() ?? [])
                changes.Add(new Map([("criterion", $"{((Scalar)group["id"]!).Text}/{((Scalar)criterion["id"]!).Text}"), .. criterion.Entries.Where(e => e.Key != "id")]));
        string overlay = Head + new Map([("tighten", new Sequence(changes))]).ToText();
        CompileResult result = Over(written.ToText(), overlay);
        Assert.Empty(result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => DiagnosticPrinter.Print(d)));
    });

    [Fact]
    public void Any_overlay_gives_a_rubric_or_diagnostics_with_places_in_their_files() => RubricCase.Check(Features.Decisions | Features.Details, 60, (@case, written, _) =>
    {
        foreach (Vocabulary vocabulary in Vocabulary.All)
        {
            CompileResult result = Over(written.ToText(), @case.WriteOverlay(vocabulary).ToText().Replace("random/rubric@2024.1", "random/rubric@1.2.3", StringComparison.Ordinal));
            Assert.True(result.Rubric is not null || result.Diagnostics.Any(d => d.Severity == Severity.Error));
            Assert.All(result.Diagnostics, d => Assert.True(d.Origin is null || d.Origin.Span.End <= d.Origin.Source.Text.Length, d.Code));
        }
    });

    [Fact]
    public void The_order_of_independent_changes_does_not_matter()
    {
        const string Base = """
            format: 1
            rubric: random/rubric
            version: "1.2.3"
            facts: { x: { type: integer, min: 0, max: 100 }, y: { type: integer, min: 0, max: 100 } }
            groups:
              - { id: g1, criteria: [ { id: c1, met: x > 1 }, { id: c2, met: x > 2 }, { id: c3, points: 2, measure: x, levels: [ { at least: 50, points: 2 }, { otherwise: 0 } ] } ] }
              - { id: g2, criteria: [ { id: c4, met: y > 1 }, { id: c5, met: y > 2 } ] }
            grades: [ { grade: Good, when: all_met }, { grade: Bad, otherwise: true } ]
            """;
        string[] sections =
        [
            "remove: [ { criterion: c2 }, { criterion: c5 } ]", "remove: [ { criterion: c5 }, { criterion: c2 } ]",
            "replace: [ { criterion: c1, met: x > 10 }, { level: c3/2, otherwise: 1 }, { group: g2, minimum: 50% } ]", "replace: [ { group: g2, minimum: 50% }, { level: c3/2, otherwise: 1 }, { criterion: c1, met: x > 10 } ]",
            "add: [ { into: g1, after: c2, criteria: [ { id: n1, met: y > 5 } ] }, { into: g2, criteria: [ { id: n2, met: y > 6 } ] } ]", "add: [ { into: g2, criteria: [ { id: n2, met: y > 6 } ] }, { into: g1, after: c2, criteria: [ { id: n1, met: y > 5 } ] } ]",
            "tighten: [ { grade: Good, when: all_met and percent >= 95% } ]",
        ];
        string first = Over(Base, Head + string.Join('\n', new[] { 0, 2, 4, 6 }.Select(i => sections[i]))).RubricOrThrow().Hash;
        int[][] orders = [[1, 2, 4, 6], [0, 3, 4, 6], [0, 2, 5, 6], [6, 5, 3, 1], [4, 6, 0, 2], [2, 0, 6, 4]];
        Assert.All(orders, order => Assert.Equal(first, Over(Base, Head + string.Join('\n', order.Select(i => sections[i]))).RubricOrThrow().Hash));
    }

    [Fact]
    public void Elements_know_the_file_that_they_stand_in()
    {
        const string Base = "format: 1\nrubric: random/rubric\nversion: \"1.2.3\"\nfacts: { x: { type: integer } }\ncriteria: [ { id: c1, met: x > 1 }, { id: c2, met: x > 2 } ]\n";
        Rubric rubric = Over(Base, Head + "facts: { y: { type: integer } }\nreplace: [ { criterion: c2, met: y > 2 } ]\nadd: [ { after: c1, criteria: [ { id: c3, met: x > 3 } ] } ]\n").RubricOrThrow().Rubric;
        Assert.Equal(["base.yaml:x", "overlay.yaml:y"], rubric.Facts.Select(f => $"{f.Origin!.Source.Path}:{f.Name}"));
        Assert.Equal(["base.yaml(5,13) c1", "overlay.yaml(7,33) c3", "base.yaml(5,37) c2"], rubric.Root.Criteria.Select(c => $"{c.Origin} {c.Id}"));
        Assert.Equal("overlay.yaml(6,12)", Assert.Single(rubric.Root.Criteria[2].Amendments).ToString());
        Assert.Equal("overlay.yaml", ((MetScoring)rubric.Root.Criteria[2].Scoring).Condition.Origin!.Source.Path);
    }

    private static CompileResult Over(string baseText, string overlay) => RubricCompiler.Compile(
        new SourceText("overlay.yaml", overlay), new CompileOptions { Catalog = RubricCatalog.FromSources(new SourceText("base.yaml", baseText)), Functions = RandomFunctions.Registry });
}
