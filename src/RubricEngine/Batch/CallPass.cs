using System.Collections.Immutable;
using RubricEngine.Columns;
using RubricEngine.Plans;

namespace RubricEngine.Batch;

/// <summary>
/// The calls of one level over a whole table: their arguments are computed in blocks, the functions are called, and the answers are set
/// into the inputs that rules read like any other column.
/// </summary>
internal sealed class CallPass
{
    private readonly Plan _plan;
    private readonly ImmutableArray<PlanCall> _calls;
    private readonly PlanEvaluation _evaluation;

    /// <param name="plan">The plan.</param>
    /// <param name="complete">The same plan for records in which nothing is missing.</param>
    /// <param name="stages">The places of the calls among the stages.</param>
    /// <param name="width">How wide vectors are.</param>
    public CallPass(Plan plan, Plan complete, ImmutableArray<int> stages, VectorWidth width)
    {
        _plan = plan;
        _calls = [.. stages.Select(s => (PlanCall)plan.Stages[s])];
        _evaluation = new PlanEvaluation(plan, Places(plan), complete, Places(complete), width);

        ImmutableArray<int> Places(Plan of) => [.. stages.SelectMany(s => PlanRoots.Of(of.Stages[s]))];
    }

    public PlanColumns Run(PlanColumns columns, RunOptions options, CallFaults faults, CancellationToken cancellation)
    {
        ImmutableArray<OutputColumn> outputs = _evaluation.Run(columns, new ColumnHeap(), options, null, cancellation);
        ImmutableArray<PlanColumn>.Builder inputs = columns.Inputs.ToBuilder();
        foreach (PlanCall call in _calls)
        {
            var answers = new CallColumn(_plan.Inputs[call.Input], call.Input, columns.Rows, faults);
            var rows = new CallRows(call, outputs[_evaluation.ColumnOf[call.Asked.Index]], [.. call.Arguments.Select(a => outputs[_evaluation.ColumnOf[a.Index]])], answers);
            Run(rows, columns.Rows, options, cancellation);
            inputs[call.Input] = answers.Column;
        }
        return columns with { Inputs = inputs.ToImmutable() };
    }

    private static void Run(CallRows calls, int rows, RunOptions options, CancellationToken cancellation)
    {
        int capacity = Math.Clamp(options.BlockRows, 1, CallRows.MostRows);
        int words = (rows + 63) / 64, threads = Math.Clamp(options.MaxDegreeOfParallelism, 1, Math.Max(1, words));
        if (threads == 1)
        {
            calls.Make(0, rows, capacity, cancellation);
            return;
        }
        // As for blocks, several shares for each thread; a share has whole words of bits, which no two threads write.
        int shares = Math.Min(words, 8 * threads);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, shares, parallel, share => calls.Make(Start(share), Math.Min(rows, Start(share + 1)), capacity, cancellation));

        int Start(int share) => 64 * (int)((long)words * share / shares);
    }
}
