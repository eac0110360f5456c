using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Values;
using static RubricEngine.Tests.Reference.Build;

namespace RubricEngine.Tests.Reference;

public class ScoringTests
{
    private static readonly Fact s_x = Fact("x"), s_y = Fact("y");
    private static readonly Expression s_readX = Read(s_x), s_readY = Read(s_y);

    /// <summary>Status, points and reason, from <c>x=3;y=4</c>.</summary>
    private static string Outcome(Criterion criterion, string values)
    {
        CriterionResult result = Judge(criterion, [s_x, s_y],
            [.. values.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(v => (v.Split('=')[0], v.Split('=')[1]))]);
        return $"{StatusNames.English[(int)result.Status]} {result.Points()}";
    }

    [Theory]
    [InlineData("x=5;y=0", "met 4")]
    [InlineData("x=5;y=9", "exceeded 4")]
    [InlineData("x=5", "unknown 4")]
    [InlineData("x=4;y=9", "not met 0")]
    [InlineData("y=9", "unknown 0..4")]
    public void Met_gives_all_or_nothing(string values, string expected) =>
        Assert.Equal(expected, Outcome(Scored("c", "4", new MetScoring(Op(s_readX, ">=", Lit("5")), Op(s_readY, ">", Lit("8")))), values));

    private static readonly LevelsScoring s_levels = new(s_readX,
    [
        Level("5", Op(s_readX, ">=", Lit("90"))),
        Level("3", Op(s_readX, ">=", Lit("80")), Op(s_readX, "<", Lit("90"))),
        Level("-1"),
    ]);

    [Theory]
    [InlineData("x=90", "met 5")]
    [InlineData("x=89.9999", "partly met 3")]
    [InlineData("x=80", "partly met 3")]
    [InlineData("x=79", "not met -1")]
    [InlineData("", "unknown -1..5")]
    public void Levels_give_the_points_of_the_level_that_holds(string values, string expected) =>
        Assert.Equal(expected, Outcome(new Criterion("c", "c", s_levels, null) { Points = 5, Lowest = -1 }, values));

    [Theory]
    [InlineData("x=1;y=1", "met 5")]
    [InlineData("x=0;y=1", "partly met 2")]
    [InlineData("x=0;y=0", "unknown 0..5")]
    [InlineData("y=1", "unknown 2..5")]
    [InlineData("x=0", "unknown 0..5")]
    [InlineData("x=1", "met 5")]
    public void Levels_by_condition_are_read_in_order_and_may_cover_nothing(string values, string expected) =>
        Assert.Equal(expected, Outcome(Scored("c", "5", new LevelsScoring(null,
        [
            Level("5", Op(s_readX, "=", Lit("1"))),
            Level("2", Op(s_readY, "=", Lit("1"))),
        ])), values));

    [Fact]
    public void A_level_may_leave_the_points_open()
    {
        Criterion criterion = Scored("c", "5", new LevelsScoring(null, [Level("5", Op(s_readX, ">", Lit("1"))), Level(null)]));
        CriterionResult result = Judge(criterion, [s_x], ("x", "0"));
        Assert.Equal("0..5", result.Points());
        Assert.Equal("no level covers this case", result.Why!.English);
    }

    [Theory]
    [InlineData("x=3;y=2", "partly met 1.5")]
    [InlineData("x=50;y=2", "met 10")]
    [InlineData("x=-3;y=2", "not met 0")]
    [InlineData("x=3;y=0", "unknown 0..10")]
    public void Formulas_are_clamped(string values, string expected) =>
        Assert.Equal(expected, Outcome(Formula("c", "10", Op(s_readX, "/", s_readY)), values));

    [Fact]
    public void A_formula_whose_data_are_missing_keeps_the_checked_range()
    {
        Fact share = Fact("share", Number(range: new Bounds(2, 7)));
        Assert.Equal("2..7", Judge(Formula("c", "10", Read(share)), [share]).Points());
    }

    [Fact]
    public void A_formula_may_name_its_own_maximum()
    {
        Criterion criterion = Scored("c", "10", new FormulaScoring(s_readX, s_readY));
        CriterionResult result = Judge(criterion, [s_x, s_y], ("x", "9"), ("y", "8"));
        Assert.Equal(("8", "8", CriterionStatus.Met), (result.Points(), result.Maximum.ToString(), result.Status));
    }

    private static StepsScoring Steps(bool down = false, bool proRata = false, string add = "0.5", string cap = "3", string? otherwise = "0") =>
        new(s_readX, 1, Lit("10"), Lit("5"), R(add), down, proRata, R(cap), otherwise is null ? null : R(otherwise));

    [Theory]
    [InlineData("x=9", "not met 0")]
    [InlineData("x=10", "partly met 1")]
    [InlineData("x=14.9", "partly met 1")]
    [InlineData("x=15", "partly met 1.5")]
    [InlineData("x=1000", "met 3")]
    [InlineData("", "unknown 0..3")]
    public void Whole_steps_add_points(string values, string expected) => Assert.Equal(expected, Outcome(Scored("c", "3", Steps()), values));

