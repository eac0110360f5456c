using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Overlays;

internal sealed partial class OverlayMerger
{
    /// <summary>Keys that say nothing about the rule itself.</summary>
    private static readonly ImmutableArray<Key> s_wording = [Key.Id, Key.Code, Key.Title, Key.Citation, Key.Evidence, Key.Label, Key.Name, Key.Sealed, Key.MayTighten, Key.MayAdd];

    private void Remove(DocumentElement removal)
    {
        if (Target(removal) is not { } target) return;
        Origin at = removal.Find(removal.Construct.Slots[0].Key)!.Value.Span.Origin;
        if (!Require(target, OverlayAct.Change, at) || !MayReplaceAll(target, at)) return;
        _plan.Remove(target, at);
        if (target.Kind == TargetKind.Level) Amend(target, removal.Head, changesRule: true);
    }

    private void Change(DocumentElement change, OverlayAct act)
    {
        if (Target(change) is not { } target) return;
        Key first = change.Construct.Slots[0].Key;
        Origin at = change.Find(first)!.Value.Span.Origin;
        if (!Require(target, act, at)) return;
        bool changesRule = false;
        foreach (DocumentEntry entry in change.Entries.Where(e => e.Key != first && e.Value is not DocumentBroken))
        {
            if (Permission.Keys.Contains(entry.Key) && Permission.For(target) is { } declared)
                _diagnostics.Add(DiagnosticCatalogue.PermissionWidened(entry.KeySpan.Origin, target.Path, declared.Declared));
            else if (target.Element is { } element && element.Construct.Find(entry.Key) is null)
            {
                _diagnostics.Add(DiagnosticCatalogue.NoKeyOfList(entry.KeySpan.Origin, target.Path, change.Vocabulary.Spell(entry.Key)));
                continue;
            }
            else if (entry.Key is Key.Criteria or Key.Groups or Key.Parts && !MayReplaceAll(target, entry.KeySpan.Origin, entry.Key)) continue;
            else if (_plan.Set(target, change, entry) is { } earlier)
                _diagnostics.Add(DiagnosticCatalogue.ChangedTwice(entry.KeySpan.Origin, target.Path, change.Vocabulary.Spell(entry.Key), earlier.KeySpan.Origin));
            changesRule |= !s_wording.Contains(entry.Key);
        }
        Amend(target, change.Head, changesRule);
        _changes.Add((target, change));
        if (act != OverlayAct.Tighten) return;
        OverlayTarget compared = target.Kind == TargetKind.Level ? target.Owner! : target;
        // Parts are compared with the criterion that they belong to.
        while (compared is { Kind: TargetKind.Criterion, Owner.Kind: TargetKind.Criterion }) compared = compared.Owner;
        _tightenings.Add(new Tightening(compared.Kind, compared.Path, change));
    }

    /// <summary>Notes where something was changed; of a level or part, also at the criterion that it belongs to.</summary>
    private void Amend(OverlayTarget target, SourceSpan at, bool changesRule)
    {
        foreach (OverlayTarget changed in target.Around().TakeWhile(t => t != _index.Root && t.Kind is TargetKind.Level or TargetKind.Criterion or TargetKind.Group))
        {
            _plan.Amend(changed, at);
            if (changesRule && changed.Kind == TargetKind.Criterion) _ruleChanged.Add(changed);
            if (changed.Kind == TargetKind.Group || changed.Owner?.Kind == TargetKind.Group) break;
        }
    }

    /// <summary>A rule that was changed is as sourced as the overlay says, and rests on the source of the base's head no longer.</summary>
    private void StateSources()
    {
        var nothing = new DocumentScalar("null") { IsNull = true };
        foreach (OverlayTarget changed in _ruleChanged)
        {
            DocumentEntry? provenance = changed.Element!.Find(Key.Provenance), citation = changed.Element.Find(Key.Citation);
            if (_plan.SetAt(changed, Key.Provenance) is null && (_overlay.Find(Key.Provenance) ?? provenance) is { } stated)
                _plan.Set(changed, _overlay, _overlay.Find(Key.Provenance) ?? stated with { Value = nothing });
            if (citation is not null && citation == _index.Root.Element!.Find(Key.Citation) && _plan.SetAt(changed, Key.Citation) is null)
                _plan.Set(changed, _overlay, citation with { Value = nothing });
        }
    }

