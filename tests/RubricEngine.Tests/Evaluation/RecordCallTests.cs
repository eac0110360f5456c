using System.Text.Json;
using RubricEngine.Batch;
using RubricEngine.Evaluation;
using RubricEngine.Functions;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Testing;
using RubricEngine.Values;

namespace RubricEngine.Tests.Evaluation;

/// <summary>Single records whose rubric calls functions.</summary>
public class RecordCallTests
{
    [Fact]
    public void Every_way_to_give_a_record_has_the_answers_of_the_reference()
    {
        CompiledRubric rubric = CallingRubric.Of(SampleFunctions.Registry.With(CallingRubric.Echo(), SampleFunctions.Policy),
            "fragile(n) + twice", "echo(fragile(m))", "if t then fragile(n) else echo(m)", "fragile(n) ?? echo(m)");
        OrderBinding order = rubric.BindOrder(["n", "m", "t"]);
        RecordBinding<Row> objects = rubric.Bind<Row>();
        RecordBinding<Dictionary<string, object?>> dictionaries = rubric.Bind<Dictionary<string, object?>>();
        RecordBinding<JsonElement> json = rubric.Bind<JsonElement>();
        RecordAssessment[] into = [order.NewAssessment(), objects.NewAssessment(), dictionaries.NewAssessment(), json.NewAssessment()];
        // Often enough that code is made on the way.
        for (int i = 0; i < 450; i++)
        {
            var row = new Row(i % 13 == 12 ? null : i % 8, i % 7 == 6 ? null : i % 11, i % 5 == 4 ? null : i % 2 == 0);
            order.Evaluate([row.N, row.M, row.T], into[0]);
            objects.Evaluate(row, into[1]);
            dictionaries.Evaluate(new Dictionary<string, object?> { ["n"] = row.N, ["m"] = row.M, ["t"] = row.T }, into[2]);
            json.Evaluate(JsonSerializer.SerializeToElement(new { n = row.N, m = row.M, t = row.T }), into[3]);
            Assessment expected = rubric.Evaluate(objects.ToRecord(row, "s"));
            foreach (RecordAssessment actual in into) RecordBindingTests.AssertEqual(expected, actual);
        }
    }

    [Fact]
    public void A_record_in_which_every_fact_is_known_may_lack_an_answer()
    {
        RecordAssessment result = CallingRubric.Of(SampleFunctions.Registry.With(CallingRubric.Echo(), SampleFunctions.Policy), "fragile(n)", "echo(m)").BindOrder(["n", "m", "t"]).Evaluate([6, 3, true]);
        Assert.Equal([new RecordFault("fragile()", "function failed")], result.Faults);
        Assert.Equal((1, new Bounds(3, 13)), (result.Unknown, result.Points!.Value));
        Assert.False(result.Decided);
    }

    [Fact]
    public void Different_failures_of_a_function_are_all_told_and_equal_ones_once()
    {
        CompiledRubric rubric = CallingRubric.Of(SampleFunctions.Registry.With(CallingRubric.Echo(), SampleFunctions.Policy), "fragile(n)", "fragile(m)", "fragile(max(n, m))");
        Assert.Equal([("fragile()", "function failed"), ("fragile()", "function unknown")], rubric.BindOrder(["n", "m"]).Evaluate([6, 4]).Faults.Take(2).Select(f => (f.Fact!, f.Kind)));
        SubjectRecord record = rubric.NewRecord("s").SetNumber("n", 6).SetNumber("m", 7).Build();
        Assert.Equal(["fragile() of sample-plugin failed: InvalidOperationException: too much"], rubric.Evaluate(record).Faults.Select(f => f.Reason.Sentence.English));
        Assert.Equal(rubric.Evaluate(record).Faults.AsEnumerable(), rubric.EvaluateBatch(rubric.ToTable([record])).FaultsOf(0).AsEnumerable());
    }

    [Theory]
    [InlineData("if t then echo(n) else 1", true, 1)]
    [InlineData("if t then echo(n) else 1", false, 0)]
    [InlineData("if t then 1 else twice", true, 0)]
    [InlineData("if t then 1 else twice", false, 1)]
    [InlineData("m ?? echo(n)", true, 0)]
    [InlineData("if t then (if n > 5 then echo(n) else twice) else twice", true, 1)]
    [InlineData("if t then echo(n) else echo(m)", true, 1)]
    [InlineData("if echo(n) > 2 then echo(m) else 1", true, 1)]
    [InlineData("if echo(n) > 0 then echo(m) else 1", true, 2)]
    public void What_is_not_read_is_not_asked(string formula, bool t, int calls)
    {
        SampleFunction echo = CallingRubric.Echo();
        CompiledRubric rubric = CallingRubric.Of([echo], formula);
        AssertCalls(echo, calls, rubric, t);
    }

