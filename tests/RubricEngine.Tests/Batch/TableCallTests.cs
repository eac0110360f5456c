using RubricEngine.Batch;
using RubricEngine.Columns;
using RubricEngine.Functions;
using RubricEngine.Plans;
using RubricEngine.Testing;
using RubricEngine.Tests.Evaluation;
using RubricEngine.Values;

namespace RubricEngine.Tests.Batch;

/// <summary>Tables whose rubric calls functions.</summary>
public class TableCallTests
{
    private const int Rows = 1_000;

    [Theory]
    [InlineData(999, true, 900)]
    [InlineData(1_000, true, 9)]
    [InlineData(1_000, false, 900)]
    public void Equal_arguments_of_a_dear_pure_function_are_computed_once_in_a_block(int cost, bool isPure, int calls)
    {
        SampleFunction echo = CallingRubric.Echo(cost: cost, isPure: isPure);
        CompiledRubric rubric = CallingRubric.Of([echo], "echo(n)");
        AssessmentTable result = rubric.EvaluateBatch(Table(rubric));
        Assert.Equal(calls, echo.Calls);
        for (int row = 0; row < Rows; row++)
            Assert.Equal(row % 10 == 9 ? new Bounds(0, 10) : Bounds.Exactly(row % 10), result.Points[row]);
    }

    [Fact]
    public void Cancellation_stops_between_two_blocks()
    {
        using var cancellation = new CancellationTokenSource();
        SampleFunction echo = CallingRubric.Echo(body: a =>
        {
            cancellation.Cancel();
            return a.Scaled(0);
        });
        CompiledRubric rubric = CallingRubric.Of([echo], "echo(n)");
        Assert.Throws<OperationCanceledException>(() => rubric.EvaluateBatch(Table(rubric), new BatchOptions { Run = new RunOptions { BlockRows = 64 } }, null, cancellation.Token));
        Assert.Equal(64, echo.Calls);
    }

    [Fact]
    public void Faults_of_a_row_name_function_and_plugin()
    {
        CompiledRubric rubric = CallingRubric.Of(SampleFunctions.Registry.With(CallingRubric.Echo(), SampleFunctions.Policy), "fragile(n)");
        AssessmentTable result = rubric.EvaluateBatch(Table(rubric), new BatchOptions { MaxDegreeOfParallelism = 3, Run = new RunOptions { BlockRows = 64 } });
        string[] expected = ["", "", "", "", "fragile() of sample-plugin gives no answer: nobody knows 4", "fragile() of sample-plugin answered outside its declared result: 11",
            .. Enumerable.Repeat("fragile() of sample-plugin failed: InvalidOperationException: too much", 3), "n is missing"];
        for (int row = 0; row < Rows; row++)
            Assert.Equal(expected[row % 10], string.Join("; ", result.FaultsOf(row).Select(f => f.Reason.Sentence.English)));
    }

    [Fact]
    public void A_call_that_hangs_costs_the_rows_from_it_on_and_no_other_criterion()
    {
        using var released = new ManualResetEventSlim();
        int calls = 0;
        SampleFunction echo = CallingRubric.Echo(body: a =>
        {
            if (Interlocked.Increment(ref calls) == 100) released.Wait();
            return a.Scaled(0);
        });
        CompiledRubric rubric = CallingRubric.Of(FunctionRegistry.Empty.With(echo, new FunctionPolicy { TimeLimit = TimeSpan.FromMilliseconds(200) }), "echo(n)", "n");
        AssessmentTable result = rubric.EvaluateBatch(Table(rubric));
        released.Set();
        // Of ten rows one is not asked for.
        for (int row = 0; row < Rows; row++)
        {
            Bounds own = row % 10 == 9 ? new Bounds(0, 10) : Bounds.Exactly(row % 10);
            Assert.Equal((row < 110 ? own : new Bounds(0, 10), own), (result.Criteria[0].Points[row], result.Criteria[1].Points[row]));
        }
        Assert.Equal(["function too slow"], result.FaultsOf(110).Select(f => f.Reason.Kind));
        Assert.Equal(["function disabled"], result.FaultsOf(111).Select(f => f.Reason.Kind));
    }

    [Fact]
    public void Answers_take_no_more_room_than_their_range_needs()
    {
        CompiledRubric rubric = CallingRubric.Of([CallingRubric.Echo()], "echo(n)");
        Plan plan = PlanLowering.Lower(rubric.Rubric);
        var pass = new CallPass(plan, KnownInputs.Assume(plan, _ => true, _ => true), [0], VectorWidths.Best);
        PlanColumns columns = pass.Run(TableColumns.Of(plan, Table(rubric)), new RunOptions(), new CallFaults(Rows, plan.Inputs.Length), default);
        PlanColumn answers = columns.Inputs[plan.Calls.Single().Input];
        Assert.Equal((1, 900), (answers.Integers!.Width, answers.Known!.Count()));
    }

    /// <summary>Rows whose <c>n</c> goes from 0 to 8 and is then missing, again and again.</summary>
    private static FactTable Table(CompiledRubric rubric) => rubric.ToTable(Enumerable.Range(0, Rows).Select(row =>
        row % 10 == 9 ? rubric.NewRecord($"s{row}").Build() : rubric.NewRecord($"s{row}").SetNumber("n", row % 10).Build()));
}
