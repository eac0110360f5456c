namespace RubricEngine.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
public enum Severity
{
    /// <summary>Something the author may want to know.</summary>
    Note,

    /// <summary>Probably not what the author meant; the rubric is still usable.</summary>
    Warning,

    /// <summary>The rubric, or the datum, cannot be used as it stands.</summary>
    Error,
}
