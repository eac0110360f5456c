namespace RubricEngine.Results;

/// <summary>What is computed of a record or of each row of a table. What is not asked for costs nothing.</summary>
[Flags]
public enum AssessmentOutputs
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The points of the whole: their lower and upper bound.</summary>
    Points = 1,

    /// <summary>The maximum of the whole.</summary>
    Maximum = 2,

    /// <summary>Points and maximum of the whole.</summary>
    Totals = Points | Maximum,

    /// <summary>The outcome and the grades that are possible.</summary>
    Grade = 4,

    /// <summary>How many criteria are met, applicable and unknown.</summary>
    Counts = 8,

    /// <summary>Points, maximum and minimum of every group.</summary>
    Groups = 16,

    /// <summary>Status, points and maximum of every criterion.</summary>
    Criteria = 32,

    /// <summary>The same of parts of criteria, where the criteria are asked for.</summary>
    Parts = 64,

    /// <summary>What is missing or wrong.</summary>
    Faults = 128,

    /// <summary>Everything.</summary>
    All = Totals | Grade | Counts | Groups | Criteria | Parts | Faults,
}
