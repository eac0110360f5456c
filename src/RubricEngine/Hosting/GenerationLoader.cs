using System.Collections.Immutable;
using RubricEngine.Catalogs;
using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine.Hosting;

/// <summary>Makes generations of rubrics from folders and functions. Belongs to one thread at a time.</summary>
internal sealed class GenerationLoader(string catalog, ImmutableArray<string> folders, FunctionSources functions, TimeProvider time, RubricInstruments instruments)
{
    private ImmutableArray<SourceText> _texts = [];
    private ImmutableArray<string> _reading = [];

    /// <summary>Reads everything and compiles it.</summary>
    /// <param name="before">The generation before; null for the first.</param>
    /// <returns>The next generation; null where nothing has changed.</returns>
    public RubricGeneration? Load(RubricGeneration? before)
    {
        LoadedFunctions loaded = functions.Load();
        var bag = new DiagnosticBag();
        ImmutableArray<SourceText> texts = [.. FolderReader.Read(folders, bag)];
        ImmutableArray<Diagnostic> found = [.. loaded.Diagnostics, .. bag.ToSortedArray()];
        ImmutableArray<string> reading = [.. found.Select(d => DiagnosticPrinter.Print(d))];
        if (before is not null && before.Functions == loaded.Registry && reading.SequenceEqual(_reading) && AreEqual(texts, _texts)) return null;
        RubricGeneration next = Compile(RubricCatalog.FromSources(texts), texts, loaded, found, before);
        (_texts, _reading) = (texts, reading);
        return next;
    }

    private RubricGeneration Compile(RubricCatalog sources, ImmutableArray<SourceText> texts, LoadedFunctions loaded, ImmutableArray<Diagnostic> found, RubricGeneration? before)
    {
        long number = (before?.Number ?? 0) + 1;
        var options = new CompileOptions { Catalog = sources, Functions = loaded.Registry };
        var diagnostics = new List<Diagnostic>([.. found, .. sources.Diagnostics]);
        var rubrics = new Dictionary<string, HostedRubric>(StringComparer.Ordinal);
        var good = new HashSet<string>(StringComparer.Ordinal);
        ImmutableArray<CatalogEntry> entries = sources.Entries;
        foreach (CatalogEntry entry in entries)
        {
            CompileResult result = RubricCompiler.CompileFromCatalog(entry.ToString(), options);
            diagnostics.AddRange(result.Diagnostics);
            if (result.Rubric is not { } rubric) continue;
            good.Add(entry.Source.Path);
            if (!rubric.Rubric.IsShared) rubrics.Add(entry.ToString(), new HostedRubric(rubric, entry, number, catalog, instruments));
        }
        // Texts without id or version are in no catalogue, and still somebody must be told.
        var listed = new HashSet<SourceText>(entries.Select(e => e.Source), ReferenceEqualityComparer.Instance);
        foreach (SourceText text in texts.Where(t => !listed.Contains(t))) diagnostics.AddRange(RubricCompiler.Compile(text, options).Diagnostics);
        foreach (HostedRubric old in before?.Rubrics ?? [])
            if (IsStillMeant(old, good)) rubrics.TryAdd(old.ToString(), old.Keep());
        return new RubricGeneration(number, time.GetUtcNow(), [.. rubrics.Values], loaded.Registry, [.. diagnostics.DistinctBy(d => DiagnosticPrinter.Print(d))]);
    }

    /// <summary>Whether a rubric that does not compile any more was not taken away: its file is there and broken, or its whole folder cannot be reached.</summary>
    private bool IsStillMeant(HostedRubric old, HashSet<string> good) =>
        File.Exists(old.Path) ? !good.Contains(old.Path) : folders.Any(folder => IsIn(old.Path, folder) && !Directory.Exists(folder));

    private static bool IsIn(string path, string folder) => path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool AreEqual(ImmutableArray<SourceText> texts, ImmutableArray<SourceText> others) =>
        texts.Length == others.Length && texts.Zip(others).All(pair => pair.First.Path == pair.Second.Path && pair.First.Text == pair.Second.Text);
}
