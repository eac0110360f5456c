using System.Collections.Immutable;
using RubricEngine.Catalogs;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Testing;
using RubricEngine.Text;

namespace RubricEngine.Specs;

/// <summary>A folder with one rubric three times: in YAML, written by hand, and in the keyword form of both languages, as converting writes it.</summary>
/// <param name="folder">The folder.</param>
/// <param name="catalog">What the rubric builds on; without one, a rubric that builds on others has no hash to compare.</param>
internal sealed class RubricSpellings(string folder, RubricCatalog? catalog = null)
{
    public const string Yaml = "rubric.yaml";

    private const string NoCatalogue = "RUB2501";

    private static readonly (string File, Language Language)[] s_keywordFiles = [("rubric.en.rubric", Language.English), ("rubric.vi.rubric", Language.Vietnamese)];

    /// <summary>The names of the three, in order.</summary>
    public static ImmutableArray<string> Files { get; } = [.. s_keywordFiles.Select(f => f.File), Yaml];

    /// <summary>The rubric as a document.</summary>
    public DocumentElement Document => Parsed(Source(Yaml));

    /// <summary>The keyword form is what converting writes, word by word.</summary>
    public void CheckConversion()
    {
        foreach ((string file, Language language) in s_keywordFiles)
        {
            FormatResult converted = RubricFormatter.Convert(Source(Yaml), RubricForm.Dsl, language);
            Golden.Matches(Path.Combine(folder, file), converted.Text ?? Print(converted.Diagnostics));
            Assert.Empty(Print(converted.Diagnostics));
        }
    }

    /// <summary>All three are laid out, read as the same document, and have one hash; converting back gives the same document again.</summary>
    public void CheckSameness()
    {
        SourceText yaml = Source(Yaml);
        (DocumentElement document, string? hash) = (Document, Hash(yaml));
        AssertLaidOut(yaml);
        foreach ((string file, _) in s_keywordFiles)
        {
            SourceText keywords = Source(file);
            AssertLaidOut(keywords);
            Assert.Null(DocumentComparison.FirstDifference(document, Parsed(keywords)));
            Assert.Equal(hash, Hash(keywords));
            FormatResult back = RubricFormatter.Convert(keywords, RubricForm.Yaml, Language.English);
            Assert.Null(DocumentComparison.FirstDifference(document, Parsed(new SourceText(Yaml, back.Text ?? Print(back.Diagnostics)))));
        }
    }

    private SourceText Source(string file) => new($"{Path.GetFileName(folder)}/{file}", File.ReadAllText(Path.Combine(folder, file)));

    private static DocumentElement Parsed(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        DocumentElement? root = RubricFile.Parse(source, diagnostics).Root;
        Assert.Empty(Print(diagnostics.ToSortedArray()));
        return root!;
    }

    /// <summary>The hash; null for what is no rubric without other files, where there is no catalogue of them.</summary>
    private string? Hash(SourceText source)
    {
        CompileResult result = RubricCompiler.Compile(source, new CompileOptions { Catalog = catalog, Functions = SampleFunctions.Registry });
        Assert.Empty(Print(result.Diagnostics.Where(d => d.Severity != Severity.Note && (catalog is not null || d.Code != NoCatalogue))));
        return result.Rubric?.Hash;
    }

    private static void AssertLaidOut(SourceText source)
    {
        FormatResult result = RubricFormatter.Format(source);
        Assert.Equal(source.Text, result.Text ?? Print(result.Diagnostics));
    }

    private static string Print(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Select(d => DiagnosticPrinter.Print(d)));
}
