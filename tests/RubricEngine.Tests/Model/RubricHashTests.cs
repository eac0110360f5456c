using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using RubricEngine.Model;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Tests.Model;

public sealed class RubricHashTests
{
    /// <summary>What the identity of a rubric leaves out, and why.</summary>
    private static readonly Dictionary<string, string> s_excluded = new()
    {
        ["*.Origin"] = "a place in a file",
        ["*.Amendments"] = "places in files",
        ["Rubric.IsShared"] = "what has no criteria has no result that could carry a hash",
        ["Rubric.Tests"] = "tests are excluded by the language",
        ["Rubric.NeedsAssessmentDate"] = "follows from the expressions",
        ["Rubric.PointsRange"] = "follows from the criteria",
        ["Rubric.ShareRange"] = "follows from the criteria",
        ["Rubric.CountedCriteria"] = "follows from the criteria",
        ["Rubric.Cohort"] = "stands in the figures that read it",
        ["Rubric.CohortAggregates"] = "stand in the expressions",
        ["Rubric.OwnCalledFunctions"] = "stand in the expressions",
        ["CohortAggregate.Key"] = "follows from the figure",
        ["RubricResult.Rubric"] = "written as its hash",
        ["Criterion.Path"] = "follows from the ids",
        ["CriterionGroup.Path"] = "follows from the ids",
        ["Requirement.Facts"] = "follows from the condition",
        ["Requirement.Text"] = "the condition as written, with its layout",
        ["*.Type"] = "inferred, but for facts and judged criteria; a literal's unit has its own test",
        ["LevelsScoring.Covered"] = "proven from the levels",
        ["TableScoring.Covered"] = "proven from the rows",
        ["TableScoring.Settled"] = "proven from the rows",
        ["CriterionGroup.LevelsCovered"] = "proven from the levels",
        ["CriterionGroup.LevelNames"] = "follows from the levels",
        ["Criterion.LevelNames"] = "follows from the scoring",
        ["EvidenceRule.Kinds"] = "the criterion's evidence",
        ["FieldReference.Index"] = "follows from the list and the name",
        ["ArgumentReference.Argument"] = "written where the let is called",
    };

    [Fact]
    public void Every_property_of_the_model_changes_the_hash_or_is_excluded_by_name()
    {
        Rubric rubric = SampleModel.Rubric();
        string before = RubricHash.Of(rubric);
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var types = new HashSet<Type>();
        var silent = new SortedSet<string>();
        Visit(rubric, value =>
        {
            if (!seen.Add(value)) return false;
            types.Add(value.GetType());
            foreach (FieldInfo field in SampleModel.Properties(value.GetType()))
            {
                if (IsExcluded(value.GetType(), field)) continue;
                object? old = field.GetValue(value);
                field.SetValue(value, SampleModel.Changed(field.FieldType, old));
                if (RubricHash.Of(rubric) == before) silent.Add($"{value.GetType().Name}.{SampleModel.NameOf(field)}");
                field.SetValue(value, old);
            }
            return true;
        });
        Assert.Empty(silent);
        Assert.Equal(before, RubricHash.Of(rubric));
        Assert.Empty(SampleModel.Types.Except(types).Except([typeof(RubricTest), typeof(Expectation)]).Select(t => t.Name));
    }

    [Fact]
    public void Every_exclusion_names_a_property()
    {
        var names = SampleModel.Types.SelectMany(t => SampleModel.Properties(t).SelectMany(f => new[] { $"{t.Name}.{SampleModel.NameOf(f)}", $"*.{SampleModel.NameOf(f)}" }));
        Assert.Empty(s_excluded.Keys.Except(names));
    }

