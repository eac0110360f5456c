using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine.Catalogs;

/// <summary>Finds what files name in a catalogue, along a chain of files of which each needs the next.</summary>
/// <param name="catalog">Where to look, read only if it is needed; null where there is none.</param>
/// <param name="checksTwins">Whether a version that is there twice is looked at.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class CatalogLookup(Func<CatalogIndex>? catalog, bool checksTwins, DiagnosticBag diagnostics)
{
    /// <summary>Files that build on one another; a nation, a province, a district and a ward are four.</summary>
    private const int DeepestChain = 16;

    /// <summary>The entry that a reference names; null, with a diagnostic, where there is none, or where it needs itself.</summary>
    /// <param name="text">The reference as written.</param>
    /// <param name="at">Its place.</param>
    /// <param name="chain">The files that led here, each as <c>id@version</c>, outermost first.</param>
    public CatalogEntry? Find(string text, Origin at, IReadOnlyList<string> chain)
    {
        RubricReference reference = RubricReference.Parse(text);
        if (catalog is null) return Nothing(DiagnosticCatalogue.CatalogueNeeded(at, reference.ToString()));
        CatalogIndex index = catalog();
        ImmutableArray<string> versions = [.. index.Versions(reference.Id).Select(e => e.Version)];
        if (versions.IsEmpty) return Nothing(DiagnosticCatalogue.UnknownRubric(at, reference.Id, NearestName.Find(reference.Id, index.Ids)));
        if (reference.Version is null) return Nothing(DiagnosticCatalogue.VersionNotNamed(at, reference.Id, versions));
        if (index.Find(reference) is not { } entry) return Nothing(DiagnosticCatalogue.UnknownVersion(at, reference.Id, reference.Version, versions));
        if (chain.Contains(entry.ToString())) return Nothing(DiagnosticCatalogue.ChainCycle(at, chain.SkipWhile(c => c != entry.ToString()).Append(entry.ToString())));
        if (chain.Count >= DeepestChain) return Nothing(DiagnosticCatalogue.ChainTooDeep(at, DeepestChain, chain.Append(entry.ToString())));
        if (checksTwins && index.Conflict(entry) is { } conflict) return Nothing(conflict);
        return entry;
    }

    private CatalogEntry? Nothing(Diagnostic diagnostic)
    {
        diagnostics.Add(diagnostic);
        return null;
    }
}
