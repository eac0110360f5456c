using System.Collections.Immutable;
using RubricEngine.Catalogs;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine;

/// <summary>
/// Rubrics by id and version: what <c>extends</c> and <c>import</c> are looked up in. It is read once, at the first
/// look-up, and then never changes; it is safe on any number of threads.
/// </summary>
/// <remarks>
/// Several versions of one rubric live side by side, each in force for a range of days. One version has one text; its
/// YAML form and its keyword form may stand in one folder where they have the same hash.
/// </remarks>
/// <example>
/// <code>
/// RubricCatalog catalog = RubricCatalog.FromFolders("rubrics");
/// foreach (CatalogEntry entry in catalog.Versions("vn/ward-police")) Console.WriteLine($"{entry.Version}, from {entry.EffectiveFrom}");
/// CompiledRubric inForce = RubricCompiler.CompileFromCatalog("vn/ward-police", new CompileOptions { Catalog = catalog, AsOf = new DateOnly(2024, 12, 31) }).RubricOrThrow();
/// </code>
/// </example>
public sealed class RubricCatalog
{
    private readonly Lazy<(CatalogIndex Index, ImmutableArray<Diagnostic> Reading)> _content;

    private RubricCatalog(Func<DiagnosticBag, IEnumerable<SourceText>> sources) => _content = new(() =>
    {
        var diagnostics = new DiagnosticBag();
        CatalogEntry[] entries = [.. sources(diagnostics).Select(CatalogEntry.Read).OfType<CatalogEntry>()];
        return (new CatalogIndex(entries, IsSameRubric), diagnostics.ToSortedArray());
    });

    /// <summary>The rubric files (<c>*.rubric.yaml</c>, <c>*.rubric.yml</c>, <c>*.rubric</c>) of folders and of the folders in them. Links are not followed, nothing outside is read.</summary>
    /// <param name="roots">The folders.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder. What cannot be read later is a diagnostic.</exception>
    public static RubricCatalog FromFolders(params IEnumerable<string> roots)
    {
        ArgumentNullException.ThrowIfNull(roots);
        ImmutableArray<string> folders = [.. roots];
        foreach (string folder in folders)
            if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"there is no folder `{folder}`");
        return new RubricCatalog(diagnostics => FolderReader.Read(folders, diagnostics));
    }

    /// <summary>Texts that the caller holds, such as those of a database; a text's path is what diagnostics print.</summary>
    /// <param name="sources">The texts; they are taken one by one, at the first look-up.</param>
    public static RubricCatalog FromSources(params IEnumerable<SourceText> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return new RubricCatalog(_ => sources);
    }

    /// <summary>Whether a file is named as rubrics are.</summary>
    public static bool IsRubricFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return FolderReader.IsRubricName(path);
    }

    /// <summary>Every version of every rubric, by id and then by time.</summary>
    public ImmutableArray<CatalogEntry> Entries => [.. Index.Entries];

    /// <summary>What is wrong with the whole: files that cannot be read, versions that are there twice, gaps and overlaps of the calendar. What is wrong inside a rubric is said when it is compiled.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. _content.Value.Reading, .. Index.Diagnostics()];

    /// <summary>The entry of a reference such as <c>vn/ward-police@2024.1</c>; null where there is none.</summary>
    public CatalogEntry? Find(string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return Index.Find(RubricReference.Parse(reference));
    }

    /// <summary>The versions of an id, the earliest first; none where the id is not known.</summary>
    public ImmutableArray<CatalogEntry> Versions(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Index.Versions(id);
    }

    /// <summary>The version of an id that is in force on a day; null where there is none, or more than one.</summary>
    public CatalogEntry? InForce(string id, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Index.InForce(id, day).Take(2).ToArray() is [var only] ? only : null;
    }

    /// <summary>The id nearest to one that does not exist; null where none is near.</summary>
    public string? NearestId(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return NearestName.Find(id, Index.Ids);
    }

    internal CatalogIndex Index => _content.Value.Index;

    // A rubric that calls functions of a host has no hash here: whoever compiles it knows them, the catalogue does not.
    private bool IsSameRubric(CatalogEntry first, CatalogEntry other) => HashOf(first) is { } hash
        ? hash == HashOf(other)
        : first.Document.Root is { } root && other.Document.Root is { } same && DocumentComparison.FirstDifference(root, same) is null;

    private string? HashOf(CatalogEntry entry) => RubricCompiler.Compile(entry.Source, new CompileOptions { Catalog = this, ChecksTwins = false }, new DiagnosticBag()).Rubric?.Hash;
}
