using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;
using static RubricEngine.Reference.Wording;
using Topic = RubricEngine.Results.ExplanationTopic;

namespace RubricEngine.Reference;

/// <summary>Says why criteria came out as they did. For one explanation.</summary>
/// <param name="index">The rubric.</param>
/// <param name="sections">What is told so far; each criterion adds a section, and each of its parts.</param>
internal sealed class CriterionExplainer(RubricIndex index, ImmutableArray<ExplanationSection>.Builder sections)
{
    // The lines of one section; every section starts it anew.
    private readonly ImmutableArray<ExplanationLine>.Builder _lines = ImmutableArray.CreateBuilder<ExplanationLine>(16);

    /// <param name="result">What the assessment says.</param>
    /// <param name="outcome">How it was judged; null where it was not.</param>
    /// <param name="depth">How deep it stands.</param>
    public void Explain(CriterionResult result, CriterionOutcome? outcome, int depth)
    {
        Criterion criterion = result.Criterion;
        bool assessed = outcome is not null && (result.Status != CriterionStatus.NotAssessed || outcome.Status == CriterionStatus.NotAssessed);
        _lines.Clear();
        if (result.Status is CriterionStatus.Unknown or CriterionStatus.NotAssessed or CriterionStatus.NotApplicable && result.Why is { } why)
            Add(Topic.Reason, why, static (reason, l) => $"{l.Pick("reason", "lý do")}: {reason.In(l)}");
        CriterionWording wording = index.Wordings.Of(criterion);
        if (assessed) AddJudged(criterion, wording, outcome!);
        _lines.AddRange(wording.Sources);
        sections.Add(new ExplanationSection(criterion.Path, depth, Message.Of((result, wording), static (of, l) => Heading(of.result, of.wording, l)), _lines.ToImmutable()));
        foreach (CriterionResult part in result.Parts)
        {
            CriterionOutcome? judged = assessed ? outcome!.Parts.FirstOrDefault(p => p.Criterion == part.Criterion) : null;
            Explain(part, judged, depth + 1);
        }
    }

    private void Add<T>(Topic topic, T of, Func<T, Language, string> tell) => _lines.Add(Line(topic, of, tell));

    private static string Heading(CriterionResult result, CriterionWording wording, Language language)
    {
        Criterion criterion = result.Criterion;
        string status = StatusNames.Of(result.Status, language);
        string points = result.Points is not { } figure ? ""
            : criterion.IsBonus ? language.Pick($", bonus {ValueText.Of(figure, language)}", $", điểm thưởng {ValueText.Of(figure, language)}")
            : $", {ValueText.Points(figure, result.Maximum, language)}";
        return $"{wording.Title.In(language)}: {status}{points}";
    }

    private void AddJudged(Criterion criterion, CriterionWording wording, CriterionOutcome outcome)
    {
        if (wording.Applies is { } applies) _lines.Add(applies);
        if (outcome.NotApplicableBy is not null && outcome.Applies == Truth.False) Add(Topic.Step, outcome, NotApplicable);
        _lines.AddRange(wording.Rules);
        AddReadValues(_lines, outcome.Trace, index.Rubric);
        if (outcome.Scored is { } scored)
        {
            AddSteps(criterion, wording, scored);
            foreach (StageJudgement stage in outcome.Stages)
                Add(Topic.Step, (stage, criterion.Scoring), static (of, l) => StageText.Of(of.stage, (JudgedScoring)of.Scoring, l));
            if (criterion.Rounding is not null && scored.Points.IsExact && outcome.PointsIfPresent != scored.Points)
                Add(Topic.Step, outcome, Rounded);
            if (outcome.Status is CriterionStatus.NotMet or CriterionStatus.PartlyMet or CriterionStatus.Unknown && !outcome.LacksEvidence)
                AddNeeded(criterion, scored, outcome);
        }
        if (outcome.Evidence is { } evidence) Add(Topic.Evidence, evidence, EvidenceGiven);
        foreach ((string By, UnknownReason Reason) assumption in outcome.Trace.Assumptions)
            Add(Topic.Assumed, assumption, static (of, l) => $"{l.Pick("the rubric decides by", "bộ tiêu chí tự quyết định bằng")} `{of.By}`: {of.Reason.Sentence.In(l)}");
    }

    private static string Rounded(CriterionOutcome outcome, Language language) =>
        $"{Number(outcome.Scored!.Points, language)} → {Number(outcome.PointsIfPresent, language)} ({Rounding(outcome.Criterion.Rounding!, language)})";

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

