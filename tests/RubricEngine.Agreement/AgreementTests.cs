using RubricEngine.Evaluation;
using RubricEngine.Plans;
using RubricEngine.Records;
using RubricEngine.Tests.Properties;
using Xunit.Abstractions;

namespace RubricEngine.Agreement;

/// <summary>Every engine gives the answers of the reference evaluator, field by field.</summary>
public class AgreementTests(ITestOutputHelper output)
{
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