    /// <summary>Whether nothing inside a target, or inside one of its lists, is protected from being replaced with the rest.</summary>
    private bool MayReplaceAll(OverlayTarget target, Origin at, Key? list = null)
    {
        foreach (OverlayTarget inner in _index.All.Where(t => BaseIndex.IsInside(t, target)))
        {
            if (list is { } key && !IsIn(inner, target, key)) continue;
            if (Permission.Of(inner.Element) is { } permission && !permission.Allows(OverlayAct.Change))
            {
                _diagnostics.Add(permission.Refusal(OverlayAct.Change, at, inner.Path));
                return false;
            }
        }
        return true;
    }

    /// <summary>Whether something stands in one of the lists of an element, however deep.</summary>
    private static bool IsIn(OverlayTarget inner, OverlayTarget owner, Key list)
    {
        OverlayTarget outermost = inner.Around().First(t => t.Owner == owner);
        return BaseIndex.Elements(owner.Element!, list).Any(e => ReferenceEquals(e, outermost.Element));
    }

    /// <summary>Changes of what is removed, or replaced together with what it stands in.</summary>
    private void ReportLostChanges()
    {
        foreach ((OverlayTarget target, DocumentElement change) in _changes)
            if (LostAt(target) is { } lost)
                _diagnostics.Add(DiagnosticCatalogue.ChangedAndRemoved(change.Find(change.Construct.Slots[0].Key)!.Value.Span.Origin, target.Path, lost));
    }

    /// <summary>Where a target is removed or replaced as a whole; null where it stays.</summary>
    private Origin? LostAt(OverlayTarget target)
    {
        foreach (OverlayTarget around in target.Around())
        {
            if (_plan.RemovedAt(around) is { } removed) return removed;
            if (around.Owner is not { Element: { } owner } || around.Owner == _index.Root) continue;
            foreach (Key list in (ReadOnlySpan<Key>)[Key.Criteria, Key.Groups, Key.Parts, Key.Levels])
                if (_plan.SetAt(around.Owner, list) is { } replaced && BaseIndex.Elements(owner, list).Any(e => ReferenceEquals(e, around.Element)))
                    return replaced.KeySpan.Origin;
        }
        return null;
    }

    /// <summary>What still reads a fact, parameter or named expression that is removed.</summary>
    private void ReportReadersOfRemoved()
    {
        ImmutableArray<OverlayTarget> removed = [.. _index.All.Where(t => t.Row is not null && _plan.RemovedAt(t) is not null && _plan.InsertedRow(Declarations.Named, t.Path) is null)];
        if (removed.IsEmpty) return;
        ILookup<string, DocumentScalar> readers = ExpressionsIn(_plan.Apply(_index.Root.Element!))
            .SelectMany(e => Declarations.NamesIn(e).Select(name => (Name: name, Reader: e))).ToLookup(r => r.Name, r => r.Reader, StringComparer.Ordinal);
        foreach (OverlayTarget target in removed)
            if (readers[target.Path].FirstOrDefault() is { } reader)
                _diagnostics.Add(DiagnosticCatalogue.RemovedButRead(_plan.RemovedAt(target)!, target.Path, reader.Span.Origin));
    }

    private static IEnumerable<DocumentScalar> ExpressionsIn(DocumentNode node) => node switch
    {
        DocumentElement element => element.Entries.SelectMany(e => e.Value is DocumentScalar scalar
            ? element.Construct.Find(e.Key) is { Kind: SlotKind.Expression } ? [scalar] : []
            : e.Key == Key.Tests ? [] : ExpressionsUnder(e, element.Construct)),
        _ => [],
    };

    private static IEnumerable<DocumentScalar> ExpressionsUnder(DocumentEntry entry, Construct construct) => entry.Value switch
    {
        DocumentElement element => ExpressionsIn(element),
        DocumentList list => list.Items.SelectMany(i => i is DocumentScalar scalar && construct.Find(entry.Key) is { Kind: SlotKind.Expressions or SlotKind.Cells } ? [scalar] : ExpressionsIn(i)),
        DocumentTable table => table.Rows.SelectMany(r => r.Value is DocumentScalar scalar && construct.Find(entry.Key) is { Row: SlotKind.Expression } ? [scalar] : ExpressionsIn(r.Value)),
        _ => [],
    };
}
