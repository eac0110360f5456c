using System.Buffers;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RubricEngine.Diagnostics;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Data;

/// <summary>
/// Writes an assessment as a document from which it can be recomputed, and reads such documents. The file <c>rubric-audit-1.schema.json</c> in this
/// package is their JSON schema.
/// </summary>
/// <remarks>
/// A document is one line of JSON. It holds the rubric's id, version and hash, the version of the engine, the functions of plugins that the rubric
/// calls, every datum as it was read, with the reason where it is unknown, what was read of other subjects where they are judged together, and the
/// result. Numbers are exact: a JSON number where the decimal form ends, else a fraction in a string (<c>"1/3"</c>).
/// </remarks>
/// <example>
/// <code>
/// string line = AuditJson.ToLine(rubric.Evaluate(record), key);
/// Audit audit = AuditJson.Parse(line).AuditOrThrow();
/// if (audit.Verify(key) == SignatureState.Valid) Console.WriteLine(audit.Replay(rubric).IsSame);
/// </code>
/// </example>
public static class AuditJson
{
    /// <summary>The version of the form of documents.</summary>
    public const int Format = 1;

    /// <summary>The version of the engine, as documents name it.</summary>
    public static string Engine { get; } =
        typeof(CompiledRubric).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    internal static JsonWriterOptions Writing => new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document of an assessment, without a line break.</summary>
    /// <param name="assessment">The assessment; of one judged together with others, as its <see cref="SubjectBatch"/> gave it.</param>
    /// <param name="key">Signs the document; null for none.</param>
    /// <exception cref="ArgumentException">The key can only verify.</exception>
    public static string ToLine(Assessment assessment, AuditKey? key = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        if (key is { CanSign: false }) throw new ArgumentException("the key is a public one, which cannot sign", nameof(key));
        var buffer = new ArrayBufferWriter<byte>(4_096);
        using (var json = new Utf8JsonWriter(buffer, Writing)) Write(json, assessment);
        string line = Encoding.UTF8.GetString(buffer.WrittenSpan);
        return key is null ? line : AuditSignature.Sign(line, key);
    }

    /// <summary>Reads one document.</summary>
    /// <param name="text">The document.</param>
    /// <param name="name">The name that diagnostics print.</param>
    public static AuditReading Parse(string text, string name = "<audit>")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        return AuditReader.Read(new SourceText(name, text));
    }

    /// <summary>Reads the documents of a file: one on each line, or one alone in any layout. One that is wrong does not keep the others from being read.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<AuditReading> Read(DataFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return AuditReader.ReadAll(file);
    }

    /// <summary>The result alone, which a replay compares.</summary>
    internal static string ResultOf(Assessment assessment)
    {
        var buffer = new ArrayBufferWriter<byte>(4_096);
        using (var json = new Utf8JsonWriter(buffer, Writing))
        {
            json.WriteStartObject();
            WriteResult(json, assessment);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, Assessment assessment)
    {
        SubjectRecord record = assessment.Record;
        var fields = new AssessmentFields(json, null);
        var facts = new AuditFacts(json, assessment);
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteString("rubric", assessment.Rubric.Id);
        json.WriteString("version", assessment.Rubric.Version);
        json.WriteString("hash", assessment.Hash);
        json.WriteString("engine", Engine);
        fields.WriteList("functions", AuditFunction.Of(assessment), function => function.Write(json));
        json.WriteBoolean("recomputable", AuditFunction.IsRecomputable(assessment));
        json.WriteString("subject", record.Subject);
        json.WriteString("period", record.Period);
        json.WriteString("asOf", record.AssessmentDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("at", record.Origin?.ToString());
        facts.WriteAll();
        facts.WriteOtherFaults();
        fields.WriteList("cohorts", assessment.CohortFindings, facts.WriteFinding);
        json.WriteStartObject("results");
        WriteResult(json, assessment);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Assessment assessment)
    {
        var fields = new AssessmentFields(json, null);
        fields.WriteOutcome(assessment);
        if (assessment.Recognition is { } finding)
        {
            json.WriteStartObject("recognition");
            fields.WriteTruth("earned", finding.Earned);
            fields.WriteTruth("withdrawn", finding.Withdrawn);
            json.WriteEndObject();
        }
        fields.WriteDetails(assessment);
    }
}
