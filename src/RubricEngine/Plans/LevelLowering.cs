using System.Collections.Immutable;
using System.Numerics;

namespace RubricEngine.Plans;

/// <summary>Levels by name, as places among all of them, lowest first.</summary>
internal sealed class LevelLowering(ReadingBuilder readings)
{
    private PlanBuilder Plan => readings.Plan;

    /// <summary>The first row that holds, of those read in order; the rows before it that may hold are possible too.</summary>
    /// <param name="rows">The rows with their names; a row without one leaves nothing known.</param>
    /// <param name="covered">Whether some row holds in every case.</param>
    /// <param name="names">All levels, lowest first.</param>
    public LevelNodes OfRows(IEnumerable<(string? Name, PlanTruth Holds)> rows, bool covered, ImmutableArray<string> names)
    {
        PlanBit unread = Plan.True, nameless = Plan.False;
        var may = new List<(PlanBit May, int Place)>();
        foreach ((string? name, PlanTruth holds) in rows)
        {
            PlanBit here = Plan.And(unread, Plan.Not(holds.False));
            if (name is null) nameless = Plan.Or(nameless, here);
            else may.Add((here, names.IndexOf(name)));
            unread = Plan.And(unread, Plan.Not(holds.True));
        }
        PlanBit known = Plan.And(Plan.Not(nameless), covered ? Plan.True : Plan.Not(unread));
        return OfPossible(may, Plan.And(known, Plan.Or(may.Select(m => m.May))));
    }

    /// <summary>The levels that are possible, where anything is known.</summary>
    public LevelNodes OfPossible(IReadOnlyCollection<(PlanBit May, int Place)> possible, PlanBit bounded) => new(
        Extreme(possible.OrderBy(p => p.Place)), Extreme(possible.OrderByDescending(p => p.Place)), bounded);

    /// <summary>A level that is chosen among names in another order.</summary>
    public LevelNodes OfPlace(PlaceReading place, ImmutableArray<string> choices, ImmutableArray<string> names)
    {
        PlanNumber level = choices.SequenceEqual(names)
            ? place.Low
            : Plan.Number(new NumberEntry(place.Low, new PlanTable<BigInteger>([.. choices.Select(c => new BigInteger(names.IndexOf(c)))])));
        return new(level, level, place.Known);
    }

    public PlaceReading Read(LevelNodes level)
    {
        PlanBit known = Plan.And(level.Bounded, Plan.Equal(level.Low, level.High));
        return new PlaceReading(level.Low, level.High, known, level.Bounded) { Open = Plan.Not(known) };
    }

    private PlanNumber Extreme(IEnumerable<(PlanBit May, int Place)> ordered)
    {
        (PlanBit May, int Place)[] cases = [.. ordered];
        if (cases.Length == 0) return Plan.Zero;
        PlanNumber result = Plan.Constant(cases[^1].Place);
        for (int i = cases.Length - 2; i >= 0; i--) result = Plan.Choose(cases[i].May, Plan.Constant(cases[i].Place), result);
        return result;
    }
}
