using System.CommandLine;
using System.Globalization;
using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Cli;

/// <summary><c>rubric sample RUBRIC</c>: made-up records for trying a rubric out.</summary>
internal static class SampleVerb
{
    private const long MostRows = 100_000_000;

    public static Command Create(ToolConsole console)
    {
        var rubric = new Argument<string>("RUBRIC") { Description = "The rubric file, or an id of the catalogue." };
        var rows = new Option<string>("--rows") { HelpName = "N", Description = "Number of records.", DefaultValueFactory = _ => "100" };
        var seed = new Option<string>("--seed") { HelpName = "S", Description = "An integer; the same one gives the same records, everywhere.", DefaultValueFactory = _ => "1" };
        var missing = new Option<string>("--missing") { HelpName = "PERCENT", Description = "Share of values left blank.", DefaultValueFactory = _ => "5" };
        Option<string?> list = ListChoice.Option();
        var output = new Option<string?>("-o", "--output") { HelpName = "FILE", Description = "Writes the records to a file." };
        var command = new Command("sample", "Makes up plausible random records for a rubric, as CSV.") { rubric, rows, seed, missing, list, output };
        command.SetAction(parsed => Run(console, CommonOptions.Read(parsed), CommonOptions.Rubrics(parsed), parsed.GetRequiredValue(rubric),
            OptionValues.Integer(parsed.GetRequiredValue(rows), "--rows", 0, MostRows),
            OptionValues.Integer(parsed.GetRequiredValue(seed), "--seed", long.MinValue, long.MaxValue),
            (int)OptionValues.Integer(parsed.GetRequiredValue(missing), "--missing", 0, 100),
            parsed.GetValue(list), parsed.GetValue(output)));
        return command;
    }

    private static int Run(ToolConsole console, Language language, RubricFiles rubrics, string path, long rows, long seed, int missing, string? list, string? output)
    {
        if (rubrics.CompileOrReport(path, new Reporter(console.Error, language)) is not { } compiled) return ExitStatus.AtFault;
        Rubric rubric = compiled.Rubric;
        IReadOnlyList<InputField> fields = ListChoice.Fields(compiled, list);
        char separator = CsvText.SeparatorFor(DataText.HasDecimalComma(rubric));
        string label = rubric.Subject.Label?.In(language) ?? rubric.Subject.Id;
        string digits = new('0', Math.Max(3, rows.ToString(CultureInfo.InvariantCulture).Length));
        var sampler = new RecordSampler(compiled, fields, seed, missing);
        using OutputTarget target = OutputTarget.Open(output, console, forSpreadsheets: true);
        target.Writer.WriteLine(CsvText.Line(fields.Select(field => field.Names[0]).Prepend(rubric.Subject.Id), separator));
        for (long row = 1; row <= rows; row++)
        {
            console.Interrupted.ThrowIfCancellationRequested();
            string subject = $"{label} {row.ToString(digits, CultureInfo.InvariantCulture)}";
            int count = list is null ? 1 : sampler.Length((RecordsType)compiled.Inputs.First(field => field.Key == list).Type);
            for (int i = 0; i < count; i++)
            {
                IReadOnlyDictionary<string, string> values = sampler.Next();
                target.Writer.WriteLine(CsvText.Line(fields.Select(field => Cell(field, values[field.Key], rubric)).Prepend(subject), separator));
            }
        }
        target.Complete();
        return ExitStatus.Done;
    }

    private static string Cell(InputField field, string value, Rubric rubric) =>
        field.Type is NumberType ? DataText.Number(value, rubric) : value;
}
