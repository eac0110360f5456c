using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Reference;
using RubricEngine.Values;
using static RubricEngine.Tests.Reference.Build;

namespace RubricEngine.Tests.Reference;

public class ExpressionEvaluatorTests
{
    private static readonly Expression s_true = Lit(true), s_false = Lit(false);
    private static readonly Expression s_a = Read(Fact("a", new BooleanType())), s_b = Read(Fact("b", new BooleanType()));
    private static readonly Expression s_x = Read(Fact("x")), s_y = Read(Fact("y"));

    private static Value Evaluate(Expression expression, DateOnly? assessmentDate = null) =>
        ExpressionEvaluator.Evaluate(expression, key => new UnknownValue(UnknownReason.Missing(key)), assessmentDate);

    private static string Text(Expression expression, DateOnly? assessmentDate = null) => ValueText.Of(Evaluate(expression, assessmentDate));

    [Fact]
    public void And_or_not_follow_Kleene()
    {
        Assert.Equal("false", Text(Op(s_a, "and", s_false)));
        Assert.Equal("false", Text(Op(s_false, "and", s_a)));
        Assert.Equal("a is missing", Text(Op(s_a, "and", s_true)));
        Assert.Equal("true", Text(Op(s_a, "or", s_true)));
        Assert.Equal("a is missing", Text(Op(s_false, "or", s_a)));
        Assert.Equal("a is missing", Text(Not(s_a)));
        Assert.Equal("false", Text(Not(s_true)));
    }

    [Fact]
    public void The_reason_is_that_of_the_first_unknown_operand_in_the_text()
    {
        Assert.Equal("a is missing", Text(Op(s_a, "and", s_b)));
        Assert.Equal("b is missing", Text(Op(s_b, "or", s_a)));
        Assert.Equal("y is missing", Text(Op(s_y, "+", s_x)));
        Assert.Equal("x is missing", Text(Op(Lit("1"), "<", s_x)));
        Assert.Equal("division by zero", Text(Op(Op(Lit("1"), "/", Lit("0")), "+", s_x)));
        Assert.Equal("y is missing", Text(new Between(Lit("5"), s_y, s_x, null)));
    }

    [Fact]
    public void A_conditional_reads_only_the_branch_taken()
    {
        Assert.Equal("1", Text(new Conditional(s_true, Lit("1"), s_x, Number(), null)));
        Assert.Equal("x is missing", Text(new Conditional(s_false, Lit("1"), s_x, Number(), null)));
        Assert.Equal("a is missing", Text(new Conditional(s_a, Lit("1"), Lit("1"), Number(), null)));
    }

    [Fact]
    public void Fallbacks_and_missing_tests_answer_and_are_noted()
    {
        var trace = new Trace();
        var evaluator = new ExpressionEvaluator(key => new UnknownValue(UnknownReason.Missing(key)), null, (_, _) => throw new InvalidOperationException(), RubricEngine.Model.Window.CalendarYear);
        Assert.Equal(Value.Of((Rational)3), evaluator.Read(new Coalesce(s_x, Lit("3"), Number(), null), trace).Value);
        Assert.Equal(Value.Of(true), evaluator.Read(new MissingTest(s_y, false, null), trace).Value);
        Assert.Equal(Value.Of(true), evaluator.Read(new MissingTest(Lit("1"), true, null), trace).Value);
        Assert.Equal([("??", "x"), ("is missing", "y")], trace.Assumptions.Select(a => (a.By, a.Reason.Fact!)));
    }

    [Fact]
    public void Units_convert_to_the_unit_of_the_left_or_of_the_result()
    {
        Assert.Equal("true", Text(Op(Lit("1", "kg"), "=", Lit("1000", "g"))));
        Assert.Equal("true", Text(Op(Lit("999", "g"), "<", Lit("1", "kg"))));
        Assert.Equal("1.5", Text(Op(Lit("1", "kg"), "+", Lit("500", "g"))));
        Assert.Equal("-499", Text(Op(Lit("1", "g"), "-", Lit("0.5", "kg"))));
        Assert.Equal("2", Text(Op(Lit("1", "kg"), "/", Lit("500", "g"))));
        Assert.Equal("0.5", Text(Op(Lit("1", "kg"), "*", Lit("500", "g"))));
        Assert.Equal("1", Text(Call(BuiltInFunction.Max, Lit("1", "kg"), Lit("500", "g"))));
    }

    [Fact]
    public void Dates_subtract_to_days_and_move_by_them()
    {
        Expression day = Lit(new DateOnly(2024, 2, 28));
        Assert.Equal("366", Text(Op(Lit(new DateOnly(2025, 2, 28)), "-", day)));
        Assert.Equal("2024-03-01", Text(Op(day, "+", Lit("2", "day"))));
        Assert.Equal("2024-02-27", Text(Op(day, "-", Lit("24", "hour"))));
        Assert.Equal("2", Text(Call(BuiltInFunction.Month, day)));
        Assert.Equal("the date lies outside the calendar", Text(Op(day, "-", Lit("999999999", "day"))));
    }

    [Fact]
    public void The_assessment_date_is_unknown_unless_given()
    {
        Assert.Equal("no assessment date was given", Text(new AssessmentDate(null)));
        Assert.Equal("2024-05-01", Text(new AssessmentDate(null), new DateOnly(2024, 5, 1)));
    }

