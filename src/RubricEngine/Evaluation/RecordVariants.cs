using System.Collections.Immutable;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

/// <summary>
/// Computes a plan's values of one record in one piece, by one of two variants: one for records in which nothing is missing, and one
/// for all. Safe on any number of threads, each with its own inputs and values.
/// </summary>
internal sealed class RecordVariants
{
    private readonly RecordVariant _complete, _any;

    /// <param name="plan">The plan, without stages.</param>
    /// <param name="runsBeforeCode">After so many runs machine code is made; never for <see cref="int.MaxValue"/>.</param>
    public RecordVariants(Plan plan, int runsBeforeCode)
    {
        Plan = plan;
        Layout = new ValueLayout(plan);
        Needed = [.. plan.Steps.Select(s => s.Node).OfType<InputKnown>().Select(k => k.Input).Where(i => IsUsuallyKnown(plan, i)).Distinct()];
        NeededLists = [.. plan.Steps.Select(s => s.Node).OfType<ItemKnown>().Select(k => k.List).Distinct()];
        _any = new RecordVariant(plan, Layout, runsBeforeCode);
        _complete = new RecordVariant(KnownInputs.Assume(plan, i => IsUsuallyKnown(plan, i), _ => true), Layout, runsBeforeCode);
    }

    public Plan Plan { get; }

    public ValueLayout Layout { get; }

    /// <summary>The inputs of which the plan asks whether they are known, as a record alone can have them; answers of calls among them.</summary>
    public ImmutableArray<int> Needed { get; }

    /// <summary>The lists of whose items it asks that.</summary>
    public ImmutableArray<int> NeededLists { get; }

    public void Run(RecordInputs inputs, RecordValues values) => (IsComplete(inputs) ? _complete : _any).Run(inputs, values);

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
    public static bool IsUsuallyKnown(Plan plan, int input) => plan.Inputs[input].Encoding != InputEncoding.CohortFigure;
}
