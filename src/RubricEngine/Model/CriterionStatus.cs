namespace RubricEngine.Model;

/// <summary>How a criterion came out.</summary>
public enum CriterionStatus
{
    /// <summary>Full points, or the condition holds.</summary>
    Met,

    /// <summary>Some points.</summary>
    PartlyMet,

    /// <summary>No points, or the condition does not hold.</summary>
    NotMet,

    /// <summary>More than asked for.</summary>
    Exceeded,

    /// <summary>It does not apply to this subject.</summary>
    NotApplicable,

    /// <summary>It depends on something that is not known.</summary>
    Unknown,

    /// <summary>It was not looked at: a gate failed, another criterion knocked the subject out, or its policy leaves it out while data are missing.</summary>
    NotAssessed,
}
