using RubricEngine.Catalogs;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Model;
using RubricEngine.Text;

namespace RubricEngine;

/// <summary>Compiles the rubrics whose results are facts of the one being compiled, each once.</summary>
internal sealed class ResultRubrics(CompileOptions options)
{
    private readonly Dictionary<string, Rubric> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Diagnostic> _wrong = new(StringComparer.Ordinal);
    private readonly List<string> _chain = [];

    /// <summary>Does something in the place of a rubric that is being compiled, so that one that needs itself is found out.</summary>
    public T Inside<T>(string name, Func<T> action)
    {
        _chain.Add(name);
        T result = action();
        _chain.RemoveAt(_chain.Count - 1);
        return result;
    }

    /// <summary>The rubric that a reference names; null, after reporting, where there is none that can be used.</summary>
    public Rubric? Find(string reference, Origin at, DiagnosticBag diagnostics)
    {
        if (new CatalogLookup(options.Catalog is { } catalog ? () => catalog.Index : null, options.ChecksTwins, diagnostics).Find(reference, at, _chain) is not { } entry) return null;
        if (entry.IsShared)
        {
            diagnostics.Add(DiagnosticCatalogue.SharedHasNoResult(at, entry.ToString()));
            return null;
        }
        string name = entry.ToString();
        if (_known.TryGetValue(name, out Rubric? known)) return known;
        if (!_wrong.TryGetValue(name, out Diagnostic? cause))
        {
            if (Compile(entry) is { } rubric) return rubric;
            cause = _wrong[name];
        }
        diagnostics.Add(DiagnosticCatalogue.ResultRubricWrong(at, name, cause.Origin, cause.Message));
        return null;
    }

    /// <summary>Compiles an entry, and notes what it is or what is wrong with it: of a chain, what is wrong with the last.</summary>
    private Rubric? Compile(CatalogEntry entry)
    {
        string name = entry.ToString();
        var own = new DiagnosticBag();
        foreach (Diagnostic diagnostic in entry.ReadingDiagnostics) own.Add(diagnostic);
        HashSet<string> before = [.. _wrong.Keys];
        if (RubricCompiler.Check(entry.Document, options, this, own) is { } rubric) return _known[name] = rubric;
        _wrong[name] = _wrong.FirstOrDefault(w => !before.Contains(w.Key)).Value ?? own.ToSortedArray().First(d => d.Severity == Severity.Error);
        return null;
    }
}
