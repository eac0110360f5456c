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
        var rubrics = new Argument<string[]>("RUBRIC") { Arity = ArgumentArity.OneOrMore, Description = "Rubric files, folders of them, or ids of the catalogue." };
        var format = new Option<string>("--format") { HelpName = "text|json|sarif", Description = "text: messages on stderr, a line per sound rubric on stdout.", DefaultValueFactory = _ => "text" };
        var output = new Option<string?>("-o", "--output") { HelpName = "FILE", Description = "Writes the result to a file." };
        var command = new Command("check", "Checks rubrics and says everything that is wrong with them; of a folder also whether its versions follow one another.") { rubrics, format, output };
        command.SetAction(parsed => Run(console, CommonOptions.Read(parsed), CommonOptions.Rubrics(parsed), parsed.GetRequiredValue(rubrics),
            OptionValues.OneOf(parsed.GetRequiredValue(format), "--format", "text", "json", "sarif"), parsed.GetValue(output)));
        return command;
    }

    private static int Run(ToolConsole console, Language language, RubricFiles rubrics, string[] paths, string format, string? output)
    {
        var reporter = new Reporter(console.Error, language);
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        bool failed = false;
        using OutputTarget target = OutputTarget.Open(output, console);
        // What is wrong with a base is found again in each overlay of it, and said once.
        var seen = new HashSet<(string, string?, TextSpan?, string)>();
        foreach (string path in paths.SelectMany(rubrics.Find))
        {
            console.Interrupted.ThrowIfCancellationRequested();
            RubricReading result = rubrics.Compile(path);
            failed |= result.Rubric is null;
            Note(result.Diagnostics);
            if (result.Rubric is not { } rubric) continue;
            Note(rubric.Notes());
            if (format == "text") target.Writer.WriteLine(RubricSummary.Line(path, rubric, result.Diagnostics, language));
        }
        foreach (string folder in paths.Where(Directory.Exists))
        {
            IReadOnlyList<Diagnostic> calendar = RubricFiles.CalendarOf(folder);
            failed |= calendar.Any(d => d.Severity == Severity.Error);
            Note(calendar);
        }
        if (format == "json") DiagnosticJson.Write(target.Writer, found, language);
        if (format == "sarif") DiagnosticSarif.Write(target.Writer, found, language);
        target.Complete();
        return failed ? ExitStatus.AtFault : ExitStatus.Done;

        void Note(IEnumerable<Diagnostic> diagnostics)
        {
            foreach (Diagnostic diagnostic in diagnostics.Where(d => seen.Add((d.Code, d.Origin?.Source.Path, d.Origin?.Span, d.Message.English))))
            {
                found.Add(diagnostic);
                if (format == "text") reporter.Report(diagnostic);
            }
        }
    }
}
