using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Data;

/// <summary>Writes an assessment as one line of JSON.</summary>
/// <remarks>
/// Numbers are exact: a JSON number where the decimal form ends, else a fraction in a string (<c>"1/3"</c>). A maximum that
/// is itself uncertain is null, and <c>maxLow</c> and <c>maxHigh</c> follow. The reason of a fault is its <see cref="UnknownReason.Kind"/>;
/// for bad data <c>detail</c> says it in words, and <c>at</c> where it stands.
/// </remarks>
public static class AssessmentJson
{
    private static readonly JsonWriterOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = false,
    };

    /// <summary>The line, without its line break.</summary>
    /// <param name="assessment">What to write.</param>
    /// <param name="language">The language of <c>why</c> and <c>detail</c>; names and fixed phrases do not change with it.</param>
    public static string ToLine(Assessment assessment, Language language = Language.English)
    {
        var buffer = new ArrayBufferWriter<byte>(1_024);
        Write(assessment, buffer, language);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the line as UTF-8, without its line break.</summary>
    /// <inheritdoc cref="ToLine"/>
    /// <param name="assessment">What to write.</param>
    /// <param name="output">Where to.</param>
    /// <param name="language">The language of <c>why</c> and <c>detail</c>; names and fixed phrases do not change with it.</param>
    public static void Write(Assessment assessment, IBufferWriter<byte> output, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(output);
        using var json = new Utf8JsonWriter(output, s_options);
        var fields = new AssessmentFields(json, language);
        json.WriteStartObject();
        json.WriteString("subject", assessment.Record.Subject);
        json.WriteString("rubric", assessment.Rubric.Id);
        json.WriteString("version", assessment.Rubric.Version);
        json.WriteString("hash", assessment.Hash);
        fields.WriteOutcome(assessment);
        fields.WriteDetails(assessment);
        json.WriteEndObject();
    }

    /// <summary>The name of an outcome: <c>graded</c>, <c>undetermined</c>, <c>no grade</c>, <c>not assessed</c> or <c>for the authority</c>.</summary>
    public static string NameOf(Outcome outcome) => outcome switch
    {
        Outcome.Graded => "graded",
        Outcome.Undetermined => "undetermined",
        Outcome.NoGrade => "no grade",
        Outcome.NotAssessed => "not assessed",
        _ => "for the authority",
    };
}
