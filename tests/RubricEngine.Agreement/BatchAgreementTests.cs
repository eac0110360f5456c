using RubricEngine.Batch;
using RubricEngine.Columns;
using RubricEngine.Evaluation;
using RubricEngine.Plans;
using RubricEngine.Records;
using RubricEngine.Tests.Properties;

namespace RubricEngine.Agreement;

/// <summary>Tables give the answers that records give one by one, whatever runs them.</summary>
public class BatchAgreementTests
{
    private static readonly RunOptions[] s_runs =
    [
        new(), new() { EmitsLoops = false }, new() { EmitsLoops = false, Width = VectorWidth.Scalar }, new() { Width = VectorWidth.Bits128, BlockRows = 64, MaxDegreeOfParallelism = 2 },
    ];

    [Fact]
    public void Tables_give_the_answers_of_the_plan_for_each_record() => Check(Features.Decisions | Features.Details | Features.Lists, 150, (rubric, records) =>
    {
        Plan plan = PlanLowering.Lower(rubric.Rubric);
        RecordInputs[] inputs = [.. records.Select(r => RecordEncoder.Encode(plan, r))];
        return [.. inputs.Select(i => PlanAssessment.Read(plan, rubric.Rubric.Grades, PlanInterpreter.Evaluate(plan, i), i))];
    });

    [Fact]
    public void Figures_of_cohorts_are_those_of_the_reference() => Check(Features.Cohorts | Features.Decisions, 150, (rubric, records) =>
        [.. rubric.NewBatch(records).EvaluateAll().Select(ReferenceFigures.Of)]);

    private static void Check(Features features, int cases, Func<CompiledRubric, SubjectRecord[], PlanAssessment[]> expected) => RubricCase.Check(features, cases, (@case, _, rubric) =>
    {
        Random random = @case.Data();
        SubjectRecord[] records = [.. Enumerable.Range(0, 70).Select(i => RandomRecord.Of(rubric,
            RandomRecord.Without(RandomRecord.Full(rubric, random), random, i % 5 == 0 ? 1000 : 2 + i % 7), $"s{i}", random.Next(3) == 0 ? "2023" : null))];
        PlanAssessment[] asked = expected(rubric, records);
        RunOptions run = s_runs[random.Next(s_runs.Length)];
        AssessmentTable actual = rubric.EvaluateBatch(rubric.ToTable(records), new BatchOptions { Run = run, MaxDegreeOfParallelism = run.MaxDegreeOfParallelism });
        for (int row = 0; row < records.Length; row++)
        {
            string[] lines = [.. Difference.Between(asked[row], actual.Row(row))];
            Assert.True(lines.Length == 0, $"row {row}, {run}\n{string.Join('\n', lines)}");
        }
    });
}
