using System.Collections.Immutable;
using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

/// <summary>Collects the diagnostics of one compilation, each distinct one once.</summary>
internal sealed class DiagnosticBag
{
    /// <summary>Beyond this many the rest are only counted: a hostile file must not fill the memory with messages.</summary>
    private const int Most = 1_000;

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<(string, string?, int, int, string)> _seen = [];

    public bool HasErrors => ErrorCount > 0;

    /// <summary>Errors found, repeated ones too.</summary>
    public int ErrorCount { get; private set; }

    public int Count => _diagnostics.Count;

    public void Add(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == Severity.Error) ErrorCount++;
        if (_diagnostics.Count >= Most) return;
        var key = (diagnostic.Code, diagnostic.Origin?.Source.Path, diagnostic.Origin?.Span.Start ?? -1,
            diagnostic.Origin?.Span.Length ?? -1, diagnostic.Message.English);
        if (_seen.Add(key)) _diagnostics.Add(diagnostic);
    }

    /// <summary>All diagnostics, file by file as each was first met, in the order of the text; those without a place first.</summary>
    public ImmutableArray<Diagnostic> ToSortedArray()
    {
        var files = new Dictionary<SourceText, int>(ReferenceEqualityComparer.Instance);
        foreach (Diagnostic diagnostic in _diagnostics)
            if (diagnostic.Origin is { Source: var source }) files.TryAdd(source, files.Count);
        return [.. _diagnostics.OrderBy(d => d.Origin is { Source: var source } ? files[source] : -1)
            .ThenBy(d => d.Origin?.Span.Start ?? -1).ThenBy(d => d.Code, StringComparer.Ordinal)];
    }
}
