using RubricEngine.Diagnostics;
using RubricEngine.Testing;

namespace RubricEngine.Specs.Wrong;

/// <summary>Rubrics with mistakes, and what their authors are told.</summary>
public class WrongRubricTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (WrongRubricFile file in WrongRubricFile.All)
            foreach (WrongRubric rubric in file.Cases) cases.Add(file.Name, rubric.Name);
        return cases;
    }

    public static TheoryData<string> Files() => [.. WrongRubricFile.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Author_is_told_what_is_wrong_and_where(string file, string name)
    {
        WrongRubric rubric = Assert.Single(WrongRubricFile.All.Single(f => f.Name == file).Cases, c => c.Name == name);
        Assert.True(rubric.Diagnostics.Length > 0, $"{file}: `{name}` is accepted without a word");
        // Every place is inside the text and on a character of it, so that editors can show it.
        Assert.All(rubric.Diagnostics, d => Assert.True(d.Origin is null || d.Origin.Span.End <= d.Origin.Source.Text.Length, d.Code));
        if (!Golden.Rewrites) Assert.Equal(string.Join('\n', rubric.Rendered()), string.Join('\n', rubric.Written));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void File_of_cases_is_as_it_would_be_written(string file)
    {
        WrongRubricFile cases = WrongRubricFile.All.Single(f => f.Name == file);
        Golden.Matches(cases.Path, cases.Rendered());
    }
}
