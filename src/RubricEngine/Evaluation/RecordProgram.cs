using System.Collections.Immutable;
using RubricEngine.Plans;
using RubricEngine.Results;

namespace RubricEngine.Evaluation;

/// <summary>
/// Computes a plan's values of one record, without allocating while machine integers hold them. There are two variants: one
/// for records in which nothing is missing, and one for all. Safe on any number of threads, each with its own inputs and values.
/// </summary>
internal sealed class RecordProgram
{
    private readonly Plan _whole;
    private readonly AssessmentOutputs _asked;
    private readonly RecordVariant _complete, _any;

    /// <param name="plan">The plan.</param>
    /// <param name="emits">Whether machine code may be made.</param>
    /// <param name="runsBeforeCode">Making machine code costs about as much as running so many records without it.</param>
    /// <param name="asked">What is computed.</param>
    public RecordProgram(Plan plan, bool emits, int runsBeforeCode = 100, AssessmentOutputs asked = AssessmentOutputs.All)
    {
        // Figures of cohorts are inputs here; what they are taken from is not computed.
        _whole = new Plan(plan.Inputs, plan.Lists, plan.Texts, plan.Steps, [], plan.Outputs);
        _asked = asked;
        Plan = AskedOutputs.Only(_whole, asked);
        Layout = new ValueLayout(Plan);
        Needed = [.. Plan.Steps.Select(s => s.Node).OfType<InputKnown>().Select(k => k.Input).Where(IsUsuallyKnown).Distinct()];
        NeededLists = [.. Plan.Steps.Select(s => s.Node).OfType<ItemKnown>().Select(k => k.List).Distinct()];
        _any = new RecordVariant(Plan, Layout, emits ? runsBeforeCode : int.MaxValue);
        _complete = new RecordVariant(KnownInputs.Assume(Plan, IsUsuallyKnown, _ => true), Layout, emits ? runsBeforeCode : int.MaxValue);
    }

    public Plan Plan { get; }

    public ValueLayout Layout { get; }

    /// <summary>The inputs of which the plan asks whether they are known, as a record alone can have them.</summary>
    public ImmutableArray<int> Needed { get; }

    /// <summary>The lists of whose items it asks that.</summary>
    public ImmutableArray<int> NeededLists { get; }

    public void Run(RecordInputs inputs, RecordValues values) => (IsComplete(inputs) ? _complete : _any).Run(inputs, values);

    /// <summary>The plan for records in which nothing is open: all is there but what never is, and what is <see cref="PlanOutputs.Excluded"/> does not hold.</summary>
    /// <param name="never">The fields that no record has.</param>
    public Plan Settled(IEnumerable<FieldCode> never)
    {
        HashSet<InputPlace> absent = [.. never.SelectMany(f => f.Places)];
        Plan settled = SettledRecords.Assume(KnownInputs.Assume(_whole, i => IsUsuallyKnown(i) && !absent.Contains(new InputPlace(-1, i)), _ => true));
        return AskedOutputs.Only(settled, _asked);
    }

    /// <summary>Whether everything is known that the plan asks for and a record alone can have.</summary>
    public bool IsComplete(RecordInputs inputs)
    {
        bool[] known = inputs.Fields.Known;
        foreach (int input in Needed)
            if (!known[input]) return false;
        foreach (int list in NeededLists)
            if (!RecordInputs.ItemsAreKnown(inputs, list)) return false;
        return true;
    }

    /// <summary>Of a record that is assessed alone, figures of cohorts are unknown as a rule.</summary>
    private bool IsUsuallyKnown(int input) => Plan.Inputs[input].Encoding != InputEncoding.CohortFigure;
}
