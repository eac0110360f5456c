using FsCheck;
using FsCheck.Fluent;
using RubricEngine.Records;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Tests.Reference;

/// <summary>Figures of lists of records.</summary>
public class AggregateTests
{
    private static readonly CompiledRubric s_rubric = Compiled(
        ("count", "count(incidents where fire)"), ("sum", "sum(incidents where fire, damage)"), ("mean", "mean(incidents, damage)"),
        ("lowest", "lowest(incidents, damage)"), ("highest", "highest(incidents where fire, damage)"), ("share", "share(incidents, fire)"),
        ("any", "if any(incidents, fire) then 1 else 0"), ("all", "if all(incidents, fire or damage < 5) then 1 else 0"),
        ("none", "if none(incidents where fire, damage > 5) then 1 else 0"));

    [Fact]
    public void A_figure_of_a_list_is_what_a_plain_fold_gives() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(7, 7),
        Prop.ForAll(Items().ToArbitrary(), items => Assert.All(Expected(items), e => Assert.Equal(e.Value, Points(items, e.Key)))));

    [Fact]
    public void Order_and_repetition_of_asking_mean_nothing() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(8, 9),
        Prop.ForAll(Items().ToArbitrary(), items =>
            Assert.All(Expected(items).Keys, key => Assert.Equal(Points(items, key), Points([.. items.Reverse()], key)))));

    [Fact]
    public void An_empty_list_is_known_and_an_absent_one_is_not()
    {
        SubjectRecord empty = s_rubric.NewRecord("a").SetEmptyList("incidents").Build(), absent = s_rubric.NewRecord("a").Build();
        Assert.Equal("0", Of(empty, "count"));
        Assert.Equal("0", Of(empty, "sum"));
        Assert.Equal("1", Of(empty, "all"));
        Assert.Equal("0", Of(empty, "any"));
        Assert.Equal("1", Of(empty, "none"));
        Assert.Equal("incidents has no record to read", Of(empty, "mean"));
        Assert.Equal("incidents has no record to read", Of(empty, "share"));
        Assert.Equal("incidents is missing", Of(absent, "count"));
        Assert.Equal("incidents is missing", Of(absent, "all"));
    }

    [Fact]
    public void One_record_decides_what_its_missing_neighbours_cannot_change()
    {
        SubjectRecord record = s_rubric.NewRecord("a")
            .AddItem("incidents", i => i.SetBoolean("fire", true).SetNumber("damage", 9))
            .AddItem("incidents", i => i.SetNumber("damage", 3)).Build();
        Assert.Equal("1", Of(record, "any"));
        Assert.Equal("0", Of(record, "none"));
        Assert.Equal("1", Of(record, "all"));
        Assert.Equal("6", Of(record, "mean"));
        Assert.Equal("incidents[2].fire is missing", Of(record, "count"));
        Assert.Equal("incidents[2].fire is missing", Of(record, "share"));
    }

    [Fact]
    public void Bad_data_in_a_record_are_faults_that_name_it()
    {
        SubjectRecord record = s_rubric.NewRecord("a").AddItem("incidents", i => i.SetText("damage", "many")).Build();
        Fault fault = Assert.Single(record.Faults);
        Assert.Equal("incidents[1].damage", fault.Fact);
        Assert.Equal("incidents[1].damage = `many` is not an integer", Of(record, "mean"));
        Assert.Throws<ArgumentException>(() => s_rubric.NewRecord("a").AddItem("incident", _ => { }));
        Assert.Throws<ArgumentException>(() => s_rubric.NewRecord("a").AddItem("incidents", i => i.SetBoolean("smoke", true)));
    }

    [Fact]
    public void A_list_longer_than_declared_is_unknown()
    {
        SubjectRecordBuilder record = s_rubric.NewRecord("a");
        for (int i = 0; i < 21; i++) record.AddItem("incidents", item => item.SetBoolean("fire", true));
        Assert.Equal("incidents has 21 records, more than 20", Of(record.Build(), "count"));
    }

    [Theory]
    [InlineData("2024-11-15", "1")]
    [InlineData("2024-11-16", "2")]
    [InlineData("2023-11-15", "0")]
    [InlineData(null, "no assessment date was given")]
    public void Records_outside_the_window_are_not_read(string? assessmentDate, string expected)
    {
        CompiledRubric rubric = RubricCompiler.Compile(new SourceText("rubric.yaml", """
            format: 1
            rubric: x/window
            version: "1"
            window: { from: 16/11, to: 15/11 }
            records:
              incidents: { dated by: day, fields: { day: date } }
            criteria:
              - { id: count, points: 100, formula: count(incidents) }
            """)).RubricOrThrow();
        SubjectRecordBuilder record = rubric.NewRecord("a");
        record.AssessmentDate = assessmentDate is null ? null : DateOnly.Parse(assessmentDate);
        foreach (string day in new[] { "2023-11-16", "2024-11-16", "2024-12-01" }) record.AddItem("incidents", i => i.SetDate("day", DateOnly.Parse(day)));
        Assert.Equal(expected, Of(rubric, record.Build(), "count"));
    }

    private sealed record Item(bool Fire, int Damage);

    private static Gen<Item[]> Items() => from n in Gen.Choose(0, 20)
                                          from items in (from fire in Gen.Elements(true, false) from damage in Gen.Choose(0, 10) select new Item(fire, damage)).ArrayOf(n)
                                          select items;

    private static Dictionary<string, string> Expected(Item[] items)
    {
        const string Empty = "incidents has no record to read";
        Item[] fires = [.. items.Where(i => i.Fire)];
        return new()
        {
            ["count"] = fires.Length.ToString(),
            ["sum"] = fires.Sum(i => i.Damage).ToString(),
            ["mean"] = items.Length == 0 ? Empty : new Rational(items.Sum(i => i.Damage), items.Length).ToString(),
            ["lowest"] = items.Length == 0 ? Empty : items.Min(i => i.Damage).ToString(),
            ["highest"] = fires.Length == 0 ? Empty : fires.Max(i => i.Damage).ToString(),
            ["share"] = items.Length == 0 ? Empty : new Rational(fires.Length, items.Length).ToString(),
            ["any"] = fires.Length > 0 ? "1" : "0",
            ["all"] = items.All(i => i.Fire || i.Damage < 5) ? "1" : "0",
            ["none"] = fires.All(i => i.Damage <= 5) ? "1" : "0",
        };
    }

    private static string Points(Item[] items, string criterion)
    {
        SubjectRecordBuilder record = s_rubric.NewRecord("a").SetEmptyList("incidents");
        foreach (Item item in items) record.AddItem("incidents", i => i.SetBoolean("fire", item.Fire).SetNumber("damage", item.Damage));
        return Of(record.Build(), criterion);
    }

    private static string Of(SubjectRecord record, string criterion) => Of(s_rubric, record, criterion);

    /// <summary>The points of a criterion, or why they are not known.</summary>
    private static string Of(CompiledRubric rubric, SubjectRecord record, string criterion)
    {
        var result = rubric.Evaluate(record).Criteria.Single(c => c.Criterion.Id == criterion);
        return result.Points is { IsExact: true, Low: var points } ? points.ToString() : result.Why!.English;
    }

    private static CompiledRubric Compiled(params (string Id, string Formula)[] criteria) => RubricCompiler.Compile(new SourceText("rubric.yaml", $$"""
        format: 1
        rubric: x/lists
        version: "1"
        records:
          incidents:
            at most: 20
            fields:
              fire: boolean
              damage: { type: integer, min: 0, max: 10 }
        criteria:
        {{string.Join("\n", criteria.Select(c => $"  - {{ id: {c.Id}, points: 1000, formula: \"{c.Formula}\" }}"))}}
        """)).RubricOrThrow();
}
