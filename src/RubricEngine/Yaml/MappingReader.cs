using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Yaml;

/// <summary>The values of a mapping by key. Reports, when it is made, every key that its construct does not have.</summary>
internal sealed class MappingReader
{
    /// <summary>A construct with more keys does not list them in a message.</summary>
    private const int MostListed = 12;

    private readonly YamlMapping _mapping;
    private readonly Construct _construct;
    private readonly ValueReader _values;
    private readonly Dictionary<Key, YamlEntry> _entries = [];

    public MappingReader(YamlMapping mapping, Construct construct, ValueReader values)
    {
        (_mapping, _construct, _values) = (mapping, construct, values);
        foreach (YamlEntry entry in SplitValues.Join(mapping, IsKeyHere, values))
        {
            if (KeyTable.Find(entry.Key.Text) is { } key && construct.Keys.Contains(key)) _entries.TryAdd(key, entry);
            else if (!IsAuthorsOwn(entry.Key.Text)) values.Diagnostics.Add(UnknownKey(entry.Key));
        }
    }

    public TextSpan Span => _mapping.Span;

    /// <summary>Turns values into leaves, for what has no method here.</summary>
    public ValueReader Values => _values;

    public bool Has(Key key) => _entries.ContainsKey(key);

    /// <summary>The place of a key with its value.</summary>
    public TextSpan SpanOf(Key key) => _entries.TryGetValue(key, out YamlEntry? entry) ? entry.Span : Span;

    /// <summary>The place of a key.</summary>
    public TextSpan KeySpanOf(Key key) => _entries.TryGetValue(key, out YamlEntry? entry) ? entry.Key.Span : _mapping.Head;

    /// <summary>The value; null where the key is absent or has none. A key that was left unfinished gets a warning, one that says null does not.</summary>
    public YamlNode? Node(Key key)
    {
        if (!_entries.TryGetValue(key, out YamlEntry? entry) || !IsEmpty(entry)) return entry?.Value;
        if (IsUnfinished(entry)) _values.Diagnostics.Add(DiagnosticCatalogue.UnfinishedKey(_values.At(entry.Key.Span), KeyTable.Spell(key)));
        return null;
    }

    /// <summary>The value of a key without which there would be nothing to hand on; what a node of Syntax can lack, the checker asks for.</summary>
    public YamlNode? Required(Key key)
    {
        if (_entries.TryGetValue(key, out YamlEntry? entry) && !IsEmpty(entry)) return entry.Value;
        if (_mapping.IsCut) return null;
        _values.Diagnostics.Add(entry is null
            ? DiagnosticCatalogue.MissingKey(_values.At(_mapping.Head), KeyTable.Spell(key), _construct.Name)
            : DiagnosticCatalogue.MissingValue(_values.At(entry.Key.Span), KeyTable.Spell(key), _construct.Name));
        return null;
    }

    private static bool IsEmpty(YamlEntry entry) => entry.Value is YamlScalar { IsNull: true };

    private bool IsUnfinished(YamlEntry entry) => entry.Value is YamlScalar { Value: "" } && !_mapping.IsCut;

    public ExpressionSyntax? Expression(Key key) => Node(key) is { } node ? _values.Expression(node, KeyTable.Spell(key)) : null;

    public ExpressionSyntax RequiredExpression(Key key) =>
        Required(key) is { } node ? _values.Expression(node, KeyTable.Spell(key)) : new ErrorSyntax(_mapping.Head);

    public TextSyntax? Text(Key key) => Node(key) is { } node ? _values.Text(node, KeyTable.Spell(key)) : null;

    public TextSyntax? RequiredText(Key key) => Required(key) is { } node ? _values.Text(node, KeyTable.Spell(key)) : null;

    public NameSyntax? Name(Key key) => Node(key) is { } node ? _values.Name(node, KeyTable.Spell(key)) : null;

    public FlagSyntax? Flag(Key key) => Node(key) is { } node ? _values.Flag(node, KeyTable.Spell(key)) : null;

    public LocalizedTextSyntax? LocalizedText(Key key) => Node(key) is { } node ? _values.LocalizedText(node, KeyTable.Spell(key)) : null;

    public MappingReader? Mapping(Key key, Construct construct) => Node(key) is { } node ? _values.Mapping(node, construct, KeyTable.Spell(key)) : null;

    /// <summary>A list of scalars, as texts.</summary>
    public ImmutableArray<TextSyntax> Texts(Key key) =>
        Node(key) is not { } node ? [] : [.. _values.Items(node, KeyTable.Spell(key)).Select(i => _values.Text(i, KeyTable.Spell(key))).OfType<TextSyntax>()];

    /// <summary>A list of mappings of one construct.</summary>
    public ImmutableArray<T> Items<T>(Key key, Construct construct, Func<MappingReader, T?> read) where T : class =>
        Node(key) is { } node ? Items(node, key, construct, read) : [];

    /// <summary>The same where the list itself is at hand.</summary>
    public ImmutableArray<T> Items<T>(YamlNode node, Key key, Construct construct, Func<MappingReader, T?> read) where T : class
    {
        var items = ImmutableArray.CreateBuilder<T>();
        foreach (YamlNode item in _values.Items(node, KeyTable.Spell(key)))
            if (_values.Item(item, construct, KeyTable.Spell(key)) is { } mapping && read(mapping) is { } result) items.Add(result);
        return items.ToImmutable();
    }

    /// <summary>The names and values of a mapping whose keys are the author's own.</summary>
    public IEnumerable<YamlEntry> Entries(Key key) => Node(key) is { } node ? _values.Entries(node, KeyTable.Spell(key)) : [];

    /// <summary>Reports a key that stands without the one it belongs to.</summary>
    public void RequireCompanion(Key key, Key companion)
    {
        if (Has(key) && !Has(companion) && !_mapping.IsCut)
            _values.Diagnostics.Add(DiagnosticCatalogue.MissingCompanion(_values.At(KeySpanOf(key)), KeyTable.Spell(key), KeyTable.Spell(companion)));
    }

    /// <summary>At the top of a file, keys that start with <c>x-</c> are a place for anchors that other parts repeat.</summary>
    private bool IsAuthorsOwn(string key) => _construct == Construct.Rubric && key.StartsWith("x-", StringComparison.Ordinal);

    private bool IsKeyHere(string text) => KeyTable.Find(text) is { } key && _construct.Keys.Contains(key);

    private Diagnostic UnknownKey(YamlScalar written)
    {
        string? nearest = NearestName.Find(written.Text, _construct.Keys.Select(KeyTable.Spell));
        Construct? home = KeyTable.Find(written.Text) is { } key ? Construct.WithManyKeys.FirstOrDefault(c => c.Keys.Contains(key)) : null;
        Message? help = nearest is not null ? DiagnosticCatalogue.NearestKey(nearest)
            : _construct.Keys.Length > MostListed && home is not null ? DiagnosticCatalogue.KeyOf(written.Text, home.Name)
            : _construct.Keys.Length <= MostListed ? DiagnosticCatalogue.KeysAre([.. _construct.Keys.Select(KeyTable.Spell)])
            : null;
        return DiagnosticCatalogue.UnknownKey(_values.At(written.Span), written.Text, _construct.Name, help);
    }
}