    [Theory]
    [InlineData("{ id: c, points: 10, applies: t, formula: echo(n) }", "", true, 1)]
    [InlineData("{ id: c, points: 10, applies: t, formula: echo(n) }", "", false, 0)]
    [InlineData("{ id: c, points: 10, applies: t, not applicable: full, formula: echo(n) + twice }", "", false, 0)]
    [InlineData("{ id: c, points: 10, applies: t, formula: echo(n) }", "", null, 1)]
    [InlineData("{ id: c, points: 10, applies: t and echo(m) > 5, formula: echo(n) }", "", true, 1)]
    [InlineData("{ id: c, points: 10, applies: t, parts: [ { id: p, points: 4, formula: echo(n) }, { id: q, points: 6, formula: echo(m) } ] }", "", false, 0)]
    [InlineData("{ id: c, points: 10, met: t, exceeded: echo(n) > 1 }", "", true, 1)]
    [InlineData("{ id: c, points: 10, met: t, exceeded: echo(n) > 1 }", "", false, 0)]
    [InlineData("{ id: c, points: 10, levels: [ { when: t, points: 10 }, { when: echo(n) > 1, points: 5 }, { otherwise: 0 } ] }", "", true, 0)]
    [InlineData("{ id: c, points: 10, levels: [ { when: t, points: 10 }, { when: echo(n) > 1, points: 5 }, { otherwise: 0 } ] }", "", false, 1)]
    [InlineData("{ id: c, points: 10, met: t }", "grades: [ { grade: good, when: percent >= 50% }, { grade: fair, when: echo(n) > 1 }, { grade: poor, otherwise: true } ]", true, 0)]
    [InlineData("{ id: c, points: 10, met: t }", "grades: [ { grade: good, when: percent >= 50% }, { grade: fair, when: echo(n) > 1 }, { grade: poor, otherwise: true } ]", false, 1)]
    public void What_cannot_count_is_not_asked(string criterion, string other, bool? t, int calls)
    {
        SampleFunction echo = CallingRubric.Echo();
        AssertCalls(echo, calls, CallingRubric.OfCriteria(FunctionRegistry.Empty.With(echo, SampleFunctions.Policy), [criterion], other), t);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 3)]
    public void Equal_calls_of_a_pure_function_are_one(bool isPure, int calls)
    {
        SampleFunction echo = CallingRubric.Echo(isPure: isPure);
        CallingRubric.Of([echo], "echo(n)", "echo(n) + twice", "twice").BindOrder(["n"]).Evaluate([3]);
        Assert.Equal(calls, echo.Calls);
    }

    [Fact]
    public void Only_what_is_asked_for_is_called_for()
    {
        SampleFunction echo = CallingRubric.Echo();
        CompiledRubric rubric = CallingRubric.Of([echo], "echo(n)");
        rubric.BindOrder(["n"], AssessmentOutputs.Maximum).Evaluate([3]);
        rubric.EvaluateBatch(rubric.ToTable([rubric.NewRecord("s").SetNumber("n", 2).Build()]), new BatchOptions { Outputs = AssessmentOutputs.Maximum });
        Assert.Equal(0, echo.Calls);
    }

    [Fact]
    public void Nothing_is_allocated_where_the_function_allocates_nothing()
    {
        OrderBinding binding = CallingRubric.Of([CallingRubric.Echo(), CallingRubric.Echo("other")], "echo(n)", "other(echo(m))").BindOrder(["n", "m", "t"], AssessmentOutputs.Totals);
        RecordAssessment into = binding.NewAssessment();
        FactValue[] values = [3, 4, true];
        for (int i = 0; i < 300; i++) binding.Evaluate(values, into);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 300; i++) binding.Evaluate(values, into);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>As many calls of each: a record in an order, a table and the reference evaluator.</summary>
    private static void AssertCalls(SampleFunction function, int calls, CompiledRubric rubric, bool? t)
    {
        rubric.BindOrder(["n", "m", "t"]).Evaluate([2, 3, t is { } truth ? truth : default(FactValue)]);
        Assert.Equal(calls, function.Calls);
        SubjectRecordBuilder builder = rubric.NewRecord("s").SetNumber("n", 2).SetNumber("m", 3);
        if (t is { } known) builder.SetBoolean("t", known);
        SubjectRecord record = builder.Build();
        rubric.EvaluateBatch(rubric.ToTable([record]));
        Assert.Equal(2 * calls, function.Calls);
        rubric.Evaluate(record);
        Assert.Equal(3 * calls, function.Calls);
    }

    private sealed record Row(int? N, int? M, bool? T);
}
