using System.CommandLine;
using RubricEngine.Records;
using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary><c>rubric template RUBRIC</c>: an empty form to fill in a spreadsheet, which <c>eval</c> reads back.</summary>
internal static class TemplateVerb
{
    public static Command Create(ToolConsole console)
    {
        var rubric = new Argument<string>("RUBRIC") { Description = "The rubric file, or an id of the catalogue." };
        var output = new Option<string?>("-o", "--output") { HelpName = "FILE", Description = "Writes the form to a file." };
        Option<string?> list = ListChoice.Option();
        var command = new Command("template", "Writes an empty CSV form for a rubric's data; eval skips its explaining lines, which start with #.") { rubric, list, output };
        command.SetAction(parsed =>
        {
            Language language = CommonOptions.Read(parsed);
            if (CommonOptions.Rubrics(parsed).CompileOrReport(parsed.GetRequiredValue(rubric), new Reporter(console.Error, language)) is not { } compiled) return ExitStatus.AtFault;
            IReadOnlyList<InputField> fields = ListChoice.Fields(compiled, parsed.GetValue(list));
            using OutputTarget target = OutputTarget.Open(parsed.GetValue(output), console, forSpreadsheets: true);
            foreach (string line in DataForm.Lines(compiled.Rubric, fields, language)) target.Writer.WriteLine(line);
            target.Complete();
            return ExitStatus.Done;
        });
        return command;
    }
}
