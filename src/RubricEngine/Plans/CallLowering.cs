using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>Calls of functions that hosts and plugins give: nodes for what they are called with, inputs for what reads their answers.</summary>
internal sealed class CallLowering(PlanLowering whole)
{
    // Equal calls of a pure function are one; of any other, a call is one for each place in the rubric.
    private readonly Dictionary<(ForeignFunction Function, int Place, PlanTable<int> Arguments), LoweredCall> _calls = [];
    private readonly Dictionary<ForeignCall, int> _places = new(ReferenceEqualityComparer.Instance);

    private PlanBuilder Plan => whole.Readings.Plan;

    private FractionBuilder Fractions => whole.Readings.Fractions;

    /// <param name="call">The call.</param>
    /// <param name="arguments">What its arguments come to.</param>
    public LoweredCall Of(ForeignCall call, ImmutableArray<PlanReading> arguments)
    {
        FunctionSignature signature = call.Function.Signature;
        PlanBit known = Plan.And(arguments.Select(a => Plan.Not(a.Open)));
        ImmutableArray<PlanNumber> words = [.. arguments.Select((a, i) => WordOf(a, call.Arguments[i].Type, signature.Parameters[i].Type))];
        int place = signature.IsPure ? -1 : PlaceOf(call);
        var key = (call.Function, place, new PlanTable<int>([.. words.Select(w => w.Index), known.Index]));
        if (_calls.TryGetValue(key, out LoweredCall? same)) return same;
        int input = whole.Inputs.OfCall($"{signature.Name}() {_calls.Count + 1}", signature.Result);
        var lowered = new LoweredCall(call.Function, words, known, input, whole.Inputs.Read(input), Plan.False);
        _calls.Add(key, lowered);
        whole.Stages.Add(lowered);
        return lowered;
    }

    /// <summary>What an open criterion lacks: the answer. A call of which an argument is lacking lacks nothing else.</summary>
    public PlanFault FaultOf(LoweredCall call, PlanBit guard)
    {
        PlanBit isUnanswered = Plan.And(call.Known, Plan.Not(Plan.Known(call.Input)));
        return new PlanFault(FunctionFault.FactOf(call.Function.Signature.Name), null, Plan.And(guard, isUnanswered), call.Input) { Function = call.Function };
    }

    private int PlaceOf(ForeignCall call)
    {
        if (!_places.TryGetValue(call, out int place)) _places.Add(call, place = _places.Count);
        return place;
    }

    /// <summary>An argument as an integer of its parameter. Where it is not known, an integer of the plan's choice in the same range.</summary>
    private PlanNumber WordOf(PlanReading argument, DataType from, DataType to)
    {
        IntegerRange range = InputLowering.RangeOf(to);
        return (argument, from, to) switch
        {
            (NumberReading number, NumberType own, NumberType type) => Held(Scaled(number.Number.Low, own.Unit, type), range),
            (TruthReading truth, _, BooleanType) => Plan.OneIf(truth.Truth.True),
            (PlaceReading place, ChoiceType own, ChoiceType type) => Placed(place.Low, own.Choices, type.Choices),
            (PlaceReading place, _, DateType) => Held(place.Low, range),
            _ => throw new InvalidOperationException("a checked call has arguments of the types of its parameters"),
        };
    }

    private PlanNumber Scaled(PlanFraction number, Unit unit, NumberType to)
    {
        Rational scale = new(InputLowering.ScaleOf(to));
        if (!unit.Equals(to.Unit)) scale *= unit.FactorTo(to.Unit);
        // The checker has seen that no digit is lost where the number is known.
        return Fractions.Floor(Fractions.Scale(number, scale));
    }

    private PlanNumber Placed(PlanNumber place, ImmutableArray<string> from, ImmutableArray<string> to)
    {
        place = Held(place, new IntegerRange(0, from.Length - 1));
        ImmutableArray<BigInteger> places = [.. from.Select(name => new BigInteger(to.IndexOf(name)))];
        return places.Select((p, i) => p == i).All(same => same) ? place : Plan.Number(new NumberEntry(place, new PlanTable<BigInteger>(places)));
    }

    private PlanNumber Held(PlanNumber number, IntegerRange range)
    {
        if (Plan.RangeOf(number).Low < range.Low) number = Plan.Max(number, Plan.Constant(range.Low));
        return Plan.RangeOf(number).High > range.High ? Plan.Min(number, Plan.Constant(range.High)) : number;
    }
}
