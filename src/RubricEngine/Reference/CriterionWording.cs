using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;
using static RubricEngine.Reference.Wording;
using Topic = RubricEngine.Results.ExplanationTopic;

namespace RubricEngine.Reference;

/// <summary>What is said of a criterion whatever the record.</summary>
/// <param name="Title">Its code, title and path.</param>
/// <param name="Applies">When it applies; null where always.</param>
/// <param name="Rules">How it is scored.</param>
/// <param name="Levels">Its levels in order, and whether each holds; none where it has none.</param>
/// <param name="Tallies">What each kind of its deductions or bonuses gives; none where it has none.</param>
/// <param name="Sources">Where its rule comes from, and what proves it.</param>
internal sealed record CriterionWording(
    Message Title, ExplanationLine? Applies, ImmutableArray<ExplanationLine> Rules,
    ImmutableArray<ConditionLines> Levels, ImmutableArray<Message> Tallies, ImmutableArray<ExplanationLine> Sources)
{
    public static CriterionWording Of(Criterion criterion, Rubric rubric)
    {
        // A made-up rule must not seem to come from the rubric's own source.
        string? citation = criterion.Citation ?? (criterion.Provenance == Provenance.Illustrative ? null : rubric.Citation);
        return new CriterionWording(
            Wording.Fixed(l => Wording.Title(criterion.Code, criterion.Title, criterion.Path, l)),
            criterion.Applies is { } applies ? Fixed(Topic.Rule, l => $"{l.Pick("applies when", "áp dụng khi")} {ExpressionText.Of(applies)}") : null,
            [.. ScoringLines(criterion), .. criterion.Scoring is PartsScoring ? [] : CallText.Descriptions(criterion)],
            criterion.Scoring is LevelsScoring levels ? [.. levels.Levels.Select(v => new ConditionLines(Topic.Step, Wording.Fixed(l => LevelRule(v, levels, l))))] : [],
            [.. TalliesOf(criterion.Scoring).Select(t => Wording.Fixed(l => TallyRule(t, l)))],
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

    private static ImmutableArray<Tally> TalliesOf(Scoring scoring) => scoring switch
    {
        DeductScoring deduct => deduct.Kinds,
        BonusScoring bonus => bonus.Kinds,
        _ => [],
    };

    private static string LevelRule(Level level, LevelsScoring levels, Language language)
    {
        string name = level.Name is { } given ? $"{given}: " : "";
        string points = level.Points is { } some
            ? $"{ValueText.Of(some, language)} {language.Pick("points", "điểm")}"
            : language.Pick("left open", "chưa quy định");
        return $"{name}{WhyText.Bounds(level, levels, language)}: {points}";
    }

    private static string TallyRule(Tally kind, Language language)
    {
        string each = kind.Per.Type is BooleanType ? language.Pick("when", "khi") : language.Pick("for each", "cho mỗi");
        string cap = kind.Cap is { } most ? language.Pick($", at most {most}", $", không quá {ValueText.Of(most, language)}") : "";
        return $"{(kind.Label is { } label ? label + ": " : "")}{ValueText.Of(kind.Points, language)} {each} {ExpressionText.Of(kind.Per)}{cap}";
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
