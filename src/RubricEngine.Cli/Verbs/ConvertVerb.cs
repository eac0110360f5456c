using System.CommandLine;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary><c>rubric convert FILE --to yaml|dsl</c>: writes a rubric in the other form or the other language.</summary>
internal static class ConvertVerb
{
    public static Command Create(ToolConsole console)
    {
        var file = new Argument<string>("FILE") { Description = "A rubric file." };
        var form = new Option<string>("--to") { HelpName = "yaml|dsl", Description = "The form to write.", Required = true };
        var output = new Option<string?>("-o", "--output") { HelpName = "FILE", Description = "Writes to a file." };
        var command = new Command("convert", "Writes a rubric in the other form, or with --lang in the other language. What it says stays the same.") { file, form, output };
        command.SetAction(parsed => Run(console, CommonOptions.Read(parsed), CommonOptions.ReadIfGiven(parsed), parsed.GetRequiredValue(file),
            OptionValues.OneOf(parsed.GetRequiredValue(form), "--to", "yaml", "dsl") == "yaml" ? RubricForm.Yaml : RubricForm.Dsl, parsed.GetValue(output)));
        return command;
    }

    private static int Run(ToolConsole console, Language messages, Language? language, string path, RubricForm form, string? output)
    {
        var reporter = new Reporter(console.Error, messages);
        FormatResult result = Convert(path, form, language);
        foreach (Diagnostic diagnostic in result.Diagnostics.Where(d => result.Text is not null || d.Severity == Severity.Error)) reporter.Report(diagnostic);
        if (result.Text is not { } text) return ExitStatus.AtFault;
        using OutputTarget target = OutputTarget.Open(output, console);
        target.Writer.Write(text);
        target.Complete();
        return ExitStatus.Done;
    }

    private static FormatResult Convert(string path, RubricForm form, Language? language)
    {
        try
        {
            return RubricFormatter.ConvertFile(path, form, language);
        }
        catch (Exception exception) when (FileAccessFailure.Is(exception))
        {
            throw new ToolFailure(ExitStatus.Unreachable, ToolDiagnostics.CannotRead(path, FileAccessFailure.Of(exception, path)));
        }
    }
}
