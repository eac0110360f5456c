namespace RubricEngine.Standings;

/// <summary>How a subject stands in a period with regard to recognition.</summary>
public enum StandingKind
{
    /// <summary>Not recognised, and was not in the period before.</summary>
    NotRecognised,

    /// <summary>Recognised for the first time, or anew after an interruption.</summary>
    Recognised,

    /// <summary>Still recognised: the time has not run out.</summary>
    Kept,

    /// <summary>The time had run out, and it is recognised again without interruption.</summary>
    RecognisedAgain,

    /// <summary>The time has run out, and it is not recognised again.</summary>
    Expired,

    /// <summary>The recognition is withdrawn in this period.</summary>
    Withdrawn,
}
