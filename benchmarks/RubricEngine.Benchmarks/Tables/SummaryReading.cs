using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace RubricEngine.Benchmarks.Tables;

/// <summary>Reads single times from a summary.</summary>
internal static class SummaryReading
{
    /// <summary>The median nanoseconds of a benchmark; not a number where it did not run.</summary>
    public static double Median(this Summary summary, BenchmarkCase? benchmark) =>
        benchmark is null ? double.NaN : summary[benchmark]?.ResultStatistics?.Median ?? double.NaN;

    /// <summary>The median of another method with the same parameters.</summary>
    public static double Beside(this Summary summary, BenchmarkCase benchmark, string method) =>
        summary.Median(summary.BenchmarksCases.FirstOrDefault(c => c.Descriptor.WorkloadMethod.Name == method && c.Parameters.ValueInfo == benchmark.Parameters.ValueInfo));

    /// <summary>The median of a method whose parameters have the values given.</summary>
    public static double MedianOf(this Summary summary, string method, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        foreach (BenchmarkCase benchmark in summary.BenchmarksCases)
        {
            bool fits = benchmark.Descriptor.WorkloadMethod.Name == method;
            foreach ((string name, object value) in parameters) fits &= Equals(benchmark.Parameters[name], value);
            if (fits) return summary.Median(benchmark);
        }
        return double.NaN;
    }
}
