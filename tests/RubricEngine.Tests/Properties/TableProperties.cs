using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using RubricEngine.Diagnostics;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Values;

namespace RubricEngine.Tests.Properties;

/// <summary>Decision tables give what a plain reading gives, and the checker finds exactly the gaps, overlaps and masked rows that trying every record finds.</summary>
public class TableProperties
{
    private const int Cases = 400;

    private static readonly string[] s_choices = ["low", "mid", "high"], s_conflicts = ["RUB2774", "RUB2775"], s_masked = ["RUB2777", "RUB2778", "RUB2779"];

    private const string Gap = "RUB2776";

    [Fact]
    public void A_table_gives_what_a_plain_reading_gives() => ForAll((table, result) =>
    {
        if (result.Rubric is not { } rubric) return;
        foreach (TableRecord record in TableCase.AllRecords())
        {
            CriterionResult criterion = rubric.Evaluate(Record(rubric, record, 4)).Criteria[0];
            Assert.Equal(table.PointsOf(record) is { } points ? Bounds.Exactly(points) : new Bounds(0, TableCase.Points), criterion.Points);
        }
    });

    [Fact]
    public void Gaps_overlaps_and_masked_rows_are_those_that_some_record_shows() => ForAll((table, result) =>
    {
        string[] codes = [.. result.Diagnostics.Select(d => d.Code)];
        TableRecord[] records = [.. TableCase.AllRecords()];
        Assert.Equal(records.Any(table.Conflicts), codes.Intersect(s_conflicts).Any());
        Assert.Equal(records.Any(r => table.PointsOf(r) is null), codes.Contains(Gap));
        string[] lines = table.ToText().Split('\n');
        int first = Array.IndexOf(lines, "      rows:") + 2;
        Assert.Equal([.. table.NeverCounting()], result.Diagnostics.Where(d => s_masked.Contains(d.Code)).Select(d => d.Origin!.Position.Line - first));
    });

    [Fact]
    public void What_missing_facts_leave_open_contains_every_completion() => ForAll((table, result) =>
    {
        if (result.Rubric is not { } rubric) return;
        TableRecord[] records = [.. TableCase.AllRecords()];
        for (int known = 0; known < 4; known++)
        {
            foreach (TableRecord record in records.Where((_, i) => i % 13 == 0))
            {
                Bounds open = rubric.Evaluate(Record(rubric, record, known)).Criteria[0].Points!.Value;
                foreach (TableRecord completed in records.Where(r => Agree(record, r, known)))
                    Assert.True(table.PointsOf(completed) is var points && (points is null || open.Contains(points.Value)), $"{completed}: {points} is not in {open.Low}..{open.High}");
            }
        }
    });

    private static bool Agree(TableRecord one, TableRecord other, int known) =>
        (known < 1 || one.Number == other.Number) && (known < 2 || one.Choice == other.Choice) && (known < 3 || one.Truth == other.Truth);

    /// <summary>A record of which so many facts are known, in their order.</summary>
    private static SubjectRecord Record(CompiledRubric rubric, TableRecord record, int known)
    {
        SubjectRecordBuilder builder = rubric.NewRecord("s");
        if (known > 0) builder.SetNumber("n", record.Number);
        if (known > 1) builder.SetText("r", s_choices[record.Choice]);
        if (known > 2) builder.SetBoolean("t", record.Truth);
        if (known > 3) builder.SetDate("d", new DateOnly(2024, 1, record.Day));
        return builder.Build();
    }

    private static void ForAll(Action<TableCase, CompileResult> property) => Prop.ForAll(Gen.Choose(1, 1_000_000_000).ToArbitrary(), seed =>
    {
        var table = new TableCase(seed);
        string text = table.ToText();
        try
        {
            property(table, RubricCase.Compile(text));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"seed {seed}\n{text}\n{string.Join("\n", RubricCase.Compile(text).Diagnostics.Select(d => DiagnosticPrinter.Print(d)))}"), failure);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(20260118UL, 13UL));
}
