using System.Text.Json;
using RubricEngine.Values;

namespace RubricEngine.Cli;

/// <summary>One row of a standing, in each of the formats.</summary>
/// <param name="Cells">What people read, in the order of the headings.</param>
/// <param name="Fields">The same for spreadsheets: numbers exact, names of outcomes in English.</param>
/// <param name="Json">Writes the fields of one JSON object.</param>
internal sealed record StandingRow(IReadOnlyList<string> Cells, IReadOnlyList<string> Fields, Action<Utf8JsonWriter> Json);

/// <summary>Writes what the verbs about many subjects give: a table, a JSON object a line with the rubric and its hash, or CSV as <c>eval</c> writes it.</summary>
internal static class StandingOutput
{
    public static void Write(TextWriter output, string format, CompiledRubric rubric, IReadOnlyList<string> headings, IReadOnlyList<string> fields, IEnumerable<StandingRow> rows, int width)
    {
        switch (format)
        {
            case "ndjson":
                foreach (StandingRow row in rows) output.WriteLine(JsonText.Of(json =>
                {
                    json.WriteStartObject();
                    row.Json(json);
                    json.WriteString("rubric", rubric.Rubric.Id);
                    json.WriteString("version", rubric.Rubric.Version);
                    json.WriteString("hash", rubric.Hash);
                    json.WriteEndObject();
                }));
                break;
            case "csv":
                output.WriteLine(CsvText.ResultLine(fields));
                foreach (StandingRow row in rows) output.WriteLine(CsvText.ResultLine(row.Fields));
                break;
            default:
                TextGrid.Write(output, width, headings, rows.Select(r => r.Cells));
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
}
