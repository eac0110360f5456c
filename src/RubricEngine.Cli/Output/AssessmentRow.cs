using System.Collections.Immutable;
using System.Globalization;
using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Cli;

/// <summary>What the table says of one assessment.</summary>
/// <param name="Met">Criteria met of those applicable, such as <c>21–22/22</c>.</param>
/// <param name="Points">Points of the maximum, such as <c>83.5/100</c>.</param>
/// <param name="Grade">The grade, or those still possible.</param>
/// <param name="Remarks">The criteria that fall short and the data that are missing, a line each.</param>
internal sealed record AssessmentRow(string Met, string Points, string Grade, IReadOnlyList<string> Remarks)
{
    /// <summary>Facts are named up to this many; a longer list says only how many.</summary>
    private const int MostFactsNamed = 6;

    /// <summary>Criteria are named by their titles up to this many, by their codes beyond.</summary>
    private const int MostCriteriaTitled = 2;

    private static readonly ImmutableArray<CriterionStatus> s_fallingShort = [CriterionStatus.NotMet, CriterionStatus.PartlyMet, CriterionStatus.Unknown, CriterionStatus.NotAssessed];

    public static AssessmentRow Of(Assessment assessment, Language language) => new(
        MetOf(assessment),
        assessment.Points is { } points ? $"{FigureText.Of(points, language)}/{FigureText.Of(assessment.Maximum, language)}" : "–",
        GradeOf(assessment, language),
        [.. RemarksOf(assessment, language)]);

    private static string MetOf(Assessment assessment)
    {
        int most = Math.Min(assessment.Met + assessment.Unknown, assessment.Applicable);
        return assessment.Points is null ? "–"
            : most > assessment.Met ? $"{assessment.Met}–{most}/{assessment.Applicable}"
            : $"{assessment.Met}/{assessment.Applicable}";
    }

    private static string GradeOf(Assessment assessment, Language language) => assessment switch
    {
        { Grade: { } grade } => grade.Name,
        { Outcome: Outcome.Undetermined, Possible.IsEmpty: false } =>
            string.Join(TableWording.Or.In(language), assessment.Possible.Select(grade => grade?.Name ?? TableWording.NoGrade.In(language))),
        _ => TableWording.Of(assessment.Outcome).In(language),
    };

    private static IEnumerable<string> RemarksOf(Assessment assessment, Language language)
    {
        HashSet<string> repeated = [.. assessment.Criteria.GroupBy(c => c.Criterion.Code).Where(same => same.Key is not null && same.Count() > 1).Select(same => same.Key!)];
        if (assessment.Points is not null)
            foreach (CriterionStatus status in s_fallingShort)
            {
                Criterion[] criteria = [.. assessment.Criteria.Where(c => c.Status == status && !c.Criterion.IsBonus).Select(c => c.Criterion)];
                if (criteria.Length > 0) yield return $"{StatusNames.Of(status, language)}: {Named(criteria, repeated, language)}";
            }
        foreach (QuotaEffect quota in assessment.Quotas.Where(q => q.Kept != Truth.True)) yield return TableWording.Quota(quota.Grade.Name, quota.Kept == Truth.Unknown).In(language);
        string levels = string.Join(", ", assessment.Groups.Where(g => g.Level is not null).Select(g => $"{g.Group.Code ?? g.Group.Path} {g.Level}"));
        if (levels.Length > 0) yield return $"{TableWording.Levels.In(language)}: {levels}";
        string[] bad = [.. assessment.Record.Faults.Where(f => f.Fact is not null).Select(f => f.Fact!).Distinct()];
        string[] missing = [.. assessment.Faults.Where(f => f.Fact is not null).Select(f => f.Fact!).Distinct().Except(bad)];
        if (bad.Length > 0) yield return $"{TableWording.BadData.In(language)}: {Facts(bad, language)}";
        if (missing.Length > 0) yield return $"{TableWording.Missing.In(language)}: {Facts(missing, language)}";
    }

    private static string Named(Criterion[] criteria, HashSet<string> repeated, Language language) => criteria.Length <= MostCriteriaTitled
        ? string.Join("; ", criteria.Select(c => c.Title is { } title ? $"{LabelOf(c, repeated)} {title.In(language)}" : LabelOf(c, repeated)))
        : Shortened([.. criteria.Select(c => LabelOf(c, repeated))]);

    /// <summary>The codes in order, three and more consecutive numbers as a range: <c>4, 6–20</c>.</summary>
    internal static string Shortened(IReadOnlyList<string> codes)
    {
        List<string> shown = [];
        for (int i = 0, end; i < codes.Count; i = end + 1)
        {
            end = i;
            while (end + 1 < codes.Count && Number(codes[end]) is { } number && Number(codes[end + 1]) == number + 1) end++;
            if (end - i < 2) end = i;
            shown.Add(end > i ? $"{codes[i]}–{codes[end]}" : codes[i]);
        }
        return string.Join(", ", shown);
    }

    private static int? Number(string code) => int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static string Facts(string[] facts, Language language) =>
        facts.Length <= MostFactsNamed ? string.Join(", ", facts) : TableWording.MissingFacts(facts.Length).In(language);

    private static string LabelOf(Criterion criterion, HashSet<string> repeated) =>
        criterion.Code is { } code && !repeated.Contains(code) ? code : criterion.Code is null ? criterion.Id : criterion.Path;
}
