using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Columns;

namespace RubricEngine.Batch;

/// <summary>What a plan reads, as columns in the lanes of its inputs.</summary>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Inputs">A column for every input of the plan.</param>
/// <param name="Lists">The items of every list of the plan.</param>
internal sealed record PlanColumns(int Rows, ImmutableArray<PlanColumn> Inputs, ImmutableArray<PlanItems> Lists)
{
    public static PlanColumns None { get; } = new(0, [], []);

    public PlanColumn Of(ReadStep step) => step.List < 0 ? Inputs[step.Input] : Lists[step.List].Fields[step.Input];
}

/// <summary>
/// One column. Where a value is not known, the rest of the input's range stands, or false.
/// </summary>
internal sealed record PlanColumn
{
    /// <summary>The numbers; null of a truth, and where every row has the same.</summary>
    public IntegerStore? Integers { get; init; }

    /// <summary>The truths; null of numbers, and where every row has the same.</summary>
    public Bitmap? Bits { get; init; }

    /// <summary>What every row has where there are neither numbers nor truths.</summary>
    public BigInteger Common { get; init; }

    /// <summary>Which rows are known; null where all are, or none.</summary>
    public Bitmap? Known { get; init; }

    /// <summary>Whether all rows are known that <see cref="Known"/> does not tell apart.</summary>
    public bool IsKnown { get; init; } = true;

    public bool IsComplete => Known is null && IsKnown;

    public static PlanColumn Missing(BigInteger rest) => new() { Common = rest, IsKnown = false };

    /// <summary>Whether every row from one to before another is known.</summary>
    public bool IsCompleteIn(int from, int to) => Known?.IsFull(from, to) ?? IsKnown;
}

/// <summary>The items of a list, of all rows one after the other.</summary>
/// <param name="Starts">Where the items of each row begin; last, where the items end.</param>
/// <param name="Lengths">How many items of each row are read; none where the list is not known.</param>
/// <param name="Fields">A column for every field.</param>
internal sealed record PlanItems(ImmutableArray<int> Starts, ImmutableArray<int> Lengths, ImmutableArray<PlanColumn> Fields);
