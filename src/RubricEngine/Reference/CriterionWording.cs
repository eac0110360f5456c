using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Text;
using static RubricEngine.Reference.Wording;
using Topic = RubricEngine.Results.ExplanationTopic;

namespace RubricEngine.Reference;

/// <summary>What is said of a criterion whatever the record.</summary>
/// <param name="Applies">When it applies; null where always.</param>
/// <param name="Rules">How it is scored.</param>
/// <param name="Sources">Where its rule comes from, and what proves it.</param>
internal sealed record CriterionWording(ExplanationLine? Applies, ImmutableArray<ExplanationLine> Rules, ImmutableArray<ExplanationLine> Sources)
{
    public static CriterionWording Of(Criterion criterion, Rubric rubric)
    {
        // A made-up rule must not seem to come from the rubric's own source.
        string? citation = criterion.Citation ?? (criterion.Provenance == Provenance.Illustrative ? null : rubric.Citation);
        return new CriterionWording(
            criterion.Applies is { } applies ? Fixed(Topic.Rule, l => $"{l.Pick("applies when", "áp dụng khi")} {ExpressionText.Of(applies)}") : null,
            [.. ScoringLines(criterion), .. criterion.Scoring is PartsScoring ? [] : CallText.Descriptions(criterion)],
            Wording.Sources(citation, criterion.Provenance, criterion.Evidence, criterion.Origin, criterion.Amendments));
    }

    private static IEnumerable<ExplanationLine> ScoringLines(Criterion criterion)
    {
        switch (criterion.Scoring)
        {
            case MetScoring met:
                yield return Fixed(Topic.Rule, l => $"{l.Pick("met when", "đạt khi")} {ExpressionText.Of(met.Condition)}");
                if (met.Exceeded is { } exceeded) yield return Fixed(Topic.Rule, l => $"{l.Pick("exceeded when", "vượt mức khi")} {ExpressionText.Of(exceeded)}");
                break;
            case LevelsScoring { Measure: { } measure }:
                yield return Fixed(Topic.Rule, l => $"{l.Pick("measured by", "chấm theo")} {ExpressionText.Of(measure)}");
                break;
            case FormulaScoring formula:
                yield return Fixed(Topic.Rule, l => $"{l.Pick("formula", "công thức")}: {ExpressionText.Of(formula.Formula)}");
                if (formula.Maximum is { } maximum) yield return Fixed(Topic.Rule, l => $"{l.Pick("maximum", "điểm tối đa")}: {ExpressionText.Of(maximum)}");
                break;
            case PluginScoring plugin:
                yield return Fixed(Topic.Rule, l => $"{l.Pick("points by", "chấm bằng hàm")} {ExpressionText.Of(plugin.Call)} ({CallText.Source(plugin.Call.Function, l)})");
                break;
            case StepsScoring steps:
                yield return Fixed(Topic.Rule, l => StepRule(steps, l));
                break;
            case JudgedScoring:
                yield return Line(Topic.Rule, "judged by people", "do người chấm quyết định");
                break;
            case TableScoring table:
                yield return TableText.Rule(table);
                break;
            case PartsScoring parts:
                yield return Fixed(Topic.Rule, l => $"{l.Pick("parts", "tiêu chí thành phần")}: {CriterionExplainer.Combination(parts.Combination, parts.Parts, l)}");
                break;
        }
    }

    private static string StepRule(StepsScoring steps, Language l)
    {
        string sign = steps.Add.Sign < 0 ? "" : "+";
        string side = steps.Downward ? l.Pick("below", "dưới") : l.Pick("above", "trên");
        string count = steps.ProRata ? l.Pick("pro rata", "tính theo tỷ lệ") : l.Pick("whole steps", "chỉ tính đủ bước");
        return l.Pick(
            $"{steps.Base} at {ExpressionText.Of(steps.From)}, {sign}{steps.Add} for each {ExpressionText.Of(steps.Step)} {side} it ({count})",
            $"khởi điểm {ValueText.Of(steps.Base, l)} tại {ExpressionText.Of(steps.From)}, cứ mỗi {ExpressionText.Of(steps.Step)} {side} mức đó: {sign}{ValueText.Of(steps.Add, l)} ({count})");
    }
}
