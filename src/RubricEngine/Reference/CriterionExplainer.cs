using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;
using static RubricEngine.Reference.Wording;
using Topic = RubricEngine.Results.ExplanationTopic;

namespace RubricEngine.Reference;

/// <summary>Says why a criterion came out as it did.</summary>
internal sealed class CriterionExplainer(RubricIndex index)
{
    /// <param name="result">What the assessment says.</param>
    /// <param name="outcome">How it was judged; null where it was not.</param>
    /// <param name="depth">How deep it stands.</param>
    public IEnumerable<ExplanationSection> Explain(CriterionResult result, CriterionOutcome? outcome, int depth)
    {
        Criterion criterion = result.Criterion;
        bool assessed = outcome is not null && (result.Status != CriterionStatus.NotAssessed || outcome.Status == CriterionStatus.NotAssessed);
        var lines = ImmutableArray.CreateBuilder<ExplanationLine>();
        if (result.Status is CriterionStatus.Unknown or CriterionStatus.NotAssessed or CriterionStatus.NotApplicable && result.Why is { } why)
            lines.Add(Line(Topic.Reason, l => $"{l.Pick("reason", "lý do")}: {why.In(l)}"));
        if (assessed) lines.AddRange(Judged(criterion, outcome!));
        lines.AddRange(index.Wordings.Of(criterion).Sources);
        yield return new ExplanationSection(criterion.Path, depth, new Message(l => Heading(result, l)), lines.ToImmutable());
        foreach (CriterionResult part in result.Parts)
        {
            CriterionOutcome? judged = assessed ? (outcome!.Scored?.Parts ?? []).FirstOrDefault(p => p.Criterion == part.Criterion) : null;
            foreach (ExplanationSection section in Explain(part, judged, depth + 1)) yield return section;
        }
    }

    private static string Heading(CriterionResult result, Language language)
    {
        Criterion criterion = result.Criterion;
        string status = StatusNames.Of(result.Status, language);
        string points = result.Points is not { } figure ? ""
            : criterion.IsBonus ? language.Pick($", bonus {ValueText.Of(figure, language)}", $", điểm thưởng {ValueText.Of(figure, language)}")
            : $", {ValueText.Points(figure, result.Maximum, language)}";
        return $"{Title(criterion.Code, criterion.Title, criterion.Path, language)}: {status}{points}";
    }

    private IEnumerable<ExplanationLine> Judged(Criterion criterion, CriterionOutcome outcome)
    {
        CriterionWording wording = index.Wordings.Of(criterion);
        if (wording.Applies is { } applies) yield return applies;
        if (outcome.NotApplicableBy is not null && outcome.Applies == Truth.False)
            yield return Line(Topic.Step, l => NotApplicable(outcome, l));
        foreach (ExplanationLine line in wording.Rules) yield return line;
        foreach (ExplanationLine line in ReadValues(outcome.Trace, index.Rubric)) yield return line;
        if (outcome.Scored is { } scored)
        {
            foreach (ExplanationLine line in Steps(criterion, scored)) yield return line;
            foreach (StageJudgement stage in scored.Stages)
                yield return Line(Topic.Step, l => StageText.Of(stage, (JudgedScoring)criterion.Scoring, l));
            if (criterion.Rounding is { } rounding && scored.Points.IsExact && outcome.PointsIfPresent != scored.Points)
                yield return Line(Topic.Step, l => $"{Number(scored.Points, l)} → {Number(outcome.PointsIfPresent, l)} ({Rounding(rounding, l)})");
            if (outcome.Status is CriterionStatus.NotMet or CriterionStatus.PartlyMet or CriterionStatus.Unknown && !outcome.LacksEvidence)
                foreach (ExplanationLine line in Needed(criterion, scored, outcome)) yield return line;
        }
        if (outcome.Evidence is { } evidence) yield return Line(Topic.Evidence, l => EvidenceGiven(evidence, l));
        foreach ((string by, UnknownReason reason) in outcome.Trace.Assumptions)
            yield return Line(Topic.Assumed, l => $"{l.Pick("the rubric decides by", "bộ tiêu chí tự quyết định bằng")} `{by}`: {reason.Sentence.In(l)}");
    }

    private static string EvidenceGiven(EvidenceResult evidence, Language language) => evidence.IsEnough == Truth.True
        ? language.Pick($"given: {string.Join("; ", evidence.Given)}", $"đã có: {string.Join("; ", evidence.Given)}")
        : WhyText.LacksEvidence(evidence, language);

    private static string NotApplicable(CriterionOutcome outcome, Language language) => outcome switch
    {
        { Present: Truth.False } => language.Pick("not counted in points and maximum", "không tính vào điểm và điểm tối đa"),
        { Status: CriterionStatus.NotApplicable, Met: Truth.True } => language.Pick("gets full points because it does not apply", "được điểm tối đa vì không áp dụng"),
        { Status: CriterionStatus.NotApplicable } => language.Pick("gets 0 points because it does not apply", "0 điểm vì không áp dụng"),
        _ => language.Pick("gets the points set for where it does not apply", "được điểm quy định cho trường hợp không áp dụng"),
    };

