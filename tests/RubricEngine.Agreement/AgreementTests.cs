using RubricEngine.Evaluation;
using RubricEngine.Plans;
using RubricEngine.Records;
using RubricEngine.Tests.Properties;
using Xunit.Abstractions;

namespace RubricEngine.Agreement;

/// <summary>Every engine gives the answers of the reference evaluator, field by field.</summary>
public class AgreementTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(false, 150)]
    [InlineData(true, 150)]
    public void One_record_at_a_time_gives_the_answers_of_the_reference(bool emits, int cases)
    {
        int rubrics = 0;
        RubricCase.Check(Features.Decisions | Features.Details | Features.Lists, cases, (@case, _, rubric) =>
        {
            rubrics++;
            Plan plan = PlanLowering.Lower(rubric.Rubric);
            var program = new RecordProgram(plan, emits, runsBeforeCode: 3);
            var values = new RecordValues(program.Layout);
            Random random = @case.Data();
            for (int i = 0; i < 20; i++)
            {
                SubjectRecord record = RandomRecord.Of(rubric, RandomRecord.Without(RandomRecord.Full(rubric, random), random, i % 5 == 0 ? 1000 : 2 + i % 7));
                RecordInputs inputs = RecordEncoder.Encode(plan, record);
                program.Run(inputs, values);
                PlanAssessment actual = PlanAssessment.Read(program.Plan, rubric.Rubric.Grades, values, inputs);
                string[] lines = [.. Difference.Between(ReferenceFigures.Of(rubric.Evaluate(record)), actual)];
                Assert.True(lines.Length == 0, string.Join('\n', lines));
            }
        });
        output.WriteLine($"{rubrics} rubrics");
    }

    [Fact]
    public void The_plan_gives_the_answers_of_the_reference()
    {
        int rubrics = 0;
        Features all = Features.Decisions | Features.Details | Features.Lists;
        RubricCase.Check(all, 300, (@case, _, rubric) =>
        {
            rubrics++;
            Plan plan = PlanLowering.Lower(rubric.Rubric);
            Assert.Empty(PlanInvariants.Broken(plan));
            Random random = @case.Data();
            for (int i = 0; i < 20; i++)
            {
                SubjectRecord record = RandomRecord.Of(rubric, RandomRecord.Without(RandomRecord.Full(rubric, random), random, i % 5 == 0 ? 1000 : 2 + i % 7));
                RecordInputs inputs = RecordEncoder.Encode(plan, record);
                PlanAssessment actual = PlanAssessment.Read(plan, rubric.Rubric.Grades, PlanInterpreter.Evaluate(plan, inputs), inputs);
                string[] lines = [.. Difference.Between(ReferenceFigures.Of(rubric.Evaluate(record)), actual)];
                Assert.True(lines.Length == 0, string.Join('\n', lines));
            }
        });
        output.WriteLine($"{rubrics} rubrics");
    }
}
