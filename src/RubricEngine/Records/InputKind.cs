namespace RubricEngine.Records;

/// <summary>What a field of a record feeds.</summary>
public enum InputKind
{
    /// <summary>A fact of this period.</summary>
    Fact,

    /// <summary>A fact of the period before.</summary>
    PreviousFact,

    /// <summary>A person's judgement of a criterion, or that of one stage of judging.</summary>
    Judgement,

    /// <summary>Who judged in a stage, when, and by which documents. Kept, and read by no rule.</summary>
    JudgementDetail,

    /// <summary>The documents that prove a criterion, separated by semicolons.</summary>
    Evidence,

    /// <summary>A figure of the subjects judged together, for a subject that is assessed alone.</summary>
    CohortFigure,
}
