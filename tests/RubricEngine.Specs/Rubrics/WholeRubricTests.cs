namespace RubricEngine.Specs;

/// <summary>Whole rubrics with their rows and what comes out.</summary>
public class WholeRubricTests
{
    private const int FewestCases = 40;

    public static TheoryData<string> Names => [.. Directory.EnumerateDirectories(RubricCase.Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rubric_gives_what_its_case_expects(string name)
    {
        var written = new RubricCase(Path.Combine(RubricCase.Folder, name));
        Assert.Empty(written.Defects());
        written.Check();
    }

    [Fact]
    public void There_are_enough_cases_and_nothing_else_in_their_folder()
    {
        Assert.InRange(Names.Count, FewestCases, int.MaxValue);
        Assert.Empty(Directory.EnumerateFiles(RubricCase.Folder));
    }
}
