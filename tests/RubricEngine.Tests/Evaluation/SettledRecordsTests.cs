using RubricEngine.Evaluation;
using RubricEngine.Plans;
using RubricEngine.Records;

namespace RubricEngine.Tests.Evaluation;

public class SettledRecordsTests
{
    private static readonly DateOnly s_date = new(2024, 6, 30);

    [Fact]
    public void Where_nothing_is_excluded_the_plan_for_settled_records_has_the_same_values()
    {
        CompiledRubric rubric = WardRubric.Compile();
        Plan plan = PlanLowering.Lower(rubric.Rubric), settled = SettledRecords.Assume(KnownInputs.Assume(plan, _ => true, _ => true));
        RecordBinding<Ward> binding = rubric.Bind<Ward>();
        var random = new Random(3);
        int same = 0, excluded = 0;
        while (same < 50 || excluded < 10)
        {
            Ward ward = Ward.Random(random);
            SubjectRecord record = binding.ToRecord(ward, "w", s_date);
            if (ward.Households is not null and < 3) record = binding.ToRecord(new Ward { Households = 0, HqArea = 1, Crimes = 1, PreviousCrimes = 2, CoverPercent = 92, Open = true, Region = Region.Cao, OpenedOn = s_date, Chief = "An", Visits = [] }, "w", s_date);
            RecordInputs inputs = RecordEncoder.Encode(plan, record);
            if (inputs.States.Contains(DatumState.Missing) || inputs.States.Contains(DatumState.Bad) || Enumerable.Range(0, plan.Lists.Length).Any(l => !RecordInputs.ItemsAreKnown(inputs, l))) continue;
            PlanInterpreter values = PlanInterpreter.Evaluate(settled, inputs);
            if (settled.Outputs.Excluded.Any(e => values[e]))
            {
                excluded++;
                continue;
            }
            same++;
            PlanAssessment expected = PlanAssessment.Read(plan, rubric.Rubric.Grades, PlanInterpreter.Evaluate(plan, inputs), inputs), actual = PlanAssessment.Read(settled, rubric.Rubric.Grades, values, inputs);
            Assert.Equal((expected.Outcome, expected.Points, expected.Maximum, expected.Met, expected.Applicable, 0), (actual.Outcome, actual.Points, actual.Maximum, actual.Met, actual.Applicable, actual.Unknown));
            Assert.Equal(expected.Possible.AsEnumerable(), actual.Possible.AsEnumerable());
            Assert.Equal(expected.Criteria.Select(c => (c.Status, c.Points, c.Maximum)), actual.Criteria.Select(c => (c.Status, c.Points, c.Maximum)));
        }
        Assert.Empty(PlanInvariants.Broken(settled));
        Assert.True(settled.Steps.Length < plan.Steps.Length);
    }
}
