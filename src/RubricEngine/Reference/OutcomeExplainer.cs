using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;
using static RubricEngine.Reference.Wording;
using Topic = RubricEngine.Results.ExplanationTopic;

namespace RubricEngine.Reference;

/// <summary>Says how the whole came out: summary, groups, total, grade, and what is still open.</summary>
internal sealed class OutcomeExplainer(RubricIndex index, Assessment assessment, EvaluationLog log)
{
    private readonly Rubric _rubric = assessment.Rubric;

    // The lines of one section; every section starts it anew.
    private readonly ImmutableArray<ExplanationLine>.Builder _lines = ImmutableArray.CreateBuilder<ExplanationLine>(16);

    public ExplanationSection Summary()
    {
        _lines.Clear();
        _lines.Add(Line(Topic.Outcome, assessment, static (a, l) => $"{l.Pick("result", "kết quả")}: {Result(a, l)}"));
        if (assessment.Points is not null) _lines.Add(Line(Topic.Outcome, assessment, static (a, l) => $"{l.Pick("total", "tổng điểm")}: {PointsOf(a, l)}"));
        _lines.Add(Line(Topic.Outcome, assessment, static (a, l) => $"{l.Pick("criteria met", "số tiêu chí đạt")}: {a.Met} {l.Pick("of", "trên")} {a.Applicable}"
            + (a.Unknown > 0 ? $"; {l.Pick("unknown", "chưa xác định")}: {a.Unknown}" : "")));
        AddList("not met", "chưa đạt", CriterionStatus.NotMet);
        AddList("partly met", "đạt một phần", CriterionStatus.PartlyMet);
        AddList("unknown", "chưa xác định", CriterionStatus.Unknown);
        _lines.AddRange(index.Wordings.Sources);
        return new ExplanationSection("", 0, Message.Of(assessment, SubjectOf), _lines.ToImmutable());
    }

    private static string SubjectOf(Assessment assessment, Language language)
    {
        Rubric rubric = assessment.Rubric;
        string subject = assessment.Record.Subject + (assessment.Record.Period is { } period ? $" ({period})" : "");
        return $"{subject} — {(rubric.Title is { } title ? title.In(language) : rubric.Id)} ({rubric.Id} {rubric.Version})";
    }

    private void AddList(string english, string vietnamese, CriterionStatus status)
    {
        if (assessment.Criteria.Any(c => IsListed(c, status)))
            _lines.Add(Line(Topic.Outcome, (assessment, status, english, vietnamese), static (of, l) =>
                $"{l.Pick(of.english, of.vietnamese)}: {string.Join(", ", of.assessment.Criteria.Where(c => IsListed(c, of.status)).Select(c => c.Criterion.Path))}"));
    }

    private static bool IsListed(CriterionResult result, CriterionStatus status) => result.Status == status && !result.Criterion.IsBonus;

    public ExplanationSection Group(GroupResult result, int depth)
    {
        CriterionGroup group = result.Group;
        GroupWording wording = index.Wordings.Of(group);
        _lines.Clear();
        _lines.AddRange(wording.Rules);
        if (result.Points is not null) AddSteps(group);
        if (group.Minimum is not null)
            _lines.Add(Line(Topic.Rule, result, static (r, l) => $"{l.Pick("minimum", "tối thiểu")} {Minimum(r.Group.Minimum!, l)} — {Holds(r.MinimumMet, l)}"));
        foreach (GroupLevel level in result.Points is null ? [] : group.Levels) _lines.Add(Line(Topic.Step, (level, result), static (of, l) => Level(of.level, of.result, l)));
        _lines.AddRange(wording.Sources);
        return new ExplanationSection(group.Path, depth, Message.Of((result, wording), static (of, l) => Heading(of.result, of.wording, l)), _lines.ToImmutable());
    }

    private static string Heading(GroupResult result, GroupWording wording, Language language)
    {
        string points = result.Points is { } figure ? ValueText.Points(figure, result.Maximum, language) + LevelOf(result, language) : StatusNames.Of(CriterionStatus.NotAssessed, language);
        return $"{wording.Title.In(language)}: {points}";
    }

    private static string LevelOf(GroupResult result, Language language) => result.Level is { } level ? $", {language.Pick("level", "mức")} {level}" : "";

