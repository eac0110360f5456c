using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Specs.Wrong;
using RubricEngine.Testing;
using RubricEngine.Text;

namespace RubricEngine.Specs.Overlays;

/// <summary>
/// Overlays and imports, and the flat rubrics that they come to. The first file of a case is laid over the others, the
/// last is <c>flat.yaml</c>: both must have the same hash.
/// </summary>
public class OverlayCases
{
    private const string Flat = "flat.yaml", Start = "=== ";

    private static readonly ImmutableArray<(string File, string Name, ImmutableArray<CaseFile> Files)> s_all = [.. Directory
        .GetFiles(Repository.PathOf("tests", "specs", "overlays"), "*.cases").Order(StringComparer.Ordinal).SelectMany(Read)];

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach ((string file, string name, _) in s_all) cases.Add(file, name);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_overlay_means_what_the_flat_rubric_means(string file, string name)
    {
        ImmutableArray<CaseFile> files = s_all.Single(c => c.File == file && c.Name == name).Files;
        Assert.True(files.Length >= 3 && files[^1].Path == Flat, $"{file}: `{name}` needs a rubric, what it builds on, and {Flat}");
        var catalog = RubricCatalog.FromSources(files.SkipLast(1).Select(f => f.Source("")));
        CompileResult laid = RubricCompiler.Compile(files[0].Source(""), new CompileOptions { Catalog = catalog, Functions = SampleFunctions.Registry });
        CompileResult flat = RubricCompiler.Compile(files[^1].Source(""), new CompileOptions { Functions = SampleFunctions.Registry });
        Assert.Empty(laid.Diagnostics.Concat(flat.Diagnostics).Where(d => d.Severity == Severity.Error).Select(d => DiagnosticPrinter.Print(d)));
        Assert.Equal(flat.RubricOrThrow().Hash, laid.RubricOrThrow().Hash);
        Assert.Empty(laid.RubricOrThrow().RunTests().SelectMany(t => t.Failures.Select(f => $"{t.Name}: {f.Message.In(Language.English)}")));
    }

    [Fact]
    public void There_are_cases() => Assert.NotEmpty(s_all);

    private static IEnumerable<(string, string, ImmutableArray<CaseFile>)> Read(string path)
    {
        string[] lines = File.ReadAllText(path).TrimEnd('\n').Split('\n');
        Assert.StartsWith(Start, lines[0], StringComparison.Ordinal);
        for (int start = 0, end; start < lines.Length; start = end)
        {
            end = Array.FindIndex(lines, start + 1, l => l.StartsWith(Start, StringComparison.Ordinal));
            if (end < 0) end = lines.Length;
            yield return (Path.GetFileName(path), lines[start][Start.Length..], CaseFile.Split(lines[(start + 1)..end], "#~"));
        }
    }
}
