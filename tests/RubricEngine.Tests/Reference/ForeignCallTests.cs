using RubricEngine.Functions;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Testing;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Tests.Reference;

/// <summary>Calls of functions that a host or plugin gives, as the reference evaluator makes them.</summary>
public class ForeignCallTests
{
    private const string Facts = """
        facts:
          area: { type: decimal, digits: 1, unit: m2, min: 0, max: 20_000 }
          garden: { type: decimal, digits: 2, unit: ha, min: 0, max: 2 }
          zone: { type: choice, choices: [high, low] }
          filed: date
          answered: date
          n: { type: integer, min: 0, max: 10 }
        """;

    [Fact]
    public void A_call_gets_its_arguments_in_the_parameters_units_and_by_the_names_of_choices()
    {
        CompiledRubric rubric = Compiled("flood_risk(area, zone)", "flood_risk(garden, high)", "nguy_cơ_ngập(1500, zone)", "if zone_of(area) = middle then 1 else 2");
        SubjectRecord record = rubric.NewRecord("a").SetNumber("area", 900).SetNumber("garden", 0.25m).SetText("zone", "low").Build();
        Assert.Equal(["0.45", "5", "0.75", "1"], Points(rubric, record));
    }

    [Fact]
    public void Dates_and_truths_are_passed_and_given()
    {
        CompiledRubric rubric = Compiled("working_days(filed, answered) / 1 day", "if is_weekend(answered) then 1 else 0");
        SubjectRecord record = rubric.NewRecord("a").SetDate("filed", new DateOnly(2026, 11, 20)).SetDate("answered", new DateOnly(2026, 11, 22)).Build();
        Assert.Equal(["1", "1"], Points(rubric, record));
    }

    [Theory]
    [InlineData(3, "3", null, null)]
    [InlineData(4, "fragile() of sample-plugin gives no answer: nobody knows 4", "function unknown", "fragile() của sample-plugin không cho kết quả: nobody knows 4")]
    [InlineData(5, "fragile() of sample-plugin answered outside its declared result: 11", "function out of range", "fragile() của sample-plugin cho kết quả nằm ngoài khoảng đã khai báo: 11")]
    [InlineData(6, "fragile() of sample-plugin failed: InvalidOperationException: too much", "function failed", "fragile() của sample-plugin bị lỗi: InvalidOperationException: too much")]
    public void A_function_that_fails_spoils_its_own_criterion_and_nothing_else(int n, string expected, string? kind, string? vietnamese)
    {
        CompiledRubric rubric = Compiled("fragile(n)", "n");
        Assessment assessment = rubric.Evaluate(rubric.NewRecord("a").SetNumber("n", n).Build());
        Assert.Equal([expected, $"{n}"], assessment.Criteria.Select(Points));
        if (kind is null) Assert.Empty(assessment.Faults);
        else
        {
            Fault fault = Assert.Single(assessment.Faults);
            Assert.Equal(("fragile()", kind), (fault.Fact, fault.Reason.Kind));
            Assert.Equal(vietnamese, assessment.Criteria[0].Why!.Vietnamese);
            Assert.Equal(new Bounds(0, 10), assessment.Criteria[0].Points);
        }
    }

