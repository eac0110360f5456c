using System.Globalization;
using System.Text.Json;
using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Data;

/// <summary>Writes what an assessment says as members of a JSON object that has been begun.</summary>
/// <param name="json">Where to.</param>
/// <param name="language">The language of reasons in words; null to leave them out.</param>
internal sealed class AssessmentFields(Utf8JsonWriter json, Language? language)
{
    public void WriteOutcome(Assessment assessment)
    {
        json.WriteString("outcome", AssessmentJson.NameOf(assessment.Outcome));
        json.WriteString("grade", assessment.Decided ? assessment.Grade?.Name : null);
        json.WriteBoolean("decided", assessment.Decided);
        WriteList("possible", assessment.Possible, grade => json.WriteStringValue(grade?.Name));
        if (!assessment.Quotas.IsEmpty) WriteList("quotas", assessment.Quotas, WriteQuota);
        WritePoints(assessment.Points);
        WriteMaximum(assessment.Maximum);
        json.WriteNumber("met", assessment.Met);
        json.WriteNumber("applicable", assessment.Applicable);
        json.WriteNumber("unknown", assessment.Unknown);
    }

    public void WriteDetails(Assessment assessment)
    {
        WriteList("groups", assessment.Groups, WriteGroup);
        WriteList("criteria", assessment.Criteria, WriteCriterion);
        WriteList("assumed", assessment.Assumed, WriteAssumption);
        WriteList("faults", assessment.Faults, WriteFault);
    }

    public void WriteTruth(string name, Truth truth)
    {
        if (truth == Truth.Unknown) json.WriteNull(name);
        else json.WriteBoolean(name, truth == Truth.True);
    }

    public void WriteNumber(string name, Rational? number)
    {
        json.WritePropertyName(name);
        if (number is not { } value) json.WriteNullValue();
        else WriteNumberValue(value);
    }

    /// <summary>A number where its decimal form ends, else a fraction in a string.</summary>
    public void WriteNumberValue(Rational value)
    {
        if (value.DecimalDigits is null) json.WriteStringValue(value.ToString());
        else json.WriteRawValue(value.ToString());
    }

    private void WriteQuota(QuotaEffect effect)
    {
        json.WriteStartObject();
        json.WriteString("grade", effect.Grade.Name);
        WriteBounds("rated", effect.Rated);
        WriteBounds("places", effect.Places);
        WriteBounds("place", effect.Place);
        WriteTruth("kept", effect.Kept);
        if (effect.IsTied) json.WriteBoolean("tied", true);
        json.WriteEndObject();
    }

    /// <summary>A whole number, or both ends of a range.</summary>
    private void WriteBounds(string name, Bounds bounds)
    {
        if (bounds.IsExact)
        {
            WriteNumber(name, bounds.Low);
            return;
        }
        json.WriteStartArray(name);
        json.WriteNumberValue((long)bounds.Low.Numerator);
        json.WriteNumberValue((long)bounds.High.Numerator);
        json.WriteEndArray();
    }

    private void WriteGroup(GroupResult result)
    {
        json.WriteStartObject();
        json.WriteString("id", result.Group.Path);
        WritePoints(result.Points);
        WriteMaximum(result.Maximum);
        if (!result.Group.LevelNames.IsEmpty) json.WriteString("level", result.Level);
        json.WriteEndObject();
    }

    private void WriteCriterion(CriterionResult result)
    {
        json.WriteStartObject();
        json.WriteString("id", result.Criterion.Path);
        json.WriteString("code", result.Criterion.Code);
        json.WriteString("status", StatusNames.English[(int)result.Status]);
        if (!result.Criterion.LevelNames.IsEmpty) json.WriteString("level", result.Level);
        WritePoints(result.Points);
        WriteMaximum(result.Maximum);
        if (language is { } words) json.WriteString("why", result.Why?.In(words));
        if (!result.Stages.IsEmpty) WriteList("stages", result.Stages, WriteStage);
        if (result.Evidence is { } evidence) WriteEvidence(evidence);
        if (!result.Parts.IsDefaultOrEmpty) WriteList("parts", result.Parts, WriteCriterion);
        json.WriteEndObject();
    }

    private void WriteStage(StageJudgement stage)
    {
        json.WriteStartObject();
        json.WriteString("stage", stage.Stage);
        WriteNumber("points", stage.Points);
        if (stage.Written is ChoiceValue level) json.WriteString("level", level.Choice);
        json.WriteBoolean("counted", stage.IsCounted);
        if (stage.Difference is { Sign: not 0 } difference) WriteNumber("difference", difference);
        if (stage.By is { } by) json.WriteString("by", by);
        if (stage.On is { } on) json.WriteString("on", on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (stage.Evidence is { } evidence) json.WriteString("evidence", evidence);
        json.WriteEndObject();
    }

    private void WriteEvidence(EvidenceResult evidence)
    {
        json.WriteStartObject("evidence");
        WriteTruth("enough", evidence.IsEnough);
        WriteList("given", evidence.Given, json.WriteStringValue);
        WriteList("lacking", evidence.Lacking, json.WriteStringValue);
        json.WriteEndObject();
    }

    private void WriteAssumption(Assumption assumption)
    {
        json.WriteStartObject();
        json.WriteString("where", assumption.Where);
        json.WriteString("by", assumption.By);
        json.WriteString("reason", language is { } words ? assumption.Reason.Sentence.In(words) : assumption.Reason.Kind);
        json.WriteEndObject();
    }

    private void WriteFault(Fault fault)
    {
        json.WriteStartObject();
        json.WriteString("fact", fault.Fact);
        json.WriteString("reason", fault.Reason.Kind);
        if (language is { } words)
        {
            if (fault.Reason.Kind is not ("missing" or "not judged")) json.WriteString("detail", fault.Reason.Sentence.In(words));
            if (fault.Origin is { } origin) json.WriteString("at", origin.ToString());
        }
        json.WriteEndObject();
    }

    public void WriteList<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items) write(item);
        json.WriteEndArray();
    }

    private void WritePoints(Bounds? points)
    {
        WriteNumber("points", points is { IsExact: true } exact ? exact.Low : null);
        WriteNumber("low", points?.Low);
        WriteNumber("high", points?.High);
    }

    private void WriteMaximum(Bounds maximum)
    {
        WriteNumber("max", maximum.IsExact ? maximum.Low : null);
        if (maximum.IsExact) return;
        WriteNumber("maxLow", maximum.Low);
        WriteNumber("maxHigh", maximum.High);
    }
}
