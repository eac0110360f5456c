using System.Collections.Immutable;
using RubricEngine.Text;

namespace RubricEngine.Model;

/// <summary>The stages of judging that the language has words for; a rubric may name others.</summary>
internal static class StageNames
{
    /// <summary>The English words, which results use in any language.</summary>
    public static ImmutableArray<string> English { get; } = ["self", "appraiser", "council"];

    /// <summary>The Vietnamese words, in the same order.</summary>
    public static ImmutableArray<string> Vietnamese { get; } = ["tự chấm", "thẩm định", "hội đồng"];

    /// <summary>What a stage is called in a language; an author's own name is the same in all.</summary>
    public static string Of(string stage, Language language) =>
        language == Language.Vietnamese && English.IndexOf(stage) is >= 0 and var index ? Vietnamese[index] : stage;
}
