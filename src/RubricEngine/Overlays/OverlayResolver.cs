using System.Collections.Immutable;
using RubricEngine.Catalogs;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Overlays;

/// <summary>Finds what a rubric extends and imports, and what that extends and imports in turn, and puts all of it together.</summary>
internal sealed class OverlayResolver
{
    private static readonly ImmutableArray<Key> s_changes = [Key.Additions, Key.Replacements, Key.Removals, Key.Tightenings];

    private readonly CatalogLookup _lookup;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, ResolvedRubric> _known = new(StringComparer.Ordinal);
    private readonly List<string> _chain = [];

    /// <param name="catalog">Where to look, read only if it is needed; null where there is none.</param>
    /// <param name="checksTwins">Whether a version that is there twice is looked at.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public OverlayResolver(Func<CatalogIndex>? catalog, bool checksTwins, DiagnosticBag diagnostics)
    {
        _lookup = new CatalogLookup(catalog, checksTwins, diagnostics);
        _diagnostics = diagnostics;
    }

    /// <summary>The whole of a document. Where a part cannot be found, the document says that it is not complete.</summary>
    public ResolvedRubric Resolve(RubricDocument document)
    {
        if (document.Root is not { } root) return new ResolvedRubric(document, []);
        string name = $"{BaseIndex.Text(root, Key.Rubric) ?? BaseIndex.Text(root, Key.Shared)}@{BaseIndex.Text(root, Key.Version)}";
        _chain.Add(name);
        int before = _diagnostics.ErrorCount;
        CheckShared(root);
        DocumentElement own = Imported(root);
        ResolvedRubric resolved = Extended(document with { Root = own }, own);
        _chain.RemoveAt(_chain.Count - 1);
        return _diagnostics.ErrorCount == before ? resolved : resolved with { Document = resolved.Document with { IsComplete = false } };
    }

    private ResolvedRubric Extended(RubricDocument document, DocumentElement root)
    {
        if (root.Find(Key.Extends) is not { Value: DocumentScalar { IsNull: false } written })
        {
            foreach (DocumentEntry change in s_changes.Select(root.Find).OfType<DocumentEntry>())
                _diagnostics.Add(DiagnosticCatalogue.MissingCompanion(change.KeySpan.Origin, root.Vocabulary.Spell(change.Key), root.Vocabulary.Spell(Key.Extends)));
            return new ResolvedRubric(document, []);
        }
        if (Find(written) is not { } entry) return new ResolvedRubric(document with { IsComplete = false }, []);
        if (entry.IsShared)
        {
            _diagnostics.Add(DiagnosticCatalogue.SharedIsNoBase(written.Span.Origin, entry.ToString()));
            return new ResolvedRubric(document, []);
        }
        ResolvedRubric extended = Resolve(entry);
        if (extended.Document.Root is not { } baseRoot) return new ResolvedRubric(document with { IsComplete = false }, []);
        (DocumentElement merged, ImmutableArray<Tightening> tightenings) = OverlayMerger.Merge(baseRoot, root, _diagnostics);
        RubricDocument whole = document with { Root = merged, IsComplete = document.IsComplete && extended.Document.IsComplete };
        return new ResolvedRubric(whole, extended.Layers.Add(new OverlayLayer(extended.Document, whole, tightenings)));
    }

    private DocumentElement Imported(DocumentElement root)
    {
        DocumentElement merged = root;
        foreach (DocumentElement import in BaseIndex.Elements(root, Key.Import))
        {
            if (import.Find(Key.From)?.Value is not DocumentScalar { IsNull: false } written)
            {
                _diagnostics.Add(DiagnosticCatalogue.MissingKey(import.Head.Origin, import.Vocabulary.Spell(Key.From), import.Construct.Name));
                continue;
            }
            if (Find(written) is { } entry && Resolve(entry).Document.Root is { } source)
                merged = ImportMerger.Merge(merged, root, import, source, entry.ToString(), _diagnostics);
        }
        return merged with { Entries = [.. merged.Entries.Where(e => e.Key != Key.Import)] };
    }

    private ResolvedRubric Resolve(CatalogEntry entry)
    {
        if (_known.TryGetValue(entry.ToString(), out ResolvedRubric? known)) return known;
        foreach (Diagnostic diagnostic in entry.ReadingDiagnostics) _diagnostics.Add(diagnostic);
        return _known[entry.ToString()] = Resolve(entry.Document);
    }

    private CatalogEntry? Find(DocumentScalar written) => _lookup.Find(written.Text, written.Span.Origin, _chain);

    /// <summary>A file of shared declarations scores nothing and is laid over nothing.</summary>
    private void CheckShared(DocumentElement root)
    {
        if (root.Find(Key.Shared) is not { } shared) return;
        if (root.Find(Key.Rubric) is not null)
            _diagnostics.Add(DiagnosticCatalogue.ExclusiveKeys(shared.KeySpan.Origin, root.Vocabulary.Spell(Key.Rubric), root.Vocabulary.Spell(Key.Shared)));
        foreach (DocumentEntry entry in root.Entries)
            if (!ImportMerger.IsOfShared(entry.Key))
                _diagnostics.Add(DiagnosticCatalogue.SharedHasNo(entry.KeySpan.Origin, root.Vocabulary.Spell(entry.Key)));
    }
}
