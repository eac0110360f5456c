using System.Collections.Immutable;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>One of several constants, or all of those that are still possible.</summary>
/// <param name="May">Whether it may be the one.</param>
/// <param name="Is">Whether it surely is, given that something is known.</param>
/// <param name="Value">The constant, or a range of them.</param>
internal readonly record struct HullCase(PlanBit May, PlanBit Is, Bounds Value);

/// <summary>The points of rows of which one holds: the value of that row, or the hull of those that may hold.</summary>
internal sealed class HullLowering(ReadingBuilder readings)
{
    /// <param name="cases">The rows, in the order in which they are read.</param>
    /// <param name="open">Whether it is not known which.</param>
    /// <param name="fallback">Whether none is known to hold, so that everything is possible.</param>
    /// <param name="everything">All that is possible then.</param>
    public ScoredNodes Lower(ImmutableArray<HullCase> cases, PlanBit open, PlanBit fallback, Bounds everything)
    {
        PlanBuilder plan = readings.Plan;
        if (cases.IsEmpty) return new(plan.False, readings.Bounds.Of(everything), readings.Bounds.Of(everything), open);
        // Read only where it is not open: then one row holds, and the last needs no question.
        PlanFraction known = Constant(cases[^1].Value.Low);
        for (int i = cases.Length - 2; i >= 0; i--) known = Choose(Restrict(cases[i].Is, open, false), cases[i].Value.Low, known);
        PlanFraction low = Extreme(cases.OrderBy(c => c.Value.Low), c => c.Value.Low, open);
        PlanFraction high = Extreme(cases.OrderByDescending(c => c.Value.High), c => c.Value.High, open);
        low = readings.Fractions.Choose(Restrict(fallback, open, true), Constant(everything.Low), low);
        high = readings.Fractions.Choose(Restrict(fallback, open, true), Constant(everything.High), high);
        return new(plan.Not(open), readings.Bounds.Exactly(known), new PlanBounds(low, high), open);
    }

    private PlanFraction Extreme(IEnumerable<HullCase> ordered, Func<HullCase, Rational> end, PlanBit open)
    {
        HullCase[] cases = [.. ordered];
        PlanFraction result = Constant(end(cases[^1]));
        for (int i = cases.Length - 2; i >= 0; i--) result = Choose(Restrict(cases[i].May, open, true), end(cases[i]), result);
        return result;
    }

    private PlanFraction Choose(PlanBit condition, Rational then, PlanFraction otherwise) => readings.Fractions.Choose(condition, Constant(then), otherwise);

    private PlanFraction Constant(Rational value) => readings.Fractions.Constant(value);

    private PlanBit Restrict(PlanBit bit, PlanBit open, bool value) => new BitRestriction(readings.Plan, open, value).Of(bit);
}
