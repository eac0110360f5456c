using RubricEngine.Documents;
using RubricEngine.Testing;

namespace RubricEngine.Specs;

/// <summary>A small rubric for each construct, in YAML and in the keyword form in both languages, side by side in <c>tests/specs/constructs</c>.</summary>
public class ConstructTests
{
    private static string Folder { get; } = Repository.PathOf("tests", "specs", "constructs");

    public static TheoryData<string> Names => [.. Directory.EnumerateDirectories(Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_construct_in_YAML_is_converted_to_the_keyword_form_in_both_languages(string name) => Spellings(name).CheckConversion();

    [Theory]
    [MemberData(nameof(Names))]
    public void The_three_files_say_the_same_and_are_laid_out(string name)
    {
        Assert.Equal(RubricSpellings.Files, Directory.EnumerateFileSystemEntries(Path.Combine(Folder, name)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        Spellings(name).CheckSameness();
    }

    [Fact]
    public void Every_key_of_every_construct_is_shown()
    {
        var shown = new HashSet<(Construct, Key)>();
        foreach (string folder in Directory.EnumerateDirectories(Folder)) Collect(Spellings(Path.GetFileName(folder)).Document, shown);
        var constructs = new HashSet<Construct>();
        AddConstructs(Construct.Rubric, constructs);
        // What a changed element may say is shown where the element itself is.
        Assert.Empty(constructs.Except(Construct.Changes).SelectMany(c => c.Slots.Where(s => !shown.Contains((c, s.Key))).Select(s => $"{c.Name.English}: {s.Key}")));
        Assert.Empty(Construct.Changes.Where(c => !shown.Contains((c, c.Slots[0].Key))).Select(c => c.Name.English));
    }

    private static RubricSpellings Spellings(string name) => new(Path.Combine(Folder, name));

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
