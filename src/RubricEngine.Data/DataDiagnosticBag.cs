using System.Collections.Immutable;
using RubricEngine.Diagnostics;

namespace RubricEngine.Data;

/// <summary>Collects what is wrong with files, in the order found.</summary>
internal sealed class DataDiagnosticBag
{
    /// <summary>Beyond this many the rest are not kept: a file of broken lines must not fill the memory with messages.</summary>
    private const int Most = 1_000;

    private readonly List<Diagnostic> _diagnostics = [];

    public void Add(Diagnostic diagnostic)
    {
        if (_diagnostics.Count < Most) _diagnostics.Add(diagnostic);
    }

    public ImmutableArray<Diagnostic> ToArray() => [.. _diagnostics];
}
