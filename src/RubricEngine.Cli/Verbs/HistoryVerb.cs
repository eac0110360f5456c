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
        var format = new Option<string?>("--format") { HelpName = "table|ndjson|csv", Description = "table on a terminal, ndjson otherwise." };
        var output = new Option<string?>("-o", "--output") { HelpName = "FILE", Description = "Writes the results to a file." };
        var command = new Command("history", "Tells through the periods of the data who is recognised, again, no longer.");
        data.AddTo(command);
        foreach (Option option in new Option[] { earlier, format, output }) command.Add(option);
        command.SetAction(parsed =>
        {
            Language language = CommonOptions.Read(parsed);
            string chosen = OptionValues.OneOf(parsed.GetValue(format) ?? (console.OutputIsTerminal && parsed.GetValue(output) is null ? "table" : "ndjson"), "--format", "table", "ndjson", "csv");
            return Run(console, language, CommonOptions.Rubrics(parsed), data.Read(parsed), parsed.GetValue(earlier) ?? [], chosen, parsed.GetValue(output));
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
        HistoryOutput.Write(format, target.Writer, rubric, [.. histories], language, console.Width);
        target.Complete();
        return wrong || nameless > 0 ? ExitStatus.AtFault : ExitStatus.Done;
    }
}