    [Theory]
    [InlineData("x=12.5", "partly met 1.25")]
    [InlineData("x=100", "met 3")]
    public void Steps_count_pro_rata(string values, string expected) => Assert.Equal(expected, Outcome(Scored("c", "3", Steps(proRata: true)), values));

    [Theory]
    [InlineData("x=11", "not met 0")]
    [InlineData("x=4", "partly met 1.5")]
    public void Steps_go_down(string values, string expected) => Assert.Equal(expected, Outcome(Scored("c", "3", Steps(down: true)), values));

    [Theory]
    [InlineData("x=21", "not met 0")]
    [InlineData("x=500", "not met 0")]
    [InlineData("x=15", "partly met 0.5")]
    public void Steps_that_take_points_have_a_least(string values, string expected) =>
        Assert.Equal(expected, Outcome(Scored("c", "3", Steps(add: "-0.5", cap: "0")), values));

    private static readonly Criterion s_deduct = Scored("c", "5", new DeductScoring(
        [new Tally(R("0.5"), s_readX, 2, "late", null), new Tally(1, Op(s_readY, ">", Lit("0")), null, null, null)]));

    [Theory]
    [InlineData("x=0;y=0", "met 5")]
    [InlineData("x=3;y=1", "partly met 2.5")]
    [InlineData("x=100;y=1", "partly met 2")]
    [InlineData("x=3", "unknown 2.5..3.5")]
    [InlineData("y=1", "unknown 2..4")]
    public void Deductions_take_points_for_each_case_up_to_their_caps(string values, string expected) => Assert.Equal(expected, Outcome(s_deduct, values));

    private static Criterion Judged(DataType type, params JudgedLevel[] levels) =>
        new("c", "c", new JudgedScoring(type, [.. levels], []), null) { Points = 5, Lowest = -1 };

    [Fact]
    public void Judgements_give_points_a_level_or_met()
    {
        Assert.Equal("3.5", Judge(Judged(new NumberType(new Bounds(-1, 5), 1, Unit.None)), [], ("c", "3.5")).Points());
        Assert.Equal("5", Judge(Judged(new BooleanType()), [], ("c", "x")).Points());
        Assert.Equal("2", Judge(Judged(new ChoiceType(["good", "poor"], false), new("good", 2, null), new("poor", 0, null)), [], ("c", "good")).Points());
        CriterionResult unjudged = Judge(Judged(new BooleanType()), []);
        Assert.Equal(("-1..5", "c is not judged yet"), (unjudged.Points(), unjudged.Why!.English));
    }

    private static Criterion Parts(Combination combination, string points) => Scored("c", points, new PartsScoring(
        [Met("p", Op(s_readX, ">", Lit("0")), "2"), Met("q", Op(s_readY, ">", Lit("0")), "3")], combination));

    [Theory]
    [InlineData("x=1;y=1", "met 5")]
    [InlineData("x=1;y=0", "partly met 2")]
    [InlineData("x=1", "unknown 2..5")]
    public void Parts_add_up(string values, string expected) => Assert.Equal(expected, Outcome(Parts(new SumCombination(), "5"), values));

    [Theory]
    [InlineData("x=1;y=1", "met 1")]
    [InlineData("x=1;y=0", "not met 0")]
    [InlineData("x=0", "not met 0")]
    [InlineData("x=1", "unknown 0..1")]
    public void All_parts_must_be_met(string values, string expected) => Assert.Equal(expected, Outcome(Parts(new AllCombination(), "1"), values));

    [Theory]
    [InlineData("x=0;y=1", "met 1")]
    [InlineData("x=0;y=0", "not met 0")]
    [InlineData("x=1", "met 1")]
    [InlineData("x=0", "unknown 0..1")]
    public void Any_part_suffices(string values, string expected) => Assert.Equal(expected, Outcome(Parts(new AnyCombination(), "1"), values));

    [Theory]
    [InlineData("x=1;y=1", "met 1")]
    [InlineData("x=1;y=0", "not met 0")]
    public void At_least_k_parts(string values, string expected) => Assert.Equal(expected, Outcome(Parts(new AtLeastCombination(2), "1"), values));

    [Theory]
    [InlineData("x=3.333", "partly met 3.33")]
    [InlineData("x=9.996", "met 10")]
    [InlineData("x=8", "partly met 8")]
    public void Points_are_rounded_after_clamping_and_before_anything_reads_them(string values, string expected) =>
        Assert.Equal(expected, Outcome(new Criterion("c", "c", new FormulaScoring(s_readX, null), null)
        {
            Points = 10,
            Rounding = new Rounding(2, RoundingMode.HalfAwayFromZero),
        }, values));

    [Fact]
    public void Met_at_sets_the_points_that_count_as_met()
    {
        var criterion = new Criterion("c", "c", new FormulaScoring(s_readX, null), null) { Points = 10, MetAt = 6 };
        Assert.Equal("met 6", Outcome(criterion, "x=6"));
        Assert.Equal("partly met 5.9", Outcome(criterion, "x=5.9"));
    }
}
