using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Specs.Expressions;

/// <summary>
/// The facts of a case. A plain JSON value says its own type, as for the tool; an object declares one:
/// <c>{"type": "decimal", "unit": "kg", "value": 5}</c>, <c>{"type": "choice", "choices": ["low", "high"], "ordered": true, "value": "low"}</c>.
/// </summary>
internal sealed class CaseFacts
{
    private const string AssessmentDateKey = "as_of", PreviousPrefix = "previous(";

    public CaseFacts(JsonElement? facts)
    {
        if (facts is not { } all) return;
        foreach (JsonProperty fact in all.EnumerateObject())
        {
            if (fact.Name == AssessmentDateKey) AssessmentDate = Date(fact.Value.GetString()!);
            else if (fact.Value.ValueKind == JsonValueKind.Object) Declare(fact.Name, fact.Value);
            else if (fact.Value.ValueKind == JsonValueKind.Array) DeclareList(fact.Name, fact.Value);
            else Values.Add(fact.Name, Untyped(fact.Name, fact.Value));
        }
    }

    public Dictionary<string, Value> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>The facts whose type is declared, by name.</summary>
    public Dictionary<string, Fact> Declared { get; } = new(StringComparer.Ordinal);

    public DateOnly? AssessmentDate { get; }

    private void Declare(string name, JsonElement fact)
    {
        bool has = fact.TryGetProperty("previous", out JsonElement previous);
        DataType type = Type(fact);
        Declared.Add(name, new Fact(name, type, null) { HasPrevious = has });
        Values.Add(name, Typed(name, fact.GetProperty("value"), type));
        if (has) Values.Add($"{PreviousPrefix}{name})", Typed($"{PreviousPrefix}{name})", previous, type));
    }

    /// <summary>A list of records: every field has the type of its first known value.</summary>
    private void DeclareList(string name, JsonElement list)
    {
        string[] names = [.. list.EnumerateArray().SelectMany(item => item.EnumerateObject()).Select(p => p.Name).Distinct()];
        JsonElement[] items = [.. list.EnumerateArray()];
        Values.Add(name, new RecordsValue([.. items.Select((item, i) => new RecordItem(
            [.. names.Select(field => item.TryGetProperty(field, out JsonElement value) ? Untyped($"{name}[{i + 1}].{field}", value) : new UnknownValue(UnknownReason.Missing($"{name}[{i + 1}].{field}")))]))]));
        RecordsValue values = (RecordsValue)Values[name];
        Declared.Add(name, new Fact(name, new RecordsType(
            [.. names.Select((field, at) => new RecordField(field, FieldType(values.Items.Select(i => i.Values[at])), false, null, null))], RecordsType.DefaultMaxLength, null), null));
    }

    private static DataType FieldType(IEnumerable<Value> values) => values.FirstOrDefault(v => v is not UnknownValue) switch
    {
        NumberValue => new NumberType(new Bounds(-1_000_000, 1_000_000), 6, Unit.None),
        BooleanValue => new BooleanType(),
        DateValue => DateType.Default,
        TextValue => new TextType(TextType.DefaultMaxLength),
        _ => throw new FormatException("a field needs a value in one record"),
    };

    private static DataType Type(JsonElement fact)
    {
        string type = fact.GetProperty("type").GetString()!;
        string? unit = fact.TryGetProperty("unit", out JsonElement named) ? named.GetString() : null;
        return type switch
        {
            "integer" or "decimal" => new NumberType(new Bounds(-1_000_000, 1_000_000), type == "integer" ? 0 : 6, unit is null ? Unit.None : Unit.Named(unit)),
            "boolean" => new BooleanType(),
            "date" => DateType.Default,
            "text" => new TextType(TextType.DefaultMaxLength),
            "choice" => new ChoiceType([.. fact.GetProperty("choices").EnumerateArray().Select(c => c.GetString()!)], fact.TryGetProperty("ordered", out JsonElement ordered) && ordered.GetBoolean()),
            _ => throw new FormatException($"no type `{type}`"),
        };
    }

    private static Value Typed(string name, JsonElement value, DataType type) => (value.ValueKind, type) switch
    {
        (JsonValueKind.String, ChoiceType) => new ChoiceValue(value.GetString()!),
        (JsonValueKind.String, TextType) => new TextValue(value.GetString()!),
        _ => Untyped(name, value),
    };

    private static Value Untyped(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => new UnknownValue(UnknownReason.Missing(name)),
        JsonValueKind.True or JsonValueKind.False => Value.Of(value.GetBoolean()),
        JsonValueKind.Number => Rational.TryParse(value.GetRawText(), out Rational number) ? Value.Of(number) : throw new FormatException($"no number: {value}"),
        JsonValueKind.String => IsDate(value.GetString()!) ? Value.Of(Date(value.GetString()!)) : new TextValue(value.GetString()!),
        _ => throw new FormatException($"no fact: {value}"),
    };

    private static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
