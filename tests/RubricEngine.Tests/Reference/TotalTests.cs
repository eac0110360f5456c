using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Values;
using static RubricEngine.Tests.Reference.Build;

namespace RubricEngine.Tests.Reference;

public class TotalTests
{
    private static readonly Fact s_x = Fact("x", Number(range: new Bounds(0, 10))), s_y = Fact("y", Number(range: new Bounds(0, 10))), s_on = Fact("on", new BooleanType());

    private static Criterion Points(string id, Fact fact, string maximum = "10", string weight = "1", bool optional = false) =>
        new(id, id, new FormulaScoring(Read(fact), null), null) { Points = R(maximum), Weight = R(weight), Applies = optional ? Read(s_on) : null };

    private static string Outcome(CriterionGroup group, params (string, string)[] values)
    {
        GroupResult result = Assess(Rubric(Root(group), s_x, s_y, s_on), values).Groups[0];
        return $"{result.Points}/{result.Maximum} {result.MinimumMet}";
    }

    private static CriterionGroup Of(Combination combination, params Criterion[] criteria) =>
        new("g", "g", null) { Criteria = [.. criteria], Combination = combination, Points = 7 };

    [Fact]
    public void A_sum_weighs_its_members()
    {
        CriterionGroup group = Of(new SumCombination(), Points("a", s_x, weight: "2"), Points("b", s_y, optional: true));
        Assert.Equal("10/30 True", Outcome(group, ("x", "3"), ("y", "4"), ("on", "true")));
        Assert.Equal("6/20 True", Outcome(group, ("x", "3"), ("y", "4"), ("on", "false")));
        Assert.Equal("6..10/20..30 True", Outcome(group, ("x", "3"), ("y", "4")));
        Assert.Equal("4..24/30 True", Outcome(group, ("y", "4"), ("on", "true")));
    }

    [Fact]
    public void A_weighted_mean_divides_by_the_weights_of_what_applies()
    {
        CriterionGroup group = Of(new WeightedMeanCombination(), Points("a", s_x, weight: "3"), Points("b", s_y, optional: true));
        Assert.Equal("4/10 True", Outcome(group, ("x", "3"), ("y", "7"), ("on", "true")));
        Assert.Equal("3/10 True", Outcome(group, ("x", "3"), ("y", "7"), ("on", "false")));
        Assert.Equal("3..16/3/10 True", Outcome(group, ("x", "3"), ("y", "7")));
    }

    [Fact]
    public void The_lowest_member_decides()
    {
        CriterionGroup group = Of(new LowestCombination(), Points("a", s_x), Points("b", s_y, "8", optional: true));
        Assert.Equal("3/8 True", Outcome(group, ("x", "3"), ("y", "7"), ("on", "true")));
        Assert.Equal("3..9/8..10 True", Outcome(group, ("x", "9"), ("y", "3")));
        Assert.Equal("9/10 True", Outcome(group, ("x", "9"), ("y", "3"), ("on", "false")));
    }

    [Fact]
    public void At_least_k_members_must_be_met()
    {
        CriterionGroup group = Of(new AtLeastCombination(2), Points("a", s_x), Points("b", s_y), Points("c", s_x, optional: true));
        Assert.Equal("7/7 True", Outcome(group, ("x", "10"), ("y", "1"), ("on", "true")));
        Assert.Equal("0/7 True", Outcome(group, ("x", "10"), ("y", "1"), ("on", "false")));
        Assert.Equal("0..7/7 True", Outcome(group, ("x", "10"), ("y", "1")));
    }

    [Fact]
    public void Combine_then_zero_event_then_cap_then_rounding_then_minimum()
    {
        var group = new CriterionGroup("g", "g", null)
        {
            Criteria = [Points("a", s_x), Points("b", s_y)],
            ZeroWhen = new ZeroEvent(Read(s_on), null, null),
            Cap = R("8.6"),
            Rounding = new Rounding(0, RoundingMode.HalfAwayFromZero),
            Minimum = new GroupMinimum(1, true, null),
        };
        Assert.Equal("9/8.6 True", Outcome(group, ("x", "5"), ("y", "5"), ("on", "false")));
        Assert.Equal("8/8.6 False", Outcome(group, ("x", "5"), ("y", "3.4"), ("on", "false")));
        Assert.Equal("0/8.6 False", Outcome(group, ("x", "5"), ("y", "5"), ("on", "true")));
        Assert.Equal("0..9/8.6 Unknown", Outcome(group, ("x", "5"), ("y", "5")));
    }

