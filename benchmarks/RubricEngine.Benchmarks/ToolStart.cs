using System.Diagnostics;
using System.Reflection;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using RubricEngine.Benchmarks.Tables;

namespace RubricEngine.Benchmarks;

/// <summary>How long does the tool take from its start to its end, when nothing is warm?</summary>
[BenchmarkCategory("d")]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 2, iterationCount: 15)]
public class ToolStart
{
    private static readonly string s_root = RepositoryFolder.Path;

    private static readonly string s_tool = Path.Combine(s_root, "src", "RubricEngine.Cli", "bin",
        typeof(ToolStart).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration, $"net{Environment.Version.ToString(2)}", "rubric.dll");

    /// <summary>What the runtime and the tool take to say a line.</summary>
    [Benchmark(Baseline = true)]
    public void Version() => Run("--version");

    /// <summary>Reads and checks twenty criteria.</summary>
    [Benchmark]
    public void CheckTwentyCriteria() => Run("check", Path.Combine(s_root, "benchmarks", "rubrics", "typical.rubric.yaml"));

    private static void Run(params string[] arguments)
    {
        using Process tool = Process.Start(new ProcessStartInfo("dotnet", [s_tool, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = tool.StandardError.ReadToEndAsync();
        tool.StandardOutput.ReadToEnd();
        tool.WaitForExit();
        if (tool.ExitCode != 0) throw new InvalidOperationException(errors.GetAwaiter().GetResult());
    }
}
