using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;
using static RubricEngine.Reference.Wording;
using Topic = RubricEngine.Results.ExplanationTopic;

namespace RubricEngine.Reference;

/// <summary>What is said of a group whatever the record.</summary>
/// <param name="Title">Its code, title and path.</param>
/// <param name="Rules">When it applies and how it is combined, where that has to be said.</param>
/// <param name="Sources">What it weighs, and where its rules come from.</param>
internal sealed record GroupWording(Message Title, ImmutableArray<ExplanationLine> Rules, ImmutableArray<ExplanationLine> Sources)
{
    public static GroupWording Of(CriterionGroup group) =>
        new(Fixed(l => Wording.Title(group.Code, group.Title, group.Path, l)), [.. RuleLines(group)], [.. WeightLines(group), .. Wording.Sources(group.Citation, null, [], group.Origin, group.Amendments)]);

    private static IEnumerable<ExplanationLine> RuleLines(CriterionGroup group)
    {
        if (group.Applies is { } applies) yield return Fixed(Topic.Rule, l => $"{l.Pick("applies when", "áp dụng khi")} {ExpressionText.Of(applies)}");
        if (group.Combination is not SumCombination)
            yield return Fixed(Topic.Rule, l => $"{l.Pick("combined by", "cách tổng hợp")}: {CriterionExplainer.Combination(group.Combination, group.Criteria, l)}");
    }

    private static IEnumerable<ExplanationLine> WeightLines(CriterionGroup group)
    {
        if (group.Weight != 1) yield return Fixed(Topic.Rule, l => $"{l.Pick("weight", "hệ số")} {ValueText.Of(group.Weight, l)}");
    }
}
