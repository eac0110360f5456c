using RubricEngine.Syntax;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>The points of a criterion as written, or as its scoring implies.</summary>
internal static class CriterionPoints
{
    /// <summary>The points, or null where they are missing or no constant: 1 for met or not met, the sum for parts that are summed, the best level for judged levels.</summary>
    public static Rational? Of(CriterionSyntax criterion)
    {
        if (criterion.Points is { } written) return Constants.Number(written);
        return criterion.Scorings.FirstOrDefault() switch
        {
            MetSyntax or JudgedSyntax { Kind.Text: "met" } => 1,
            JudgedSyntax { Levels: { IsEmpty: false } levels } => levels.Select(l => Constants.Number(l.Points)).Max(),
            PartsSyntax { Combination: null or { Kind.Text: "sum" } } parts => Sum(parts),
            _ => null,
        };
    }

    /// <summary>What parts that are summed come to, or null where one of them is no constant.</summary>
    public static Rational? Sum(PartsSyntax parts)
    {
        Rational sum = 0;
        foreach (CriterionSyntax part in parts.Parts)
        {
            if (Of(part) is not { } points) return null;
            sum += points * (Constants.NumberOf(part.Weight) ?? 1);
        }
        return sum;
    }
}
