using RubricEngine.Diagnostics;
using RubricEngine.Results;
using RubricEngine.Testing;
using RubricEngine.Text;

namespace RubricEngine.Specs;

/// <summary>What the authors' guide shows is true: its rubrics compile without errors or warnings, and their tests pass.</summary>
public class GuideTests
{
    private const string Fence = "```yaml\nformat: 1\n";

    public static TheoryData<string> Guides => new("guide.en.md", "guide.vi.md");

    [Theory]
    [MemberData(nameof(Guides))]
    public void Every_rubric_of_the_guide_compiles_without_errors_or_warnings(string guide) =>
        Assert.Empty(Rubrics(guide).SelectMany(s => RubricCompiler.Compile(s).Diagnostics).Where(d => d.Severity != Severity.Note).Select(d => DiagnosticPrinter.Print(d)));

    [Theory]
    [MemberData(nameof(Guides))]
    public void Every_test_of_the_guide_passes(string guide)
    {
        TestResult[] results = [.. Rubrics(guide).SelectMany(s => RubricCompiler.Compile(s).RubricOrThrow().RunTests())];
        Assert.NotEmpty(results);
        Assert.Empty(results.SelectMany(r => r.Failures.Select(f => $"{f.Origin}: {r.Name}: {f.Message.In(Language.English)}")));
    }

    [Fact]
    public void Both_languages_show_the_same_rubrics() =>
        Assert.Equal(Rubrics("guide.en.md").Select(s => s.Text), Rubrics("guide.vi.md").Select(s => s.Text));

    private static IEnumerable<SourceText> Rubrics(string guide)
    {
        string page = File.ReadAllText(Repository.PathOf("rubrics", "guide", guide)).ReplaceLineEndings("\n");
        Assert.Contains(Fence, page, StringComparison.Ordinal);
        for (int at = page.IndexOf(Fence, StringComparison.Ordinal); at >= 0; at = page.IndexOf(Fence, at, StringComparison.Ordinal))
        {
            int start = at + "```yaml\n".Length;
            int end = page.IndexOf("\n```", start, StringComparison.Ordinal);
            yield return new SourceText($"rubrics/guide/{guide}", page[start..end] + "\n", page.AsSpan(0, start).Count('\n') + 1);
            at = end;
        }
    }
}