    private static string Level(GroupLevel level, GroupResult result, Language language)
    {
        string bounds = level.Conditions.IsEmpty ? language.Pick("otherwise", "còn lại") : string.Join(", ", level.Conditions.Select(c => WhyText.Bound((Binary)c, language)));
        string holds = result.Level == level.Name ? language.Pick("reached", "đạt mức này")
            : result.Level is null && (result.PossibleLevels.IsEmpty || result.PossibleLevels.Contains(level.Name)) ? Holds(Truth.Unknown, language)
            : language.Pick("not this one", "không phải mức này");
        return $"{language.Pick("level", "mức")} {level.Name}: {bounds} — {holds}";
    }

    public ExplanationSection Total()
    {
        _lines.Clear();
        if (assessment.Points is not null) AddSteps(_rubric.Root);
        return new ExplanationSection("", 0, Message.Of(assessment, static (a, l) => a.Points is not null
            ? $"{l.Pick("Total", "Tổng điểm")}: {PointsOf(a, l)}"
            : l.Pick("Total: not scored", "Tổng điểm: không chấm")), _lines.ToImmutable());
    }

    private static string PointsOf(Assessment assessment, Language l) =>
        $"{Number(assessment.Points!.Value, l)} {l.Pick("of", "trên")} {Number(assessment.Maximum, l)} {l.Pick("points", "điểm")}";

    private void AddSteps(CriterionGroup group)
    {
        foreach (PointsStep step in log.Of(group))
            _lines.Add(Line(Topic.Step, step, static (of, l) => $"{Step(of.Group, of.Step, of.Deduction, l)}: {Number(of.Points, l)}"));
    }

    private static string Step(CriterionGroup group, CombinationStep step, PercentDeduction? deduction, Language l) => step switch
    {
        CombinationStep.Combined => CriterionExplainer.Combination(group.Combination, group.Criteria, l),
        CombinationStep.ZeroEvent => $"{l.Pick("zero when", "chấm 0 điểm khi")} {group.ZeroWhen!.Title?.In(l) ?? ExpressionText.Of(group.ZeroWhen.Condition)}",
        CombinationStep.Bonuses => l.Pick("with bonuses", "cộng điểm thưởng"),
        CombinationStep.Deduction => $"{l.Pick("after deduction", "sau khi trừ")} {DeductionName(deduction!, l)}",
        CombinationStep.Cap => $"{l.Pick("cap", "điểm trần")} {ValueText.Of(group.Cap!.Value, l)}",
        _ => Rounding(group.Rounding!, l),
    };

    private static string DeductionName(PercentDeduction deduction, Language language) =>
        deduction.Title?.In(language) ?? $"{ValueText.Of(deduction.Share * 100, language)} % × {ExpressionText.Of(deduction.Per)}";

    public ExplanationSection Grades()
    {
        _lines.Clear();
        foreach ((object rule, Truth holds, UnknownReason? open, Trace trace) in log.Rules)
        {
            GradeWording? grade = rule is Grade named ? index.Wordings.Of(named) : null;
            _lines.Add(grade?.Rule.Of(holds) ?? Line(Topic.Rule, (rule, holds), static (of, l) => $"{Rule(of.rule, l)} — {Holds(of.holds, l)}"));
            if (rule is not KnockOut || holds != Truth.False) AddReadValues(_lines, trace, _rubric);
            if (holds == Truth.Unknown && open is not null)
                _lines.Add(Line(Topic.Reason, open, static (reason, l) => $"{l.Pick("reason", "lý do")}: {reason.Sentence.In(l)}"));
            if (grade is not null && holds == Truth.False) _lines.Add(grade.Needed);
        }
        _lines.AddRange(assessment.Quotas.Select(q => Line(Topic.Rule, q, Quota)));
        return new ExplanationSection("", 0, Message.Of(assessment, static (a, l) => $"{l.Pick("Grade", "Xếp loại")}: {Result(a, l)}"), _lines.ToImmutable());
    }

    /// <summary>What may still come out and what to ask for; null where everything is decided.</summary>
    public ExplanationSection? Open()
    {
        var missing = log.Rules.Where(r => r.Holds == Truth.Unknown).SelectMany(r => r.Trace.Facts)
            .Where(f => f.Value is UnknownValue).Select(f => f.Key);
        string[] ask = [.. assessment.Faults.Select(f => f.Fact).OfType<string>().Concat(missing).Distinct()];
        if (assessment.Decided && ask.Length == 0 && assessment.Assumed.IsEmpty) return null;
        _lines.Clear();
        if (!assessment.Decided) _lines.Add(Line(Topic.Outcome, assessment, static (a, l) => $"{l.Pick("still possible", "còn có thể")}: {Possible(a, l)}"));
        foreach (string key in ask) _lines.Add(Line(Topic.Missing, (Explainer: this, key), static (of, l) => $"{l.Pick("data to ask for", "số liệu cần bổ sung")}: {of.Explainer.Label(of.key, l)}"));
        foreach (Assumption assumption in assessment.Assumed)
            _lines.Add(Line(Topic.Assumed, assumption, static (assumed, l) =>
                $"{l.Pick("decided by the rubric itself", "bộ tiêu chí tự quyết định")}{At(assumed)}: `{assumed.By}` ({assumed.Reason.Sentence.In(l)})"));
        return new ExplanationSection("", 0, assessment.Decided
            ? new Message("Data and assumptions", "Số liệu và giả định")
            : new Message("Still open", "Còn phải làm rõ"), _lines.ToImmutable());
    }