    [Fact]
    public void An_empty_group_meets_its_minimum_and_is_left_out()
    {
        CriterionGroup Empty(string id) => new(id, id, null) { Criteria = [Points("a", s_x, optional: true)], Minimum = new GroupMinimum(R("0.5"), true, null) };
        var root = new CriterionGroup("", "", null) { Groups = [Empty("g"), Group("h", Points("b", s_y))], Combination = new LowestCombination() };
        Assessment assessment = Assess(Rubric(root, s_x, s_y, s_on), ("y", "4"), ("x", "1"), ("on", "false"));
        Assert.Equal(("4", "10"), (assessment.Points.ToString(), assessment.Maximum.ToString()));
        Assert.Equal(Truth.True, assessment.Groups[0].MinimumMet);
    }

    [Fact]
    public void Groups_inside_groups_carry_their_weight()
    {
        var inner = new CriterionGroup("g/h", "h", null) { Criteria = [Points("a", s_x)], Weight = 2 };
        var outer = new CriterionGroup("g", "g", null) { Criteria = [Points("b", s_y)], Groups = [inner], Weight = R("0.5") };
        Assessment assessment = Assess(Rubric(Root(outer), s_x, s_y), ("x", "3"), ("y", "4"));
        Assert.Equal("5", assessment.Points.ToString());
        Assert.Equal(["10", "3"], assessment.Groups.Select(g => g.Points.ToString()));
    }

    private static Criterion Bonus(string id, Fact fact, string cap) => Scored(id, cap, new BonusScoring([new Tally(1, Read(fact), null, null, null)]));

    [Fact]
    public void Bonuses_add_to_points_and_never_to_maximum_or_counts()
    {
        var rubric = new Rubric("t", "1", new CriterionGroup("", "", null) { Criteria = [Points("a", s_x), Bonus("b", s_y, "3"), Bonus("d", s_y, "3")] })
        {
            Facts = [s_x, s_y],
            BonusCap = 5,
        };
        Assessment Of(string y) => Assess(rubric, ("x", "9"), ("y", y));
        Assert.Equal("13/10 1", $"{Of("2").Points}/{Of("2").Maximum} {Of("2").Applicable}");
        Assert.Equal("14", Of("9").Points.ToString());
        Assert.Equal("9..14", Assess(rubric, ("x", "9")).Points.ToString());
    }

    [Fact]
    public void Percentage_deductions_come_after_bonuses_then_cap_then_rounding()
    {
        var root = new CriterionGroup("", "", null)
        {
            Criteria = [Points("a", s_x), Bonus("b", s_y, "10")],
            Cap = R("12.26"),
            Rounding = new Rounding(1, RoundingMode.HalfAwayFromZero),
        };
        Rubric With(bool running) => new("t", "1", root)
        {
            Facts = [s_x, s_y, s_on],
            Deductions =
            [
                new PercentDeduction(R("0.1"), Read(s_y), R("0.2"), false, null, null),
                new PercentDeduction(R("0.5"), Read(s_on), null, running, null, null),
            ],
        };
        Assert.Equal("4.2", Assess(With(false), ("x", "10"), ("y", "4"), ("on", "true")).Points.ToString());
        Assert.Equal("5.6", Assess(With(true), ("x", "10"), ("y", "4"), ("on", "true")).Points.ToString());
        Assert.Equal("12.3", Assess(With(true), ("x", "10"), ("y", "10"), ("on", "false")).Points.ToString());
        Assert.Equal("5.6..11.2", Assess(With(true), ("x", "10"), ("y", "4")).Points.ToString());
    }

    [Fact]
    public void Results_may_be_read_by_criteria()
    {
        Criterion reader = Formula("r", "5", Op(Figure(ResultFigure.Points, "g/a"), "/", Lit("2")));
        var rubric = Rubric(Root(Group("h", reader), Group("g", new Criterion("g/a", "a", new FormulaScoring(Read(s_x), null), null) { Points = 10 })), s_x);
        Assert.Equal("2", Assess(rubric, ("x", "4")).Criteria[0].Points());
        CriterionResult open = Assess(rubric).Criteria[0];
        Assert.Equal(("0..5", "points(g/a) is not determined yet"), (open.Points(), open.Why!.English));
    }
}
