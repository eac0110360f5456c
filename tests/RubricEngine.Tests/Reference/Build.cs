using System.Collections.Immutable;
using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Reference;
using RubricEngine.Results;
using RubricEngine.Values;

namespace RubricEngine.Tests.Reference;

/// <summary>Small models, written without any front end.</summary>
internal static class Build
{
    private static readonly Bounds s_range = new(-1_000, 1_000);

    public static Rational R(string text) => Rational.TryParse(text, out Rational number) ? number : throw new ArgumentException(text);

    public static NumberType Number(string? unit = null, Bounds? range = null) =>
        new(range ?? s_range, 4, unit is null ? Unit.None : Unit.Named(unit));

    public static Fact Fact(string name, DataType? type = null, bool previous = false) =>
        new(name, type ?? Number(), null) { HasPrevious = previous };

    public static Expression Read(Fact fact, bool previous = false) => new FactReference(fact, previous, null);

    public static Expression Lit(string number, string? unit = null) =>
        new Literal(Value.Of(R(number)), Number(unit, Bounds.Exactly(R(number))), null);

    public static Expression Lit(bool truth) => new Literal(Value.Of(truth), new BooleanType(), null);

    public static Expression Lit(DateOnly date) => new Literal(Value.Of(date), DateType.Default, null);

    public static Expression Choice(ChoiceType type, string name) => new Literal(new ChoiceValue(name), type, null);

    public static Expression Op(Expression left, string @operator, Expression right)
    {
        BinaryOperator op = @operator switch
        {
            "or" => BinaryOperator.Or,
            "and" => BinaryOperator.And,
            "=" => BinaryOperator.Equal,
            "!=" => BinaryOperator.NotEqual,
            "<" => BinaryOperator.Less,
            "<=" => BinaryOperator.LessOrEqual,
            ">" => BinaryOperator.Greater,
            ">=" => BinaryOperator.GreaterOrEqual,
            "+" => BinaryOperator.Add,
            "-" => BinaryOperator.Subtract,
            "*" => BinaryOperator.Multiply,
            _ => BinaryOperator.Divide,
        };
        DataType type = (left.Type, right.Type) switch
        {
            _ when op < BinaryOperator.Add => new BooleanType(),
            (DateType, DateType) => Number("day"),
            (DateType, _) => DateType.Default,
            (NumberType a, NumberType b) when op == BinaryOperator.Multiply => new NumberType(s_range, null, a.Unit.Times(b.Unit)),
            (NumberType a, NumberType b) when op == BinaryOperator.Divide => new NumberType(s_range, null, a.Unit.Over(b.Unit)),
            _ => left.Type,
        };
        return new Binary(op, left, right, type, null);
    }

    public static Expression Not(Expression operand) => new Unary(UnaryOperator.Not, operand, new BooleanType(), null);

    public static Expression Call(BuiltInFunction function, params Expression[] arguments) =>
        new Call(function, [.. arguments], arguments[0].Type is DateType ? Number() : arguments[0].Type, null);

    public static Expression Figure(ResultFigure figure, string? path = null, Bounds? range = null) =>
        new ResultReference(figure, path, figure switch
        {
            ResultFigure.Status => new ChoiceType(StatusNames.English, false),
            ResultFigure.AllMet or ResultFigure.RequiredMet or ResultFigure.MinimumsMet => new BooleanType(),
            ResultFigure.Percent => new NumberType(range ?? new Bounds(0, 1), null, Unit.None),
            _ => Number(),
        }, null);

    public static Expression StatusIs(string path, string status) =>
        Op(Figure(ResultFigure.Status, path), "=", Choice(new ChoiceType(StatusNames.English, false), status));

    public static Criterion Met(string id, Expression condition, string points = "1") =>
        new(id, id, new MetScoring(condition, null), null) { Points = R(points) };

    public static Criterion Scored(string id, string points, Scoring scoring) => new(id, id, scoring, null) { Points = R(points) };

    public static Criterion Formula(string id, string points, Expression formula) => Scored(id, points, new FormulaScoring(formula, null));

    public static Level Level(string? points, params Expression[] conditions) => new([.. conditions], points is null ? null : R(points), null, null);

    public static CriterionGroup Root(params Criterion[] criteria) => new("", "", null) { Criteria = [.. criteria] };

    public static CriterionGroup Group(string id, params Criterion[] criteria) => new(id, id, null) { Criteria = [.. criteria] };

    public static CriterionGroup Root(params CriterionGroup[] groups) => new("", "", null) { Groups = [.. groups] };

    public static Grade Grade(string name, Expression? condition = null) => new(name, null) { Condition = condition };

    public static Rubric Rubric(CriterionGroup root, params Fact[] facts) => new("t", "1", root) { Facts = [.. facts] };

    /// <summary>Assesses a record; values are texts as data write them.</summary>
    public static Assessment Assess(Rubric rubric, params (string Key, string Value)[] values)
    {
        var record = new SubjectRecordBuilder(InputField.Of(rubric), "s") { AssessmentDate = null };
        foreach ((string key, string value) in values) record.SetText(key, value);
        return ReferenceEvaluator.Evaluate(new RubricIndex(rubric), "h", record.Build());
    }

    /// <summary>The one criterion's result.</summary>
    public static CriterionResult Judge(Criterion criterion, Fact[] facts, params (string Key, string Value)[] values) =>
        Assess(Rubric(Root(criterion), facts), values).Criteria.Single();

    public static string Points(this CriterionResult result) => result.Points?.ToString() ?? "null";

    public static string Possible(this Assessment assessment) => string.Join(", ", assessment.Possible.Select(g => g?.Name ?? "null"));

    public static ImmutableArray<T> List<T>(params T[] items) => [.. items];
}
