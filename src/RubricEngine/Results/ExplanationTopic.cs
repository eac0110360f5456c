namespace RubricEngine.Results;

/// <summary>What a line of an explanation tells.</summary>
public enum ExplanationTopic
{
    /// <summary>How it came out.</summary>
    Outcome,

    /// <summary>Why it came out so.</summary>
    Reason,

    /// <summary>The rule as the rubric writes it.</summary>
    Rule,

    /// <summary>A datum or figure that was read.</summary>
    Value,

    /// <summary>A step of the calculation.</summary>
    Step,

    /// <summary>What would have been needed for more.</summary>
    Needed,

    /// <summary>An answer of the rubric's author that stands in for missing data.</summary>
    Assumed,

    /// <summary>A datum that is still to be asked for.</summary>
    Missing,

    /// <summary>The legal source.</summary>
    Citation,

    /// <summary>Whether the rule was published or is made up for illustration.</summary>
    Provenance,

    /// <summary>The documents that prove it.</summary>
    Evidence,

    /// <summary>The place in the rubric file.</summary>
    Place,
}
