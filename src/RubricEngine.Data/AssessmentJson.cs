using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RubricEngine.Model;
using RubricEngine.Records;
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
        json.WriteStartObject();
        WriteWhole(json, assessment);
        WriteList(json, "groups", assessment.Groups, group => WriteGroup(json, group));
        WriteList(json, "criteria", assessment.Criteria, criterion => WriteCriterion(json, criterion, language));
        WriteList(json, "assumed", assessment.Assumed, assumption => WriteAssumption(json, assumption, language));
        WriteList(json, "faults", assessment.Faults, fault => WriteFault(json, fault, language));
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

    private static void WriteWhole(Utf8JsonWriter json, Assessment assessment)
    {
        json.WriteString("subject", assessment.Record.Subject);
        json.WriteString("rubric", assessment.Rubric.Id);
        json.WriteString("version", assessment.Rubric.Version);
        json.WriteString("hash", assessment.Hash);
        json.WriteString("outcome", NameOf(assessment.Outcome));
        json.WriteString("grade", assessment.Decided ? assessment.Grade?.Name : null);
        json.WriteBoolean("decided", assessment.Decided);
        WriteList(json, "possible", assessment.Possible, grade => json.WriteStringValue(grade?.Name));
        if (!assessment.Quotas.IsEmpty) WriteList(json, "quotas", assessment.Quotas, effect => WriteQuota(json, effect));
        WritePoints(json, assessment.Points);
        WriteMaximum(json, assessment.Maximum);
        json.WriteNumber("met", assessment.Met);
        json.WriteNumber("applicable", assessment.Applicable);
        json.WriteNumber("unknown", assessment.Unknown);
    }

    private static void WriteQuota(Utf8JsonWriter json, QuotaEffect effect)
    {
        json.WriteStartObject();
        json.WriteString("grade", effect.Grade.Name);
        WriteBounds(json, "rated", effect.Rated);
        WriteBounds(json, "places", effect.Places);
        WriteBounds(json, "place", effect.Place);
        if (effect.Kept == Truth.Unknown) json.WriteNull("kept");
        else json.WriteBoolean("kept", effect.Kept == Truth.True);
        if (effect.IsTied) json.WriteBoolean("tied", true);
        json.WriteEndObject();
    }

    /// <summary>A whole number, or both ends of a range.</summary>
    private static void WriteBounds(Utf8JsonWriter json, string name, Bounds bounds)
    {
        if (bounds.IsExact)
        {
            WriteNumber(json, name, bounds.Low);
            return;
        }
        json.WriteStartArray(name);
        json.WriteNumberValue((long)bounds.Low.Numerator);
        json.WriteNumberValue((long)bounds.High.Numerator);
        json.WriteEndArray();
    }

    private static void WriteGroup(Utf8JsonWriter json, GroupResult result)
    {
        json.WriteStartObject();
        json.WriteString("id", result.Group.Path);
        WritePoints(json, result.Points);
        WriteMaximum(json, result.Maximum);
        if (!result.Group.LevelNames.IsEmpty) json.WriteString("level", result.Level);
        json.WriteEndObject();
    }

    private static void WriteCriterion(Utf8JsonWriter json, CriterionResult result, Language language)
    {
        json.WriteStartObject();
        json.WriteString("id", result.Criterion.Path);
        json.WriteString("code", result.Criterion.Code);
        json.WriteString("status", StatusNames.English[(int)result.Status]);
        if (!result.Criterion.LevelNames.IsEmpty) json.WriteString("level", result.Level);
        WritePoints(json, result.Points);
        WriteMaximum(json, result.Maximum);
        json.WriteString("why", result.Why?.In(language));
        if (!result.Stages.IsEmpty) WriteList(json, "stages", result.Stages, stage => WriteStage(json, stage));
        if (result.Evidence is { } evidence) WriteEvidence(json, evidence);
        if (!result.Parts.IsDefaultOrEmpty) WriteList(json, "parts", result.Parts, part => WriteCriterion(json, part, language));
        json.WriteEndObject();
    }

    private static void WriteStage(Utf8JsonWriter json, StageJudgement stage)
    {
        json.WriteStartObject();
        json.WriteString("stage", stage.Stage);
        WriteNumber(json, "points", stage.Points);
        if (stage.Written is ChoiceValue level) json.WriteString("level", level.Choice);
        json.WriteBoolean("counted", stage.IsCounted);
        if (stage.Difference is { Sign: not 0 } difference) WriteNumber(json, "difference", difference);
        if (stage.By is { } by) json.WriteString("by", by);
        if (stage.On is { } on) json.WriteString("on", on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (stage.Evidence is { } evidence) json.WriteString("evidence", evidence);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, EvidenceResult evidence)
    {
        json.WriteStartObject("evidence");
        if (evidence.IsEnough == Truth.Unknown) json.WriteNull("enough");
        else json.WriteBoolean("enough", evidence.IsEnough == Truth.True);
        WriteList(json, "given", evidence.Given, document => json.WriteStringValue(document));
        WriteList(json, "lacking", evidence.Lacking, kind => json.WriteStringValue(kind));
        json.WriteEndObject();
    }

    private static void WriteAssumption(Utf8JsonWriter json, Assumption assumption, Language language)
    {
        json.WriteStartObject();
        json.WriteString("where", assumption.Where);
        json.WriteString("by", assumption.By);
        json.WriteString("reason", assumption.Reason.Sentence.In(language));
        json.WriteEndObject();
    }

    private static void WriteFault(Utf8JsonWriter json, Fault fault, Language language)
    {
        json.WriteStartObject();
        json.WriteString("fact", fault.Fact);
        json.WriteString("reason", fault.Reason.Kind);
        if (fault.Reason.Kind is not ("missing" or "not judged")) json.WriteString("detail", fault.Reason.Sentence.In(language));
        if (fault.Origin is { } origin) json.WriteString("at", origin.ToString());
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items) write(item);
        json.WriteEndArray();
    }

    private static void WritePoints(Utf8JsonWriter json, Bounds? points)
    {
        WriteNumber(json, "points", points is { IsExact: true } exact ? exact.Low : null);
        WriteNumber(json, "low", points?.Low);
        WriteNumber(json, "high", points?.High);
    }

    private static void WriteMaximum(Utf8JsonWriter json, Bounds maximum)
    {
        WriteNumber(json, "max", maximum.IsExact ? maximum.Low : null);
        if (maximum.IsExact) return;
        WriteNumber(json, "maxLow", maximum.Low);
        WriteNumber(json, "maxHigh", maximum.High);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, Rational? number)
    {
        json.WritePropertyName(name);
        if (number is not { } value) json.WriteNullValue();
        else if (value.DecimalDigits is null) json.WriteStringValue(value.ToString());
        else json.WriteRawValue(value.ToString());
    }
}
