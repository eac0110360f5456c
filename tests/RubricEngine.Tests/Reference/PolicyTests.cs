using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Values;
using static RubricEngine.Tests.Reference.Build;

namespace RubricEngine.Tests.Reference;

public class PolicyTests
{
    private static readonly Fact s_x = Fact("x"), s_on = Fact("on", new BooleanType()), s_all = Fact("all", new BooleanType());

    private static Criterion Criterion(NotApplicablePolicy policy, MissingPolicy missing = MissingPolicy.Unknown) =>
        new("c", "c", new MetScoring(Op(Read(s_x), ">", Lit("0")), null), null) { Points = 4, Applies = Read(s_on), NotApplicable = policy, Missing = missing };

    private static string Text(Assessment assessment)
    {
        CriterionResult result = assessment.Criteria.Single();
        return $"{StatusNames.English[(int)result.Status]} {result.Points()}/{result.Maximum}; total {assessment.Points}/{assessment.Maximum}; "
            + $"{assessment.Met} of {assessment.Applicable}, {assessment.Unknown} unknown";
    }

    private static string Outcome(Criterion criterion, params (string, string)[] values) =>
        Text(Assess(Rubric(Root(criterion), s_x, s_on, s_all), values));

    [Fact]
    public void What_does_not_apply_follows_its_policy()
    {
        (string, string) off = ("on", "false");
        Assert.Equal("not applicable 0/0; total 0/0; 0 of 0, 0 unknown", Outcome(Criterion(NotApplicablePolicy.Exclude), off));
        Assert.Equal("not applicable 4/4; total 4/4; 1 of 1, 0 unknown", Outcome(Criterion(NotApplicablePolicy.Full), off));
        Assert.Equal("not applicable 0/4; total 0/4; 0 of 1, 0 unknown", Outcome(Criterion(NotApplicablePolicy.Zero), off));
        Assert.Equal("partly met 3/4; total 3/4; 0 of 1, 0 unknown", Outcome(Criterion(new OwnPointsPolicy(3)), off));
        Assert.Equal("met 4/4; total 4/4; 1 of 1, 0 unknown", Outcome(Criterion(new OwnPointsPolicy(4)), off));
    }

    [Fact]
    public void Not_knowing_whether_it_applies_keeps_both_answers()
    {
        Assert.Equal("unknown 0..4/0..4; total 0..4/0..4; 0 of 1, 1 unknown", Outcome(Criterion(NotApplicablePolicy.Exclude), ("x", "1")));
        Assert.Equal("unknown 4/4; total 4/4; 1 of 1, 1 unknown", Outcome(Criterion(NotApplicablePolicy.Full), ("x", "1")));
        Assert.Equal("unknown 0/4; total 0/4; 0 of 1, 1 unknown", Outcome(Criterion(NotApplicablePolicy.Zero), ("x", "0")));
        Assert.Equal("unknown 3..4/4; total 3..4/4; 0 of 1, 1 unknown", Outcome(Criterion(new OwnPointsPolicy(3)), ("x", "1")));
    }

    [Fact]
    public void A_policy_for_missing_data_settles_the_outcome_and_is_listed()
    {
        Assessment excluded = Assess(Rubric(Root(Criterion(NotApplicablePolicy.Full, MissingPolicy.Exclude)), s_x, s_on), ("on", "true"));
        Assert.Equal("not assessed 0/0; total 0/0; 0 of 0, 0 unknown", Text(excluded));
        Assert.Equal(new Assumption("c", "missing: exclude", UnknownReason.Missing("x")), excluded.Assumed.Single());
        Assert.Equal("x", excluded.Faults.Single().Fact);

        Assessment notMet = Assess(Rubric(Root(Criterion(NotApplicablePolicy.Exclude, MissingPolicy.NotMet)), s_x, s_on), ("x", "1"));
        Assert.Equal("not met 0/4; total 0/4; 0 of 1, 0 unknown", Text(notMet));
        Assert.Equal(new Assumption("c", "missing: not met", UnknownReason.Missing("on")), notMet.Assumed.Single());
    }

