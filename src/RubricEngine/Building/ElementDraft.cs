using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Building;

/// <summary>An element of a document that is being put together.</summary>
internal sealed class ElementDraft(ImmutableArray<Construct> constructs, string head, CallSite at)
{
    private readonly List<(Key Key, CallSite At, DocumentNode? Single, List<DocumentNode>? Items, List<DocumentRow>? Rows)> _entries = [];
    private ImmutableArray<Construct> _constructs = constructs;

    private Construct Construct => _constructs[0];

    /// <summary>The slot that an English key means here.</summary>
    /// <exception cref="ArgumentException">There is no such key; the message names the nearest.</exception>
    public Slot SlotOf(string key)
    {
        // Of several constructs, the first key that each has tells which one is meant.
        if (_constructs.Length > 1 && _constructs.FirstOrDefault(c => Vocabulary.English.Spell(c.Slots[0].Key) == key) is { } named) _constructs = [named];
        if (Vocabulary.English.Find(Construct, key) is { } found) return Construct.Find(found)!;
        string? nearest = NearestName.Find(key, Construct.Slots.Select(s => Vocabulary.English.Spell(s.Key)));
        throw new ArgumentException($"{Construct.Name.English} has no key `{key}`{(nearest is null ? "" : $"; the nearest is `{nearest}`")}", nameof(key));
    }

    /// <summary>Gives a key its only value; a later one takes its place.</summary>
    public void Set(Key key, DocumentNode value, CallSite place)
    {
        int known = _entries.FindIndex(e => e.Key == key);
        if (known < 0) _entries.Add((key, place, value, null, null));
        else _entries[known] = (key, place, value, null, null);
    }

    /// <summary>One item more in the list under a key.</summary>
    public void Append(Key key, DocumentNode item, CallSite place)
    {
        int known = _entries.FindIndex(e => e.Key == key && e.Items is not null);
        if (known < 0) _entries.Add((key, place, null, [item], null));
        else _entries[known].Items!.Add(item);
    }

    /// <summary>One row more in the table under a key.</summary>
    public void Append(Key key, DocumentRow row, CallSite place)
    {
        int known = _entries.FindIndex(e => e.Key == key && e.Rows is not null);
        if (known < 0) _entries.Add((key, place, null, null, [row]));
        else _entries[known].Rows!.Add(row);
    }

    /// <summary>The rows under a key so far.</summary>
    public IReadOnlyList<DocumentRow> RowsOf(Key key) => _entries.Find(e => e.Key == key && e.Rows is not null).Rows ?? [];

    /// <summary>Puts another row in the place of the last one under a key.</summary>
    public void ReplaceLast(Key key, DocumentRow row)
    {
        List<DocumentRow> rows = _entries.Find(e => e.Key == key).Rows!;
        rows[^1] = row;
    }

    public DocumentElement Build()
    {
        SourceSpan span = at.Span(head);
        return new DocumentElement(Construct, [.. _entries.Select(e => new DocumentEntry(e.Key, e.At.Span(Vocabulary.English.Spell(e.Key)), ValueOf(e, span)))], span);
    }

    private static DocumentNode ValueOf((Key Key, CallSite At, DocumentNode? Single, List<DocumentNode>? Items, List<DocumentRow>? Rows) entry, SourceSpan span) => entry switch
    {
        { Single: { } single } => single,
        { Items: { } items } => new DocumentList([.. items], span),
        _ => new DocumentTable([.. entry.Rows!], span),
    };

    /// <summary>A value under a slot.</summary>
    public static DocumentScalar Scalar(Slot slot, string text, CallSite place)
    {
        Syntax.SourceFragment fragment = place.Fragment(text);
        return new DocumentScalar(fragment, place.Span(fragment.Text)) { Word = slot.Words is { } words ? Vocabulary.English.Find(words, fragment.Text) : null };
    }

    /// <summary>A text of the author's own, which is never a word of the language.</summary>
    public static DocumentScalar Text(string text, CallSite place)
    {
        Syntax.SourceFragment fragment = place.Fragment(text);
        return new DocumentScalar(fragment, place.Span(fragment.Text)) { IsQuoted = true };
    }
}
