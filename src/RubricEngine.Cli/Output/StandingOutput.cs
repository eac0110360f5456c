using System.Text.Json;
using RubricEngine.Model;
using RubricEngine.Text;
using RubricEngine.Values;
using Spectre.Console;

namespace RubricEngine.Cli;

/// <summary>One row of a standing, in each of the formats.</summary>
/// <param name="Cells">What people read, in the order of the headings.</param>
/// <param name="Fields">The same for spreadsheets: numbers exact, names of outcomes in English.</param>
/// <param name="Json">Writes the fields of one JSON object.</param>
internal sealed record StandingRow(IReadOnlyList<string> Cells, IReadOnlyList<string> Fields, Action<Utf8JsonWriter> Json);

/// <summary>Writes what the verbs about many subjects give: a table, a JSON object a line, or CSV.</summary>
internal static class StandingOutput
{
    public static void Write(TextWriter output, string format, Rubric rubric, IReadOnlyList<string> headings, IReadOnlyList<string> fields, IEnumerable<StandingRow> rows, int width)
    {
        switch (format)
        {
            case "ndjson":
                foreach (StandingRow row in rows) output.WriteLine(JsonText.Of(json =>
                {
                    json.WriteStartObject();
                    row.Json(json);
                    json.WriteEndObject();
                }));
                break;
            case "csv":
                char separator = CsvText.SeparatorFor(DataText.HasDecimalComma(rubric));
                output.WriteLine(CsvText.Line(fields, separator));
                foreach (StandingRow row in rows) output.WriteLine(CsvText.Line(row.Fields, separator));
                break;
            default:
                Draw(output, headings, rows, width);
                break;
        }
    }

    /// <summary>Both ends of a range where it is one.</summary>
    public static string Exact(Bounds bounds) => bounds.IsExact ? bounds.Low.ToString() : $"{bounds.Low}..{bounds.High}";

    /// <summary>A number, or an array of both ends; a fraction without a finite decimal form is a string.</summary>
    public static void WriteBounds(Utf8JsonWriter json, string name, Bounds bounds)
    {
        json.WritePropertyName(name);
        if (!bounds.IsExact) json.WriteStartArray();
        Write(bounds.Low);
        if (bounds.IsExact) return;
        Write(bounds.High);
        json.WriteEndArray();

        void Write(Rational number)
        {
            if (number.DecimalDigits is null) json.WriteStringValue(number.ToString());
            else json.WriteRawValue(number.ToString());
        }
    }

    private static void Draw(TextWriter output, IReadOnlyList<string> headings, IEnumerable<StandingRow> rows, int width)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        Table table = new Table().Border(TableBorder.Rounded);
        foreach (string heading in headings) table.AddColumn(new TableColumn(new Spectre.Console.Text(heading)));
        foreach (StandingRow row in rows) table.AddRow([.. row.Cells.Select(cell => new Spectre.Console.Text(NormalForm.Compose(cell)))]);
        console.Write(table);
    }
}
