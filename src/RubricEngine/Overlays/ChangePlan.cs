using System.Collections.Immutable;
using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Overlays;

/// <summary>What an overlay does to its base, by the nodes of the base: applied at once, so that no change depends on the order of others.</summary>
internal sealed class ChangePlan
{
    private readonly Dictionary<object, List<(DocumentElement Change, DocumentEntry Entry)>> _entries = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, List<SourceSpan>> _amendments = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, Origin> _removed = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, List<Insertion>> _insertions = new(ReferenceEqualityComparer.Instance);

    private readonly List<(Key Table, DocumentRow Row)> _rows = [];

    /// <summary>Something that goes into a list of an element of the base.</summary>
    /// <param name="List">The key of the list.</param>
    /// <param name="After">The member that it follows, of the base or added before; null for the end.</param>
    /// <param name="Item">What goes there.</param>
    private sealed record Insertion(Key List, DocumentNode? After, DocumentNode Item);

    public void Remove(OverlayTarget target, Origin at) => _removed.TryAdd(target.Node, at);

    public Origin? RemovedAt(OverlayTarget target) => _removed.GetValueOrDefault(target.Node);

    /// <summary>The earlier change of the same key, or null after noting this one.</summary>
    public DocumentEntry? Set(OverlayTarget target, DocumentElement change, DocumentEntry entry)
    {
        List<(DocumentElement, DocumentEntry Entry)> entries = ListOf(_entries, target.Node);
        if (entries.Find(e => e.Entry.Key == entry.Key).Entry is { } earlier) return earlier;
        entries.Add((change, entry));
        return null;
    }

    /// <summary>Where a key of a target is set, or null.</summary>
    public DocumentEntry? SetAt(OverlayTarget target, Key key) =>
        _entries.TryGetValue(target.Node, out var entries) ? entries.Find(e => e.Entry.Key == key).Entry : null;

    /// <summary>Notes that something was changed by the overlay; of a level or part, what it belongs to was too.</summary>
    public void Amend(OverlayTarget target, SourceSpan at) => ListOf(_amendments, target.Node).Add(at);

    /// <summary>Puts something into a list of an element, behind a member of the base or one put there before, or at the end.</summary>
    public void Insert(OverlayTarget owner, Key list, DocumentNode? after, DocumentNode item) => ListOf(_insertions, owner.Node).Add(new Insertion(list, after, item));

    /// <summary>Puts a row into a table of the rubric.</summary>
    public void Insert(Key table, DocumentRow row) => _rows.Add((table, row));

    /// <summary>What was put into a list of an element.</summary>
    public IEnumerable<DocumentElement> InsertedInto(OverlayTarget owner, Key list) =>
        (_insertions.GetValueOrDefault(owner.Node) ?? []).Where(i => i.List == list).Select(i => i.Item).OfType<DocumentElement>();

    /// <summary>The row of a name that was put into a table.</summary>
    public DocumentRow? InsertedRow(IEnumerable<Key> tables, string name) => _rows.Find(r => tables.Contains(r.Table) && Declarations.NameOf(r.Row) == name).Row;

    /// <summary>The base with everything done.</summary>
    public DocumentElement Apply(DocumentElement root)
    {
        DocumentElement changed = Rewrite(root, root);
        ImmutableArray<DocumentEntry> entries = [.. changed.Entries.Select(e => e.Value is DocumentTable table
            ? e with { Value = table with { Rows = [.. table.Rows, .. _rows.Where(r => r.Table == e.Key).Select(r => r.Row)] } } : e)];
        foreach (var rows in _rows.Where(r => changed.Find(r.Table) is null).GroupBy(r => r.Table, r => r.Row))
            entries = entries.Add(new DocumentEntry(rows.Key, rows.First().Span, new DocumentTable([.. rows], rows.First().Span)));
        return changed with { Entries = entries };
    }

    private DocumentElement Rewrite(DocumentElement element, object node)
    {
        List<(DocumentElement Change, DocumentEntry Entry)> set = _entries.GetValueOrDefault(node) ?? [];
        List<Insertion> insertions = _insertions.GetValueOrDefault(node) ?? [];
        var entries = ImmutableArray.CreateBuilder<DocumentEntry>();
        foreach (DocumentEntry entry in element.Entries)
            if (!set.Exists(s => Alternatives.GivesWay(element.Construct, entry.Key, s.Entry.Key)))
                entries.Add(entry with { Value = Rewrite(entry.Value, [.. insertions.Where(i => i.List == entry.Key)]) });
        entries.AddRange(set.Select(s => s.Entry));
        foreach (IGrouping<Key, Insertion> list in insertions.GroupBy(i => i.List))
            if (!entries.Any(e => e.Key == list.Key))
                entries.Add(new DocumentEntry(list.Key, list.First().Item.Span, Rewrite(new DocumentList([], list.First().Item.Span), [.. list])));
        return element with { Entries = entries.ToImmutable(), Amendments = [.. element.Amendments, .. _amendments.GetValueOrDefault(node) ?? []] };
    }

    private DocumentNode Rewrite(DocumentNode value, ImmutableArray<Insertion> insertions) => value switch
    {
        DocumentElement element => Rewrite(element, element),
        DocumentList list => list with { Items = Rewrite(list.Items, insertions) },
        DocumentTable table => table with { Rows = [.. table.Rows.Where(r => !_removed.ContainsKey(r)).Select(Rewrite)] },
        _ => value,
    };

    private ImmutableArray<DocumentNode> Rewrite(ImmutableArray<DocumentNode> items, ImmutableArray<Insertion> insertions)
    {
        var result = ImmutableArray.CreateBuilder<DocumentNode>();
        int rest = -1;
        foreach (DocumentNode item in items)
        {
            if (!_removed.ContainsKey(item))
            {
                rest = StandsForTheRest(item) ? result.Count : -1;
                result.Add(Rewrite(item, []));
            }
            result.AddRange(Following(item, insertions));
        }
        // Nothing could follow what holds for all the rest.
        result.InsertRange(rest >= 0 && rest == result.Count - 1 ? rest : result.Count, Following(null, insertions));
        return result.ToImmutable();
    }

    private static IEnumerable<DocumentNode> Following(DocumentNode? member, ImmutableArray<Insertion> insertions)
    {
        foreach (Insertion insertion in insertions.Where(i => ReferenceEquals(i.After, member)))
        {
            yield return insertion.Item;
            foreach (DocumentNode next in Following(insertion.Item, insertions)) yield return next;
        }
    }

    private static bool StandsForTheRest(DocumentNode item) => item is DocumentElement element && element.Find(Key.Otherwise) is not null;

    private DocumentRow Rewrite(DocumentRow row) => row.Value is DocumentElement element
        ? row with { Value = Rewrite(element, row) }
        : _entries.TryGetValue(row, out var set) ? row with { Value = set[0].Entry.Value } : row;

    private static List<T> ListOf<T>(Dictionary<object, List<T>> lists, object node)
    {
        if (!lists.TryGetValue(node, out List<T>? list)) lists.Add(node, list = []);
        return list;
    }
}
