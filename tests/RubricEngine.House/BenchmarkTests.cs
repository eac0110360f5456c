using System.Text.RegularExpressions;
using RubricEngine.Testing;

namespace RubricEngine.House;

/// <summary>Benchmarks measure nothing here, but they run.</summary>
public partial class BenchmarkTests
{
    /// <summary>The hand-written forms compare themselves with the rubric before they run, so that this also says that they agree.</summary>
    [Fact]
    public void Every_benchmark_runs()
    {
        Command run = Command.RunProject(["--project", "benchmarks/RubricEngine.Benchmarks", "--", "--smoke"]);
        Assert.True(run.ExitStatus == 0, run.Errors);
        Assert.Equal(Questions().Order(StringComparer.Ordinal), RanBenchmark().Matches(run.Output).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_question_stands_in_the_list_of_benchmarks()
    {
        string page = File.ReadAllText(Repository.PathOf("benchmarks", "README.md"));
        Findings.None(Questions().Where(q => !page.Contains($"(RubricEngine.Benchmarks/{q}.cs)", StringComparison.Ordinal)));
    }

    /// <summary>The files that hold a benchmark; each is named after its class.</summary>
    private static IEnumerable<string> Questions() => Directory.GetFiles(Repository.PathOf("benchmarks", "RubricEngine.Benchmarks"), "*.cs")
        .Where(f => File.ReadAllText(f).Contains("    [Benchmark", StringComparison.Ordinal)).Select(f => Path.GetFileNameWithoutExtension(f));

    [GeneratedRegex(@"^ran (\w+)\.\w+\r?$", RegexOptions.Multiline)]
    private static partial Regex RanBenchmark();
}
