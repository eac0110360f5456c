namespace RubricEngine.Functions;

/// <summary>The functions that compute a value from values.</summary>
internal enum BuiltInFunction
{
    Round,
    RoundEven,
    Floor,
    Ceiling,
    Abs,
    Min,
    Max,
    Clamp,

    /// <summary>One argument, a fact of this period.</summary>
    Change,
    Year,
    Month,
    Day,
}
