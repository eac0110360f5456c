using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Text;
using YamlDotNet.Core;

namespace RubricEngine.Yaml;

/// <summary>A mapping or list that is being read.</summary>
internal sealed class YamlFrame(bool isFlow, bool isMapping, int start, string? anchor)
{
    /// <summary>The key by which a mapping takes over the entries of others.</summary>
    public const string MergeKey = "<<";

    private readonly List<YamlNode> _items = [];
    private readonly List<YamlEntry> _entries = [];
    private readonly Dictionary<string, YamlScalar> _keys = new(StringComparer.Ordinal);
    private YamlNode? _key;
    private bool _dropsValue;

    public bool IsFlow => isFlow;

    public bool IsMapping => isMapping;

    public int Start => start;

    public string? Anchor => anchor;

    /// <summary>Whether a syntax error ended it.</summary>
    public bool IsCut { get; set; }

    /// <summary>The key that waits for its value.</summary>
    public YamlScalar? PendingKey => _key as YamlScalar;

    /// <summary>The last entry that was complete.</summary>
    public YamlEntry? LastEntry => _entries.Count > 0 ? _entries[^1] : null;

    /// <summary>The last key that was read, with a value or without.</summary>
    public YamlScalar? LastKey => PendingKey ?? LastEntry?.Key;

    /// <summary>Takes out what stands behind an offset: it belongs to something else, which this one was not closed before.</summary>
    public void DropFrom(int offset)
    {
        _items.RemoveAll(item => item.Span.Start >= offset);
        _entries.RemoveAll(entry => entry.Key.Span.Start >= offset || entry.Value.Span.End > offset);
        if (_key?.Span.Start >= offset) _key = null;
    }

    public void Add(YamlNode node, SourceText source, DiagnosticBag diagnostics)
    {
        if (!isMapping)
        {
            _items.Add(node);
        }
        else if (_key is null)
        {
            _key = node;
            _dropsValue = !AcceptsKey(node, source, diagnostics);
        }
        else
        {
            if (!_dropsValue) AddEntry((YamlScalar)_key, node, source, diagnostics);
            _key = null;
        }
    }

    public YamlNode Close(SourceText source, DiagnosticBag diagnostics, int end, int lastEnd)
    {
        // A block ends where its last value does; its closing event stands at the next one's start.
        bool bracketed = isFlow && !IsCut && end < source.Text.Length && source.Text[end] is ('}' or ']');
        int last = bracketed ? end + 1 : Math.Max(lastEnd, start);
        var span = new TextSpan(start, Math.Max(0, last - start));
        if (!isMapping) return new YamlSequence([.. _items], isFlow, Total(_items.Select(i => i.Size)), span);
        _key = null;
        ImmutableArray<YamlEntry> entries = Merged(source, diagnostics);
        return new YamlMapping(entries, isFlow, Total(entries.Select(e => 1 + e.Value.Size)), span) { IsCut = IsCut };
    }

    private static int Total(IEnumerable<int> sizes) => (int)Math.Min(int.MaxValue / 2, 1 + sizes.Sum(size => (long)size));

    private static bool AcceptsKey(YamlNode node, SourceText source, DiagnosticBag diagnostics)
    {
        if (node is YamlScalar { IsNull: false }) return true;
        diagnostics.Add(DiagnosticCatalogue.KeyIsNoText(new Origin(source, new(node.Span.Start, Math.Min(Math.Max(1, node.Span.Length), source.Text.Length - node.Span.Start)))));
        return false;
    }

    private void AddEntry(YamlScalar key, YamlNode value, SourceText source, DiagnosticBag diagnostics)
    {
        bool isBare = isFlow && value is YamlScalar { Span.Length: 0 } && !HasColon(source.Text, key.Span.End);
        if (!isBare && key.Value != MergeKey && !_keys.TryAdd(key.Text, key))
        {
            int line = source.GetPosition(_keys[key.Text].Span.Start).Line;
            diagnostics.Add(DiagnosticCatalogue.DuplicateKey(new Origin(source, key.Span), key.Text, line));
            return;
        }
        _entries.Add(new YamlEntry(key, value, isBare));
    }

    private static bool HasColon(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at < text.Length && text[at] == ':';
    }

    /// <summary>The entries with every <c>&lt;&lt;</c> replaced, in its place, by those of its mappings that are not given here.</summary>
    private ImmutableArray<YamlEntry> Merged(SourceText source, DiagnosticBag diagnostics)
    {
        if (!_entries.Any(IsMerge)) return [.. _entries];
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        foreach (YamlEntry entry in _entries)
        {
            if (!IsMerge(entry))
            {
                entries.Add(entry);
                continue;
            }
            IEnumerable<YamlNode> mappings = entry.Value is YamlSequence list ? list.Items : [entry.Value];
            foreach (YamlNode node in mappings)
            {
                if (node is YamlMapping mapping) entries.AddRange(mapping.Entries.Where(merged => _keys.TryAdd(merged.Key.Text, merged.Key)));
                else diagnostics.Add(DiagnosticCatalogue.MergeOfNoMapping(new Origin(source, node.Span)));
            }
        }
        // The frame of the file itself may be opened and closed again.
        _entries.Clear();
        _entries.AddRange(entries);
        return entries.ToImmutable();
    }

    private static bool IsMerge(YamlEntry entry) => entry.Key is { Style: ScalarStyle.Plain, Value: MergeKey };
}