    [Fact]
    public void Excluded_properties_leave_the_hash_alone()
    {
        Rubric rubric = SampleModel.Rubric();
        string before = RubricHash.Of(rubric);
        foreach (FieldInfo field in SampleModel.Properties(typeof(Rubric)).Where(f => IsExcluded(typeof(Rubric), f)))
            field.SetValue(rubric, SampleModel.Changed(field.FieldType, field.GetValue(rubric)));
        Assert.Equal(before, RubricHash.Of(rubric));
    }

    [Fact]
    public void The_order_of_declarations_means_nothing()
    {
        Fact a = new("a", new BooleanType(), null), b = new("b", new BooleanType(), null);
        Let x = new("x", new FactReference(a, false, null), null), y = new("y", new FactReference(b, false, null), null);
        var root = new CriterionGroup("", "", null);
        Assert.Equal(
            RubricHash.Of(new Rubric("r", "1", root) { Facts = [a, b], Lets = [x, y] }),
            RubricHash.Of(new Rubric("r", "1", root) { Facts = [b, a], Lets = [y, x] }));
    }

    [Fact]
    public void The_order_of_a_levels_bounds_means_nothing()
    {
        Expression Bound(BinaryOperator kind, int value) => new Binary(kind, Number(7, 1), Number(value, 1), new BooleanType(), null);
        string Leveled(params Expression[] conditions) => RubricHash.Of(new Rubric("r", "1", new CriterionGroup("", "", null)
        {
            Criteria = [new Criterion("c", "c", new LevelsScoring(Number(7, 1), [new Level([.. conditions], 5, null, null)]), null)],
        }));
        Expression low = Bound(BinaryOperator.GreaterOrEqual, 5), high = Bound(BinaryOperator.Less, 9), other = new Unary(UnaryOperator.Not, low, new BooleanType(), null);
        Assert.Equal(Leveled(low, high, other), Leveled(high, low, other));
        Assert.NotEqual(Leveled(low, high, other), Leveled(low, high));
        Assert.NotEqual(Leveled(low, high), Leveled(low, Bound(BinaryOperator.LessOrEqual, 9)));
    }

    [Fact]
    public void Literals_count_by_value_and_unit()
    {
        Assert.Equal(HashOf(Number(9, 10)), HashOf(new Unary(UnaryOperator.Percent, Number(90, 1), Number(90, 1).Type, null)));
        Assert.NotEqual(HashOf(Number(9, 10)), HashOf(Number(9, 1)));
        Assert.NotEqual(HashOf(Number(9, 10)), HashOf(Number(9, 10, "kg")));
        Assert.NotEqual(HashOf(Number(9, 10, "g")), HashOf(Number(9, 10, "kg")));
    }

    [Fact]
    public void Text_counts_in_its_composed_form() =>
        Assert.Equal(Titled("Ti\u00EAu"), Titled("Tie\u0302u"));

    [Fact]
    public void The_type_of_a_fact_counts_in_every_part()
    {
        DataType[] types =
        [
            new BooleanType(), new NumberType(new Bounds(0, 5), 0, Unit.None), new NumberType(new Bounds(0, 6), 0, Unit.None), new NumberType(new Bounds(-1, 5), 0, Unit.None),
            new NumberType(new Bounds(0, 5), 1, Unit.None), new NumberType(new Bounds(0, 5), 0, Unit.Named("kg")), new ChoiceType(["a", "b"], true), new ChoiceType(["b", "a"], true),
            new ChoiceType(["a", "b"], false), DateType.Default, new DateType(DateType.Default.From, new DateOnly(2030, 1, 1)), new DateType(new DateOnly(2000, 1, 1), DateType.Default.To),
            new TextType(5), new TextType(6),
            Records(), Records() with { MaxLength = 6 }, Records() with { DatedBy = "a" }, Records(new RecordField("b", new BooleanType(), false, null, null)),
            Records(new RecordField("a", DateType.Default, false, null, null)), Records(new RecordField("a", new BooleanType(), true, null, null)),
            Records(new RecordField("a", new BooleanType(), false, new LocalizedText("A"), null)), Records(new RecordField("a", new BooleanType(), false, null, "A")),
        ];
        var root = new CriterionGroup("", "", null);
        Assert.Equal(types.Length, types.Select(t => RubricHash.Of(new Rubric("r", "1", root) { Facts = [new Fact("f", t, null)] })).Distinct().Count());
    }

