using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

/// <summary>Where bounds stand among the values of a record, all of whose numbers 64 bits hold.</summary>
internal sealed class WordBounds
{
    private readonly int _low, _lowScale, _high, _highScale;

    private WordBounds(int low, int lowScale, int high, int highScale) => (_low, _lowScale, _high, _highScale) = (low, lowScale, high, highScale);

    /// <summary>The places of bounds; null where 64 bits may not hold one of their numbers.</summary>
    public static WordBounds? Of(PlanBounds bounds, ValueLayout layout)
    {
        PlanNumber[] numbers = [bounds.Low.Numerator, bounds.Low.Denominator, bounds.High.Numerator, bounds.High.Denominator];
        int[] places = [.. numbers.Select(n => layout.PlaceOf(n.Index))];
        return places.All(p => layout.Lanes[p] <= Lane.Int64) ? new WordBounds(places[0], places[1], places[2], places[3]) : null;
    }

    /// <summary>The bounds over one scale; false where 64 bits do not hold that.</summary>
    public bool TryRead(long[] numbers, out ScaledBounds bounds)
    {
        (long low, long lowScale, long high, long highScale) = (numbers[_low], numbers[_lowScale], numbers[_high], numbers[_highScale]);
        if (lowScale == highScale)
        {
            bounds = new ScaledBounds(low, high, lowScale);
            return true;
        }
        bounds = default;
        Int128 scale = Math.BigMul(lowScale, highScale), lower = Math.BigMul(low, highScale), upper = Math.BigMul(high, lowScale);
        if (scale > long.MaxValue || Int128.Abs(lower) > long.MaxValue || Int128.Abs(upper) > long.MaxValue) return false;
        bounds = new ScaledBounds((long)lower, (long)upper, (long)scale);
        return true;
    }
}
