using System.Collections.Immutable;
using System.CommandLine;
using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary><c>rubric check RUBRIC…</c>: what the checker finds, and nothing else.</summary>
internal static class CheckVerb
{
    public static Command Create(ToolConsole console)
    {
        var rubrics = new Argument<string[]>("RUBRIC") { Arity = ArgumentArity.OneOrMore, Description = "Rubric files, or folders of them." };
        var format = new Option<string>("--format") { HelpName = "text|json|sarif", Description = "text: messages on stderr, a line per sound rubric on stdout.", DefaultValueFactory = _ => "text" };
        var output = new Option<string?>("-o", "--output") { HelpName = "FILE", Description = "Writes the result to a file." };
        var command = new Command("check", "Checks rubrics and says everything that is wrong with them.") { rubrics, format, output };
        command.SetAction(parsed => Run(console, CommonOptions.Read(parsed), parsed.GetRequiredValue(rubrics),
            OptionValues.OneOf(parsed.GetRequiredValue(format), "--format", "text", "json", "sarif"), parsed.GetValue(output)));
        return command;
    }

    private static int Run(ToolConsole console, Language language, IEnumerable<string> paths, string format, string? output)
    {
        var reporter = new Reporter(console.Error, language);
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        bool failed = false;
        using OutputTarget target = OutputTarget.Open(output, console);
        foreach (string path in paths.SelectMany(RubricFiles.Find))
        {
            console.Interrupted.ThrowIfCancellationRequested();
            CompileResult result = RubricFiles.Compile(path);
            failed |= result.Rubric is null;
            found.AddRange(result.Diagnostics);
            if (format != "text") continue;
            foreach (Diagnostic diagnostic in result.Diagnostics) reporter.Report(diagnostic);
            if (result.Rubric is { } rubric) target.Writer.WriteLine(RubricSummary.Line(path, rubric, result.Diagnostics, language));
        }
        if (format == "json") DiagnosticJson.Write(target.Writer, found, language);
        if (format == "sarif") DiagnosticSarif.Write(target.Writer, found, language);
        target.Complete();
        return failed ? ExitStatus.AtFault : ExitStatus.Done;
    }
}
