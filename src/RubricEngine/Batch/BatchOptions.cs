using RubricEngine.Results;

namespace RubricEngine.Batch;

/// <summary>What a batch computes, and with how many threads.</summary>
public sealed record BatchOptions
{
    /// <summary>What is computed; everything unless set.</summary>
    public AssessmentOutputs Outputs { get; init; } = AssessmentOutputs.All;

    /// <summary>The most threads that work at once, at least 1; 1 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int MaxDegreeOfParallelism
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1;

    /// <summary>How blocks are run, for tests and measurements.</summary>
    internal RunOptions Run { get; init; } = new();
}
