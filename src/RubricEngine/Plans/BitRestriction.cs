namespace RubricEngine.Plans;

/// <summary>A bit as it is where another bit is known: what is read only there may be simpler than everywhere.</summary>
internal sealed class BitRestriction
{
    private const int MostSteps = 400;

    private readonly PlanBuilder _plan;
    private readonly Dictionary<PlanBit, PlanBit> _known = [];
    private int _left = MostSteps;

    /// <param name="plan">The plan.</param>
    /// <param name="condition">The bit that is known.</param>
    /// <param name="value">What it is.</param>
    public BitRestriction(PlanBuilder plan, PlanBit condition, bool value)
    {
        _plan = plan;
        Assume(condition, value);
    }

    public PlanBit Of(PlanBit bit)
    {
        if (_known.TryGetValue(bit, out PlanBit known)) return known;
        if (_left-- <= 0) return bit;
        PlanBit restricted = _plan[bit] switch
        {
            Conjunction both => _plan.And(Of(both.Left), Of(both.Right)),
            Disjunction either => _plan.Or(Of(either.Left), Of(either.Right)),
            Negation not => _plan.Not(Of(not.Operand)),
            _ => bit,
        };
        _known[bit] = restricted;
        return restricted;
    }

    /// <summary>What a condition says of its own parts: all of a conjunction that holds hold, none of a disjunction that does not.</summary>
    private void Assume(PlanBit condition, bool value)
    {
        _known[condition] = _plan.Constant(value);
        switch (_plan[condition])
        {
            case Negation not: Assume(not.Operand, !value); break;
            case Conjunction both when value: Assume(both.Left, true); Assume(both.Right, true); break;
            case Disjunction either when !value: Assume(either.Left, false); Assume(either.Right, false); break;
            default: break;
        }
    }
}
