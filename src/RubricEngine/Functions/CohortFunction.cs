namespace RubricEngine.Functions;

/// <summary>The figures of the subjects judged together.</summary>
internal enum CohortFunction
{
    /// <summary>The greatest value; unknown where no subject is left to read, as are the lowest, the mean and the share.</summary>
    Best,
    Lowest,
    Mean,

    /// <summary>The sum; 0 where no subject is left to read.</summary>
    Total,

    /// <summary>The share of subjects of which a condition holds.</summary>
    Share,

    /// <summary>One more than the number of subjects whose value is greater than the subject's own.</summary>
    Rank,
}
