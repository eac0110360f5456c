using System.Collections.Immutable;
using RubricEngine.Text;

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

/// <summary>The names of <see cref="CriterionStatus"/> in the language and in results, in the order of the enum.</summary>
public static class StatusNames
{
    /// <summary>The English names, which results use in any language.</summary>
    public static ImmutableArray<string> English { get; } =
        ["met", "partly met", "not met", "exceeded", "not applicable", "unknown", "not assessed"];

    /// <summary>The Vietnamese names.</summary>
    public static ImmutableArray<string> Vietnamese { get; } =
        ["đạt", "đạt một phần", "chưa đạt", "vượt mức", "không áp dụng", "chưa xác định", "không chấm"];

    /// <summary>The name of a status in a language.</summary>
    public static string Of(CriterionStatus status, Language language) =>
        (language == Language.Vietnamese ? Vietnamese : English)[(int)status];
}
