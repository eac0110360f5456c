using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Results;
using RubricEngine.Testing;
using RubricEngine.Text;

namespace RubricEngine.Specs.Guide;

/// <summary>
/// What the authors' guide shows is true: its rubrics compile without errors or warnings, and their tests pass. The English
/// pages are written by hand; the rubrics of the Vietnamese ones are what <c>rubric convert</c> makes of them.
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
        Assert.Empty(page.Examples.SelectMany(e => Compile(page, e).Diagnostics).Where(d => d.Severity != Severity.Note).Select(d => DiagnosticPrinter.Print(d)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_test_of_the_guide_passes(string chapter, Language language)
    {
        var page = new GuidePage(chapter, language);
        TestResult[] results = [.. page.Examples.SelectMany(e => Compile(page, e).RubricOrThrow().RunTests())];
        Assert.NotEmpty(results);
        Assert.Empty(results.SelectMany(r => r.Failures.Select(f => $"{f.Origin}: {r.Name}: {f.Message.In(Language.English)}")));
    }

    [Theory]
    [MemberData(nameof(Chapters))]
    public void Both_languages_show_the_same_rubrics(string chapter)
    {
        GuidePage english = new(chapter, Language.English), vietnamese = new(chapter, Language.Vietnamese);
        Assert.Equal(english.Examples.Select(e => Compile(english, e).RubricOrThrow().Hash), vietnamese.Examples.Select(e => Compile(vietnamese, e).RubricOrThrow().Hash));
    }

    /// <summary>A rubric in the keyword form stands below the same one in YAML.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void A_rubric_in_the_keyword_form_is_the_one_above_it(string chapter, Language language)
    {
        var page = new GuidePage(chapter, language);
        foreach ((Example above, Example below) in page.Examples.Zip(page.Examples.Skip(1)))
            if (below.Form == RubricForm.Dsl) Assert.Equal(Compile(page, above).RubricOrThrow().Hash, Compile(page, below).RubricOrThrow().Hash);
    }

    [Theory]
    [MemberData(nameof(Chapters))]
    public void The_rubrics_of_the_Vietnamese_pages_are_the_English_ones_converted(string chapter)
    {
        GuidePage english = new(chapter, Language.English), vietnamese = new(chapter, Language.Vietnamese);
        Assert.Equal(english.Examples.Length, vietnamese.Examples.Length);
        Golden.Matches(vietnamese.Path, vietnamese.With([.. english.Examples.Zip(vietnamese.Examples, Converted)]));
    }

    /// <summary>Anchors, which converting writes out, are shown as an author writes them.</summary>
    private static string Converted(Example english, Example vietnamese)
    {
        if (english.Form == RubricForm.Dsl) return vietnamese.Source.Text;
        FormatResult converted = RubricFormatter.Convert(english.Source, RubricForm.Yaml, Language.Vietnamese);
        return converted.Diagnostics.Any(d => d.Severity != Severity.Error) ? vietnamese.Source.Text : converted.Text!;
    }

    private static CompileResult Compile(GuidePage page, Example example) => RubricCompiler.Compile(example.Source, new CompileOptions { Catalog = page.Catalog });
}
