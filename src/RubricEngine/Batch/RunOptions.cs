namespace RubricEngine.Batch;

/// <summary>How a batch runs. None of it changes an answer.</summary>
internal sealed record RunOptions
{
    /// <summary>Rows of a block: few enough that its vectors stay in the cache; rounded up to whole words of bits.</summary>
    public int BlockRows { get; init; } = 2_048;

    public int MaxDegreeOfParallelism { get; init; } = 1;

    public VectorWidth Width { get; init; } = VectorWidths.Best;

    /// <summary>
    /// Whether loops are emitted, where that is possible. Null leaves it to the number of rows so far: to emit and compile loops takes
    /// as long as a great many rows do without them.
    /// </summary>
    public bool? EmitsLoops { get; init; }
}