    [Fact]
    public void Choices_compare_by_their_order_and_text_by_code_units()
    {
        var rating = new ChoiceType(["poor", "good", "excellent"], true);
        Assert.Equal("true", Text(Op(Choice(rating, "good"), "<", Choice(rating, "excellent"))));
        Assert.Equal("false", Text(Op(Choice(rating, "poor"), ">=", Choice(rating, "good"))));
        Assert.Equal("true", Text(new Membership(Choice(rating, "good"), [Choice(rating, "poor"), Choice(rating, "good")], null)));
        Assert.Equal("true", Text(new Membership(Lit("1"), [s_x, Lit("1")], null)));
        Assert.Equal("x is missing", Text(new Membership(Lit("1"), [s_x, Lit("2")], null)));
    }

    [Theory]
    [InlineData(nameof(BuiltInFunction.Round), "2.5", "0", "3")]
    [InlineData(nameof(BuiltInFunction.Round), "-2.5", "0", "-3")]
    [InlineData(nameof(BuiltInFunction.RoundEven), "2.5", "0", "2")]
    [InlineData(nameof(BuiltInFunction.Round), "1234", "-2", "1200")]
    [InlineData(nameof(BuiltInFunction.Min), "2", "3", "2")]
    [InlineData(nameof(BuiltInFunction.Max), "2", "3", "3")]
    public void Functions_of_two_numbers(string function, string one, string other, string expected) =>
        Assert.Equal(expected, Text(Call(Enum.Parse<BuiltInFunction>(function), Lit(one), Lit(other))));

    [Theory]
    [InlineData(nameof(BuiltInFunction.Floor), "-1.5", "-2")]
    [InlineData(nameof(BuiltInFunction.Ceiling), "-1.5", "-1")]
    [InlineData(nameof(BuiltInFunction.Abs), "-1.5", "1.5")]
    public void Functions_of_one_number(string function, string number, string expected) =>
        Assert.Equal(expected, Text(Call(Enum.Parse<BuiltInFunction>(function), Lit(number))));

    [Fact]
    public void Clamp_limits_on_both_sides()
    {
        Assert.Equal("10", Text(Call(BuiltInFunction.Clamp, Lit("12"), Lit("0"), Lit("10"))));
        Assert.Equal("0", Text(Call(BuiltInFunction.Clamp, Lit("-1"), Lit("0"), Lit("10"))));
    }

    [Fact]
    public void Change_compares_with_the_period_before()
    {
        Fact crimes = Fact("crimes", previous: true);
        Expression change = Call(BuiltInFunction.Change, Read(crimes));
        Value Change(int now, int before) => ExpressionEvaluator.Evaluate(change, key => Value.Of((Rational)(key == "crimes" ? now : before)), null);
        Assert.Equal(Value.Of(R("-0.25")), Change(3, 4));
        Assert.Equal(new UnknownValue(UnknownReason.DivisionByZero), Change(3, 0));
        Assert.Equal("crimes is missing", Text(change));
    }

    [Fact]
    public void Parameters_take_the_first_row_that_matches()
    {
        var kind = new ChoiceType(["city", "rural"], false);
        var parameter = new Parameter("p", Number(), Choice(kind, "rural"), new AssessmentDate(null),
        [
            new ParameterRow(["city"], null, null, Value.Of((Rational)1), null),
            new ParameterRow(["rural"], null, new DateOnly(2023, 12, 31), Value.Of((Rational)2), null),
            new ParameterRow([], new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31), Value.Of((Rational)3), null),
        ], null);
        var reference = new ParameterReference(parameter, null);
        Assert.Equal("2", Text(reference, new DateOnly(2023, 12, 31)));
        Assert.Equal("3", Text(reference, new DateOnly(2024, 12, 31)));
        Assert.Equal("the parameter p has no value for this case", Text(reference, new DateOnly(2025, 1, 1)));
        Assert.Equal("no assessment date was given", Text(reference));
    }

    [Fact]
    public void Names_used_twice_at_every_level_are_read_once()
    {
        int reads = 0;
        Expression level = s_x;
        for (int i = 0; i < 200; i++)
        {
            var let = new LetReference(new Let($"l{i}", level, null), null);
            level = Op(let, "-", let);
        }
        Value value = ExpressionEvaluator.Evaluate(level, _ => { reads++; return Value.Of((Rational)7); }, null);
        Assert.Equal(Value.Of((Rational)0), value);
        Assert.Equal(1, reads);
    }

    [Fact]
    public void Ranges_compare_only_where_all_their_values_agree()
    {
        UnknownReason open = UnknownReason.Undetermined("points");
        Expression points = Figure(ResultFigure.Points);
        Value Read(Expression expression) =>
            new ExpressionEvaluator(_ => throw new InvalidOperationException(), null, (_, _) => Reading.Of(new Bounds(4, 6), open), RubricEngine.Model.Window.CalendarYear).Read(expression, new Trace()).Value;
        Assert.Equal(Value.Of(true), Read(Op(points, ">=", Lit("4"))));
        Assert.Equal(Value.Of(false), Read(Op(points, "<", Lit("4"))));
        Assert.Equal(new UnknownValue(open), Read(Op(points, ">=", Lit("5"))));
        Assert.Equal(new UnknownValue(open), Read(Op(points, "=", Lit("5"))));
        Assert.Equal(Value.Of(false), Read(Op(points, "=", Lit("7"))));
        Assert.Equal(new NumberValue(new Bounds(-6, -4)), Read(Op(Lit("0"), "-", points)));
        Assert.Equal(new NumberValue(new Bounds(-12, -8)), Read(Op(points, "*", Lit("-2"))));
        Assert.Equal(new NumberValue(new Bounds(2, 3)), Read(Op(Lit("12"), "/", points)));
        Assert.Equal(new UnknownValue(open), Read(Op(Lit("12"), "/", Op(points, "-", Lit("5")))));
        Assert.Equal(Value.Of(true), Read(new MissingTest(points, false, null)));
    }
}
