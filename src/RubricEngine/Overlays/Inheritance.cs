using System.Collections.Immutable;
using RubricEngine.Documents;

namespace RubricEngine.Overlays;

/// <summary>
/// Writes what the head of a file says of its elements into the elements themselves, before files are laid over each
/// other: a province's criterion must not seem sourced because the nation's are, nor rest on the other's legal source,
/// nor stay open where the nation closed it.
/// </summary>
internal static class Inheritance
{
    private const string MadeUp = "illustrative";

    /// <summary>The base's root with its head's words at each element that the overlay's head would give another meaning.</summary>
    public static DocumentElement Keep(DocumentElement root, DocumentElement overlay)
    {
        DocumentEntry? provenance = root.Find(Key.Provenance);
        DocumentEntry? citation = overlay.Find(Key.Citation) is null ? null : root.Find(Key.Citation);
        ImmutableArray<DocumentEntry> permission = Permission.Of(overlay) is null ? [] : [.. Permission.Keys.Select(root.Find).OfType<DocumentEntry>()];
        return InSections(root, element => WithPermission(WithSource(element, provenance, citation), permission));
    }

    /// <summary>An overlay's root with the provenance that its head declares at each criterion that it adds.</summary>
    public static DocumentElement OfOverlay(DocumentElement root) =>
        root.Find(Key.Provenance) is not { } provenance ? root : InSections(root, element => element.Construct == Construct.Addition || Construct.Changes.Contains(element.Construct)
            ? InSections(element, inner => WithSource(inner, provenance, null))
            : WithSource(element, provenance, null));

    private static DocumentElement InSections(DocumentElement root, Func<DocumentElement, DocumentElement> change) => root with
    {
        Entries = [.. root.Entries.Select(entry => entry.Value switch
        {
            DocumentList list => entry with { Value = list with { Items = [.. list.Items.Select(i => i is DocumentElement element ? change(element) : i)] } },
            DocumentTable table => entry with { Value = table with { Rows = [.. table.Rows.Select(r => r.Value is DocumentElement element ? r with { Value = change(element) } : r)] } },
            _ => entry,
        })],
    };

    private static DocumentElement WithPermission(DocumentElement element, ImmutableArray<DocumentEntry> permission) =>
        permission.IsEmpty || Permission.Of(element) is not null ? element
        : element with { Entries = [.. element.Entries, .. permission.Where(p => element.Construct.Find(p.Key) is not null)] };

    private static DocumentElement WithSource(DocumentElement element, DocumentEntry? provenance, DocumentEntry? citation)
    {
        if (element.Construct != Construct.Group && element.Construct != Construct.Criterion) return element;
        DocumentElement kept = InSections(element, inner => WithSource(inner, provenance, citation));
        if (element.Construct == Construct.Group) return kept;
        bool isMadeUp = (element.Find(Key.Provenance) ?? provenance)?.Value is DocumentScalar { Text: MadeUp };
        return kept with { Entries = [.. kept.Entries, .. new[] { provenance, isMadeUp ? null : citation }.OfType<DocumentEntry>().Where(e => element.Find(e.Key) is null)] };
    }
}
