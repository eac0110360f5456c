using System.Text.Json;
using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary>Diagnostics as one JSON array, for editors and scripts. Lines and columns count from 1; the end is just past the last character.</summary>
internal static class DiagnosticJson
{
    public static void Write(TextWriter output, IEnumerable<Diagnostic> diagnostics, Language language) =>
        output.WriteLine(JsonText.Of(json =>
        {
            json.WriteStartArray();
            foreach (Diagnostic diagnostic in diagnostics) WriteOne(json, diagnostic, language);
            json.WriteEndArray();
        }, indented: true));

    private static void WriteOne(Utf8JsonWriter json, Diagnostic diagnostic, Language language)
    {
        LinePosition? start = diagnostic.Origin?.Position;
        LinePosition? end = diagnostic.Origin is { } origin ? origin.Source.GetPosition(origin.Span.End) : null;
        json.WriteStartObject();
        json.WriteString("path", diagnostic.Origin?.Source.Path);
        WriteNumber(json, "line", start?.Line);
        WriteNumber(json, "column", start?.Column);
        WriteNumber(json, "endLine", end?.Line);
        WriteNumber(json, "endColumn", end?.Column);
        json.WriteString("severity", DiagnosticPrinter.Word(diagnostic.Severity));
        json.WriteString("code", diagnostic.Code);
        json.WriteString("message", diagnostic.Message.In(language));
        json.WriteString("help", diagnostic.Help?.In(language));
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }
}