    private static RecordsType Records(RecordField? field = null) => new([field ?? new RecordField("a", new BooleanType(), false, null, null)], 5, null);

    [Fact]
    public void Calls_within_calls_take_no_more_than_linear_time()
    {
        Expression body = Number(1, 1);
        for (int i = 0; i < 200; i++)
        {
            var call = new LetCall($"f{i}", [Number(i, 1)], body, null);
            body = new Binary(BinaryOperator.Add, call, call, body.Type, null);
        }
        Assert.StartsWith("sha256:", HashOf(body));
    }

    [Fact]
    public void The_serialisation_is_fixed()
    {
        var fact = new Fact("số_hộ", new NumberType(new Bounds(0, 100), 0, Unit.Named("household")), null);
        var condition = new Binary(BinaryOperator.GreaterOrEqual, new FactReference(fact, false, null), Number(90, 1, "household"), new BooleanType(), null);
        var root = new CriterionGroup("", "", null) { Criteria = [new Criterion("c1", "c1", new MetScoring(condition, null), null) { Points = 5 }] };
        Assert.Equal("sha256:ad2e1a1789afb3dcf2c53e17a4a7b6849448387bb5b1b29472f4a8561a42b73e", RubricHash.Of(new Rubric("vn/example", "1", root) { Facts = [fact] }));
    }

    private static bool IsExcluded(Type type, FieldInfo field)
    {
        string name = SampleModel.NameOf(field);
        bool declared = name == "Type" && (type == typeof(Fact) || type == typeof(JudgedScoring));
        return !declared && (s_excluded.ContainsKey($"{type.Name}.{name}") || s_excluded.ContainsKey($"*.{name}"));
    }

    /// <summary>What is written by its name only, because the rubric holds it elsewhere.</summary>
    private static bool IsReference(Type type, FieldInfo field) =>
        type.IsSubclassOf(typeof(Expression)) ? field.FieldType == typeof(Fact) || field.FieldType == typeof(Let) || field.FieldType == typeof(Parameter) : field.FieldType == typeof(Grade) || (type == typeof(Recognition) && field.FieldType == typeof(ImmutableArray<Grade>));

    private static string HashOf(Expression condition) =>
        RubricHash.Of(new Rubric("r", "1", new CriterionGroup("", "", null)) { Gates = [new Gate(condition, null, null, null)] });

    private static string Titled(string title) =>
        RubricHash.Of(new Rubric("r", "1", new CriterionGroup("", "", null)) { Title = new LocalizedText(title) });

    private static Literal Number(int numerator, int denominator, string? unit = null)
    {
        Rational value = new(numerator, denominator);
        return new Literal(Value.Of(value), new NumberType(Bounds.Exactly(value), value.DecimalDigits, unit is null ? Unit.None : Unit.Named(unit)), null);
    }

    /// <summary>Calls <paramref name="visit"/> for every object of the Model that can be reached and, where it says so, goes on below it.</summary>
    private static void Visit(object? value, Func<object, bool> visit)
    {
        if (value is IEnumerable items and not string)
        {
            foreach (object? item in items) Visit(item, visit);
            return;
        }
        if (value is ITuple tuple)
        {
            for (int i = 0; i < tuple.Length; i++) Visit(tuple[i], visit);
            return;
        }
        if (value is null || value.GetType().Namespace != typeof(Rubric).Namespace || value is Enum || !visit(value)) return;
        foreach (FieldInfo field in SampleModel.Properties(value.GetType()))
            if (!IsExcluded(value.GetType(), field) && !IsReference(value.GetType(), field)) Visit(field.GetValue(value), visit);
    }
}