    [Fact]
    public void What_is_met_stays_met_where_only_exceeding_is_unknown()
    {
        var criterion = new Criterion("c", "c", new MetScoring(Read(s_on), Op(Read(s_x), ">", Lit("0"))), null) { Missing = MissingPolicy.NotMet };
        Assessment assessment = Assess(Rubric(Root(criterion), s_x, s_on), ("on", "true"));
        Assert.Equal("met 1/1; total 1/1; 1 of 1, 0 unknown", Text(assessment));
        Assert.Single(assessment.Assumed);
    }

    [Fact]
    public void A_groups_condition_decides_before_those_inside()
    {
        Assessment Of(NotApplicablePolicy policy, params (string, string)[] values) => Assess(Rubric(
            Root(new CriterionGroup("g", "g", null) { Criteria = [Criterion(NotApplicablePolicy.Full)], Applies = Read(s_all), NotApplicable = policy }),
            s_x, s_on, s_all), values);
        Assert.Equal("not applicable 0/4; total 0/4; 0 of 1, 0 unknown", Text(Of(NotApplicablePolicy.Zero, ("all", "false"), ("on", "false"))));
        Assert.Equal("not applicable 4/4; total 4/4; 1 of 1, 0 unknown", Text(Of(NotApplicablePolicy.Zero, ("all", "true"), ("on", "false"))));
        Assert.Equal("unknown 0..4/4; total 0..4/4; 0 of 1, 1 unknown", Text(Of(NotApplicablePolicy.Zero, ("on", "false"))));
        Assert.Equal("unknown 0..4/0..4; total 0..4/0..4; 0 of 1, 1 unknown", Text(Of(NotApplicablePolicy.Exclude, ("on", "false"))));
    }

    [Fact]
    public void A_criterion_without_any_part_that_applies_is_left_out()
    {
        Criterion part = new("c/p", "p", new MetScoring(Lit(true), null), null) { Applies = Read(s_on) };
        Criterion criterion = Scored("c", "1", new PartsScoring([part], new AllCombination()));
        Assert.Equal("not applicable 0/0; total 0/0; 0 of 0, 0 unknown", Outcome(criterion, ("on", "false")));
        Assert.Equal("unknown 0..1/0..1; total 0..1/0..1; 0 of 1, 1 unknown", Outcome(criterion));
    }

    [Fact]
    public void Reasons_say_what_was_found_and_what_was_needed()
    {
        string Why(params (string, string)[] values) => Assess(Rubric(Root(Criterion(NotApplicablePolicy.Exclude)), s_x, s_on), values).Criteria[0].Why?.English ?? "";
        Assert.Equal("x = 0; needs x > 0", Why(("on", "true"), ("x", "0")));
        Assert.Equal("applies only when on; on = false", Why(("on", "false")));
        Assert.Equal("x is missing", Why(("on", "true")));
        Assert.Equal("on is missing", Why());
        Assert.Equal("", Why(("on", "true"), ("x", "1")));
    }

    [Fact]
    public void Facts_that_break_a_requirement_are_unknown_and_reported()
    {
        var rubric = new Rubric("t", "1", Root(Met("c", Op(Read(s_x), ">", Lit("0")))))
        {
            Facts = [s_x],
            Requirements = [new Requirement(Op(Read(s_x), "<", Lit("10")), [(s_x, false)], "x < 10", null)],
        };
        Assessment broken = Assess(rubric, ("x", "11"));
        Assert.Equal(CriterionStatus.Unknown, broken.Criteria[0].Status);
        Assert.Equal(["requirement broken"], broken.Faults.Select(f => f.Reason.Kind));
        Assert.Equal(CriterionStatus.Met, Assess(rubric, ("x", "9")).Criteria[0].Status);
        Assert.Equal(["missing"], Assess(rubric).Faults.Select(f => f.Reason.Kind));
    }
}
