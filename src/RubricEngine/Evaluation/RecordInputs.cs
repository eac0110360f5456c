using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Functions;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

/// <summary>What a plan reads of one record. Filled again for the next one; not safe for several threads at once.</summary>
internal sealed class RecordInputs
{
    public RecordInputs(Plan plan)
    {
        Plan = plan;
        Fields = new InputCells(plan.Inputs, 1);
        Lists = [.. plan.Lists.Select(l => new InputCells(l.Fields, 0))];
        States = new DatumState[plan.Inputs.Length];
        CallFaults = plan.Inputs.Any(i => i.Encoding == InputEncoding.Call) ? new FunctionFault?[plan.Inputs.Length] : [];
        for (int i = 0; i < States.Length; i++) SetUnknown(i, DatumState.Missing);
    }

    public Plan Plan { get; }

    /// <summary>The inputs of the plan, in one row.</summary>
    public InputCells Fields { get; }

    /// <summary>The items of the plan's lists; none where a list is not known.</summary>
    public ImmutableArray<InputCells> Lists { get; }

    public DatumState[] States { get; }

    /// <summary>By input why a call has no answer; empty where the plan calls nothing.</summary>
    public FunctionFault?[] CallFaults { get; }

    /// <summary>Makes a call and puts its answer into its input.</summary>
    /// <param name="call">The call.</param>
    /// <param name="words">Its arguments.</param>
    public void Call(PlanCall call, ReadOnlySpan<long> words)
    {
        if (call.Function.TryCall(words, out long answer, out FunctionFault? fault)) SetWord(call.Input, answer);
        else SetUnknown(call.Input, DatumState.Missing);
        CallFaults[call.Input] = fault;
    }

    /// <summary>Says that a call is not made.</summary>
    public void Skip(PlanCall call)
    {
        SetUnknown(call.Input, DatumState.Missing);
        CallFaults[call.Input] = null;
    }

    public void Set(int input, BigInteger value)
    {
        Fields.Set(0, input, value);
        States[input] = DatumState.Known;
    }

    /// <summary>Sets an input whose value is known to lie in its range and in 64 bits.</summary>
    public void SetWord(int input, long value)
    {
        Fields.SetWord(0, input, value);
        States[input] = DatumState.Known;
    }

    public void SetUnknown(int input, DatumState state)
    {
        Fields.SetUnknown(0, input);
        States[input] = state;
    }

    /// <summary>Whether every field of every item of a list is known.</summary>
    public static bool ItemsAreKnown(RecordInputs inputs, int list) =>
        !inputs.Lists[list].Known.AsSpan(0, inputs.Lists[list].Rows * inputs.Plan.Lists[list].Fields.Length).Contains(false);

    public static InputCells ListOf(RecordInputs inputs, int list) => inputs.Lists[list];
}
