using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>The short reason for a status, with the values read and what would have been needed.</summary>
internal static class WhyText
{
    private const int MostFacts = 8;

    /// <summary>Null where the criterion is met: nothing needs a reason.</summary>
    public static Message? Of(CriterionOutcome outcome) => outcome.Status switch
    {
        CriterionStatus.Met or CriterionStatus.Exceeded => null,
        CriterionStatus.Unknown => outcome.Open!.Sentence,
        CriterionStatus.NotAssessed => Because("left out while data are missing", "không tính khi chưa có số liệu", outcome.Open!),
        _ when outcome.LacksEvidence => Message.Of(outcome.Evidence!, LacksEvidence),
        _ when outcome.Open is { } settled => Because("counted as not met", "coi là chưa đạt", settled),
        _ when outcome.NotApplicableBy is not null => Message.Of(outcome, NotApplicable),
        CriterionStatus.NotApplicable => new Message("none of its parts applies", "không có tiêu chí thành phần nào được áp dụng"),
        _ => Message.Of(outcome, Short),
    };

    /// <summary>Which documents are lacking.</summary>
    public static string LacksEvidence(EvidenceResult evidence, Language language)
    {
        string lacking = evidence.Lacking.IsEmpty ? "" : $": {string.Join("; ", evidence.Lacking)}";
        return evidence.IsEnough == Truth.Unknown
            ? language.Pick($"nothing is said of its evidence{lacking}", $"chưa nêu tài liệu kiểm chứng{lacking}")
            : language.Pick($"evidence is lacking{lacking}", $"thiếu tài liệu kiểm chứng{lacking}");
    }

    /// <summary>Why nothing else was scored; null where everything was.</summary>
    public static Message? NotScored(Verdict verdict) => verdict switch
    {
        { Failed: { } failed } => Message.Of(failed, static (gate, language) => language == Language.Vietnamese
            ? $"điều kiện xét không đạt: {TitleOf(gate, language)}"
            : $"a condition for assessment does not hold: {TitleOf(gate, language)}"),
        { KnockedOutBy: { } criterion } => new Message($"scoring ended at {criterion.Path}", $"dừng chấm tại {criterion.Path}"),
        _ => null,
    };

    public static string TitleOf(Gate gate, Language language) => gate.Title?.In(language) ?? ExpressionText.Of(gate.Condition);

    /// <summary>The facts read, <c>a = 1, b = 2</c>; empty where nothing known was read.</summary>
    public static string Values(Trace trace, Language language)
    {
        ListRead[] lists = [.. trace.Lists.Where(l => l.Value is not UnknownValue && l.NamesRecords)];
        string[] facts =
        [
            // Which records made a figure of a list says more than how long the list is.
            .. trace.Facts.Where(f => f.Value is not UnknownValue && !lists.Any(l => l.Aggregate.List.Fact.Name == f.Key)).Select(f => ValueText.Of(f, language)),
            .. lists.Select(r => ListText.Of(r, language)),
            .. trace.Cohorts.Where(c => !c.Reading.IsUnknown).Select(c => $"{ExpressionText.Of(c.Aggregate)} = {ValueText.Of(c.Reading.Value, c.Aggregate.Type, false, language)}"),
            .. trace.Calls.Where(c => !c.Reading.IsUnknown).Select(c => $"{ExpressionText.Of(c.Call)} = {ValueText.Of(c.Reading.Value, c.Call.Type, false, language)}"),
        ];
        return string.Join(", ", facts.Take(MostFacts)) + (facts.Length > MostFacts ? ", …" : "");
    }

    /// <summary>The bounds and conditions of a level: <c>at least 80%, below 90%</c>.</summary>
    public static string Bounds(Level level, LevelsScoring levels, Language language)
    {
        if (level.Conditions.IsEmpty) return language == Language.Vietnamese ? "còn lại" : "otherwise";
        return string.Join(", ", level.Conditions.Select(c => c is Binary binary && levels.IsBound(c) ? Bound(binary, language) : ExpressionText.Of(c)));
    }

    /// <summary>A bound without what it bounds: <c>at least 80%</c>.</summary>
    public static string Bound(Binary bound, Language language)
    {
        bool vi = language == Language.Vietnamese;
        string value = ExpressionText.Of(bound.Right);
        return bound.Operator switch
        {
            BinaryOperator.GreaterOrEqual => vi ? $"từ {value} trở lên" : $"at least {value}",
            BinaryOperator.Greater => vi ? $"trên {value}" : $"more than {value}",
            BinaryOperator.LessOrEqual => vi ? $"không quá {value}" : $"at most {value}",
            BinaryOperator.Less => vi ? $"dưới {value}" : $"below {value}",
            _ => value,
        };
    }

