using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine.Scripting;

/// <summary>What a script was compiled to. Immutable.</summary>
/// <param name="Source">Its text, with the path that all places name.</param>
/// <param name="Hash">The SHA-256 of its bytes, in lower case hexadecimal digits.</param>
/// <param name="Image">The assembly; null where there are errors.</param>
/// <param name="Functions">Its functions with the places of their signatures; none where there are errors.</param>
/// <param name="Diagnostics">What is wrong with it.</param>
internal sealed record CompiledScript(SourceText Source, string Hash, byte[]? Image, ImmutableArray<ScriptHeader> Functions, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The same for a file of the same content: an assembly knows no path, so only the places are others.</summary>
    public CompiledScript At(string path)
    {
        if (path == Source.Path) return this;
        var source = new SourceText(path, Source.Text);
        return this with
        {
            Source = source,
            Functions = [.. Functions.Select(f => f with { Place = f.Place with { Source = source } })],
            Diagnostics = [.. Diagnostics.Select(d => d.Origin is { } place ? d with { Origin = place with { Source = source } } : d)],
        };
    }
}
