using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Values;
using static RubricEngine.Tests.Reference.Build;

namespace RubricEngine.Tests.Reference;

public class GradeTests
{
    private static readonly Fact s_x = Fact("x", Number(range: new Bounds(0, 10))), s_on = Fact("on", new BooleanType()), s_off = Fact("off", new BooleanType());

    private static readonly Grade s_best = Grade("A", Op(Figure(ResultFigure.Points), ">=", Lit("8"))),
        s_good = Grade("B", Op(Figure(ResultFigure.Percent), ">=", Lit("0.5"))),
        s_rest = Grade("C");

    private static readonly Criterion s_points = Formula("c", "10", Read(s_x));

    private static Rubric Graded(params Grade[] grades) => new("t", "1", Root(s_points)) { Facts = [s_x, s_on, s_off], Grades = [.. grades] };

    private static string Outcome(Rubric rubric, params (string, string)[] values)
    {
        Assessment assessment = Assess(rubric, values);
        return $"{assessment.Outcome} {assessment.Possible()}";
    }

    [Fact]
    public void The_first_grade_that_holds_is_given()
    {
        Assert.Equal("Graded A", Outcome(Graded(s_best, s_good, s_rest), ("x", "8")));
        Assert.Equal("Graded B", Outcome(Graded(s_best, s_good, s_rest), ("x", "7.9999")));
        Assert.Equal("Graded C", Outcome(Graded(s_best, s_good, s_rest), ("x", "4.9999")));
        Assert.Equal("NoGrade null", Outcome(Graded(s_best, s_good), ("x", "1")));
    }

    [Fact]
    public void Unknown_rows_are_possible_and_reading_stops_at_the_first_known_true()
    {
        Assert.Equal("Undetermined A, B, C", Outcome(Graded(s_best, s_good, s_rest)));
        Assert.Equal("Undetermined A, B, null", Outcome(Graded(s_best, s_good)));
        Criterion half = new("d", "d", new MetScoring(Read(s_on), null), null) { Points = 1 };
        var rubric = new Rubric("t", "1", Root(s_points, half)) { Facts = [s_x, s_on], Grades = [s_best, s_good, s_rest] };
        Assert.Equal("Undetermined A, B", Outcome(rubric, ("x", "7")));
        Assert.Equal("Graded A", Outcome(rubric, ("x", "8")));
    }

    [Fact]
    public void The_authority_may_decide() => Assert.Equal("ForTheAuthority Z",
        Outcome(Graded(s_best, new Grade("Z", null) { ForTheAuthority = true }), ("x", "1")));

    [Fact]
    public void Nothing_applicable_gives_no_grade()
    {
        var criterion = new Criterion("c", "c", new MetScoring(Read(s_off), null), null) { Applies = Read(s_on) };
        var rubric = new Rubric("t", "1", Root(criterion)) { Facts = [s_on, s_off], Grades = [Grade("A", Figure(ResultFigure.AllMet)), s_rest] };
        Assert.Equal("NoGrade null", Outcome(rubric, ("on", "false")));
        Assert.Equal("Undetermined A, C, null", Outcome(rubric, ("off", "true")));
        Assert.Equal("Graded A", Outcome(rubric, ("on", "true"), ("off", "true")));
    }

    [Fact]
    public void Required_and_all_met_follow_Kleene_over_criteria()
    {
        Criterion required = new("c", "c", new MetScoring(Read(s_on), null), null) { Required = true };
        Criterion other = Met("d", Read(s_off));
        var rubric = new Rubric("t", "1", Root(required, other))
        {
            Facts = [s_on, s_off],
            Grades = [Grade("A", Figure(ResultFigure.AllMet)), Grade("B", Figure(ResultFigure.RequiredMet)), s_rest],
        };
        Assert.Equal("Undetermined A, B", Outcome(rubric, ("on", "true")));
        Assert.Equal("Graded C", Outcome(rubric, ("on", "false")));
        Assert.Equal("Undetermined B, C", Outcome(rubric, ("off", "false")));
    }

