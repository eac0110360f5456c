using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Overlays;

internal sealed partial class OverlayMerger
{
    /// <summary>Members of these lists have ids that nothing else in the list may have.</summary>
    private static bool HaveIds(Key list) => list is Key.Criteria or Key.Groups or Key.Parts;

    private void Add(DocumentElement addition)
    {
        var into = addition.Find(Key.Into)?.Value as DocumentScalar;
        OverlayTarget? owner = _index.Root;
        if (into is { IsNull: false })
        {
            owner = _index.Find(TargetKind.Group, into.Text) is [var group] ? group
                : _index.Find(TargetKind.Criterion, into.Text) is [var criterion] ? criterion
                : Target(TargetKind.Group, into);
        }
        if (owner is not null) AddSections(addition, owner, addition.Find(Key.After)?.Value as DocumentScalar, into);
    }

    /// <summary>Adds what the sections of an element hold: declarations to the rubric, the others to their owner.</summary>
    private void AddSections(DocumentElement sections, OverlayTarget owner, DocumentScalar? after, DocumentScalar? into)
    {
        bool isPlaced = after is null;
        foreach (DocumentEntry entry in sections.Entries)
        {
            if (s_own.Contains(entry.Key) || entry.Key is Key.Additions or Key.Replacements or Key.Removals or Key.Tightenings or Key.Import or Key.Stages) continue;
            if (entry.Value is DocumentTable table && sections.Construct.Find(entry.Key) is { Kind: SlotKind.Table }) AddRows(entry.Key, table);
            else if (entry.Value is DocumentList list) isPlaced |= AddItems(entry, list, owner, after, into);
        }
        if (!isPlaced) _diagnostics.Add(DiagnosticCatalogue.NoSuchTarget(after!.Span.Origin, new("member to stand behind:", "phần tử đứng trước:"), after.Text, null));
    }

    private void AddRows(Key key, DocumentTable table)
    {
        foreach (DocumentRow row in table.Rows)
        {
            string name = Declarations.NameOf(row);
            bool isUnit = key == Key.Units;
            DocumentRow? existing = isUnit
                ? Declarations.Rows(_index.Root.Element, key).FirstOrDefault(r => Declarations.NameOf(r) == name)
                : _index.Named(name) is { } named && _plan.RemovedAt(named) is null ? named.Row : null;
            // Base and overlay may import the same declaration.
            if (existing is not null && existing.Name.Span == row.Name.Span) continue;
            DocumentRow? earlier = _plan.InsertedRow(isUnit ? [Key.Units] : Declarations.Named, name);
            if (existing is not null) _diagnostics.Add(DiagnosticCatalogue.AlreadyInBase(row.Name.Span.Origin, name, existing.Name.Span.Origin));
            else if (earlier is not null) _diagnostics.Add(DiagnosticCatalogue.AddedTwice(row.Name.Span.Origin, name, earlier.Name.Span.Origin));
            else _plan.Insert(key, row);
        }
    }

    /// <summary>Adds the items of a list; returns whether <paramref name="after"/> was found in it.</summary>
    private bool AddItems(DocumentEntry entry, DocumentList list, OverlayTarget owner, DocumentScalar? after, DocumentScalar? into)
    {
        OverlayTarget home = owner;
        Key key = entry.Key;
        bool isMember = key is Key.Criteria or Key.Groups or Key.Levels;
        DocumentNode? behind = null;
        if (after is not null && Behind(key, after.Text, owner, into is null) is (var found, var where)) (behind, home) = (found, where);
        if (!isMember) home = _index.Root;
        if (home.Kind == TargetKind.Criterion && key == Key.Criteria) key = Key.Parts;
        if (home.Element!.Construct.Find(key) is null)
        {
            _diagnostics.Add(DiagnosticCatalogue.NoPlaceFor(entry.KeySpan.Origin, _overlay.Vocabulary.Spell(entry.Key), into?.Text));
            return true;
        }
        if (!Require(home, OverlayAct.Add, entry.KeySpan.Origin)) return true;
        if (LostAt(home) is { } lost)
        {
            _diagnostics.Add(DiagnosticCatalogue.ChangedAndRemoved((into?.Span ?? entry.KeySpan).Origin, home.Path, lost));
            return true;
        }
        foreach (DocumentNode item in list.Items)
        {
            if (item is DocumentElement element ? IsThere(element, key, home) : IsInherited(item, key)) continue;
            _plan.Insert(home, key, behind, item);
        }
        if (home.Kind == TargetKind.Criterion) Amend(home, entry.KeySpan, changesRule: true);
        return behind is not null;
    }

    /// <summary>The member that <paramref name="name"/> means and what it stands in: of the base, or added before.</summary>
    private (DocumentNode, OverlayTarget)? Behind(Key list, string name, OverlayTarget owner, bool anywhere)
    {
        TargetKind? kind = list switch
        {
            Key.Criteria => TargetKind.Criterion,
            Key.Groups => TargetKind.Group,
            Key.Grades => TargetKind.Grade,
            Key.Levels => TargetKind.Level,
            _ => null,
        };
        if (kind is not { } wanted) return null;
        foreach (string path in new[] { name, owner.Path.Length == 0 ? name : $"{owner.Path}/{name}" })
            if (_index.Find(wanted, path) is [var target] && (anywhere || target.Owner == owner)) return (target.Element!, target.Owner!);
        Key naming = wanted == TargetKind.Grade ? Key.Grade : wanted == TargetKind.Level ? Key.Name : Key.Id;
        Key stored = owner.Kind == TargetKind.Criterion && list == Key.Criteria ? Key.Parts : list;
        return _plan.InsertedInto(owner, stored).FirstOrDefault(e => BaseIndex.Text(e, naming) == name) is { } added ? (added, owner) : null;
    }

    /// <summary>Whether a member or grade of the same name exists; reports it.</summary>
    private bool IsThere(DocumentElement element, Key list, OverlayTarget home)
    {
        Key naming = list == Key.Grades ? Key.Grade : Key.Id;
        if (!(HaveIds(list) || list == Key.Grades) || element.Find(naming)?.Value is not DocumentScalar { IsNull: false } name) return false;
        Key[] lists = list == Key.Grades ? [list] : list == Key.Parts ? [list] : [Key.Criteria, Key.Groups];
        foreach (Key other in lists)
        {
            DocumentElement? inBase = BaseIndex.Elements(home.Element!, other).FirstOrDefault(e => BaseIndex.Text(e, naming) == name.Text && !IsRemoved(e));
            DocumentElement? added = _plan.InsertedInto(home, other).FirstOrDefault(e => BaseIndex.Text(e, naming) == name.Text);
            if (inBase is not null) _diagnostics.Add(DiagnosticCatalogue.AlreadyInBase(name.Span.Origin, PathOf(home, name.Text, list), inBase.Head.Origin));
            else if (added is not null) _diagnostics.Add(DiagnosticCatalogue.AddedTwice(name.Span.Origin, PathOf(home, name.Text, list), added.Head.Origin));
            else continue;
            return true;
        }
        return false;
    }

    /// <summary>Whether base and overlay import the same requirement.</summary>
    private bool IsInherited(DocumentNode item, Key list) => _index.Root.Element!.Find(list)?.Value is DocumentList all && all.Items.Any(i => i.Span == item.Span);

    private bool IsRemoved(DocumentElement element) => _index.All.Any(t => ReferenceEquals(t.Element, element) && _plan.RemovedAt(t) is not null);

    private static string PathOf(OverlayTarget home, string id, Key list) => home.Path.Length == 0 || list == Key.Grades ? id : $"{home.Path}/{id}";
}
