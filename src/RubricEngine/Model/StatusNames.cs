using System.Collections.Immutable;
using RubricEngine.Text;

namespace RubricEngine.Model;

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
