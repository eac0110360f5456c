using System.CommandLine;
using RubricEngine.Data;
using RubricEngine.Diagnostics;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary><c>rubric history RUBRIC DATA…</c>: recognition of every subject through the periods of the data.</summary>
internal static class HistoryVerb
{
    public static Command Create(ToolConsole console)
    {
        var data = new DataOptions(subjectRequired: false);
        var earlier = new Option<string[]>("--earlier") { HelpName = "FILE", Description = "Grades of earlier periods: subject, period, grade. May be given several times." };
        var results = new ResultOptions();
        var command = new Command("history", "Tells through the periods of the data who is recognised, again, no longer.");
        data.AddTo(command);
        command.Add(earlier);
        results.AddTo(command);
        command.SetAction(parsed =>
        {
            Language language = CommonOptions.Read(parsed);
            (string format, string? output) = results.Read(parsed, console);
            return Run(console, language, CommonOptions.Rubrics(parsed), data.Read(parsed), parsed.GetValue(earlier) ?? [], format, output);
        });
        return command;
    }

    private static int Run(ToolConsole console, Language language, RubricFiles rubrics, DataRequest request, string[] earlierFiles, string format, string? output)
    {
        var reporter = new Reporter(console.Error, language);
        if (rubrics.CompileOrReport(request.Rubric, reporter, request.Day) is not { } rubric) return ExitStatus.AtFault;
        if (!rubric.Rubric.HasRecognition) throw new ToolFailure(ExitStatus.AtFault, ToolDiagnostics.NoRecognition(rubric.Rubric.Id));
        RecordSet records = request.OpenAllPeriods(rubric, console, reporter);
        EarlierResults earlier = DataRequest.Read(earlierFiles, console, files => EarlierResults.Read(rubric, files));
        foreach (Diagnostic diagnostic in earlier.Diagnostics) reporter.Report(diagnostic);
        bool wrong = records.Diagnostics.Concat(earlier.Diagnostics).Any(d => d.Severity == Severity.Error);

        var faults = new FaultReport(reporter);
        var assessments = new List<Assessment>();
        var judge = new RecordJudge(rubric, records);
        LongWork.ForEach(request.Select(judge.Records), records.Count, request.Rubric, console, record =>
        {
            Assessment assessment = judge.Evaluate(record);
            faults.Add(assessment);
            assessments.Add(assessment);
        });
        faults.Complete(strict: false);
        int nameless = assessments.Count(a => a.Record.Period is null);
        if (nameless > 0) reporter.Report(ToolDiagnostics.RecordsWithoutPeriod(nameless));

        string? wanted = request.Period is { } text ? AssessmentPeriod.Of(text).Text : null;
        string? subject = request.Subject is { } name ? FoldedName.Of(name) : null;
        IEnumerable<SubjectHistory> histories = SubjectHistory.Of(rubric, assessments, earlier.Results)
            .Where(h => subject is null || FoldedName.Of(h.Subject) == subject)
            .Select(h => wanted is null ? h : h with { Standings = [.. h.Standings.Where(s => s.Period == wanted)] });
        using OutputTarget target = OutputTarget.Open(output, console, forSpreadsheets: format == "csv");
        string subjects = rubric.Rubric.Subject.Label?.In(language) ?? TableWording.Subject.In(language);
        StandingOutput.Write(target.Writer, format, rubric, HistoryRows.Headings(subjects, language), HistoryRows.Fields,
            histories.SelectMany(h => h.Standings.Select(s => HistoryRows.Of(h, s, language))), console.Width);
        target.Complete();
        return wrong || nameless > 0 ? ExitStatus.AtFault : ExitStatus.Done;
    }
}
