using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;

namespace RubricEngine.Benchmarks.Tables;

/// <summary>How benchmarks are built, whatever asks for them: with the whole engine, which takes a while where others work too.</summary>
internal static class EngineBuild
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(10);

    /// <param name="job">How often is measured.</param>
    public static ManualConfig Config(Job job) => ManualConfig.Create(DefaultConfig.Instance)
        .WithBuildTimeout(s_patience)
        .AddJob(job.WithArguments([new MsBuildArgument("/p:RunAnalyzers=false")]).AsMutator());
}
