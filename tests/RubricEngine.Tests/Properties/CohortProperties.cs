using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Tests.Properties;

/// <summary>What figures of cohorts promise, on random rubrics and batches.</summary>
public class CohortProperties
{
    private const Features Together = Features.Cohorts | Features.Decisions;

    [Fact]
    public void The_order_of_records_changes_nothing() => RubricCase.Check(Together, 120, (@case, _, rubric) =>
    {
        Random random = @case.Data();
        SubjectRecord[] records = Records(rubric, random, 4);
        int[] order = [.. Enumerable.Range(0, records.Length).OrderBy(_ => random.Next())];
        string[] first = Lines(rubric, records), shuffled = Lines(rubric, [.. order.Select(i => records[i])]);
        Assert.Equal(order.Select(i => first[i]), shuffled);
    });

    [Fact]
    public void A_cohort_by_itself_gives_what_it_gives_among_others() => RubricCase.Check(Features.Cohorts, 120, (@case, _, rubric) =>
    {
        Random random = @case.Data();
        SubjectRecord[] records = Records(rubric, random, 4, keep: "r");
        string[] whole = Lines(rubric, records);
        foreach (var cohort in records.Select((record, place) => (record, place)).GroupBy(r => ((ChoiceValue)r.record["r"]).Choice))
            Assert.Equal(cohort.Select(r => whole[r.place]), Lines(rubric, [.. cohort.Select(r => r.record)]));
    });

    [Fact]
    public void Periods_are_judged_apart() => RubricCase.Check(Features.Cohorts, 60, (@case, _, rubric) =>
    {
        Random random = @case.Data();
        SubjectRecord[] one = Records(rubric, random, 5, period: "2023"), other = Records(rubric, random, 5, period: "2024");
        Assert.Equal([.. Lines(rubric, one), .. Lines(rubric, other)], Lines(rubric, [.. one, .. other]));
    });

    [Fact]
    public void Any_batch_is_assessed_and_explained() => RubricCase.Check(Together, 120, (@case, _, rubric) =>
    {
        SubjectBatch batch = rubric.NewBatch(Records(rubric, @case.Data(), 3));
        for (int i = 0; i < batch.Records.Length; i++)
        {
            Explanation explanation = batch.Explain(i);
            Assert.Equal(Print(batch.Evaluate(i)), Print(explanation.Assessment));
            Assert.NotEmpty(explanation.ToText(Language.Vietnamese));
        }
    });

    [Fact]
    public void Data_missing_of_any_subject_never_narrow_what_others_can_get() => RubricCase.Check(Features.Cohorts, 200, (@case, _, rubric) =>
    {
        Random random = @case.Data();
        var known = Enumerable.Range(0, 5).Select(_ => RandomRecord.Full(rubric, random)).ToArray();
        var narrow = Assess();
        for (int removals = 0; removals < 3; removals++)
        {
            known = [.. known.Select(values => RandomRecord.Without(values, random, 8))];
            var wide = Assess();
            for (int i = 0; i < known.Length; i++)
            {
                Assert.Subset(wide[i].Possible.Select(g => g?.Name ?? "").ToHashSet(), narrow[i].Possible.Select(g => g?.Name ?? "").ToHashSet());
                // Which knock-out struck first may still be open, and with it whose criterion keeps its result.
                if (wide[i].Points is null) continue;
                foreach ((CriterionResult one, CriterionResult inner) in wide[i].Criteria.Zip(narrow[i].Criteria))
                    Assert.True(inner.Points is not { } points || (one.Points is { } outer && outer.Low <= points.Low && points.High <= outer.High), $"{one.Criterion.Path} of {i}: {one.Points} does not contain {inner.Points}");
            }
            narrow = wide;
        }

        Assessment[] Assess() => [.. rubric.NewBatch(known.Select((values, i) => RandomRecord.Of(rubric, values, $"s{i}"))).EvaluateAll()];
    });

