using RubricEngine.Evaluation;
using RubricEngine.Plans;
using RubricEngine.Results;

namespace RubricEngine.Tests.Evaluation;

public class AskedOutputsTests
{
    private static readonly DateOnly s_date = new(2024, 6, 30);
    private static readonly CompiledRubric s_rubric = WardRubric.Compile();

    [Theory]
    [InlineData(AssessmentOutputs.Totals)]
    [InlineData(AssessmentOutputs.Grade | AssessmentOutputs.Counts)]
    [InlineData(AssessmentOutputs.Criteria | AssessmentOutputs.Points)]
    [InlineData(AssessmentOutputs.Faults)]
    public void What_is_asked_for_is_what_it_is_among_everything(AssessmentOutputs asked)
    {
        RecordBinding<Ward> binding = s_rubric.Bind<Ward>(outputs: asked), all = s_rubric.Bind<Ward>();
        (RecordAssessment some, RecordAssessment everything) = (binding.NewAssessment(), all.NewAssessment());
        var random = new Random(5);
        for (int i = 0; i < 400; i++)
        {
            Ward ward = Ward.Random(random);
            binding.Evaluate(ward, some, s_date);
            all.Evaluate(ward, everything, s_date);
            Assert.Equal(Read(everything, asked), Read(some, asked));
        }
    }

    [Fact]
    public void What_was_not_asked_for_is_not_read()
    {
        RecordAssessment totals = s_rubric.Bind<Ward>(outputs: AssessmentOutputs.Totals).Evaluate(new Ward());
        Assert.Equal(AssessmentOutputs.Totals, totals.Outputs);
        Assert.Equal("AssessmentOutputs.Grade was not asked for", Assert.Throws<InvalidOperationException>(() => totals.Grade).Message);
        Assert.Throws<InvalidOperationException>(() => totals.Criteria);
        Assert.Throws<InvalidOperationException>(() => totals.Met);
        Assert.Throws<InvalidOperationException>(() => s_rubric.Bind<Ward>(outputs: AssessmentOutputs.Grade).Evaluate(new Ward()).IsScored);
    }

    [Fact]
    public void What_is_not_asked_for_is_not_in_the_plan()
    {
        Plan plan = PlanLowering.Lower(s_rubric.Rubric), totals = AskedOutputs.Only(plan, AssessmentOutputs.Totals), none = AskedOutputs.Only(plan, AssessmentOutputs.None);
        Assert.Empty(PlanInvariants.Broken(totals));
        Assert.True(totals.Steps.Length < plan.Steps.Length);
        Assert.All(none.Steps, s => Assert.True(s.Node is BitConstant or NumberConstant));
    }

    private static string Read(RecordAssessment result, AssessmentOutputs asked)
    {
        var parts = new List<object?>();
        if (asked.HasFlag(AssessmentOutputs.Points)) parts.Add(result.Points);
        if (asked.HasFlag(AssessmentOutputs.Maximum)) parts.Add(result.Maximum);
        if (asked.HasFlag(AssessmentOutputs.Grade)) parts.Add($"{result.Outcome} {string.Join(' ', result.Possible.Select(g => g?.Name))} {result.Grade?.Name}");
        if (asked.HasFlag(AssessmentOutputs.Counts)) parts.Add((result.Met, result.Applicable, result.Unknown));
        if (asked.HasFlag(AssessmentOutputs.Criteria)) parts.AddRange(result.Criteria.Select(c => (object)(c.Criterion.Id, c.Status, c.Points, c.Maximum)));
        if (asked.HasFlag(AssessmentOutputs.Faults)) parts.AddRange(result.Faults.Select(f => (object)f));
        return string.Join("; ", parts);
    }
}