    /// <summary>The measure and its value; in percent where the bounds are.</summary>
    public static string Measured(Expression measure, Reading reading, bool percent, Language language) =>
        $"{ExpressionText.Of(measure)} = {ValueText.Of(reading.Value, measure.Type, percent, language)}";

    /// <summary>Whether the levels bound their measure in percent.</summary>
    public static bool InPercent(LevelsScoring levels) =>
        levels.Measure is FactReference { Fact.IsPercent: true }
        || levels.Levels.SelectMany(l => l.Conditions).Any(c => levels.IsBound(c) && ExpressionText.IsPercent(((Binary)c).Right));

    private static string NotApplicable(CriterionOutcome outcome, Language language)
    {
        string only = language == Language.Vietnamese ? "chỉ áp dụng khi" : "applies only when";
        return Joined($"{only} {ExpressionText.Of(outcome.NotApplicableBy!)}", Values(outcome.Trace, language));
    }

    private static string Short(CriterionOutcome outcome, Language language)
    {
        bool vi = language == Language.Vietnamese;
        string values = Values(outcome.ScoringReads!, language);
        string points = ValueText.Points(outcome.Points, outcome.Maximum, language);
        return (outcome.Criterion.Scoring, outcome.Scored) switch
        {
            (MetScoring met, _) => Joined(values, $"{(vi ? "cần" : "needs")} {ExpressionText.Of(met.Condition)}"),
            (LevelsScoring levels, MeasuredScored { Measure: var read }) => Joined(
                levels.Measure is { } measure ? Measured(measure, read!.Value, InPercent(levels), language) : values, BestLevel(levels, language)),
            (FormulaScoring formula, { Points: var given }) => Joined(values, $"{ExpressionText.Of(formula.Formula)} = {ValueText.Of(given, language)}", points),
            (PluginScoring, _) => Joined(values, points),
            (StepsScoring steps, MeasuredScored { Measure: { } read }) => Joined(Measured(steps.Measure, read, false, language), points),
            (DeductScoring, TalliedScored tallied) => Joined([.. tallied.Kinds.Where(k => k.Points.High.Sign != 0).Select(k => $"{NameOf(k.Kind)}: -{ValueText.Of(k.Points, language)}"), points]),
            (BonusScoring, TalliedScored tallied) => Joined([.. tallied.Kinds.Where(k => k.Points.High.Sign != 0).Select(k => $"{NameOf(k.Kind)}: +{ValueText.Of(k.Points, language)}")]) is { Length: > 0 } cases
                ? cases
                : vi ? "không có trường hợp nào được cộng điểm" : "no case earns a bonus",
            (TableScoring table, TableScored scored) => Joined(values, TableText.Counting(table, scored, language), points),
            (PartsScoring, _) => string.Join(", ", outcome.Parts.Where(p => p.Met != Truth.True && p.Present == Truth.True).Select(p => PartName(p.Criterion, vi))) is { Length: > 0 } short_
                ? Joined(vi ? $"thành phần chưa đạt: {short_}" : $"parts not met: {short_}", points)
                : points,
            _ => vi ? $"được chấm {points}" : $"judged {points}",
        };
    }

    private static string PartName(Criterion part, bool vietnamese) => part.Required ? $"{part.Id} ({(vietnamese ? "bắt buộc" : "required")})" : part.Id;

    private static string BestLevel(LevelsScoring levels, Language language)
    {
        bool vi = language == Language.Vietnamese;
        Level best = levels.Levels.OrderByDescending(l => l.Points ?? 0).First();
        string bounds = Bounds(best, levels, language);
        string points = ValueText.Of(best.Points ?? 0, language);
        return vi ? $"cần {bounds} để được {points} điểm" : $"needs {bounds} for {points} points";
    }

    public static string NameOf(Tally kind) => kind.Label ?? ExpressionText.Of(kind.Per);

    private static Message Because(string english, string vietnamese, UnknownReason reason) =>
        Message.Of((english, vietnamese, reason), static (of, language) => $"{language.Pick(of.english, of.vietnamese)}: {of.reason.Sentence.In(language)}");

    private static string Joined(params string[] texts) => string.Join("; ", texts.Where(t => t.Length > 0));
}
