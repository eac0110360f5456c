using RubricEngine.Syntax;

namespace RubricEngine.Documents;

/// <summary>What puts subjects in order and limits how many are chosen.</summary>
internal static class StandingReader
{
    public static RankingSyntax? Ranking(ElementReader rubric)
    {
        if (rubric.Element(Key.Ranking) is not { } ranking) return null;
        ranking.RequireCompanion(Key.Waiting, Key.Places);
        ranking.Required(Key.RankBy);
        RankKeySyntax? first = ranking.Element(Key.RankBy) is { } by ? RankKey(by) : null;
        return new RankingSyntax(ranking.Span)
        {
            Keys = [.. first is null ? [] : new[] { first }, .. ranking.Items(Key.ThenBy, RankKey)],
            Places = ranking.Expression(Key.Places),
            Waiting = ranking.Expression(Key.Waiting),
            Among = ranking.Texts(Key.Among),
            PerCohort = ranking.Flag(Key.PerCohort),
            Ties = ranking.Word(Key.Ties),
        };
    }

    public static QuotaSyntax? Quota(ElementReader grade)
    {
        if (grade.Element(Key.Quota) is not { } quota) return null;
        quota.RequireCompanion(Key.Below, Key.Places);
        quota.RequireCompanion(Key.Places, Key.Below);
        return quota.RequiredText(Key.Of) is not { } of ? null : new QuotaSyntax(quota.RequiredExpression(Key.AtMost), of, quota.Span)
        {
            Mode = quota.Word(Key.Mode),
            Below = quota.Expression(Key.Below),
            Places = quota.Expression(Key.Places),
            PerCohort = quota.Flag(Key.PerCohort),
            Ties = quota.Word(Key.Ties),
        };
    }

    private static RankKeySyntax RankKey(ElementReader key) => new(key.RequiredExpression(Key.Value), key.Word(Key.Order), key.Span);
}
