using System.Collections.Immutable;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

/// <summary>
/// Makes the calls of a plan for one record: level by level their arguments are computed, and their answers put among the inputs.
/// Allocates nothing that the functions do not. Safe on any number of threads, each with its own inputs and values.
/// </summary>
internal sealed class RecordCalls
{
    private readonly ImmutableArray<(RecordVariants Arguments, ImmutableArray<PlacedCall> Calls)> _levels;

    private RecordCalls(ImmutableArray<(RecordVariants, ImmutableArray<PlacedCall>)> levels) => _levels = levels;

    /// <summary>The calls that some nodes of a plan need; null where they need none.</summary>
    /// <param name="plan">The plan. Figures of cohorts are inputs here.</param>
    /// <param name="roots">The places of the nodes.</param>
    /// <param name="runsBeforeCode">After so many runs machine code is made; never for <see cref="int.MaxValue"/>.</param>
    public static RecordCalls? Of(Plan plan, IEnumerable<int> roots, int runsBeforeCode)
    {
        plan = plan.With([.. plan.Calls], plan.Outputs);
        ImmutableArray<ImmutableArray<int>> levels = PlanStages.Levels(plan, roots);
        if (levels.IsEmpty) return null;
        return new RecordCalls([.. levels.Select(level =>
        {
            Plan own = AskedOutputs.Only(plan.With([.. level.Select(stage => plan.Stages[stage])], plan.Outputs), 0);
            var arguments = new RecordVariants(own, runsBeforeCode);
            return (arguments, own.Calls.Select(c => new PlacedCall(c, arguments.Layout)).ToImmutableArray());
        })]);
    }

    /// <summary>Buffers for the arguments.</summary>
    public ImmutableArray<RecordValues> NewValues() => [.. _levels.Select(l => new RecordValues(l.Arguments.Layout))];

    public void Run(RecordInputs inputs, RecordValues values)
    {
        Span<long> words = stackalloc long[Functions.FunctionSignature.MostParameters];
        for (int level = 0; level < _levels.Length; level++)
        {
            RecordValues own = values.Calls[level];
            _levels[level].Arguments.Run(inputs, own);
            foreach (PlacedCall call in _levels[level].Calls)
            {
                if (own.Numbers[call.Asked] == 0)
                {
                    inputs.Skip(call.Call);
                    continue;
                }
                for (int i = 0; i < call.Arguments.Length; i++) words[i] = own.Numbers[call.Arguments[i]];
                inputs.Call(call.Call, words[..call.Arguments.Length]);
            }
        }
    }

    /// <summary>A call with the places of its arguments. Machine words hold all of them, as the signature has seen to.</summary>
    private sealed class PlacedCall(PlanCall call, ValueLayout layout)
    {
        public PlanCall Call => call;

        public int Asked { get; } = layout.PlaceOf(call.Asked.Index);

        public int[] Arguments { get; } = [.. call.Arguments.Select(a => layout.PlaceOf(a.Index))];
    }
}
