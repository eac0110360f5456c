using RubricEngine.Results;

namespace RubricEngine.Batch;

/// <summary>What a batch computes, and with how many threads.</summary>
public sealed record BatchOptions
{
    /// <summary>What is computed; everything unless set.</summary>
    public AssessmentOutputs Outputs { get; init; } = AssessmentOutputs.All;

    /// <summary>The most threads that work at once; 1 unless set.</summary>
    public int MaxDegreeOfParallelism { get; init; } = 1;

    /// <summary>How blocks are run, for tests and measurements.</summary>
    internal RunOptions Run { get; init; } = new();
}