    [Fact]
    public void Figures_are_those_of_a_plain_computation()
    {
        CompiledRubric rubric = RubricCase.Compile("""
            format: 1
            rubric: test/plain
            version: "1"
            facts: { k: { type: choice, choices: [x, y, z] }, n: { type: integer, min: -20, max: 20 }, t: boolean }
            cohort: k
            criteria:
              - { id: best, points: 99, lowest: -99, formula: (best(n) over cohort where t) ?? 55 }
              - { id: lowest, points: 99, lowest: -99, formula: (lowest(n) over cohort) ?? 55 }
              - { id: mean, points: 99, lowest: -99, formula: (mean(n) over k where t) ?? 55 }
              - { id: total, points: 9_999, lowest: -9_999, formula: total(n) over all where t }
              - { id: share, points: 99, formula: share(t) over cohort }
              - { id: rank, points: 9_999, formula: rank(n) over cohort where t }
            """).RubricOrThrow();
        LongRun.Repeat(null, seed => Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), number =>
        {
            var random = new Random(seed ^ number);
            var subjects = Enumerable.Range(0, random.Next(1, 12)).Select(i => (Name: $"s{i}", K: "xyz"[random.Next(3)], N: random.Next(-20, 21), T: random.Next(2) == 0)).ToArray();
            var results = rubric.NewBatch(subjects.Select(s => rubric.NewRecord(s.Name).SetText("k", s.K.ToString()).SetNumber("n", s.N).SetBoolean("t", s.T).Build())).EvaluateAll();
            foreach ((var own, Assessment result) in subjects.Zip(results))
            {
                var cohort = subjects.Where(s => s.K == own.K).ToArray();
                var chosen = cohort.Where(s => s.T).Select(s => s.N).ToArray();
                Assert.Equal(chosen.Length == 0 ? 55 : chosen.Max(), Points(result, "best"));
                Assert.Equal(cohort.Min(s => s.N), Points(result, "lowest"));
                Assert.Equal(chosen.Length == 0 ? 55 : new Rational(chosen.Sum(), chosen.Length), Points(result, "mean"));
                Assert.Equal(subjects.Where(s => s.T).Sum(s => s.N), Points(result, "total"));
                Assert.Equal(new Rational(chosen.Length, cohort.Length), Points(result, "share"));
                Assert.Equal(1 + chosen.Count(n => n > own.N), Points(result, "rank"));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay((ulong)seed, 13UL)));

        static Rational Points(Assessment result, string id) => result.Criteria.Single(c => c.Criterion.Id == id).Points is { IsExact: true, Low: var points } ? points : -1_000_000;
    }

    private static SubjectRecord[] Records(CompiledRubric rubric, Random random, int missingOneIn, string? keep = null, string? period = null) =>
    [
        .. Enumerable.Range(0, 7).Select(i =>
        {
            var full = RandomRecord.Full(rubric, random);
            var values = RandomRecord.Without(full, random, missingOneIn);
            if (keep is not null) values[keep] = full[keep];
            return RandomRecord.Of(rubric, values, string.Create(CultureInfo.InvariantCulture, $"s{i}"), period);
        }),
    ];

    private static string[] Lines(CompiledRubric rubric, SubjectRecord[] records) => [.. rubric.NewBatch(records).EvaluateAll().Select(Print)];

    /// <summary>All that a result says, on one line.</summary>
    private static string Print(Assessment result) => string.Join("; ",
    [
        $"{result.Record.Subject} {result.Outcome} {result.Points} of {result.Maximum}", string.Join('|', result.Possible.Select(g => g?.Name)),
        .. result.Criteria.Select(c => $"{c.Criterion.Path} {c.Status} {c.Points} {c.Why?.English}"),
        .. result.Faults.Select(f => f.Reason.Sentence.English), .. result.Assumed.Select(a => $"{a.Where} {a.By} {a.Reason.Sentence.English}"),
    ]);
}
