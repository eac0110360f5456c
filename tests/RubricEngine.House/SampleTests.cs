using RubricEngine.Testing;

namespace RubricEngine.House;

/// <summary>The samples do what they say.</summary>
public class SampleTests
{
    [Fact]
    public void Objects_a_dictionary_and_json_are_assessed()
    {
        Command run = Command.RunProject(["--project", "samples/02-your-own-types"]);
        Assert.True(run.ExitStatus == 0, run.Errors);
        Assert.StartsWith("""
            Riverside: 7.5 of 10 points, good
            Hillside: 6..10 of 10 points, good or fair; open is missing
            Lakeside: 10 of 10 points, good
            Seaside: 3.5 of 10 points, fair
            Quayside: 3.5..7.5 of 10 points, good or fair; open is missing
            """.ReplaceLineEndings("\n"), run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    /// <summary>CI publishes it too, trimmed and with its own runtime, and compares the same text.</summary>
    [Fact]
    public void Without_making_code_the_results_are_the_same()
    {
        Command run = Command.RunProject(["--project", "samples/03-trimmed", "--", "rubrics/nam-dinh/ward-police/ward-police.rubric.yaml"]);
        Assert.True(run.ExitStatus == 0, run.Errors);
        Assert.Equal(File.ReadAllText(Repository.PathOf("samples", "03-trimmed", "expected.txt")), run.Output.ReplaceLineEndings("\n"));
    }
}