    /// <param name="combination">The rule.</param>
    /// <param name="members">The criteria or parts that it combines, for those that it needs in any case.</param>
    /// <param name="language">The language.</param>
    public static string Combination(Combination combination, IEnumerable<Criterion> members, Language language) => combination switch
    {
        WeightedMeanCombination => language.Pick("weighted mean", "trung bình theo hệ số"),
        LowestCombination => language.Pick("the lowest decides", "lấy điểm thấp nhất"),
        AtLeastCombination atLeast => language.Pick($"at least {atLeast.Count} of them", $"ít nhất {atLeast.Count} trong số đó") + Required(members, language),
        AllCombination => language.Pick("all of them", "tất cả phải đạt"),
        AnyCombination => language.Pick("any of them", "đạt ít nhất một") + Required(members, language),
        _ => language.Pick("sum", "cộng điểm"),
    };

    private static string Required(IEnumerable<Criterion> members, Language language) =>
        string.Join(", ", members.Where(m => m.Required).Select(m => m.Id)) is { Length: > 0 } required
            ? language.Pick($", with {required}", $", trong đó bắt buộc có {required}")
            : "";

    private static IEnumerable<ExplanationLine> Steps(Criterion criterion, Scored scored)
    {
        if (scored.Measure is { Value: NumberValue value })
        {
            bool percent = criterion.Scoring is LevelsScoring levels && WhyText.InPercent(levels);
            Expression measure = criterion.Scoring is LevelsScoring bounded ? bounded.Measure! : ((StepsScoring)criterion.Scoring).Measure;
            if (measure is not FactReference) yield return Line(Topic.Step, l => Measured(measure, value, percent, l));
        }
        bool open = false;
        foreach ((Level level, Truth holds) in scored.Levels)
        {
            // A level counts only where none before it holds; while that is open, so is what is left for this one.
            Truth counts = open && holds == Truth.True ? Truth.Unknown : holds;
            open |= holds == Truth.Unknown;
            yield return Line(Topic.Step, l => LevelLine(level, counts, (LevelsScoring)criterion.Scoring, l));
        }
        if (criterion.Scoring is TableScoring table)
            foreach (ExplanationLine line in TableText.Steps(table, scored)) yield return line;
        if (criterion.Scoring is FormulaScoring && scored.Open is null)
            yield return Line(Topic.Step, l => $"{l.Pick("the formula gives", "kết quả công thức")} {Number(scored.Points, l)}");
        foreach ((Tally kind, Bounds points) in scored.Kinds)
            yield return Line(Topic.Step, l => TallyLine(kind, points, criterion.IsBonus, l));
    }

    private static string Measured(Expression measure, NumberValue value, bool percent, Language language) => percent
        ? $"{ExpressionText.Of(measure)} = {Number(Intervals.Scale(value.Number, 100), language)} %"
        : $"{ExpressionText.Of(measure)} = {Number(value.Number, language)} {((NumberType)measure.Type).Unit}".TrimEnd();

    private static string LevelLine(Level level, Truth holds, LevelsScoring levels, Language language)
    {
        string name = level.Name is { } given ? $"{given}: " : "";
        string points = level.Points is { } some
            ? $"{ValueText.Of(some, language)} {language.Pick("points", "điểm")}"
            : language.Pick("left open", "chưa quy định");
        return $"{name}{WhyText.Bounds(level, levels, language)}: {points} — {Holds(holds, language)}";
    }

    private static string TallyLine(Tally kind, Bounds points, bool bonus, Language language)
    {
        string each = kind.Per.Type is BooleanType ? language.Pick("when", "khi") : language.Pick("for each", "cho mỗi");
        string cap = kind.Cap is { } most ? language.Pick($", at most {most}", $", không quá {ValueText.Of(most, language)}") : "";
        string rule = $"{(kind.Label is { } label ? label + ": " : "")}{ValueText.Of(kind.Points, language)} {each} {ExpressionText.Of(kind.Per)}{cap}";
        string verb = bonus ? language.Pick("adds", "cộng") : language.Pick("takes", "trừ");
        return $"{rule} — {verb} {Number(points, language)}";
    }

    private static IEnumerable<ExplanationLine> Needed(Criterion criterion, Scored scored, CriterionOutcome outcome)
    {
        switch (criterion.Scoring)
        {
            case MetScoring met:
                yield return Line(Topic.Needed, l => $"{l.Pick("needed", "để đạt cần")}: {ExpressionText.Of(met.Condition)}");
                break;
            case LevelsScoring levels:
                Rational now = outcome.PointsIfPresent.Low;
                Level[] better = [.. levels.Levels.Where(v => v.Points > now).OrderBy(v => v.Points)];
                if (better.Length > 1) yield return Line(Topic.Needed, l => Better("for the next level", "để lên mức kế tiếp", better[0], levels, l));
                if (better.Length > 0) yield return Line(Topic.Needed, l => Better("for the best level", "để đạt mức cao nhất", better[^1], levels, l));
                break;
            default:
                if (outcome.MaximumIfPresent.IsExact && scored.Points.IsExact && outcome.PointsIfPresent.Low < outcome.MaximumIfPresent.Low)
                    yield return Line(Topic.Needed, l => MissingPoints(outcome.MaximumIfPresent.Low - outcome.PointsIfPresent.Low, l));
                break;
        }
    }

    private static string Better(string english, string vietnamese, Level level, LevelsScoring levels, Language language) =>
        language == Language.Vietnamese
            ? $"{vietnamese} ({ValueText.Of(level.Points ?? 0, language)} điểm) cần: {WhyText.Bounds(level, levels, language)}"
            : $"{english} ({level.Points} points): {WhyText.Bounds(level, levels, language)}";

    private static string MissingPoints(Rational points, Language language) => language == Language.Vietnamese
        ? $"còn thiếu {ValueText.Of(points, language)} điểm so với điểm tối đa"
        : $"needed for full points: {points} more";
}
