using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine.Data;

/// <summary>Checks that a JSON document is an audit: which members it has, and of which kind. What a rubric makes of its facts is not asked here.</summary>
internal sealed class AuditShape(SourceText source)
{
    private readonly DataDiagnosticBag _diagnostics = new();

    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.ToArray();

    private Origin Place => new(source, new TextSpan(0, 1));

    public void Check(JsonElement document)
    {
        if (!CheckTexts(document, "")) return;
        if (document.ValueKind != JsonValueKind.Object || !document.TryGetProperty("format", out JsonElement format))
        {
            _diagnostics.Add(DataDiagnosticCatalogue.NoAudit(Place));
            return;
        }
        if (format.ValueKind != JsonValueKind.Number || format.GetRawText() != AuditJson.Format.ToString(CultureInfo.InvariantCulture))
        {
            _diagnostics.Add(DataDiagnosticCatalogue.UnknownAuditFormat(Place, Shown(format), AuditJson.Format));
            return;
        }
        Members(document, "",
            ("format", (_, _) => { }), ("rubric", Text), ("version", Text), ("hash", Text), ("engine", Text),
            ("functions", ListOf(Function)), ("recomputable", Truth), ("subject", Text), ("period", TextOrNull), ("asOf", DateOrNull), ("at", TextOrNull),
            ("facts", Object), ("faults", ListOf(Reason)), ("cohorts", ListOf(Finding)), ("results", Object), ("signature?", Signature));
    }

    private void Function(JsonElement function, string path) => Members(function, path, ("name", Text), ("version", Text), ("plugin", Text), ("pure", Truth));

    private void Signature(JsonElement signature, string path) => Members(signature, path, ("method", Text), ("key", Text), ("value", Text));

    /// <summary>Why a datum is unknown.</summary>
    public void Reason(JsonElement reason, string path) => Members(reason, path, ("unknown", Text), ("fact", TextOrNull), ("en", Text), ("vi", Text), ("at?", Text));

    private void Finding(JsonElement finding, string path) => Members(finding, path,
        ("figure", Text), ("value", FindingValue), ("open", ReasonOrNull), ("assumed", ListOf(Assumed)), ("subjects", Count));

    private void Assumed(JsonElement assumed, string path) => Members(assumed, path, ("by", Text), ("reason", Reason));

    private void ReasonOrNull(JsonElement reason, string path)
    {
        if (reason.ValueKind != JsonValueKind.Null) Reason(reason, path);
    }

    private void FindingValue(JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.Null || ExactNumber.Read(value) is not null) return;
        JsonElement[] ends = value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 2 ? [.. value.EnumerateArray()] : [];
        if (ends is [var low, var high] && ExactNumber.Read(low) is { } least && ExactNumber.Read(high) is { } most && least <= most) return;
        Wrong(path, new("a number, both ends of a range, or null", "một số, hai đầu của một khoảng, hoặc null"), value);
    }

    private void Members(JsonElement element, string path, params (string Name, Action<JsonElement, string> Check)[] members)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Object(element, path);
            return;
        }
        foreach ((string written, Action<JsonElement, string> check) in members)
        {
            string name = written.TrimEnd('?');
            if (element.TryGetProperty(name, out JsonElement member)) check(member, Inside(path, name));
            else if (name == written) _diagnostics.Add(DataDiagnosticCatalogue.AuditLacks(Place, Inside(path, name)));
        }
        foreach (JsonProperty property in element.EnumerateObject())
            if (!members.Any(m => m.Name.TrimEnd('?') == property.Name)) _diagnostics.Add(DataDiagnosticCatalogue.NoMemberOfAudits(Place, Inside(path, property.Name)));
    }

    private Action<JsonElement, string> ListOf(Action<JsonElement, string> check) => (list, path) =>
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            Wrong(path, new("a list", "một danh sách"), list);
            return;
        }
        int number = 1;
        foreach (JsonElement item in list.EnumerateArray()) check(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{number++}]"));
    };

    private void Object(JsonElement element, string path) => Demand(element.ValueKind == JsonValueKind.Object, path, new("an object", "một đối tượng"), element);

    private void Text(JsonElement element, string path) => Demand(element.ValueKind == JsonValueKind.String, path, new("a text", "văn bản"), element);

    private void TextOrNull(JsonElement element, string path) => Demand(element.ValueKind is JsonValueKind.String or JsonValueKind.Null, path, new("a text or null", "văn bản hoặc null"), element);

    private void Truth(JsonElement element, string path) => Demand(element.ValueKind is JsonValueKind.True or JsonValueKind.False, path, new("true or false", "true hoặc false"), element);

    private void DateOrNull(JsonElement element, string path) => Demand(
        element.ValueKind == JsonValueKind.Null || IsoDate.Read(element) is not null, path, new("a day such as 2025-12-31, or null", "một ngày dạng 2025-12-31, hoặc null"), element);

    private void Count(JsonElement element, string path) => Demand(
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out int count) && count >= 0, path, new("a number of subjects", "số lượng đối tượng"), element);

    private void Demand(bool isKept, string path, Message expected, JsonElement found)
    {
        if (!isKept) Wrong(path, expected, found);
    }

    public void Wrong(string path, Message expected, JsonElement found) => _diagnostics.Add(DataDiagnosticCatalogue.WrongInAudit(Place, path, expected, Shown(found)));

    /// <summary>Whether every text is one, and no object has two members of one name: neither has a meaning that all readers share.</summary>
    private bool CheckTexts(JsonElement element, string path)
    {
        bool isSound = true;
        if (element.ValueKind == JsonValueKind.Array)
        {
            int number = 1;
            foreach (JsonElement item in element.EnumerateArray()) isSound &= CheckTexts(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{number++}]"));
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (JsonProperty property in element.EnumerateObject())
            {
                if (NameOf(property) is not { } name || !names.Add(name))
                {
                    _diagnostics.Add(DataDiagnosticCatalogue.AuditMemberTwice(Place, Inside(path, NameOf(property) ?? "\uFFFD")));
                    isSound = false;
                }
                else isSound &= CheckTexts(property.Value, Inside(path, name));
            }
        }
        else if (element.ValueKind == JsonValueKind.String && TextOf(element) is null)
        {
            _diagnostics.Add(DataDiagnosticCatalogue.WrongInAudit(Place, path, new("a text", "văn bản"), "\uFFFD"));
            isSound = false;
        }
        return isSound;
    }

    private static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            // An escape of half a character, such as "\ud800", has no text.
            return null;
        }
    }

    private static string? TextOf(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Inside(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Shown(JsonElement element) => element.GetRawText() is var text && text.Length <= 40 ? text : $"{text.AsSpan(0, 40)}…";
}
