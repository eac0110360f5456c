using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Plans;
using RubricEngine.Results;

namespace RubricEngine.Evaluation;

/// <summary>
/// Computes a plan's values of one record, without allocating while machine integers hold them: first the functions are called that it
/// needs answers of, then all the rest is computed in one piece. Safe on any number of threads, each with its own inputs and values.
/// </summary>
internal sealed class RecordProgram
{
    private readonly Plan _whole;
    private readonly AssessmentOutputs _asked;
    private readonly RecordCalls? _calls;
    private readonly RecordVariants _variants;

    /// <param name="plan">The plan.</param>
    /// <param name="emits">Whether machine code may be made.</param>
    /// <param name="runsBeforeCode">Making machine code costs about as much as running so many records without it.</param>
    /// <param name="asked">What is computed.</param>
    public RecordProgram(Plan plan, bool emits, int runsBeforeCode = 100, AssessmentOutputs asked = AssessmentOutputs.All)
    {
        // Figures of cohorts are inputs here; what they are taken from is not computed.
        _whole = plan.With([], plan.Outputs);
        _asked = asked;
        int runs = emits ? runsBeforeCode : int.MaxValue;
        _calls = RecordCalls.Of(plan, AskedOutputs.Places(plan.Outputs, asked).Where(place => place >= 0), runs);
        _variants = new RecordVariants(AskedOutputs.Only(_whole, asked), runs);
    }

    public Plan Plan => _variants.Plan;

    public ValueLayout Layout => _variants.Layout;

    /// <summary>The values that are the same for every record.</summary>
    public ImmutableArray<(int Place, BigInteger Value)> Constants => Layout.ConstantsOf(Plan);

    /// <summary>Whether functions are called.</summary>
    public bool MakesCalls => _calls is not null;

    /// <summary>The inputs of which the plan asks whether they are known, as a record alone can have them.</summary>
    public ImmutableArray<int> Needed => _variants.Needed;

    /// <summary>The lists of whose items it asks that.</summary>
    public ImmutableArray<int> NeededLists => _variants.NeededLists;

    /// <summary>A buffer for values.</summary>
    public RecordValues NewValues() => new(Layout) { Calls = _calls?.NewValues() ?? [] };

    public void Run(RecordInputs inputs, RecordValues values)
    {
        _calls?.Run(inputs, values);
        _variants.Run(inputs, values);
    }

    /// <summary>The plan for records in which nothing is open: all is there but what never is, and what is <see cref="PlanOutputs.Excluded"/> does not hold.</summary>
    /// <param name="never">The fields that no record has.</param>
    public Plan Settled(IEnumerable<FieldCode> never) => AskedOutputs.Only(SettledRecords.Assume(KnownInputs.Assume(_whole, IsUsuallyKnown(never), _ => true)), _asked);

    /// <summary>The plan for all records, with shortcuts for the criteria in which nothing is open.</summary>
    /// <param name="never">The fields that no record has.</param>
    public Plan Shortened(IEnumerable<FieldCode> never) => AskedOutputs.Only(SettledCriteria.Shorten(_whole, IsUsuallyKnown(never)), _asked);

    private Func<int, bool> IsUsuallyKnown(IEnumerable<FieldCode> never)
    {
        HashSet<InputPlace> absent = [.. never.SelectMany(f => f.Places)];
        return input => RecordVariants.IsUsuallyKnown(_whole, input) && !absent.Contains(new InputPlace(-1, input));
    }

    /// <summary>Whether everything is known that the plan asks for and a record alone can have, once its calls are made.</summary>
    public bool IsComplete(RecordInputs inputs) => _variants.IsComplete(inputs);
}
