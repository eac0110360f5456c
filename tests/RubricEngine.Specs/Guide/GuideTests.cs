using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Results;
using RubricEngine.Testing;
using RubricEngine.Text;

namespace RubricEngine.Specs.Guide;

/// <summary>
/// What the authors' guide shows is true: its rubrics compile without errors or warnings, and their tests pass. The YAML of the
/// English pages is written by hand; the Vietnamese YAML and the keyword form are what <c>rubric convert</c> makes of it.
/// </summary>
public class GuideTests
{
    public static TheoryData<string, Language> Pages
    {
        get
        {
            var pages = new TheoryData<string, Language>();
            foreach (string chapter in GuidePage.Chapters)
                foreach (Language language in Enum.GetValues<Language>()) pages.Add(chapter, language);
            return pages;
        }
    }

    public static TheoryData<string> Chapters => new(GuidePage.Chapters);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_rubric_of_the_guide_compiles_without_errors_or_warnings(string chapter, Language language)
    {
        var page = new GuidePage(chapter, language);
        Assert.NotEmpty(page.Examples);
        Assert.Empty(All(page).SelectMany(s => Compile(page, s).Diagnostics).Where(d => d.Severity != Severity.Note).Select(d => DiagnosticPrinter.Print(d)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_test_of_the_guide_passes(string chapter, Language language)
    {
        var page = new GuidePage(chapter, language);
        TestResult[] results = [.. All(page).SelectMany(s => Compile(page, s).RubricOrThrow().RunTests())];
        Assert.NotEmpty(results);
        Assert.Empty(results.SelectMany(r => r.Failures.Select(f => $"{f.Origin}: {r.Name}: {f.Message.In(Language.English)}")));
    }

    [Theory]
    [MemberData(nameof(Chapters))]
    public void Both_forms_in_both_languages_are_the_same_rubrics(string chapter)
    {
        GuidePage english = new(chapter, Language.English), vietnamese = new(chapter, Language.Vietnamese);
        Assert.Equal(english.Examples.Length, vietnamese.Examples.Length);
        foreach ((Example one, Example other) in english.Examples.Zip(vietnamese.Examples))
            Assert.Single(one.Spellings.Select(s => HashOf(english, s)).Concat(other.Spellings.Select(s => HashOf(vietnamese, s))).Distinct());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_other_spellings_are_the_English_YAML_converted(string chapter, Language language)
    {
        GuidePage english = new(chapter, Language.English), page = new(chapter, language);
        Golden.Matches(page.Path, page.With([.. english.Examples.Zip(page.Examples, (master, shown) => (YamlOf(master, shown, language), RubricFormatter.Convert(master.Yaml, RubricForm.Dsl, language).Text))]));
    }

    private static string YamlOf(Example master, Example shown, Language language)
    {
        if (language == Language.English) return shown.Yaml.Text;
        FormatResult converted = RubricFormatter.Convert(master.Yaml, RubricForm.Yaml, language);
        // Anchors, which converting writes out and says so, are shown as an author writes them.
        return converted.Diagnostics.IsEmpty ? converted.Text! : shown.Yaml.Text;
    }

    private static IEnumerable<SourceText> All(GuidePage page) => page.Examples.SelectMany(e => e.Spellings);

    private static string HashOf(GuidePage page, SourceText source) => Compile(page, source).RubricOrThrow().Hash;

    private static CompileResult Compile(GuidePage page, SourceText source) => RubricCompiler.Compile(source, new CompileOptions { Catalog = page.Catalog, Functions = SampleFunctions.Registry });
}
