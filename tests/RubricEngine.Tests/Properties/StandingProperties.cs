using System.Globalization;
using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Standings;
using RubricEngine.Values;

namespace RubricEngine.Tests.Properties;

/// <summary>What rankings and quotas promise, on random rubrics and batches.</summary>
public class StandingProperties
{
    private const Features Limited = Features.Cohorts | Features.Quotas;

    [Fact]
    public void A_quota_is_never_exceeded() => RubricCase.Check(Limited | Features.Decisions, 150, (@case, _, rubric) =>
    {
        Assessment[] results = [.. Batch(rubric, @case.Data(), 6).EvaluateAll()];
        Grade grade = rubric.Rubric.Grades[0];
        Quota quota = grade.Quota!;
        string[] rated = [.. rubric.Rubric.Grades.TakeWhile(g => g.Name != quota.Of).Append(rubric.Rubric.Grades.First(g => g.Name == quota.Of)).Select(g => g.Name)];
        foreach (var cohort in results.GroupBy(r => quota.Within is null ? "" : (r.Record["r"] as ChoiceValue)?.Choice))
        {
            int most = cohort.Count(r => r.Possible.Any(g => g is not null && rated.Contains(g.Name)))
                + (quota.Within is null ? 0 : results.Count(r => r.Record["r"] is UnknownValue));
            Assert.True(cohort.Count(r => r.Decided && r.Grade == grade) <= quota.PlacesOf(most), $"{cohort.Count(r => r.Grade == grade)} of {most} have {grade.Name}");
        }
    });

    [Fact]
    public void Who_keeps_a_grade_is_not_behind_anyone_who_loses_it() => RubricCase.Check(Features.Quotas, 100, (@case, _, rubric) =>
    {
        Assessment[] results = [.. Batch(rubric, @case.Data(), 100).EvaluateAll()];
        foreach (Assessment kept in results.Where(r => r.Quotas is [{ Kept: Truth.True }]))
            foreach (Assessment lost in results.Where(r => r.Quotas is [{ Kept: Truth.False }]).Where(r => rubric.Rubric.Grades[0].Quota!.Within is null))
                Assert.True(kept.Points!.Value.High >= lost.Points!.Value.Low);
    });

    [Fact]
    public void Ranks_are_consistent_with_scores() => RubricCase.Check(Features.Cohorts, 120, (@case, _, rubric) =>
    {
        Ranking ranking = Batch(rubric, @case.Data(), 6).Rank();
        foreach (RankedSubject one in ranking.Subjects)
        {
            Bounds own = one.Assessment.Points!.Value, rank = one.Rank!.Value;
            Assert.Equal(1 + ranking.Subjects.Count(o => o.Assessment.Points!.Value.Low > own.High), rank.Low);
            Assert.Equal(1 + ranking.Subjects.Count(o => o != one && o.Assessment.Points!.Value.High > own.Low), rank.High);
            if (rank.IsExact) Assert.Equal(one.HasEquals, ranking.Subjects.Count(o => o.Rank == rank) > 1);
        }
    });

    [Fact]
    public void The_order_of_records_changes_no_rank_and_no_grade() => RubricCase.Check(Limited, 80, (@case, _, rubric) =>
    {
        Random random = @case.Data();
        SubjectRecord[] records = [.. Batch(rubric, random, 6).Records];
        SubjectBatch one = rubric.NewBatch(records), other = rubric.NewBatch(records.OrderBy(_ => random.Next()));
        Assert.Equal(one.Rank().Subjects.Select(Print), other.Rank().Subjects.Select(Print));
    });

    private static string Print(RankedSubject subject) =>
        $"{subject.Assessment.Record.Subject} {subject.Rank} {subject.HasEquals} {string.Join('|', subject.Assessment.Possible.Select(g => g?.Name))}";

    private static SubjectBatch Batch(CompiledRubric rubric, Random random, int missingOneIn) => rubric.NewBatch(Enumerable.Range(0, 9).Select(i =>
        RandomRecord.Of(rubric, RandomRecord.Without(RandomRecord.Full(rubric, random), random, missingOneIn), string.Create(CultureInfo.InvariantCulture, $"s{i}"))));
}
