using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;

namespace RubricEngine.Overlays;

/// <summary>Takes declarations of another file: facts, units, parameters and named expressions, and the requirements among what is taken.</summary>
internal static class ImportMerger
{
    private static readonly ImmutableArray<Key> s_ofShared =
    [
        Key.Format, Key.Rubric, Key.Shared, Key.Version, Key.Language, Key.Title, Key.Citation, Key.Provenance, Key.Effective, Key.Culture,
        Key.Import, Key.Units, Key.Facts, Key.Require, Key.Let, Key.Parameters,
    ];

    /// <summary>Whether a file of shared declarations may have a key.</summary>
    public static bool IsOfShared(Key key) => s_ofShared.Contains(key);

    /// <summary>A root with what an import takes from a source, behind earlier imports and before the file's own declarations.</summary>
    public static DocumentElement Merge(DocumentElement root, DocumentElement file, DocumentElement import, DocumentElement source, string name, DiagnosticBag diagnostics)
    {
        ImmutableArray<DocumentScalar> only = import.Find(Key.Only)?.Value switch
        {
            DocumentScalar { IsNull: false } single => [single],
            DocumentList list => [.. list.Items.OfType<DocumentScalar>()],
            _ => [],
        };
        Dictionary<string, DocumentRow> offered = Offered(source);
        foreach (DocumentScalar wanted in only.Where(w => !offered.ContainsKey(w.Text)))
            diagnostics.Add(DiagnosticCatalogue.NothingToImport(wanted.Span.Origin, wanted.Text, name, NearestName.Find(wanted.Text, offered.Keys)));
        HashSet<string> taken = only.IsEmpty ? [.. offered.Keys] : [.. only.Select(w => w.Text).Where(offered.ContainsKey)];
        ReportMissing(root, import, only, offered, taken, diagnostics);
        taken.UnionWith(UnitsOf(taken.Select(t => offered[t])).Where(offered.ContainsKey));

        DocumentElement merged = root;
        foreach (Key table in Declarations.Named.Add(Key.Units))
            merged = WithRows(merged, table, Declarations.Rows(file, table).Length, [.. Declarations.Rows(source, table).Where(r => taken.Contains(Declarations.NameOf(r)) && IsNew(merged, r, table, import, diagnostics))]);
        return WithRequirements(merged, source, offered, taken);
    }

    private static Dictionary<string, DocumentRow> Offered(DocumentElement source)
    {
        var offered = new Dictionary<string, DocumentRow>(StringComparer.Ordinal);
        foreach (Key table in Declarations.Named.Add(Key.Units))
            foreach (DocumentRow row in Declarations.Rows(source, table)) offered.TryAdd(Declarations.NameOf(row), row);
        return offered;
    }

    /// <summary>What is taken may read only what is taken too: a name of the importing file that happens to be the same means something else.</summary>
    private static void ReportMissing(DocumentElement root, DocumentElement import, ImmutableArray<DocumentScalar> only, Dictionary<string, DocumentRow> offered, HashSet<string> taken, DiagnosticBag diagnostics)
    {
        foreach (string name in taken.Order(StringComparer.Ordinal))
            foreach (string needed in Declarations.NamesReadBy(offered[name]).Where(n => offered.TryGetValue(n, out DocumentRow? row) && !taken.Contains(n) && !IsSame(root, row)))
                diagnostics.Add(DiagnosticCatalogue.ImportIncomplete((only.FirstOrDefault(o => o.Text == name)?.Span ?? import.Head).Origin, name, needed, offered[name].Name.Span.Origin));
    }

    /// <summary>Units go with what is measured in them.</summary>
    private static IEnumerable<string> UnitsOf(IEnumerable<DocumentRow> rows) =>
        rows.Select(r => r.Value is DocumentElement element ? BaseIndex.Text(element, Key.Unit) : null).OfType<string>().ToArray();

    /// <summary>Whether a row is not there yet; reports another one of the same name.</summary>
    private static bool IsNew(DocumentElement root, DocumentRow row, Key table, DocumentElement import, DiagnosticBag diagnostics)
    {
        if (IsSame(root, row)) return false;
        string name = Declarations.NameOf(row);
        ImmutableArray<Key> tables = table == Key.Units ? [Key.Units] : Declarations.Named;
        if (tables.SelectMany(t => Declarations.Rows(root, t)).FirstOrDefault(r => Declarations.NameOf(r) == name) is not { } own) return true;
        // A file may label a unit in its own way.
        if (table != Key.Units) diagnostics.Add(DiagnosticCatalogue.ImportConflict(import.Find(Key.From)!.Value.Span.Origin, name, row.Name.Span.Origin, own.Name.Span.Origin));
        return false;
    }

    /// <summary>Whether the very same declaration has come another way.</summary>
    private static bool IsSame(DocumentElement root, DocumentRow row) =>
        Declarations.Named.Add(Key.Units).SelectMany(t => Declarations.Rows(root, t)).Any(r => r.Name.Span == row.Name.Span);

    private static DocumentElement WithRows(DocumentElement root, Key key, int ownRows, ImmutableArray<DocumentRow> rows)
    {
        if (rows.IsEmpty) return root;
        if (root.Find(key) is not { Value: DocumentTable own } entry)
            return root with { Entries = root.Entries.Add(new DocumentEntry(key, rows[0].Span, new DocumentTable(rows, rows[0].Span))) };
        return root with { Entries = root.Entries.Replace(entry, entry with { Value = own with { Rows = own.Rows.InsertRange(own.Rows.Length - ownRows, rows) } }) };
    }

    private static DocumentElement WithRequirements(DocumentElement root, DocumentElement source, Dictionary<string, DocumentRow> offered, HashSet<string> taken)
    {
        if (source.Find(Key.Require) is not { Value: DocumentList list } written) return root;
        ImmutableArray<DocumentNode> own = root.Find(Key.Require)?.Value is DocumentList ownList ? ownList.Items : [];
        ImmutableArray<DocumentNode> kept = [.. list.Items.OfType<DocumentScalar>()
            .Where(r => Declarations.NamesIn(r).All(n => !offered.ContainsKey(n) || taken.Contains(n)) && !own.Any(o => o.Span == r.Span))];
        if (kept.IsEmpty) return root;
        DocumentEntry entry = root.Find(Key.Require) ?? written;
        return root with { Entries = [.. root.Entries.Where(e => e.Key != Key.Require), entry with { Value = new DocumentList([.. kept, .. own], entry.Value.Span) }] };
    }
}
