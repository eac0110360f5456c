using System.CommandLine;
using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary><c>rubric fmt PATH…</c>: gives rubric files their canonical layout, or names those that lack it.</summary>
internal static class FmtVerb
{
    public static Command Create(ToolConsole console)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Rubric files, or folders of them." };
        var check = new Option<bool>("--check") { Description = "Changes nothing: names the files that would change, and fails if there are any." };
        var command = new Command("fmt", "Gives rubric files their canonical layout. Files with errors are left as they are.") { paths, check };
        command.SetAction(parsed => Run(console, CommonOptions.Read(parsed), CommonOptions.Rubrics(parsed), parsed.GetRequiredValue(paths), parsed.GetValue(check)));
        return command;
    }

    private static int Run(ToolConsole console, Language language, RubricFiles rubrics, string[] paths, bool check)
    {
        var reporter = new Reporter(console.Error, language);
        bool failed = false;
        foreach (string path in paths.SelectMany(rubrics.Find))
        {
            console.Interrupted.ThrowIfCancellationRequested();
            FormatResult result = Format(path);
            foreach (Diagnostic diagnostic in result.Diagnostics.Where(d => d.Severity == Severity.Error)) reporter.Report(diagnostic);
            failed |= result.Text is null || (check && !result.IsUnchanged);
            if (result.Text is not { } text || result.IsUnchanged) continue;
            if (!check) Rewrite(path, text, console);
            console.Output.WriteLine(path);
        }
        return failed ? ExitStatus.AtFault : ExitStatus.Done;
    }

    private static FormatResult Format(string path)
    {
        try
        {
            return RubricFormatter.FormatFile(path);
        }
        catch (Exception exception) when (FileAccessFailure.Is(exception))
        {
            throw new ToolFailure(ExitStatus.Unreachable, ToolDiagnostics.CannotRead(path, FileAccessFailure.Of(exception, path)));
        }
    }

    /// <summary>Puts the new text in the place of the file, or of the file that a link names, in one step.</summary>
    private static void Rewrite(string path, string text, ToolConsole console)
    {
        string file = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        using OutputTarget target = OutputTarget.Open(file, console);
        target.Writer.Write(text);
        target.Complete();
    }
}
