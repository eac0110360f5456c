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
        foreach (string folder in Directory.EnumerateDirectories(Folder)) UsedKeys.Collect(Spellings(Path.GetFileName(folder)).Document, shown);
        IReadOnlyCollection<Construct> constructs = UsedKeys.Constructs();
        // What a changed element may say is shown where the element itself is.
        Assert.Empty(constructs.Except(Construct.Changes).SelectMany(c => c.Slots.Where(s => !shown.Contains((c, s.Key))).Select(s => $"{c.Name.English}: {s.Key}")));
        Assert.Empty(Construct.Changes.Where(c => !shown.Contains((c, c.Slots[0].Key))).Select(c => c.Name.English));
    }

    private static RubricSpellings Spellings(string name) => new(Path.Combine(Folder, name));
}
