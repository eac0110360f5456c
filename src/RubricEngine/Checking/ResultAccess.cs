namespace RubricEngine.Checking;

/// <summary>Which results an expression may read where it stands.</summary>
[Flags]
internal enum ResultAccess
{
    None = 0,

    /// <summary><c>status(id)</c>.</summary>
    Status = 1,

    /// <summary><c>points(id)</c>, <c>maximum(id)</c>, <c>percent(id)</c>.</summary>
    Figures = 2,

    /// <summary><c>points</c>, <c>percent</c>, <c>all_met</c> and the other figures of the whole.</summary>
    Whole = 4,

    Members = Status | Figures,
    All = Members | Whole,
}
