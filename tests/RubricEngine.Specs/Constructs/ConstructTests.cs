using RubricEngine.Catalogs;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Testing;
using RubricEngine.Text;

namespace RubricEngine.Specs;

/// <summary>A small rubric for each construct, in YAML and in the keyword form in both languages, side by side in <c>tests/specs/constructs</c>.</summary>
public class ConstructTests
{
    private const string Yaml = "rubric.yaml", NoCatalogue = "RUB2501";

    private static readonly (string File, Language Language)[] s_keywordFiles = [("rubric.en.rubric", Language.English), ("rubric.vi.rubric", Language.Vietnamese)];

    private static string Folder { get; } = Repository.PathOf("tests", "specs", "constructs");

    public static TheoryData<string> Names => [.. Directory.EnumerateDirectories(Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_construct_in_YAML_is_converted_to_the_keyword_form_in_both_languages(string name)
    {
        SourceText yaml = Source(name, Yaml);
        foreach ((string file, Language language) in s_keywordFiles)
        {
            FormatResult converted = RubricFormatter.Convert(yaml, RubricForm.Dsl, language);
            Golden.Matches(Path.Combine(Folder, name, file), converted.Text ?? Print(converted.Diagnostics));
            Assert.Empty(Print(converted.Diagnostics));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_three_files_say_the_same_and_are_laid_out(string name)
    {
        Assert.Equal([.. s_keywordFiles.Select(f => f.File), Yaml], Directory.EnumerateFileSystemEntries(Path.Combine(Folder, name)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        SourceText yaml = Source(name, Yaml);
        (DocumentElement document, string? hash) = (Document(yaml), Hash(yaml));
        AssertLaidOut(yaml);
        foreach ((string file, _) in s_keywordFiles)
        {
            SourceText keywords = Source(name, file);
            AssertLaidOut(keywords);
            Assert.Null(DocumentComparison.FirstDifference(document, Document(keywords)));
            Assert.Equal(hash, Hash(keywords));
            FormatResult back = RubricFormatter.Convert(keywords, RubricForm.Yaml, Language.English);
            Assert.Null(DocumentComparison.FirstDifference(document, Document(new SourceText(Yaml, back.Text ?? Print(back.Diagnostics)))));
        }
    }

    [Fact]
    public void Every_key_of_every_construct_is_shown()
    {
        var shown = new HashSet<(Construct, Key)>();
        foreach (string folder in Directory.EnumerateDirectories(Folder)) Collect(Document(Source(Path.GetFileName(folder), Yaml)), shown);
        var constructs = new HashSet<Construct>();
        AddConstructs(Construct.Rubric, constructs);
        // What a changed element may say is shown where the element itself is.
        Assert.Empty(constructs.Except(Construct.Changes).SelectMany(c => c.Slots.Where(s => !shown.Contains((c, s.Key))).Select(s => $"{c.Name.English}: {s.Key}")));
        Assert.Empty(Construct.Changes.Where(c => !shown.Contains((c, c.Slots[0].Key))).Select(c => c.Name.English));
    }

    private static SourceText Source(string name, string file) => new($"{name}/{file}", File.ReadAllText(Path.Combine(Folder, name, file)));

    private static DocumentElement Document(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        DocumentElement? root = RubricFile.Parse(source, diagnostics).Root;
        Assert.Empty(Print(diagnostics.ToSortedArray()));
        return root!;
    }

    /// <summary>The hash; null for what is no rubric without other files.</summary>
    private static string? Hash(SourceText source)
    {
        CompileResult result = RubricCompiler.Compile(source);
        Assert.Empty(Print(result.Diagnostics.Where(d => d.Severity != Severity.Note && d.Code != NoCatalogue)));
        return result.Rubric?.Hash;
    }

    private static void AssertLaidOut(SourceText source)
    {
        FormatResult result = RubricFormatter.Format(source);
        Assert.Equal(source.Text, result.Text ?? Print(result.Diagnostics));
    }

    private static string Print(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Select(d => DiagnosticPrinter.Print(d)));

    private static void AddConstructs(Construct construct, HashSet<Construct> all)
    {
        if (!all.Add(construct)) return;
        foreach (Slot slot in construct.Slots)
            foreach (Construct inner in slot.Constructs()) AddConstructs(inner, all);
    }

    private static void Collect(DocumentNode node, HashSet<(Construct, Key)> shown)
    {
        switch (node)
        {
            case DocumentElement element:
                foreach (DocumentEntry entry in element.Entries)
                {
                    shown.Add((element.Construct, entry.Key));
                    Collect(entry.Value, shown);
                }
                break;
            case DocumentList list:
                foreach (DocumentNode item in list.Items) Collect(item, shown);
                break;
            case DocumentTable table:
                foreach (DocumentRow row in table.Rows) Collect(row.Value, shown);
                break;
        }
    }
}
