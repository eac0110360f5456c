using System.Reflection;
using System.Text.Json;
using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary>Diagnostics as a SARIF 2.1.0 log (OASIS standard), which code review tools show beside the lines.</summary>
internal static class DiagnosticSarif
{
    public static void Write(TextWriter output, IReadOnlyCollection<Diagnostic> diagnostics, Language language) =>
        output.WriteLine(JsonText.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, diagnostics);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (Diagnostic diagnostic in diagnostics) WriteResult(json, diagnostic, language);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }, indented: true));

    private static void WriteTool(Utf8JsonWriter json, IEnumerable<Diagnostic> diagnostics)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "rubric");
        json.WriteString("version", typeof(DiagnosticSarif).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]);
        json.WriteStartArray("rules");
        foreach (string code in diagnostics.Select(d => d.Code).Distinct().Order(StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", code);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, Language language)
    {
        string message = diagnostic.Message.In(language);
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteString("level", DiagnosticPrinter.Word(diagnostic.Severity));
        json.WriteStartObject("message");
        json.WriteString("text", diagnostic.Help is { } help ? $"{message}\n{help.In(language)}" : message);
        json.WriteEndObject();
        if (diagnostic.Origin is { } origin) WriteLocation(json, origin);
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Origin origin)
    {
        LinePosition start = origin.Position, end = origin.Source.GetPosition(origin.Span.End);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(origin.Source.Path));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    // A relative path becomes a relative reference, so that the log means the same on another machine.
    private static string UriOf(string path) => Path.IsPathRooted(path)
        ? new Uri(Path.GetFullPath(path)).AbsoluteUri
        : string.Join('/', path.Split('/', '\\').Select(Uri.EscapeDataString));
}
