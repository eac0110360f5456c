using RubricEngine.Model;

namespace RubricEngine.Plans;

internal sealed partial class ExpressionLowering
{
    // Lets, parameters and arguments are lowered once, however often they are named. Keys are compared by identity.
    private readonly Dictionary<object, (PlanReading Reading, Dictionary<LoweredCall, PlanBit> Calls)> _once = new(ReferenceEqualityComparer.Instance);

    // The condition on which what is lowered now is read; null for always. Calls are made on no other.
    private PlanBit? _condition;

    // Takes the calls of what is lowered once, to be needed wherever that is named; null outside.
    private Dictionary<LoweredCall, PlanBit>? _calls;
    private bool _isLooking;

    /// <summary>Reads what is read somewhere else already: no call is needed for this.</summary>
    public T Look<T>(Func<T> read)
    {
        bool outer = _isLooking;
        _isLooking = true;
        T result = read();
        _isLooking = outer;
        return result;
    }

    private PlanReading Ask(ForeignCall call)
    {
        LoweredCall lowered = source.Call(call, [.. call.Arguments.Select(Read)]);
        Need(lowered, Plan.True);
        return lowered.Answer;
    }

    private void Need(LoweredCall call, PlanBit condition)
    {
        if (_condition is { } own) condition = Plan.And(own, condition);
        if (_calls is { } calls) calls[call] = calls.TryGetValue(call, out PlanBit before) ? Plan.Or(before, condition) : condition;
        else if (!_isLooking) call.Need(Plan, condition);
    }

    private PlanReading Once(object key, Func<PlanReading> read)
    {
        if (!_once.TryGetValue(key, out (PlanReading Reading, Dictionary<LoweredCall, PlanBit> Calls) known))
        {
            Dictionary<LoweredCall, PlanBit> calls = [];
            known = (Apart(read, calls, isLooking: false), calls);
            _once.Add(key, known);
        }
        foreach ((LoweredCall call, PlanBit condition) in known.Calls) Need(call, condition);
        return known.Reading;
    }

    /// <summary>Reads what is read where a condition holds: elsewhere nothing of it may matter, for its calls are not made there.</summary>
    public T Where<T>(PlanBit condition, Func<T> read)
    {
        PlanBit? outer = _condition;
        _condition = outer is { } own ? Plan.And(own, condition) : condition;
        T result = read();
        _condition = outer;
        return result;
    }

    /// <summary>The truth of what is read where a condition holds.</summary>
    public PlanTruth Truth(PlanBit condition, Expression expression) => Where(condition, () => Truth(expression));

    /// <summary>Reads what is part of the result, or taken of every subject, and so is read anyhow.</summary>
    private PlanReading Apart(Func<PlanReading> read) => Apart(read, null, isLooking: false);

    private PlanReading Apart(Func<PlanReading> read, Dictionary<LoweredCall, PlanBit>? calls, bool isLooking)
    {
        (PlanBit? condition, Dictionary<LoweredCall, PlanBit>? outer, bool wasLooking) = (_condition, _calls, _isLooking);
        (_condition, _calls, _isLooking) = (null, calls, isLooking);
        PlanReading reading = read();
        (_condition, _calls, _isLooking) = (condition, outer, wasLooking);
        return reading;
    }
}
