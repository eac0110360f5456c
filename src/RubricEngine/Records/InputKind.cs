namespace RubricEngine.Records;

/// <summary>What a field of a record feeds.</summary>
public enum InputKind
{
    /// <summary>A fact of this period.</summary>
    Fact,

    /// <summary>A fact of the period before.</summary>
    PreviousFact,

    /// <summary>A person's judgement of a criterion.</summary>
    Judgement,
}
