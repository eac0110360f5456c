using System.Collections.Immutable;
using System.Text.Json;
using RubricEngine.Diagnostics;
using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Values;

namespace RubricEngine.Data;

/// <summary>Computes the result of a document anew and compares.</summary>
internal static class AuditReplay
{
    public static ReplayResult Run(Audit audit, CompiledRubric rubric)
    {
        var differences = ImmutableArray.CreateBuilder<ReplayDifference>();
        Compare("rubric", audit.Rubric, rubric.Rubric.Id);
        Compare("version", audit.Version, rubric.Rubric.Version);
        Compare("hash", audit.Hash, rubric.Hash);
        var facts = new AuditRecord(audit, rubric);
        SubjectRecord? record = facts.Read();
        differences.AddRange(facts.Differences);
        if (record is null) return new ReplayResult(null, differences.ToImmutable(), facts.Diagnostics);
        Assessment assessment = rubric.Reassess(record, facts.Findings(), Quotas(audit.Document.GetProperty("results"), rubric.Rubric));
        CompareFunctions();
        using var now = JsonDocument.Parse(AuditJson.ResultOf(assessment));
        differences.AddRange(JsonDifferences.Between("results", audit.Document.GetProperty("results"), now.RootElement));
        return new ReplayResult(assessment, differences.ToImmutable(), []);

        void Compare(string path, string then, string now)
        {
            if (then != now) differences.Add(new ReplayDifference(path, Json(then), Json(now)));
        }

        void CompareFunctions()
        {
            AuditFunction[] called = [.. AuditFunction.Of(assessment)];
            foreach (string name in audit.Functions.Concat(called).Select(f => f.Name).Distinct(StringComparer.Ordinal))
            {
                AuditFunction? then = audit.Functions.FirstOrDefault(f => f.Name == name), today = called.FirstOrDefault(f => f.Name == name);
                if (then != today) differences.Add(new ReplayDifference($"functions[{name}]", then?.ToJson(), today?.ToJson()));
            }
        }
    }

    internal static string Json(string text) => $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    /// <summary>What quotas did. What is no such thing is left out, and then the result differs.</summary>
    private static IEnumerable<QuotaEffect> Quotas(JsonElement results, Rubric rubric)
    {
        if (!results.TryGetProperty("quotas", out JsonElement quotas) || quotas.ValueKind != JsonValueKind.Array) yield break;
        foreach (JsonElement quota in quotas.EnumerateArray())
        {
            if (quota.ValueKind != JsonValueKind.Object || !quota.TryGetProperty("grade", out JsonElement name) || name.ValueKind != JsonValueKind.String) continue;
            if (rubric.Grades.FirstOrDefault(g => g.Name == name.GetString()) is not { } grade) continue;
            if (BoundsOf("rated") is not { } rated || BoundsOf("places") is not { } places || BoundsOf("place") is not { } place) continue;
            Truth kept = quota.TryGetProperty("kept", out JsonElement truth)
                ? truth.ValueKind switch { JsonValueKind.True => Truth.True, JsonValueKind.False => Truth.False, _ => Truth.Unknown }
                : Truth.Unknown;
            yield return new QuotaEffect(grade, rated, places, place, kept, quota.TryGetProperty("tied", out JsonElement tied) && tied.ValueKind == JsonValueKind.True);

            Bounds? BoundsOf(string member)
            {
                if (!quota.TryGetProperty(member, out JsonElement bounds)) return null;
                if (bounds.ValueKind == JsonValueKind.Number && bounds.TryGetInt64(out long exact)) return Bounds.Exactly(exact);
                return bounds.ValueKind == JsonValueKind.Array && bounds.GetArrayLength() == 2
                    && bounds[0].ValueKind == JsonValueKind.Number && bounds[0].TryGetInt64(out long low)
                    && bounds[1].ValueKind == JsonValueKind.Number && bounds[1].TryGetInt64(out long high) && low <= high ? new Bounds(low, high) : null;
            }
        }
    }
}