    [Fact]
    public void Counts_are_ranges()
    {
        Rubric With(Expression condition) => new("t", "1", Root(Met("c", Read(s_on)), Met("d", Read(s_off)))) { Facts = [s_on, s_off], Grades = [Grade("A", condition), s_rest] };
        Assert.Equal("Undetermined A, C", Outcome(With(Op(Figure(ResultFigure.Met), "=", Lit("1"))), ("on", "true")));
        Assert.Equal("Graded A", Outcome(With(Op(Figure(ResultFigure.Met), ">=", Lit("1"))), ("on", "true")));
        Assert.Equal("Graded C", Outcome(With(Op(Figure(ResultFigure.NotMet), "=", Lit("2"))), ("on", "true")));
        Assert.Equal("Undetermined A, C", Outcome(With(Op(Figure(ResultFigure.Unknown), "=", Lit("0"))), ("on", "true")));
        Assert.Equal("Graded A", Outcome(With(Op(Figure(ResultFigure.Applicable), "=", Lit("2")))));
    }

    [Fact]
    public void Every_group_and_single_groups_must_reach_their_share()
    {
        CriterionGroup g = Group("g", new Criterion("g/c", "c", new FormulaScoring(Read(s_x), null), null) { Points = 10 });
        CriterionGroup h = Group("h", new Criterion("h/d", "d", new MetScoring(Read(s_off), null), null) { Applies = Read(s_on) });
        Rubric With(Grade grade) => new("t", "1", Root(g, h)) { Facts = [s_x, s_on, s_off], Grades = [grade, s_rest] };
        Rubric every = With(new Grade("A", null) { EveryGroup = new GroupMinimum(R("0.6"), true, null) });
        Assert.Equal("Graded A", Outcome(every, ("x", "6"), ("on", "false")));
        Assert.Equal("Graded C", Outcome(every, ("x", "5.9"), ("on", "false")));
        Assert.Equal("Graded C", Outcome(every, ("x", "6"), ("on", "true"), ("off", "false")));
        Assert.Equal("Undetermined A, C", Outcome(every, ("x", "6"), ("off", "false")));
        Rubric single = With(new Grade("A", null) { GroupMinimums = [("g", new GroupMinimum(7, false, null))] });
        Assert.Equal("Graded C", Outcome(single, ("x", "6"), ("on", "false")));
        Assert.Equal("Graded A", Outcome(single, ("x", "7"), ("on", "false")));
    }

    private static readonly Gate s_gate = new(Read(s_on), null, null, null), s_gradedGate = new(Read(s_off), s_rest, null, null);

    [Fact]
    public void A_gate_that_fails_stops_before_anything_is_scored()
    {
        Rubric With(params Gate[] gates) => new("t", "1", Root(s_points)) { Facts = [s_x, s_on, s_off], Grades = [s_best, s_rest], Gates = [.. gates] };
        Assessment failed = Assess(With(s_gate), ("x", "9"), ("on", "false"));
        Assert.Equal((Results.Outcome.NotAssessed, null, CriterionStatus.NotAssessed), (failed.Outcome, failed.Points, failed.Criteria[0].Status));
        Assert.Equal("a condition for assessment does not hold: on", failed.Criteria[0].Why!.English);
        Assert.Equal("Graded C", Outcome(With(s_gradedGate), ("x", "9"), ("off", "false")));
        Assert.Equal("Graded A", Outcome(With(s_gate), ("x", "9"), ("on", "true")));
        Assert.Equal("Undetermined A, null", Outcome(With(s_gate), ("x", "9")));
        Assert.Equal("9", Assess(With(s_gate), ("x", "9")).Points.ToString());
        Assert.Equal("Undetermined C, null", Outcome(With(s_gate, s_gradedGate), ("x", "9"), ("off", "false")));
    }

    [Fact]
    public void Criteria_that_gates_read_keep_their_status()
    {
        var rubric = new Rubric("t", "1", Root(Met("c", Read(s_on)), Met("d", Lit(true))))
        {
            Facts = [s_on],
            Gates = [new Gate(StatusIs("c", "met"), null, null, null)],
        };
        Assert.Equal([CriterionStatus.NotMet, CriterionStatus.NotAssessed], Assess(rubric, ("on", "false")).Criteria.Select(c => c.Status));
    }

