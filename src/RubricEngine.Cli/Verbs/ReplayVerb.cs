using System.CommandLine;
using RubricEngine.Data;
using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary><c>rubric replay RUBRIC AUDIT…</c>: computes the results of audits anew and tells every difference.</summary>
internal static class ReplayVerb
{
    public static Command Create(ToolConsole console)
    {
        var rubric = new Argument<string>("RUBRIC") { Description = "The rubric file, or an id of the catalogue with its version." };
        var audits = new Argument<string[]>("AUDIT") { Arity = ArgumentArity.OneOrMore, Description = "Files that eval --audit wrote: one audit a line, or one alone; - reads standard input." };
        Option<string?> key = KeyFile.Option("Verifies signatures: a secret, or a private or public key in PEM. What is not signed with it is refused.");
        var format = new Option<string?>("--format") { HelpName = "text|ndjson", Description = "text on a terminal, ndjson otherwise." };
        var output = new Option<string?>("-o", "--output") { HelpName = "FILE", Description = "Writes the results to a file." };
        var command = new Command("replay", "Computes the results of audits anew and tells every difference.") { rubric, audits, key, format, output };
        command.SetAction(parsed =>
        {
            Language language = CommonOptions.Read(parsed);
            string? file = parsed.GetValue(output);
            string form = OptionValues.OneOf(parsed.GetValue(format) ?? (console.OutputIsTerminal && file is null ? "text" : "ndjson"), "--format", "text", "ndjson");
            return Run(console, language, CommonOptions.Rubrics(parsed), parsed.GetRequiredValue(rubric), parsed.GetRequiredValue(audits), KeyFile.Read(parsed.GetValue(key)), form, file);
        });
        return command;
    }

    private static int Run(ToolConsole console, Language language, RubricFiles rubrics, string name, IReadOnlyList<string> files, AuditKey? key, string format, string? output)
    {
        var reporter = new Reporter(console.Error, language);
        if (rubrics.CompileOrReport(name, reporter) is not { } rubric) return ExitStatus.AtFault;
        using OutputTarget target = OutputTarget.Open(output, console);
        ReplayOutput results = ReplayOutput.Of(format, target.Writer, language);
        int audits = 0, same = 0;
        foreach (string file in files)
        {
            foreach (AuditReading reading in DataRequest.Read([file], console, data => AuditJson.Read(data.Single())))
            {
                console.Interrupted.ThrowIfCancellationRequested();
                audits++;
                if (Replay(reading) is true) same++;
            }
        }
        results.Complete(audits, same);
        target.Complete();
        return same == audits ? ExitStatus.Done : ExitStatus.AtFault;

        bool Replay(AuditReading reading)
        {
            foreach (Diagnostic diagnostic in reading.Diagnostics) reporter.Report(diagnostic);
            if (reading.Audit is not { } audit) return false;
            SignatureState? signature = key is null ? null : audit.Verify(key);
            if (signature is { } state and not SignatureState.Valid)
            {
                reporter.Report(ToolDiagnostics.NotVerified(audit.Origin, audit.Subject, state));
                return false;
            }
            ReplayResult result = audit.Replay(rubric);
            foreach (Diagnostic diagnostic in result.Diagnostics) reporter.Report(diagnostic);
            results.Write(audit, signature, result);
            return result.IsSame;
        }
    }
}
