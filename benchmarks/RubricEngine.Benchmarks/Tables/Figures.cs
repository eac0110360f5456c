using System.Globalization;
using System.Text;
using BenchmarkDotNet.Reports;

namespace RubricEngine.Benchmarks.Tables;

/// <summary>The figures to reach as one table, by medians of one run.</summary>
internal static class Figures
{
    /// <summary>What has to be measured for it.</summary>
    public static IReadOnlyList<Type> Questions { get; } = [typeof(HandWritten), typeof(SingleRecord), typeof(ExplanationTime), typeof(CompileShipped), typeof(CompileTime)];

    public static string Of(IReadOnlyCollection<Summary> summaries)
    {
        var text = new StringBuilder("| what | missing | measured | at least | thought possible |\n|---|---:|---:|---:|---:|\n");
        Summary rows = Find(nameof(HandWritten)), single = Find(nameof(SingleRecord));
        foreach (int missing in (ReadOnlySpan<int>)[0, 5])
        {
            Add($"totals, beside `{HandWritten.Vectors}`", missing, Share(missing, false, nameof(HandWritten.Engine)), "60 %", "90 %");
            Add($"full detail, beside `{HandWritten.Vectors}`", missing, Share(missing, true, nameof(HandWritten.Engine)), "60 %", "90 %");
            Add("totals, beside columns without branches", missing, Times(missing, nameof(HandWritten.ColumnsWithoutBranches), nameof(HandWritten.Engine)), "8 ×", "20 ×");
            Add($"totals without generated code, beside `{HandWritten.Vectors}`", missing, Share(missing, false, nameof(HandWritten.EngineWithoutGeneratedCode)), "30 %", "50 %");
            Add("two threads beside one, totals", missing, Times(missing, nameof(HandWritten.Engine), nameof(HandWritten.EngineOfTwoThreads)), "1.6 ×", "");
            Add("one object, totals: time beside code by hand", missing, Object(missing, nameof(SingleRecord.EngineTotals)), "2 × at most", "1 ×");
            Add("one object, totals and criteria: time beside code by hand", missing, Object(missing, nameof(SingleRecord.EngineDetail)), "2 × at most", "1 ×");
        }
        Summary explanation = Find(nameof(ExplanationTime)), shipped = Find(nameof(CompileShipped)), compile = Find(nameof(CompileTime));
        foreach (int missing in (ReadOnlySpan<int>)[0, 5, 33])
        {
            Add("explanation of one ward", missing, Explained(missing, nameof(ExplanationTime.Explain)), missing <= 5 ? "100 µs at most" : "", "30 µs");
            Add("explanation of one ward, told in Vietnamese", missing, Explained(missing, nameof(ExplanationTime.ExplainAndRead)), "", "");
        }
        Add("compile twenty criteria, the typical rubric", null, Written(shipped.MedianOf(nameof(CompileShipped.Typical)) / 1e6, "ms"), "3 ms at most", "");
        Add("compile twenty criteria, Nam Định with 24 tests", null, Written(shipped.MedianOf(nameof(CompileShipped.NamDinh)) / 1e6, "ms"), "3 ms at most", "");
        Add("compile twenty criteria, Nam Định without its tests", null, Written(shipped.MedianOf(nameof(CompileShipped.NamDinhWithoutTests)) / 1e6, "ms"), "3 ms at most", "");
        Add("compile 1,000 criteria", null, Written(compile.MedianOf(nameof(CompileTime.Compile), (nameof(CompileTime.Criteria), 1_000)) / 1e6, "ms"), "", "");
        Add("compile 10,000 criteria", null, Written(compile.MedianOf(nameof(CompileTime.Compile), (nameof(CompileTime.Criteria), 10_000)) / 1e6, "ms"), "1,500 ms at most", "");
        return text.ToString().TrimEnd();

        Summary Find(string question) => summaries.First(s => s.BenchmarksCases.Any(c => c.Descriptor.Type.Name == question));

        string Share(int missing, bool detail, string method) =>
            Written(100 * Median(missing, detail, HandWritten.Vectors) / Median(missing, detail, method), "%");

        double Median(int missing, bool detail, string method) =>
            rows.MedianOf(method, (nameof(HandWritten.MissingPercent), missing), (nameof(HandWritten.Detail), detail));

        string Object(int missing, string engine) => Written(Single(missing, engine) / Single(missing, nameof(SingleRecord.ByHand)), "×");

        double Single(int missing, string method) => single.MedianOf(method, (nameof(SingleRecord.MissingPercent), missing));

        string Explained(int missing, string method) =>
            Written(explanation.MedianOf(method, (nameof(ExplanationTime.MissingPercent), missing)) / 1e3, "µs");

        string Times(int missing, string slow, string fast) => Written(Median(missing, false, slow) / Median(missing, false, fast), "×");

        static string Written(double figure, string unit) => string.Create(CultureInfo.InvariantCulture, $"{figure:#,0.0} {unit}");

        void Add(string what, int? missing, string measured, string least, string possible) =>
            text.Append(CultureInfo.InvariantCulture, $"| {what} | {(missing is { } share ? $"{share} %" : "")} | {measured} | {least} | {possible} |\n");
    }
}
