using System.Text;
using System.Text.Json;
using RubricEngine.Functions;
using RubricEngine.Results;

namespace RubricEngine.Data;

/// <summary>A function of a plugin, as documents name it.</summary>
internal sealed record AuditFunction(string Name, string Version, string Plugin, bool IsPure)
{
    public static IEnumerable<AuditFunction> Of(Assessment assessment) => assessment.Rubric.CalledFunctions.Select(Of);

    /// <summary>
    /// Whether the same data lead to the same result whenever it is computed: no function that was called may answer otherwise the next time,
    /// and none was left behind because it was too slow.
    /// </summary>
    public static bool IsRecomputable(Assessment assessment) => Of(assessment).All(f => f.IsPure)
        && !assessment.Faults.Any(f => f.Reason.Kind is "function too slow" or "function disabled");

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", Name);
        json.WriteString("version", Version);
        json.WriteString("plugin", Plugin);
        json.WriteBoolean("pure", IsPure);
        json.WriteEndObject();
    }

    public static AuditFunction Of(JsonElement function) => new(function.GetProperty("name").GetString()!, function.GetProperty("version").GetString()!,
        function.GetProperty("plugin").GetString()!, function.GetProperty("pure").GetBoolean());

    public string ToJson()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, AuditJson.Writing)) Write(json);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static AuditFunction Of(CalledFunction function) => new(function.Signature.Name, function.Signature.Version, function.Plugin, function.Signature.IsPure);
}
