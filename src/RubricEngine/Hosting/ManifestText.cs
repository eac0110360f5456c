using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine.Hosting;

/// <summary>The JSON of a manifest: keys with texts, and <c>dependencies</c>, each knowing its place.</summary>
internal sealed class ManifestText
{
    private const string DependenciesKey = "dependencies";
    private static readonly ImmutableArray<string> s_keys = ["name", "version", "engine", "assembly", "sha256", DependenciesKey, "description"];

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly byte[] _bytes;
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly List<Entry> _dependencies = [];

    private ManifestText(SourceText source, DiagnosticBag diagnostics) => (_source, _diagnostics, _bytes) = (source, diagnostics, Encoding.UTF8.GetBytes(source.Text));

    public IReadOnlyList<Entry> Dependencies => _dependencies;

    /// <summary>The keys of a manifest; null, with a diagnostic, where it is no such JSON.</summary>
    public static ManifestText? Read(SourceText source, DiagnosticBag diagnostics)
    {
        var text = new ManifestText(source, diagnostics);
        try
        {
            return text.ReadObject() ? text : null;
        }
        catch (JsonException exception)
        {
            var place = new LinePosition((int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1);
            diagnostics.Add(DiagnosticCatalogue.ManifestNoJson(new Origin(source, new TextSpan(source.GetOffset(place), 1))));
            return null;
        }
    }

    /// <summary>The text of a key; null, with a diagnostic, where it is not there.</summary>
    public Entry? Required(string key)
    {
        if (_entries.TryGetValue(key, out Entry? entry)) return entry;
        _diagnostics.Add(DiagnosticCatalogue.ManifestKeyMissing(new Origin(_source, default), key));
        return null;
    }

    private bool ReadObject()
    {
        int errors = _diagnostics.ErrorCount;
        var reader = new Utf8JsonReader(_bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 8 });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            _diagnostics.Add(DiagnosticCatalogue.ManifestNoJson(PlaceOf(reader)));
            return false;
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string key = reader.GetString()!;
            Origin place = PlaceOf(reader);
            reader.Read();
            if (!s_keys.Contains(key))
            {
                _diagnostics.Add(DiagnosticCatalogue.ManifestKeyUnknown(place, key, NearestName.Find(key, s_keys)));
                reader.Skip();
            }
            else if (key == DependenciesKey) ReadDependencies(ref reader);
            else if (TextOf(ref reader, key) is { } value && !_entries.TryAdd(key, value)) _diagnostics.Add(DiagnosticCatalogue.ManifestKeyTwice(place, key));
        }
        // What stands behind the object is no JSON either.
        while (reader.Read()) { }
        return _diagnostics.ErrorCount == errors;
    }

    private void ReadDependencies(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            _diagnostics.Add(DiagnosticCatalogue.ManifestDependencies(PlaceOf(reader)));
            reader.Skip();
            return;
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string file = reader.GetString()!;
            reader.Read();
            if (TextOf(ref reader, file) is { } hash) _dependencies.Add(hash);
        }
    }

    private Entry? TextOf(ref Utf8JsonReader reader, string key)
    {
        if (reader.TokenType == JsonTokenType.String && reader.GetString() is { } text && !string.IsNullOrWhiteSpace(text)) return new Entry(key, text, PlaceOf(reader));
        _diagnostics.Add(DiagnosticCatalogue.ManifestTextExpected(PlaceOf(reader), key));
        reader.Skip();
        return null;
    }

    private Origin PlaceOf(Utf8JsonReader reader)
    {
        int start = (int)reader.TokenStartIndex;
        return new Origin(_source, new TextSpan(Encoding.UTF8.GetCharCount(_bytes, 0, start), Encoding.UTF8.GetCharCount(_bytes, start, (int)reader.BytesConsumed - start)));
    }

    /// <summary>A key with its text.</summary>
    internal sealed record Entry(string Key, string Value, Origin Place);
}