    private static string At(Assumption assumption) => assumption.Where.Length == 0 ? "" : $" ({assumption.Where})";

    private string Label(string key, Language language)
    {
        Fault? fault = assessment.Faults.FirstOrDefault(f => f.Fact == key);
        string name = index.Inputs.FirstOrDefault(f => f.Key == key)?.Label is { } label ? $"{label.In(language)} ({key})" : key;
        return fault is null or { Reason.Kind: "missing" } ? name : $"{name}: {fault.Reason.Sentence.In(language)}";
    }

    private static string Result(Assessment assessment, Language l) => assessment.Outcome switch
    {
        Outcome.Graded => assessment.Grade!.Name + (assessment.Grade.Recognised ? l.Pick(" (recognised)", " (được công nhận)") : ""),
        Outcome.ForTheAuthority => $"{assessment.Grade!.Name} ({l.Pick("the authority decides", "cấp có thẩm quyền quyết định")})",
        Outcome.NoGrade => l.Pick("no grade", "không xếp loại"),
        Outcome.NotAssessed => l.Pick("not assessed", "không xét"),
        _ => l.Pick($"not determined yet; possible: {Possible(assessment, l)}", $"chưa xác định; có thể là: {Possible(assessment, l)}"),
    };

    private static string Possible(Assessment assessment, Language l) => string.Join(", ", assessment.Possible.Select(g => g?.Name ?? l.Pick("no grade", "không xếp loại")));

    private static string Rule(object rule, Language l) => rule switch
    {
        Gate gate => $"{l.Pick("condition for assessment", "điều kiện xét")}: {WhyText.TitleOf(gate, l)}",
        KnockOut knockOut => $"{l.Pick("scoring ends", "dừng chấm")}{(knockOut.Condition is { } condition ? $" {l.Pick("when", "khi")} {ExpressionText.Of(condition)}" : l.Pick(" at full deduction", " khi bị trừ hết điểm"))}",
        Veto veto => $"{l.Pick("not graded when", "không xét khi")} {veto.Title?.In(l) ?? ExpressionText.Of(veto.Condition)}",
        GradeAdjustment { Cap: { } cap } adjustment => $"{l.Pick($"at most {cap.Name} when", $"không quá {cap.Name} khi")} {TitleOf(adjustment, l)}",
        GradeAdjustment adjustment => $"{l.Pick($"drop {adjustment.Drop} grades when", $"hạ {adjustment.Drop} bậc khi")} {TitleOf(adjustment, l)}",
        _ => throw new InvalidOperationException($"unexpected rule {rule.GetType().Name}"),
    };

    private static string Quota(QuotaEffect effect, Language l)
    {
        Quota quota = effect.Grade.Quota!;
        string rule = l.Pick(
            $"{effect.Grade.Name}: at most {ValueText.Of(quota.Share * 100, l)} % of those rated {quota.Of} or better, here {Number(effect.Places, l)} of {Number(effect.Rated, l)}",
            $"{effect.Grade.Name}: không quá {ValueText.Of(quota.Share * 100, l)} % trong số được xếp từ {quota.Of} trở lên, ở đây là {Number(effect.Places, l)} trên {Number(effect.Rated, l)}");
        string place = l.Pick($"place {Number(effect.Place, l)}", $"thứ {Number(effect.Place, l)}");
        string outcome = effect.Kept switch
        {
            Truth.True => l.Pick("within the quota", "trong mức khống chế"),
            Truth.False => l.Pick("beyond the quota", "vượt mức khống chế"),
            _ when effect.IsTied => l.Pick("equal ones at the edge, a person decides", "bằng nhau ở ranh giới, người có thẩm quyền quyết định"),
            _ => l.Pick("not known yet", "chưa xác định được"),
        };
        return $"{rule}; {place} — {outcome}";
    }

    private static string TitleOf(GradeAdjustment adjustment, Language l) => adjustment.Title?.In(l) ?? ExpressionText.Of(adjustment.Condition);
}
