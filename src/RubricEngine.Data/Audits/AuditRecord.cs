using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using RubricEngine.Diagnostics;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Data;

/// <summary>The data of a document as a record of a rubric.</summary>
internal sealed class AuditRecord
{
    private readonly Audit _audit;
    private readonly CompiledRubric _rubric;
    private readonly AuditShape _shape;

    public AuditRecord(Audit audit, CompiledRubric rubric) => (_audit, _rubric, _shape) = (audit, rubric, new AuditShape(audit.Source));

    /// <summary>What is wrong with the data.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _shape.Diagnostics;

    /// <summary>Data that the rubric does not read, or that it reads and the document does not have.</summary>
    public List<ReplayDifference> Differences { get; } = [];

    /// <summary>The record; null where a datum is none of its field.</summary>
    public SubjectRecord? Read()
    {
        SubjectRecordBuilder record = _rubric.NewRecord(_audit.Subject);
        record.Period = _audit.Period;
        record.AssessmentDate = _audit.AssessmentDate;
        JsonElement facts = _audit.Document.GetProperty("facts");
        var fields = _rubric.Inputs.Concat(_rubric.CohortFigures).ToDictionary(f => f.Key, StringComparer.Ordinal);
        foreach (JsonProperty fact in facts.EnumerateObject())
        {
            if (fields.TryGetValue(fact.Name, out InputField? field)) Fill(record, field, fact.Value, $"facts.{fact.Name}");
            else Differences.Add(new ReplayDifference($"facts.{fact.Name}", fact.Value.GetRawText(), null));
        }
        foreach (string key in fields.Keys)
            if (!facts.TryGetProperty(key, out _)) Differences.Add(new ReplayDifference($"facts.{key}", null, "null"));
        foreach (JsonElement fault in _audit.Document.GetProperty("faults").EnumerateArray())
            record.AddFault(ReasonOf(fault), null, fault.GetProperty("fact").GetString());
        return Diagnostics.IsEmpty ? record.Build() : null;
    }

    /// <summary>What was read of the subjects judged together.</summary>
    public IEnumerable<CohortFinding> Findings() => _audit.Document.GetProperty("cohorts").EnumerateArray().Select(finding =>
    {
        JsonElement value = finding.GetProperty("value"), open = finding.GetProperty("open");
        UnknownReason? reason = open.ValueKind == JsonValueKind.Null ? null : ReasonOf(open);
        Bounds? number = value.ValueKind == JsonValueKind.Array
            ? new Bounds(ExactNumber.Read(value[0])!.Value, ExactNumber.Read(value[1])!.Value)
            : ExactNumber.Read(value) is { } exact ? Bounds.Exactly(exact) : null;
        string figure = finding.GetProperty("figure").GetString()!;
        // What is not exactly known has a reason; a document that gives none gets one.
        if (number is not { IsExact: true }) reason ??= UnknownReason.Undetermined(figure);
        return new CohortFinding(figure, number is { } known ? new NumberValue(known) : new UnknownValue(reason!), number is { IsExact: true } ? null : reason,
            [.. finding.GetProperty("assumed").EnumerateArray().Select(a => new Assumption("", a.GetProperty("by").GetString()!, ReasonOf(a.GetProperty("reason"))))],
            finding.GetProperty("subjects").GetInt32());
    });

    private void Fill(SubjectRecordBuilder record, InputField field, JsonElement value, string path)
    {
        switch (value.ValueKind, field.Type)
        {
            case (JsonValueKind.Null, _):
                break;
            case (JsonValueKind.Object, _):
                _shape.Reason(value, path);
                if (_shape.Diagnostics.IsEmpty) record.SetUnknown(field.Key, ReasonOf(value));
                break;
            case (_, NumberType) when ExactNumber.Read(value) is { } number:
                if (field.Kind == InputKind.CohortFigure) record.SetCohort(field.Key, number);
                else record.SetNumber(field.Key, number);
                break;
            case (JsonValueKind.True or JsonValueKind.False, BooleanType):
                record.SetBoolean(field.Key, value.GetBoolean());
                break;
            case (JsonValueKind.String, DateType) when IsoDate.Read(value) is { } day:
                record.SetDate(field.Key, day);
                break;
            case (JsonValueKind.String, ChoiceType or TextType):
                record.SetText(field.Key, value.GetString()!);
                break;
            case (JsonValueKind.Array, RecordsType):
                FillList(record, field, value, path);
                break;
            default:
                _shape.Wrong(path, Expected(field.Type), value);
                break;
        }
    }

    private void FillList(SubjectRecordBuilder record, InputField list, JsonElement items, string path)
    {
        record.SetEmptyList(list.Key);
        int number = 1;
        foreach (JsonElement item in items.EnumerateArray())
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"{path}[{number++}]");
            if (item.ValueKind != JsonValueKind.Object)
            {
                _shape.Wrong(place, new("an object", "một đối tượng"), item);
                continue;
            }
            record.AddItem(list.Key, filled =>
            {
                foreach (JsonProperty datum in item.EnumerateObject())
                {
                    if (list.Items.FirstOrDefault(f => f.Key == datum.Name) is { } field) Fill(filled, field, datum.Value, $"{place}.{datum.Name}");
                    else Differences.Add(new ReplayDifference($"{place}.{datum.Name}", datum.Value.GetRawText(), null));
                }
            });
        }
    }

    private static UnknownReason ReasonOf(JsonElement reason) => new(reason.GetProperty("unknown").GetString()!, reason.GetProperty("fact").GetString(),
        new Message(reason.GetProperty("en").GetString()!, reason.GetProperty("vi").GetString()!));

    private static Message Expected(DataType type) => type switch
    {
        NumberType => new("a number", "một số"),
        BooleanType => new("true or false", "true hoặc false"),
        DateType => new("a day such as 2025-12-31", "một ngày dạng 2025-12-31"),
        ChoiceType choice => new($"one of {string.Join(", ", choice.Choices)}", $"một trong {string.Join(", ", choice.Choices)}"),
        RecordsType => new("a list of records", "một danh sách"),
        _ => new("a text", "văn bản"),
    };
}
