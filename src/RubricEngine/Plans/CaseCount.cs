namespace RubricEngine.Plans;

/// <summary>The number of cases that a rule counts.</summary>
internal static class CaseCount
{
    /// <summary>The number that was read, never below 0, a condition counting as one case; and whether it is known.</summary>
    public static (PlanBounds Count, PlanBit Known) Of(ReadingBuilder readings, PlanReading cases) => cases switch
    {
        NumberReading number => (readings.Bounds.Max(number.Number, readings.Bounds.Zero), number.Known),
        TruthReading truth => (readings.Bounds.Exactly(readings.Fractions.Integer(readings.Plan.OneIf(truth.Truth.True))), readings.Truths.IsKnown(truth.Truth)),
        _ => throw new InvalidOperationException("cases are a number or a condition"),
    };
}
