using System.ComponentModel;
using System.Reflection;

namespace RubricEngine.House;

/// <summary>What an embedder needs is shown, and what is shown is true.</summary>
public class ExampleTests
{
    [Fact]
    public void Every_public_type_is_reached_from_a_sample_or_a_documented_example()
    {
        HashSet<string> used = [.. ExampleCode.All.SelectMany(e => e.UsedTypes())];
        Findings.None(ProductTypes.All.Where(t => t.IsVisible && !t.IsNested && !IsForCompilersOnly(t) && !used.Contains(t.FullName!)).OrderBy(t => t.FullName, StringComparer.Ordinal)
            .Select(t => $"{t.FullName} is in no example: use it in a sample, or in an <example> with <code> of its documentation or of the type that leads to it; or make it internal"));
    }

    /// <summary>What only generated code uses is public and nobody's to call.</summary>
    private static bool IsForCompilersOnly(Type type) => type.GetCustomAttribute<EditorBrowsableAttribute>() is { State: EditorBrowsableState.Never };

    [Fact]
    public void Every_documented_example_compiles() => Findings.None(ExampleCode.All.Where(e => e.IsDocumentation).SelectMany(e => e.Errors));
}