    [Fact]
    public void What_is_not_known_is_not_asked()
    {
        SampleFunction echo = Echo(true);
        CompiledRubric rubric = Compiled(FunctionRegistry.Empty.With(echo, SampleFunctions.Policy), "echo(n)", "echo(round(points(c1), 0))");
        Assessment assessment = rubric.Evaluate(rubric.NewRecord("a").Build());
        Assert.Equal(["n is missing", "points(c1) is not determined yet"], assessment.Criteria.Select(Points));
        Assert.Equal(["n"], assessment.Faults.Select(f => f.Fact));
        Assert.Equal(0, echo.Calls);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 4)]
    public void Equal_calls_of_a_pure_function_are_made_once_in_an_assessment(bool pure, int calls)
    {
        SampleFunction echo = Echo(pure);
        CompiledRubric rubric = Compiled(FunctionRegistry.Empty.With(echo, SampleFunctions.Policy), "echo(n) + echo(n)", "echo(n - 1 + 1)", "echo(2)");
        SubjectRecord record = rubric.NewRecord("a").SetNumber("n", 3).Build();
        Assert.Equal(["6", "3", "2"], rubric.Evaluate(record).Criteria.Select(Points));
        Assert.Equal(calls, echo.Calls);
    }

    [Fact]
    public void An_author_may_answer_for_a_function_that_fails()
    {
        CompiledRubric rubric = Compiled("fragile(n) ?? 1");
        Assessment assessment = rubric.Evaluate(rubric.NewRecord("a").SetNumber("n", 6).Build());
        Assert.Equal(["1"], assessment.Criteria.Select(Points));
        Assert.Equal(["function failed"], assessment.Assumed.Select(a => a.Reason.Kind));
    }

    [Fact]
    public void An_explanation_names_function_plugin_arguments_and_answer()
    {
        CompiledRubric rubric = Compiled("flood_risk(garden, zone)", "fragile(n)");
        Explanation explanation = rubric.Explain(rubric.NewRecord("a").SetNumber("garden", 0.25m).SetText("zone", "low").SetNumber("n", 6).Build());
        string english = explanation.ToText(Language.English), vietnamese = explanation.ToText(Language.Vietnamese);
        Assert.Contains("flood_risk(garden, zone) = 1.25 (function of sample-plugin: area = 2500 m2, zone = low)", english, StringComparison.Ordinal);
        Assert.Contains("flood_risk(garden, zone) = 1,25 (hàm của sample-plugin: diện_tích = 2500 m2, vùng = low)", vietnamese, StringComparison.Ordinal);
        Assert.Contains("- flood_risk: the risk that a plot is flooded, from 0 to 10", english, StringComparison.Ordinal);
        Assert.Contains("- flood_risk: nguy cơ ngập của thửa đất, từ 0 đến 10", vietnamese, StringComparison.Ordinal);
        Assert.Contains("fragile(n): fragile() of sample-plugin failed: InvalidOperationException: too much (function of sample-plugin: number = 6)", english, StringComparison.Ordinal);
    }

    [Fact]
    public void Tests_kept_in_a_rubric_call_functions() => Assert.True(Assert.Single(Compile(SampleFunctions.Registry, $$"""
        {{Head("fragile(n)")}}
        tests:
          - { name: three, facts: { n: 3 }, expect: { c1: { points: 3 } } }
        """).RubricOrThrow().RunTests()).Passed);

    [Fact]
    public void The_identity_of_a_rubric_holds_version_and_types_of_what_it_calls_but_not_the_cost()
    {
        string Hash(string version, int most, int cost, string? vietnamese) => Compiled(FunctionRegistry.Empty.With(new SampleFunction(
            new FunctionSignature("echo", [new("x", new NumberType(new Bounds(0, most), 0, Unit.None))], new NumberType(new Bounds(0, 10), 0, Unit.None))
            { Version = version, Cost = cost, VietnameseName = vietnamese }, _ => 1L)), "echo(n)").Hash;
        string hash = Hash("1", 10, 1, null);
        Assert.Equal(hash, Hash("1", 10, 5_000, "tiếng_vang"));
        Assert.NotEqual(hash, Hash("2", 10, 1, null));
        Assert.NotEqual(hash, Hash("1", 11, 1, null));
        Assert.NotEqual(hash, Compiled("n").Hash);
    }

    private static SampleFunction Echo(bool pure)
    {
        var type = new NumberType(new Bounds(0, 1_000), 0, Unit.None);
        return new SampleFunction(new FunctionSignature("echo", [new("x", type)], type) { IsPure = pure }, a => a.Number(0));
    }

    private static IEnumerable<string> Points(CompiledRubric rubric, SubjectRecord record) => rubric.Evaluate(record).Criteria.Select(Points);

    private static string Points(CriterionResult result) => result.Points is { IsExact: true, Low: var points } ? points.ToString() : result.Why!.English;

    private static CompiledRubric Compiled(params string[] formulas) => Compiled(SampleFunctions.Registry, formulas);

    private static CompiledRubric Compiled(FunctionRegistry functions, params string[] formulas) => Compile(functions, Head(formulas)).RubricOrThrow();

    private static CompileResult Compile(FunctionRegistry functions, string text) =>
        RubricCompiler.Compile(new SourceText("calls.rubric.yaml", text), new CompileOptions { Functions = functions });

    private static string Head(params string[] formulas) => $$"""
        format: 1
        rubric: x/calls
        version: "1"
        {{Facts}}
        criteria:
        {{string.Join("\n", formulas.Select((f, i) => $"  - {{ id: c{i + 1}, points: 10, formula: \"{f}\" }}"))}}
        """;
}
