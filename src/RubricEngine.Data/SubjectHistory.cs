using System.Collections.Immutable;
using RubricEngine.Results;
using RubricEngine.Standings;
using RubricEngine.Text;

namespace RubricEngine.Data;

/// <summary>The recognition of one subject through the periods.</summary>
/// <param name="Subject">Who.</param>
/// <param name="Standings">One for each period from the first to the last of which anything is known, without a gap where the calendar tells which there are.</param>
/// <example>
/// <code>
/// EarlierResults before = EarlierResults.Read(rubric, [DataFile.FromPath("results-2023.csv")]);
/// foreach (EarlierResult result in before.Results) Console.WriteLine($"{result.Subject}, {result.Period.Text}: {result.Grade}");
/// foreach (SubjectHistory history in SubjectHistory.Of(rubric, [assessment], before.Results))
///     foreach (Standing standing in history.Standings) Console.WriteLine($"{history.Subject}, {standing.Period}: {standing.Kind}");
/// </code>
/// </example>
public sealed record SubjectHistory(string Subject, ImmutableArray<Standing> Standings)
{
    /// <summary>The history of every subject, in the order in which they are met.</summary>
    /// <param name="rubric">A rubric with a <c>recognition</c>.</param>
    /// <param name="assessments">Assessments of records that name their period; one that names none is left out.</param>
    /// <param name="earlier">Grades of earlier periods; where a period is assessed as well, the assessment counts.</param>
    /// <exception cref="ArgumentException">The rubric has no recognition.</exception>
    public static ImmutableArray<SubjectHistory> Of(CompiledRubric rubric, IEnumerable<Assessment> assessments, IEnumerable<EarlierResult> earlier)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        ArgumentNullException.ThrowIfNull(assessments);
        ArgumentNullException.ThrowIfNull(earlier);
        var subjects = new OrderedDictionary<string, (string Name, Dictionary<string, (AssessmentPeriod Period, PeriodResult Result)> Results)>(StringComparer.Ordinal);
        foreach (Assessment assessment in assessments)
            if (assessment.Record.Period is { } text && AssessmentPeriod.Of(text) is var period)
                ResultsOf(assessment.Record.Subject)[period.Key] = (period, PeriodResult.Of(period.Text, assessment));
        foreach (EarlierResult result in earlier)
            ResultsOf(result.Subject).TryAdd(result.Period.Key, (result.Period, PeriodResult.OfGrade(rubric.Rubric, result.Period.Text, result.Grade)));
        return [.. subjects.Values.Select(s => new SubjectHistory(s.Name, RecognitionHistory.Of(rubric.Rubric, InOrder(s.Results))))];

        Dictionary<string, (AssessmentPeriod, PeriodResult)> ResultsOf(string subject)
        {
            string key = FoldedName.Of(subject);
            if (!subjects.TryGetValue(key, out var found)) subjects.Add(key, found = (subject, new(StringComparer.Ordinal)));
            return found.Results;
        }
    }

    /// <summary>The periods in the order of time; those of the calendar between the first and the last that are not there are missing.</summary>
    private static IEnumerable<PeriodResult> InOrder(Dictionary<string, (AssessmentPeriod Period, PeriodResult Result)> results)
    {
        (AssessmentPeriod Period, PeriodResult Result)[] ordered = [.. results.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => r.Value)];
        for (int i = 0; i < ordered.Length; i++)
        {
            if (i > 0)
                foreach (AssessmentPeriod between in Between(ordered[i - 1].Period, ordered[i].Period)) yield return PeriodResult.Missing(between.Text);
            yield return ordered[i].Result;
        }
    }

    private static IEnumerable<AssessmentPeriod> Between(AssessmentPeriod first, AssessmentPeriod last)
    {
        var found = new Stack<AssessmentPeriod>();
        for (AssessmentPeriod? period = last.Previous; period is not null && string.CompareOrdinal(period.Key, first.Key) > 0; period = period.Previous) found.Push(period);
        // Of periods of different kinds, such as a year and a month, nobody can tell which lie between.
        return last.IsOfTheKindOf(first) ? found : [];
    }
}
