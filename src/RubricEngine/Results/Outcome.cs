namespace RubricEngine.Results;

/// <summary>How an assessment ended.</summary>
public enum Outcome
{
    /// <summary>A grade is decided.</summary>
    Graded,

    /// <summary>Several grades are still possible.</summary>
    Undetermined,

    /// <summary>No grade fits, decidedly.</summary>
    NoGrade,

    /// <summary>Nothing was scored: a gate failed that names no grade.</summary>
    NotAssessed,

    /// <summary>The rubric leaves the decision to the authority.</summary>
    ForTheAuthority,
}
