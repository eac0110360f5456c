using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using RubricEngine.Values;

namespace RubricEngine.Data;

/// <summary>What differs between two results. Their layout does not matter, nor the order of faults and assumptions.</summary>
internal static class JsonDifferences
{
    private static readonly ImmutableArray<string> s_withoutOrder = ["faults", "assumed"];

    public static IEnumerable<ReplayDifference> Between(string path, JsonElement then, JsonElement now)
    {
        if (then.ValueKind == JsonValueKind.Object && now.ValueKind == JsonValueKind.Object) return OfObjects(path, then, now);
        if (then.ValueKind == JsonValueKind.Array && now.ValueKind == JsonValueKind.Array) return OfLists(path, then, now);
        return AreEqual(then, now) ? [] : [new ReplayDifference(path, then.GetRawText(), now.GetRawText())];
    }

    private static IEnumerable<ReplayDifference> OfObjects(string path, JsonElement then, JsonElement now)
    {
        foreach (JsonProperty member in then.EnumerateObject())
        {
            string place = $"{path}.{member.Name}";
            if (!now.TryGetProperty(member.Name, out JsonElement other)) yield return new ReplayDifference(place, member.Value.GetRawText(), null);
            else
                foreach (ReplayDifference difference in Between(place, member.Value, other)) yield return difference;
        }
        foreach (JsonProperty member in now.EnumerateObject())
            if (!then.TryGetProperty(member.Name, out _)) yield return new ReplayDifference($"{path}.{member.Name}", null, member.Value.GetRawText());
    }

    private static IEnumerable<ReplayDifference> OfLists(string path, JsonElement then, JsonElement now)
    {
        if (s_withoutOrder.Contains(path[(path.LastIndexOf('.') + 1)..])) return OfBags(path, then, now);
        string[]? first = Ids(then), second = Ids(now);
        return first is not null && second is not null ? OfNamed(path, Named(then, first), Named(now, second)) : OfNamed(path, Named(then, Numbers(then)), Named(now, Numbers(now)));
    }

    private static IEnumerable<ReplayDifference> OfNamed(string path, OrderedDictionary<string, JsonElement> then, OrderedDictionary<string, JsonElement> now)
    {
        foreach ((string name, JsonElement item) in then)
        {
            if (!now.TryGetValue(name, out JsonElement other)) yield return new ReplayDifference($"{path}[{name}]", item.GetRawText(), null);
            else
                foreach (ReplayDifference difference in Between($"{path}[{name}]", item, other)) yield return difference;
        }
        foreach ((string name, JsonElement item) in now)
            if (!then.ContainsKey(name)) yield return new ReplayDifference($"{path}[{name}]", null, item.GetRawText());
    }

    private static IEnumerable<ReplayDifference> OfBags(string path, JsonElement then, JsonElement now)
    {
        List<string> left = [.. now.EnumerateArray().Select(CanonicalJson.Of)];
        foreach (string item in then.EnumerateArray().Select(CanonicalJson.Of))
            if (!left.Remove(item)) yield return new ReplayDifference(path, item, null);
        foreach (string item in left) yield return new ReplayDifference(path, null, item);
    }

    private static OrderedDictionary<string, JsonElement> Named(JsonElement list, IEnumerable<string> names) =>
        new(list.EnumerateArray().Zip(names).Select(item => KeyValuePair.Create(item.Second, item.First)), StringComparer.Ordinal);

    private static IEnumerable<string> Numbers(JsonElement list) => Enumerable.Range(1, list.GetArrayLength()).Select(i => i.ToString(CultureInfo.InvariantCulture));

    /// <summary>The ids of the items; null where one has none, or two have the same.</summary>
    private static string[]? Ids(JsonElement list)
    {
        string?[] ids = [.. list.EnumerateArray().Select(i => i.ValueKind == JsonValueKind.Object && i.TryGetProperty("id", out JsonElement id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null)];
        return ids.All(i => i is not null) && ids.Distinct(StringComparer.Ordinal).Count() == ids.Length ? [.. ids.OfType<string>()] : null;
    }

    private static bool AreEqual(JsonElement then, JsonElement now)
    {
        if (then.ValueKind == JsonValueKind.Number && now.ValueKind == JsonValueKind.Number)
            return then.GetRawText() == now.GetRawText() || (ExactNumber.Read(then) is { } a && ExactNumber.Read(now) is { } b && a == b);
        if (then.ValueKind != now.ValueKind) return false;
        return then.ValueKind != JsonValueKind.String || then.GetString() == now.GetString();
    }
}
