namespace RubricEngine.Plans;

/// <summary>What an expression comes to. One of the records below.</summary>
internal abstract record PlanReading
{
    /// <summary>Whether something of it is unknown: the value, or where in a range it lies.</summary>
    public required PlanBit Open { get; init; }
}

/// <summary>A condition.</summary>
internal sealed record TruthReading(PlanTruth Truth) : PlanReading;

/// <summary>A number: its bounds where it is known, a number of the plan's choice where it is not.</summary>
internal sealed record NumberReading(PlanBounds Number, PlanBit Known) : PlanReading;

/// <summary>A choice, day or text as an integer. A level may be unknown and still lie between two places.</summary>
/// <param name="Low">The place, or the lowest that it can be.</param>
/// <param name="High">The place, or the highest that it can be.</param>
/// <param name="Known">Whether it is known.</param>
/// <param name="Bounded">Whether it can be compared: it is known, or its bounds are.</param>
internal sealed record PlaceReading(PlanNumber Low, PlanNumber High, PlanBit Known, PlanBit Bounded) : PlanReading;

/// <summary>A list of records: only whether it is known; its items are read by aggregates.</summary>
internal sealed record ListReading(int List, PlanBit Known) : PlanReading;
