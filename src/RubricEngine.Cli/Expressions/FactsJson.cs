using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using RubricEngine.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using RubricEngine.Diagnostics;
using RubricEngine.Values;

namespace RubricEngine.Cli;

/// <summary>Facts for trying out expressions: a JSON object whose values say their own types.</summary>
internal static partial class FactsJson
{
    /// <summary>No fact of this world has more digits; the bound also keeps an exponent such as 1e999999999 from filling the memory.</summary>
    private const int MostDigits = 100;

    /// <summary>Reads an object into <paramref name="facts"/>.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    /// <param name="text">The object.</param>
    /// <param name="facts">Takes the values by name.</param>
    /// <param name="fieldNames">Takes the names of the fields of each list.</param>
    public static Diagnostic? Read(string text, Dictionary<string, Value> facts, Dictionary<string, ImmutableArray<string>> fieldNames)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return ToolDiagnostics.FactsNotJson(Shown(text));
            foreach (JsonProperty property in document.RootElement.EnumerateObject())
            {
                string name = KeyOf(property.Name);
                if (facts.ContainsKey(name)) return ToolDiagnostics.FactTwice(name);
                Diagnostic? fault = property.Value.ValueKind == JsonValueKind.Array
                    ? ReadList(name, property.Value, out Value value, fieldNames)
                    : Read(name, property.Value, out value);
                if (fault is not null) return fault;
                facts.Add(name, value);
            }
            return null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException) // the latter: half a surrogate pair
        {
            return ToolDiagnostics.FactsNotJson(Shown(text));
        }
    }

    /// <summary>An array of objects; a field that one of them lacks is missing there.</summary>
    private static Diagnostic? ReadList(string name, JsonElement array, out Value list, Dictionary<string, ImmutableArray<string>> fieldNames)
    {
        list = new RecordsValue([]);
        if (array.EnumerateArray().Any(e => e.ValueKind != JsonValueKind.Object)) return ToolDiagnostics.FactWithoutType(name);
        string[] fields = [.. array.EnumerateArray().SelectMany(e => e.EnumerateObject()).Select(p => NormalForm.Compose(p.Name).Trim()).Distinct(StringComparer.Ordinal)];
        var items = ImmutableArray.CreateBuilder<RecordItem>();
        foreach (JsonElement element in array.EnumerateArray())
        {
            var values = new Dictionary<string, Value>(StringComparer.Ordinal);
            foreach (JsonProperty property in element.EnumerateObject())
            {
                string field = NormalForm.Compose(property.Name).Trim(), full = $"{name}[{items.Count + 1}].{field}";
                if (values.ContainsKey(field)) return ToolDiagnostics.FactTwice(full);
                if (Read(full, property.Value, out Value value) is { } fault) return fault;
                values.Add(field, value);
            }
            items.Add(new RecordItem([.. fields.Select(f => values.GetValueOrDefault(f) ?? new UnknownValue(UnknownReason.Missing($"{name}[{items.Count + 1}].{f}")))]));
        }
        foreach (int i in Enumerable.Range(0, fields.Length))
            if (items.Select(item => item.Values[i]).Where(v => v is not UnknownValue).Select(v => v.GetType()).Distinct().Skip(1).Any()) return ToolDiagnostics.FieldOfSeveralTypes(name, fields[i]);
        list = new RecordsValue(items.ToImmutable());
        fieldNames[name] = [.. fields];
        return null;
    }

    private static Diagnostic? Read(string name, JsonElement element, out Value value)
    {
        value = new UnknownValue(UnknownReason.Missing(name));
        switch (element.ValueKind)
        {
            case JsonValueKind.Null:
                return null;
            case JsonValueKind.True or JsonValueKind.False:
                value = Value.Of(element.ValueKind == JsonValueKind.True);
                return null;
            case JsonValueKind.Number:
                if (Number(element.GetRawText()) is not { } number) return ToolDiagnostics.FactTooLong(name, MostDigits);
                value = Value.Of(number);
                return null;
            case JsonValueKind.String:
                string text = NormalForm.Compose(element.GetString()!);
                if (!DateForm().IsMatch(text)) value = new TextValue(text);
                else if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)) value = Value.Of(date);
                else return ToolDiagnostics.FactNotADay(name, text);
                return null;
            default:
                return ToolDiagnostics.FactWithoutType(name);
        }
    }

    private static Rational? Number(string written)
    {
        int e = written.IndexOfAny(['e', 'E']);
        string mantissa = e < 0 ? written : written[..e];
        if (mantissa.Length > MostDigits || !Rational.TryParse(mantissa, out Rational number)) return null;
        if (e < 0) return number;
        if (!int.TryParse(written.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int exponent) || Math.Abs((long)exponent) > MostDigits) return null;
        Rational scale = new(BigInteger.Pow(10, Math.Abs(exponent)));
        return exponent < 0 ? number / scale : number * scale;
    }

    // previous( crimes ) and kỳ_trước(crimes) are the same fact.
    private static string KeyOf(string written)
    {
        string name = NormalForm.Compose(written).Trim();
        Match previous = PreviousForm().Match(name);
        return previous.Success ? $"previous({previous.Groups[1].Value})" : name;
    }

    private static string Shown(string text) => text.Length <= 40 ? text : text[..40] + "…";

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}\z")]
    private static partial Regex DateForm();

    [GeneratedRegex(@"^(?:previous|kỳ_trước)\s*\(\s*(.*?)\s*\)\z")]
    private static partial Regex PreviousForm();
}
