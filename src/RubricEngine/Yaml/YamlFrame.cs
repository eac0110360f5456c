using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Text;
using YamlDotNet.Core;

namespace RubricEngine.Yaml;

/// <summary>A mapping or list that is being read.</summary>
/// <param name="isFlow">Whether it stands in brackets.</param>
/// <param name="isMapping">Whether it is a mapping.</param>
/// <param name="start">Where it starts.</param>
/// <param name="anchor">Its anchor, or null.</param>
/// <param name="lists">Empty lists to gather in, which nothing else uses while it is open.</param>
internal sealed class YamlFrame(bool isFlow, bool isMapping, int start, string? anchor, YamlLists lists)
{
    /// <summary>The key by which a mapping takes over the entries of others.</summary>
    public const string MergeKey = "<<";

    /// <summary>Of so many entries the keys are compared one by one; more of them are found by a table.</summary>
    private const int MostCompared = 8;

    private readonly List<YamlNode> _items = lists.Items;
    private readonly List<YamlEntry> _entries = lists.Entries;

    // Invariant: where there is no table, every key that was taken is one of an entry.
    private Dictionary<string, YamlScalar>? _keys;
    private YamlNode? _key;
    private bool _dropsValue;

    /// <summary>What it gathers in.</summary>
    public YamlLists Lists => lists;

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
        Keys();
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
        long size = 1;
        if (!isMapping)
        {
            foreach (YamlNode item in _items) size += item.Size;
            return new YamlSequence([.. _items], isFlow, Total(size), span);
        }
        _key = null;
        ImmutableArray<YamlEntry> entries = Merged(source, diagnostics);
        foreach (YamlEntry entry in entries) size += 1 + entry.Value.Size;
        return new YamlMapping(entries, isFlow, Total(size), span) { IsCut = IsCut };
    }

    private static int Total(long size) => (int)Math.Min(int.MaxValue / 2, size);

    private static bool AcceptsKey(YamlNode node, SourceText source, DiagnosticBag diagnostics)
    {
        if (node is YamlScalar { IsNull: false }) return true;
        diagnostics.Add(DiagnosticCatalogue.KeyIsNoText(new Origin(source, new(node.Span.Start, Math.Min(Math.Max(1, node.Span.Length), source.Text.Length - node.Span.Start)))));
        return false;
    }

    private void AddEntry(YamlScalar key, YamlNode value, SourceText source, DiagnosticBag diagnostics)
    {
        bool isBare = isFlow && value is YamlScalar { Span.Length: 0 } && !HasColon(source.Text, key.Span.End);
        if (!isBare && key.Value != MergeKey && Earlier(key) is { } earlier)
        {
            int line = source.GetPosition(earlier.Span.Start).Line;
            diagnostics.Add(DiagnosticCatalogue.DuplicateKey(new Origin(source, key.Span), key.Text, line));
            return;
        }
        _entries.Add(new YamlEntry(key, value, isBare));
    }

    /// <summary>The key of the same text that was taken before; null where there is none, which takes this one.</summary>
    private YamlScalar? Earlier(YamlScalar key)
    {
        if (_keys is null && _entries.Count < MostCompared)
        {
            foreach (YamlEntry entry in _entries)
                if (entry.Key.Text == key.Text && IsTaken(entry)) return entry.Key;
            return null;
        }
        if (Keys().TryAdd(key.Text, key)) return null;
        return Keys()[key.Text];
    }

    private Dictionary<string, YamlScalar> Keys()
    {
        if (_keys is not null) return _keys;
        _keys = lists.Keys;
        foreach (YamlEntry entry in _entries.Where(IsTaken)) _keys.Add(entry.Key.Text, entry.Key);
        return _keys;
    }

    /// <summary>Whether its key may stand there once.</summary>
    private static bool IsTaken(YamlEntry entry) => !entry.IsBare && entry.Key.Value != MergeKey;

    private static bool HasColon(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at < text.Length && text[at] == ':';
    }

    /// <summary>The entries with every <c>&lt;&lt;</c> replaced, in its place, by those of its mappings that are not given here.</summary>
    private ImmutableArray<YamlEntry> Merged(SourceText source, DiagnosticBag diagnostics)
    {
        if (!_entries.Exists(IsMerge)) return [.. _entries];
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
                if (node is YamlMapping mapping) entries.AddRange(mapping.Entries.Where(merged => Keys().TryAdd(merged.Key.Text, merged.Key)));
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
