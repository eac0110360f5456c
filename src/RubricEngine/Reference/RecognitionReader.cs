using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>Reads from the result of one period what it says towards recognition.</summary>
internal static class RecognitionReader
{
    /// <param name="evaluation">The evaluation of the period.</param>
    /// <param name="possible">The grades still possible.</param>
    /// <param name="scored">Whether everything was scored; rules of withdrawal read what was, so that without it they are open.</param>
    /// <returns>Null where the rubric recognises nothing.</returns>
    public static RecognitionFinding? Read(RubricEvaluation evaluation, ImmutableArray<Grade?> possible, bool scored)
    {
        if (evaluation.Rubric.Recognition is not { } recognition) return null;
        Truth withdrawn = Truth.False;
        Withdrawal? first = null;
        foreach (Withdrawal rule in recognition.Withdrawals)
        {
            Truth strikes = scored ? evaluation.Expressions.Read(rule.Condition, new Trace()).Truth : Truth.Unknown;
            if (strikes == Truth.True && withdrawn != Truth.True || strikes == Truth.Unknown && first is null) first = rule;
            withdrawn = Kleene.Or(withdrawn, strikes);
        }
        return new RecognitionFinding(Earned(recognition, possible), withdrawn, first is null ? null : new Message(NameOf(first, Language.English), NameOf(first, Language.Vietnamese)));
    }

    /// <summary>Whether the grade that comes out counts towards recognition.</summary>
    public static Truth Earned(Recognition recognition, ImmutableArray<Grade?> possible)
    {
        bool earns = possible.Any(g => g is not null && recognition.Earning.Contains(g));
        bool fails = possible.Any(g => g is null || !recognition.Earning.Contains(g));
        return !earns ? Truth.False : fails ? Truth.Unknown : Truth.True;
    }

    private static string NameOf(Withdrawal rule, Language language) => rule.Title?.In(language) ?? ExpressionText.Of(rule.Condition);
}
