using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Text;
using TextSpan = RubricEngine.Text.TextSpan;

namespace RubricEngine.Scripting;

/// <summary>Collects what is wrong with one script, at places of its own text.</summary>
internal sealed class ScriptDiagnostics(SourceText source)
{
    private const int Most = 100;

    private readonly HashSet<Diagnostic> _seen = [];
    private readonly List<Diagnostic> _diagnostics = [];

    public SourceText Source => source;

    public bool HasErrors { get; private set; }

    public void Add(Diagnostic diagnostic)
    {
        HasErrors |= diagnostic.Severity == Severity.Error;
        if (_diagnostics.Count < Most && _seen.Add(diagnostic)) _diagnostics.Add(diagnostic);
    }

    public Origin Place(Microsoft.CodeAnalysis.Text.TextSpan span) => Place(span.Start, span.Length);

    public Origin Place(int start, int length)
    {
        int from = Math.Clamp(start, 0, source.Text.Length);
        return new Origin(source, new TextSpan(from, Math.Clamp(length, 0, source.Text.Length - from)));
    }

    /// <summary>In the order of the text.</summary>
    public ImmutableArray<Diagnostic> ToSortedArray() => [.. _diagnostics.OrderBy(d => d.Origin?.Span.Start ?? -1)];
}
