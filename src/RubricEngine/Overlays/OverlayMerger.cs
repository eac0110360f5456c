using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Overlays;

/// <summary>
/// Lays one overlay over its base. Every path is looked up in the base as it stands, and all changes are made at once, so
/// changes that have nothing to do with each other may be written in any order.
/// </summary>
internal sealed partial class OverlayMerger
{
    /// <summary>Keys of the head that are the overlay's own or none's.</summary>
    private static readonly ImmutableArray<Key> s_own = [Key.Format, Key.Rubric, Key.Version, Key.Extends, Key.Language, Key.Tests];

    /// <summary>Keys of the head that say how results come about; the base's permission holds for them.</summary>
    private static readonly ImmutableArray<Key> s_rules = [Key.Window, Key.Cohort, Key.Ranking, Key.Round, Key.Stages, Key.Cap, Key.BonusCap, Key.Combine, Key.Recognition];

    private readonly DocumentElement _overlay;
    private readonly BaseIndex _index;
    private readonly DiagnosticBag _diagnostics;
    private readonly ChangePlan _plan = new();
    private readonly List<(OverlayTarget Target, DocumentElement Change)> _changes = [];
    private readonly HashSet<OverlayTarget> _ruleChanged = [];
    private readonly ImmutableArray<Tightening>.Builder _tightenings = ImmutableArray.CreateBuilder<Tightening>();

    private OverlayMerger(DocumentElement baseRoot, DocumentElement overlay, DiagnosticBag diagnostics)
    {
        _overlay = Inheritance.OfOverlay(overlay);
        _index = new BaseIndex(Inheritance.Keep(baseRoot, overlay));
        _diagnostics = diagnostics;
    }

    /// <summary>The overlay's root with the whole of its base in it, and what it says it tightens.</summary>
    public static (DocumentElement Root, ImmutableArray<Tightening> Tightenings) Merge(DocumentElement baseRoot, DocumentElement overlay, DiagnosticBag diagnostics)
    {
        var merger = new OverlayMerger(baseRoot, overlay, diagnostics);
        return (merger.Merge(), merger._tightenings.ToImmutable());
    }

    private DocumentElement Merge()
    {
        // What is removed or replaced as a whole comes first, so that changes inside it are seen to be lost.
        foreach (DocumentElement removal in BaseIndex.Elements(_overlay, Key.Removals)) Remove(removal);
        foreach (DocumentElement change in BaseIndex.Elements(_overlay, Key.Replacements)) Change(change, OverlayAct.Change);
        foreach (DocumentElement change in BaseIndex.Elements(_overlay, Key.Tightenings)) Change(change, OverlayAct.Tighten);
        AddSections(_overlay, _index.Root, null, null);
        foreach (DocumentElement addition in BaseIndex.Elements(_overlay, Key.Additions)) Add(addition);
        ReportLostChanges();
        ReportReadersOfRemoved();
        StateSources();
        return Head(_plan.Apply(_index.Root.Element!));
    }

    /// <summary>The overlay's head in the place of the base's.</summary>
    private DocumentElement Head(DocumentElement merged)
    {
        var entries = ImmutableArray.CreateBuilder<DocumentEntry>();
        foreach (Slot slot in Construct.Rubric.Slots)
        {
            DocumentEntry? own = _overlay.Find(slot.Key), inherited = merged.Find(slot.Key);
            DocumentEntry? kept = slot switch
            {
                // Both are written into the elements.
                { Key: Key.Provenance } => null,
                { Key: Key.Sealed or Key.MayTighten or Key.MayAdd } => Permitted(slot.Key, own, inherited),
                _ when s_own.Contains(slot.Key) => own,
                // The order of stages is theirs: a list of an overlay's own takes the place of the base's.
                { Key: Key.Stages } => Replaced(slot.Key, own, inherited),
                { Kind: SlotKind.Table or SlotKind.Elements or SlotKind.Expressions } => inherited,
                _ => Replaced(slot.Key, own, inherited),
            };
            if (kept is not null) entries.Add(kept);
        }
        return _overlay with { Entries = entries.ToImmutable() };
    }

    private DocumentEntry? Replaced(Key key, DocumentEntry? own, DocumentEntry? inherited)
    {
        if (own is null) return inherited;
        // A declared total follows from what is added; the check of sums sees that it is right.
        if (s_rules.Contains(key)) Require(_index.Root, OverlayAct.Change, own.KeySpan.Origin);
        return own;
    }

    /// <summary>What overlays of the overlay may do to the whole: no more than the base allows.</summary>
    private static DocumentEntry? Permitted(Key key, DocumentEntry? own, DocumentEntry? inherited) => key == Key.Sealed ? inherited ?? own : own is null || inherited is null ? own ?? inherited : own;

    /// <summary>Whether the base allows an act; reports where it does not.</summary>
    private bool Require(OverlayTarget target, OverlayAct act, Origin at)
    {
        if (Permission.For(target) is not { } permission || permission.Allows(act)) return true;
        _diagnostics.Add(permission.Refusal(act, at, target.Path));
        return false;
    }

    /// <summary>The one thing of the base that a change names; null, with a diagnostic, where there is none or several.</summary>
    private OverlayTarget? Target(TargetKind kind, DocumentScalar written)
    {
        IReadOnlyList<OverlayTarget> found = _index.Find(kind, written.Text);
        if (found is [var target]) return target;
        _diagnostics.Add(found.Count == 0
            ? DiagnosticCatalogue.NoSuchTarget(written.Span.Origin, TargetKinds.Name(kind), written.Text, _index.Nearest(kind, written.Text))
            : DiagnosticCatalogue.AmbiguousTarget(written.Span.Origin, written.Text, found.Select(t => t.Path)));
        return null;
    }

    /// <summary>The target of a change, named under its construct's first key.</summary>
    private OverlayTarget? Target(DocumentElement change)
    {
        Key key = change.Construct.Slots[0].Key;
        if (change.Find(key)?.Value is DocumentScalar { IsNull: false } written) return Target(TargetKinds.Of(change), written);
        if (change.Find(key)?.Value is not DocumentBroken)
            _diagnostics.Add(DiagnosticCatalogue.MissingKey(change.Head.Origin, change.Vocabulary.Spell(key), change.Construct.Name));
        return null;
    }
}
