using System.CommandLine;
using RubricEngine.Data;
using RubricEngine.Diagnostics;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary><c>rubric eval RUBRIC DATA…</c>: assesses every record.</summary>
internal static class EvalVerb
{
    public static Command Create(ToolConsole console)
    {
        var data = new DataOptions(subjectRequired: false);
        var results = new ResultOptions();
        var explain = new Option<bool>("--explain") { Description = "Adds why every point came out as it did." };
        var strict = new Option<bool>("--strict") { Description = "Exits with 1 if a record has faults." };
        var audit = new Option<string?>("--audit") { HelpName = "FILE", Description = "Writes audits too, one a line: all that each result rests on, for rubric replay." };
        Option<string?> key = KeyFile.Option("Signs the audits: a secret, or a private key in PEM.");
        var command = new Command("eval", "Assesses every record of the data by a rubric.");
        data.AddTo(command);
        results.AddTo(command);
        command.Add(explain);
        command.Add(strict);
        command.Add(audit);
        command.Add(key);
        command.SetAction(parsed =>
        {
            Language language = CommonOptions.Read(parsed);
            (string format, string? output) = results.Read(parsed, console);
            if (format == "csv" && parsed.GetValue(explain)) throw new ToolFailure(ExitStatus.WrongUsage, ToolDiagnostics.ExplanationInCsv());
            if (parsed.GetValue(key) is not null && parsed.GetValue(audit) is null) throw new ToolFailure(ExitStatus.WrongUsage, ToolDiagnostics.KeyWithoutAudit());
            using AuditOutput audits = AuditOutput.Open(parsed.GetValue(audit), KeyFile.ReadToSign(parsed.GetValue(key)), console);
            return Run(console, language, CommonOptions.Rubrics(parsed), data.Read(parsed), format, output, audits, parsed.GetValue(explain), parsed.GetValue(strict));
        });
        return command;
    }

    private static int Run(ToolConsole console, Language language, RubricFiles rubrics, DataRequest request, string format, string? output, AuditOutput audits, bool explain, bool strict)
    {
        var reporter = new Reporter(console.Error, language);
        if (rubrics.CompileOrReport(request.Rubric, reporter, request.Day) is not { } rubric) return ExitStatus.AtFault;
        RecordSet records = request.Open(rubric, console, reporter);
        bool unreadable = records.Diagnostics.Any(d => d.Severity == Severity.Error);
        if (unreadable && records.Count == 0) return ExitStatus.AtFault;
        var faults = new FaultReport(reporter);
        var judge = new RecordJudge(rubric, records);
        IEnumerable<SubjectRecord> selected = request.Select(judge.Records);
        using OutputTarget target = OutputTarget.Open(output, console, forSpreadsheets: format == "csv");
        using AssessmentOutput results = AssessmentOutput.Of(format, target.Writer, rubric.Rubric, language, console.Width);
        LongWork.ForEach(selected, records.Count, request.Rubric, console, record =>
        {
            Explanation? explanation = explain ? judge.Explain(record) : null;
            Assessment assessment = explanation?.Assessment ?? judge.Evaluate(record);
            faults.Add(assessment);
            results.Write(assessment, explanation);
            audits.Write(assessment);
        });
        results.Complete();
        target.Complete();
        audits.Complete();
        faults.Complete(strict);
        return unreadable || (strict && faults.Any) ? ExitStatus.AtFault : ExitStatus.Done;
    }
}