    [Fact]
    public void A_veto_replaces_the_grade_and_keeps_the_points()
    {
        Rubric With(Grade? grade) => new("t", "1", Root(s_points)) { Facts = [s_x, s_on], Grades = [s_best, s_rest], Vetoes = [new Veto(Read(s_on), grade, null, null)] };
        Assessment struck = Assess(With(s_rest), ("x", "9"), ("on", "true"));
        Assert.Equal(("C", "9"), (struck.Possible(), struck.Points.ToString()));
        Assert.Equal("NoGrade null", Outcome(With(null), ("x", "9"), ("on", "true")));
        Assert.Equal("Graded A", Outcome(With(s_rest), ("x", "9"), ("on", "false")));
        Assert.Equal("Undetermined A, C", Outcome(With(s_rest), ("x", "9")));
    }

    [Fact]
    public void A_knock_out_ends_the_scoring_and_keeps_its_criterion()
    {
        var criterion = new Criterion("k", "k", new DeductScoring([new Tally(5, Read(s_on), null, null, null)]), null)
        {
            Points = 5,
            KnockOut = new KnockOut(null, "C", null),
        };
        var rubric = new Rubric("t", "1", Root(s_points, criterion)) { Facts = [s_x, s_on], Grades = [s_best, s_rest] };
        Assessment struck = Assess(rubric, ("x", "9"), ("on", "true"));
        Assert.Equal("C", struck.Possible());
        Assert.Equal([CriterionStatus.NotAssessed, CriterionStatus.NotMet], struck.Criteria.Select(c => c.Status));
        Assert.Equal((null, "15"), (struck.Points, struck.Maximum.ToString()));
        Assessment open = Assess(rubric, ("x", "9"));
        Assert.Equal(("A, C", "9..14"), (open.Possible(), open.Points.ToString()));
        Assert.Equal("Graded A", Outcome(rubric, ("x", "9"), ("on", "false")));
    }

    [Fact]
    public void A_knock_out_strikes_only_where_its_criterion_applies()
    {
        var criterion = new Criterion("k", "k", new MetScoring(Lit(false), null), null) { Applies = Read(s_off), KnockOut = new KnockOut(Read(s_on), "C", null) };
        var rubric = new Rubric("t", "1", Root(s_points, criterion)) { Facts = [s_x, s_on, s_off], Grades = [s_best, s_rest] };
        Assert.Equal("Graded A", Outcome(rubric, ("x", "9"), ("on", "true"), ("off", "false")));
        Assert.Equal("Graded C", Outcome(rubric, ("x", "9"), ("on", "true"), ("off", "true")));
        Assert.Equal("Undetermined A, C", Outcome(rubric, ("x", "9"), ("on", "true")));
    }

    [Fact]
    public void Adjustments_lower_the_grade_in_order_and_stop_at_the_last_ordinary_one()
    {
        var authority = new Grade("Z", null) { ForTheAuthority = true };
        Rubric With(params GradeAdjustment[] adjustments) => new("t", "1", Root(s_points))
        {
            Facts = [s_x, s_on, s_off],
            Grades = [s_best, s_good, s_rest, authority],
            Adjustments = [.. adjustments],
        };
        GradeAdjustment drop = new(Read(s_on), null, 1, null, null), cap = new(Read(s_off), s_rest, 0, null, null);
        Assert.Equal("Graded B", Outcome(With(drop), ("x", "9"), ("on", "true")));
        Assert.Equal("Graded C", Outcome(With(drop), ("x", "1"), ("on", "true")));
        Assert.Equal("Graded C", Outcome(With(drop, cap), ("x", "9"), ("on", "true"), ("off", "true")));
        Assert.Equal("Undetermined A, B", Outcome(With(drop), ("x", "9")));
        Assert.Equal("Undetermined A, B, C", Outcome(With(drop, cap), ("x", "9")));
    }
}
