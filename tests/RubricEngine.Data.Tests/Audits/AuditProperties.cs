using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Tests;
using RubricEngine.Tests.Properties;
using RubricEngine.Text;

namespace RubricEngine.Data.Tests.Audits;

/// <summary>What audits promise, on random rubrics and records.</summary>
public class AuditProperties
{
    private static readonly AuditKey s_key = AuditKey.FromSecret("a secret of the tests, long enough"u8);

    [Fact]
    public void The_audit_of_any_record_fits_the_schema_and_replays_without_a_difference() => Check(Features.Decisions | Features.Lists | Features.Calls, (rubric, random) =>
    {
        for (int i = 0; i < 3; i++) AssertReplays(rubric, rubric.Evaluate(Record(rubric, random, 4, "s")));
    });

    [Fact]
    public void One_of_many_judged_together_replays_alone() => Check(Features.Cohorts | Features.Quotas | Features.Decisions, (rubric, random) =>
    {
        SubjectBatch batch = rubric.NewBatch(Enumerable.Range(0, 6).Select(i => Record(rubric, random, 6, string.Create(CultureInfo.InvariantCulture, $"s{i}"))));
        foreach (Assessment assessment in batch.EvaluateAll()) AssertReplays(rubric, assessment);
    });

    [Fact]
    public void Whatever_is_changed_in_a_signed_audit_is_found() => Check(Features.Decisions, (rubric, random) =>
    {
        byte[] bytes = Encoding.UTF8.GetBytes(AuditJson.ToLine(rubric.Evaluate(Record(rubric, random, 4, "s")), s_key));
        for (int i = 0; i < 20; i++)
        {
            byte[] changed = [.. bytes];
            changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
            AuditReading reading = AuditJson.Parse(Encoding.UTF8.GetString(changed));
            Assert.True(reading.Audit is null || reading.Audit.Verify(s_key) != SignatureState.Valid, Encoding.UTF8.GetString(changed));
        }
    });

    [Fact]
    public void Whatever_is_changed_replaying_ends_with_an_answer() => Check(Features.Cohorts | Features.Quotas | Features.Lists, (rubric, random) =>
    {
        SubjectBatch batch = rubric.NewBatch(Enumerable.Range(0, 4).Select(i => Record(rubric, random, 5, string.Create(CultureInfo.InvariantCulture, $"s{i}"))));
        string line = AuditJson.ToLine(batch.Evaluate(0));
        for (int i = 0; i < 20; i++)
        {
            string other = "{}[],:\"-0123456789truefalsn/"[random.Next(28)].ToString();
            AuditReading reading = AuditJson.Parse(line.Remove(random.Next(line.Length), 1).Insert(random.Next(line.Length), other));
            if (reading.Audit is { } audit) Assert.NotNull(audit.Replay(rubric));
            else Assert.NotEmpty(reading.Diagnostics);
        }
    });

    private static void AssertReplays(CompiledRubric rubric, Assessment assessment)
    {
        string line = AuditJson.ToLine(assessment);
        JsonSchema.Fits(line);
        ReplayResult result = AuditJson.Parse(line).AuditOrThrow().Replay(rubric);
        Assert.True(result.IsSame, $"{string.Join('\n', result.Differences)}\n{line}");
        Assert.Equal(line, AuditJson.ToLine(result.Assessment!));
    }

    private static void Check(Features features, Action<CompiledRubric, Random> property) => LongRun.Repeat(null, seed => Prop.ForAll(Gen.Choose(1, 1_000_000_000).ToArbitrary(), number =>
    {
        var random = new Random(seed ^ number);
        string text = new RandomRubric(number, random.Next(1, 8), features).Write().ToText();
        // The few that the checker refuses are not what is tested here.
        if (RubricCompiler.Compile(new SourceText("random.yaml", text), new CompileOptions { Functions = RandomFunctions.Registry }).Rubric is { } rubric) property(rubric, random);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay((ulong)seed, 13UL)));

    private static SubjectRecord Record(CompiledRubric rubric, Random random, int missingOneIn, string subject) =>
        RandomRecord.Of(rubric, RandomRecord.Without(RandomRecord.Full(rubric, random), random, missingOneIn), subject, "2024");
}
