using System.Globalization;
using System.Text.Json;
using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Values;

namespace RubricEngine.Data;

/// <summary>Writes what an assessment rests on: every datum of the record that the rubric reads, as data give it.</summary>
internal sealed class AuditFacts(Utf8JsonWriter json, Assessment assessment)
{
    private readonly AssessmentFields _fields = new(json, null);
    private readonly List<Fault> _faults = [.. assessment.Record.Faults];

    public void WriteAll()
    {
        json.WriteStartObject("facts");
        foreach (InputField field in assessment.Inputs.Concat(InputField.CohortFiguresOf(assessment.Rubric)))
        {
            json.WritePropertyName(field.Key);
            WriteValue(field, field.Key, Read(field));
        }
        json.WriteEndObject();
    }

    /// <summary>The faults of the record that are of no datum in it.</summary>
    public void WriteOtherFaults() => _fields.WriteList("faults", _faults, fault => WriteReason(fault.Reason, fault.Fact, fault));

    public void WriteFinding(CohortFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("figure", finding.Figure);
        json.WritePropertyName("value");
        if (finding.Value is NumberValue { Number: var number })
        {
            if (!number.IsExact) json.WriteStartArray();
            _fields.WriteNumberValue(number.Low);
            if (!number.IsExact)
            {
                _fields.WriteNumberValue(number.High);
                json.WriteEndArray();
            }
        }
        else json.WriteNullValue();
        json.WritePropertyName("open");
        if (finding.Open is { } open) WriteReason(open, open.Fact, null);
        else json.WriteNullValue();
        _fields.WriteList("assumed", finding.Assumed, assumption =>
        {
            json.WriteStartObject();
            json.WriteString("by", assumption.By);
            json.WritePropertyName("reason");
            WriteReason(assumption.Reason, assumption.Reason.Fact, null);
            json.WriteEndObject();
        });
        json.WriteNumber("subjects", finding.Count);
        json.WriteEndObject();
    }

    /// <summary>The value; where it is none of the field's, as of a record that was made for another rubric, the reason that the assessment gives.</summary>
    private Value Read(InputField field)
    {
        Value value = assessment.Record[field.Key];
        return value is not UnknownValue && assessment.Faults.FirstOrDefault(f => f.Fact == field.Key && f.Reason.Kind == "wrong type") is { } fault
            ? new UnknownValue(fault.Reason)
            : value;
    }

    private void WriteValue(InputField field, string place, Value value)
    {
        switch (value)
        {
            case UnknownValue { Reason: var reason } when reason == UnknownReason.Missing(place) || reason == UnknownReason.NotJudged(place): json.WriteNullValue(); break;
            case UnknownValue { Reason: var reason }: WriteReason(reason, reason.Fact, Take(place)); break;
            // Data give a percentage as 95, which is 0.95 to the rules.
            case NumberValue { Number.Low: var number }: _fields.WriteNumberValue(field.IsPercent ? number * 100 : number); break;
            case BooleanValue truth: json.WriteBooleanValue(truth.Boolean); break;
            case ChoiceValue choice: json.WriteStringValue(choice.Choice); break;
            case DateValue date: json.WriteStringValue(date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case TextValue text: json.WriteStringValue(text.Text); break;
            case RecordsValue list: WriteList(field, list); break;
        }
    }

    private void WriteList(InputField list, RecordsValue records)
    {
        json.WriteStartArray();
        for (int i = 0; i < records.Items.Length; i++)
        {
            json.WriteStartObject();
            foreach ((InputField field, Value value) in list.Items.Zip(records.Items[i].Values))
            {
                json.WritePropertyName(field.Key);
                WriteValue(field, string.Create(CultureInfo.InvariantCulture, $"{list.Key}[{i + 1}].{field.Key}"), value);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private Fault? Take(string place)
    {
        int at = _faults.FindIndex(f => f.Fact == place);
        if (at < 0) return null;
        Fault fault = _faults[at];
        _faults.RemoveAt(at);
        return fault;
    }

    private void WriteReason(UnknownReason reason, string? fact, Fault? fault)
    {
        json.WriteStartObject();
        json.WriteString("unknown", reason.Kind);
        json.WriteString("fact", fact);
        json.WriteString("en", reason.Sentence.English);
        json.WriteString("vi", reason.Sentence.Vietnamese);
        if (fault?.Origin is { } origin) json.WriteString("at", origin.ToString());
        json.WriteEndObject();
    }
}
