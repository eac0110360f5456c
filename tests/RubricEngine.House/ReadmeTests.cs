using System.Text.RegularExpressions;
using RubricEngine.Testing;
using RubricEngine.Text;

namespace RubricEngine.House;

/// <summary>What the README says is true.</summary>
public partial class ReadmeTests
{
    private const string RunTool = "dotnet run --project src/RubricEngine.Cli -- ";

    private static readonly string s_page = File.ReadAllText(Repository.PathOf("README.md"));
    private static readonly string s_sample = File.ReadAllText(Repository.PathOf("samples", "01-hello", "Program.cs"));
    private static readonly string[] s_commands = Block("console").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void It_has_two_commands_of_which_the_second_is_what_CI_runs()
    {
        Assert.Equal(2, s_commands.Length);
        Assert.Contains("\n" + s_commands[1] + " || ", File.ReadAllText(Repository.PathOf(".ci", "run")), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_first_command_assesses_the_printed_wards_as_printed()
    {
        Assert.StartsWith(RunTool + "eval ", s_commands[0], StringComparison.Ordinal);
        Command run = Command.RunProject(s_commands[0].Split(' ').Skip(2));
        Assert.True(run.ExitStatus == 0, run.Errors);
        Assert.Contains("Trường Thi", run.Output, StringComparison.Ordinal);
        Assert.Contains("Điện Biên", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_program_is_the_sample_which_prints_what_it_says()
    {
        Assert.Contains(Block("csharp"), s_sample, StringComparison.Ordinal);
        Command run = Command.RunProject(["--project", "samples/01-hello"]);
        Assert.True(run.ExitStatus == 0, run.Errors);
        Assert.StartsWith(Block("text"), run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_rubric_is_the_one_of_the_sample_and_compiles_without_a_word()
    {
        string rubric = Block("yaml");
        Assert.Contains(rubric, s_sample.Replace("\n    ", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(RubricCompiler.Compile(new SourceText("README.md", rubric)).Diagnostics);
    }

    [Fact]
    public void Its_verbs_are_those_of_the_tool()
    {
        string help = Command.RunProject(["--project", "src/RubricEngine.Cli", "--", "--help"]).Output;
        string commands = help[help.IndexOf("Commands:", StringComparison.Ordinal)..];
        Assert.Equal(
            HelpVerb().Matches(commands).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal),
            DocumentedVerb().Matches(s_page).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_path_from_text_to_points_is_at_most_ten_files_and_2500_lines()
    {
        string section = s_page[s_page.IndexOf("## From text to points", StringComparison.Ordinal)..];
        section = section[..section.IndexOf("\n## ", 3, StringComparison.Ordinal)];
        string[] files = [.. SourceLink().Matches(section).Select(m => m.Groups[1].Value)];
        Assert.InRange(files.Length, 5, 10);
        Assert.InRange(files.Sum(f => File.ReadLines(Repository.PathOf(f)).Count()), 1, 2_500);
    }

    private static string Block(string language)
    {
        string opening = $"```{language}\n";
        int start = s_page.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
        return s_page[start..s_page.IndexOf("```", start, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"^  ([a-z]+) ", RegexOptions.Multiline)]
    private static partial Regex HelpVerb();

    [GeneratedRegex(@"^\| `rubric ([a-z]+)", RegexOptions.Multiline)]
    private static partial Regex DocumentedVerb();

    [GeneratedRegex(@"\]\((src/[^)]+\.cs)\)")]
    private static partial Regex SourceLink();
}
