using RubricEngine.Evaluation;

/// <summary>A class of your own. Members are matched with facts by name, whatever the case and the underscores, or by an attribute.</summary>
internal sealed class Library
{
    public required int Loans { get; init; }

    public required int Members { get; init; }

    /// <summary>Null is missing, never zero.</summary>
    [RubricFact("open")]
    public bool? OpenOnSundays { get; init; }
}
