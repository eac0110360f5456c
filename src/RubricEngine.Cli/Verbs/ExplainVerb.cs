using System.CommandLine;
using RubricEngine.Data;
using RubricEngine.Records;
using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary><c>rubric explain RUBRIC DATA --subject ID</c>: why, for one subject.</summary>
internal static class ExplainVerb
{
    public static Command Create(ToolConsole console)
    {
        var data = new DataOptions(subjectRequired: true);
        var output = new Option<string?>("-o", "--output") { HelpName = "FILE", Description = "Writes the explanation to a file." };
        var command = new Command("explain", "Explains every point of one subject's assessment.");
        data.AddTo(command);
        command.Add(output);
        command.SetAction(parsed => Run(console, CommonOptions.Read(parsed), CommonOptions.Rubrics(parsed), data.Read(parsed), parsed.GetValue(output)));
        return command;
    }

    private static int Run(ToolConsole console, Language language, RubricFiles rubrics, DataRequest request, string? output)
    {
        var reporter = new Reporter(console.Error, language);
        if (rubrics.CompileOrReport(request.Rubric, reporter, request.Day) is not { } rubric) return ExitStatus.AtFault;
        RecordSet records = request.Open(rubric, console, reporter);
        if (records.Count == 0) return ExitStatus.AtFault;
        var judge = new RecordJudge(rubric, records);
        SubjectRecord[] selected = [.. request.Select(judge.Records)];
        string[] periods = [.. selected.Select(record => record.Period ?? "").Distinct()];
        if (periods.Length > 1) throw new ToolFailure(ExitStatus.WrongUsage, ToolDiagnostics.SeveralPeriods(selected[0].Subject, periods));
        using OutputTarget target = OutputTarget.Open(output, console);
        var faults = new FaultReport(reporter);
        foreach (SubjectRecord record in selected)
        {
            var explanation = judge.Explain(record);
            faults.Add(explanation.Assessment);
            target.Writer.WriteLine(explanation.ToText(language).TrimEnd('\n'));
        }
        target.Complete();
        return ExitStatus.Done;
    }
}