    private void AddSteps(Criterion criterion, CriterionWording wording, Scored scored)
    {
        if (scored is MeasuredScored { Measure.Value: NumberValue value })
        {
            var levels = criterion.Scoring as LevelsScoring;
            Expression measure = levels is not null ? levels.Measure! : ((StepsScoring)criterion.Scoring).Measure;
            if (measure is not FactReference) Add(Topic.Step, (measure, value, levels), static (of, l) => Measured(of.measure, of.value, of.levels is not null && WhyText.InPercent(of.levels), l));
        }
        bool open = false;
        ImmutableArray<(Level Level, Truth Holds)> levelsRead = scored is MeasuredScored measured ? measured.Levels : [];
        for (int i = 0; i < levelsRead.Length; i++)
        {
            Truth holds = levelsRead[i].Holds;
            // A level counts only where none before it holds; while that is open, so is what is left for this one.
            Truth counts = open && holds == Truth.True ? Truth.Unknown : holds;
            open |= holds == Truth.Unknown;
            _lines.Add(wording.Levels[i].Of(counts));
        }
        if (scored is TableScored table) _lines.AddRange(TableText.Steps((TableScoring)criterion.Scoring, table));
        if (criterion.Scoring is FormulaScoring && scored.Open is null)
            Add(Topic.Step, scored, static (of, l) => $"{l.Pick("the formula gives", "kết quả công thức")} {Number(of.Points, l)}");
        ImmutableArray<(Tally Kind, Bounds Points)> kinds = scored is TalliedScored tallied ? tallied.Kinds : [];
        for (int i = 0; i < kinds.Length; i++)
            Add(Topic.Step, (Rule: wording.Tallies[i], kinds[i].Points, criterion.IsBonus), static (of, l) => TallyLine(of.Rule, of.Points, of.IsBonus, l));
    }

    private static string Measured(Expression measure, NumberValue value, bool percent, Language language) => percent
        ? $"{ExpressionText.Of(measure)} = {Number(Intervals.Scale(value.Number, 100), language)} %"
        : $"{ExpressionText.Of(measure)} = {Number(value.Number, language)} {((NumberType)measure.Type).Unit}".TrimEnd();

    private static string TallyLine(Message rule, Bounds points, bool bonus, Language language)
    {
        string verb = bonus ? language.Pick("adds", "cộng") : language.Pick("takes", "trừ");
        return $"{rule.In(language)} — {verb} {Number(points, language)}";
    }

    private void AddNeeded(Criterion criterion, Scored scored, CriterionOutcome outcome)
    {
        switch (criterion.Scoring)
        {
            case MetScoring met:
                Add(Topic.Needed, met, static (of, l) => $"{l.Pick("needed", "để đạt cần")}: {ExpressionText.Of(of.Condition)}");
                break;
            case LevelsScoring levels:
                Rational now = outcome.PointsIfPresent.Low;
                Level[] better = [.. levels.Levels.Where(v => v.Points > now).OrderBy(v => v.Points)];
                if (better.Length > 1) Add(Topic.Needed, (Level: better[0], levels), static (of, l) => Better("for the next level", "để lên mức kế tiếp", of.Level, of.levels, l));
                if (better.Length > 0) Add(Topic.Needed, (Level: better[^1], levels), static (of, l) => Better("for the best level", "để đạt mức cao nhất", of.Level, of.levels, l));
                break;
            default:
                if (outcome.MaximumIfPresent.IsExact && scored.Points.IsExact && outcome.PointsIfPresent.Low < outcome.MaximumIfPresent.Low)
                    Add(Topic.Needed, outcome, MissingPoints);
                break;
        }
    }

    private static string Better(string english, string vietnamese, Level level, LevelsScoring levels, Language language) =>
        language == Language.Vietnamese
            ? $"{vietnamese} ({ValueText.Of(level.Points ?? 0, language)} điểm) cần: {WhyText.Bounds(level, levels, language)}"
            : $"{english} ({level.Points} points): {WhyText.Bounds(level, levels, language)}";

    private static string MissingPoints(CriterionOutcome outcome, Language language)
    {
        Rational points = outcome.MaximumIfPresent.Low - outcome.PointsIfPresent.Low;
        return language == Language.Vietnamese
            ? $"còn thiếu {ValueText.Of(points, language)} điểm so với điểm tối đa"
            : $"needed for full points: {points} more";
    }
}
