using System.Text.Json;
using System.Text.RegularExpressions;
using RubricEngine.Testing;

namespace RubricEngine.Data.Tests.Audits;

/// <summary>Validates by the schema of audits that ships. It knows the keywords that this schema uses, and no others.</summary>
internal static class JsonSchema
{
    private static readonly JsonElement s_schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("src", "RubricEngine.Data", "rubric-audit-1.schema.json"))).RootElement;

    /// <summary>Fails, with the first place that does not fit.</summary>
    public static void Fits(string document)
    {
        using var parsed = JsonDocument.Parse(document);
        Assert.True(Fault(s_schema, parsed.RootElement, "$") is null, $"{Fault(s_schema, parsed.RootElement, "$")}\n{document}");
    }

    public static bool IsFitting(string document)
    {
        using var parsed = JsonDocument.Parse(document);
        return Fault(s_schema, parsed.RootElement, "$") is null;
    }

    private static string? Fault(JsonElement schema, JsonElement value, string path)
    {
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            string? fault = keyword.Name switch
            {
                "$schema" or "$defs" or "title" or "description" => null,
                "$ref" => Fault(Definition(keyword.Value.GetString()!), value, path),
                "type" => TypesOf(keyword.Value).Any(t => IsOf(t, value)) ? null : $"{path} is no {keyword.Value}",
                "const" => JsonElement.DeepEquals(keyword.Value, value) ? null : $"{path} is not {keyword.Value}",
                "enum" => keyword.Value.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value)) ? null : $"{path} is none of {keyword.Value}",
                "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!, RegexOptions.CultureInvariant) ? null : $"{path} is not like {keyword.Value}",
                "minimum" => value.ValueKind != JsonValueKind.Number || value.GetInt64() >= keyword.Value.GetInt64() ? null : $"{path} is below {keyword.Value}",
                "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= keyword.Value.GetInt32() ? null : $"{path} is too short",
                "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= keyword.Value.GetInt32() ? null : $"{path} is too long",
                "anyOf" => keyword.Value.EnumerateArray().Any(s => Fault(s, value, path) is null) ? null : $"{path} fits none of {keyword.Value}",
                "items" => value.ValueKind != JsonValueKind.Array ? null : value.EnumerateArray().Select((item, i) => Fault(keyword.Value, item, $"{path}[{i}]")).FirstOrDefault(f => f is not null),
                "required" => value.ValueKind != JsonValueKind.Object ? null
                    : keyword.Value.EnumerateArray().FirstOrDefault(name => !value.TryGetProperty(name.GetString()!, out _)) is { ValueKind: JsonValueKind.String } lacking ? $"{path} lacks {lacking}" : null,
                "properties" or "additionalProperties" => value.ValueKind == JsonValueKind.Object ? OfMembers(schema, value, path) : null,
                _ => throw new NotSupportedException($"the keyword `{keyword.Name}`"),
            };
            if (fault is not null) return fault;
        }
        return null;
    }

    private static string? OfMembers(JsonElement schema, JsonElement value, string path)
    {
        foreach (JsonProperty member in value.EnumerateObject())
        {
            bool known = schema.TryGetProperty("properties", out JsonElement properties) & properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(member.Name, out _);
            JsonElement own = known ? properties.GetProperty(member.Name) : schema.TryGetProperty("additionalProperties", out JsonElement others) ? others : default;
            if (own.ValueKind == JsonValueKind.False) return $"{path} has {member.Name}";
            if (own.ValueKind == JsonValueKind.Object && Fault(own, member.Value, $"{path}.{member.Name}") is { } fault) return fault;
        }
        return null;
    }

    private static JsonElement Definition(string reference) => s_schema.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]);

    private static IEnumerable<string> TypesOf(JsonElement types) => types.ValueKind == JsonValueKind.String ? [types.GetString()!] : types.EnumerateArray().Select(t => t.GetString()!);

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException($"the type `{type}`"),
    };
}
