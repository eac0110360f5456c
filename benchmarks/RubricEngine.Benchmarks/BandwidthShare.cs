using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using RubricEngine.Benchmarks.Tables;
using RubricEngine.Benchmarks.Typical;
using RubricEngine.Columns;

namespace RubricEngine.Benchmarks;

/// <summary>Which share of the memory's bandwidth does the evaluation of a table reach? Times are those of one row.</summary>
/// <remarks>
/// Counted are the columns that are read and those that are written, at the width that their ranges need, bits of validity included. The
/// yardstick reads as many bytes as a row of totals has, and writes none.
/// </remarks>
[BenchmarkCategory("e")]
[Config(typeof(Bytes))]
public class BandwidthShare : ISmallSetUp
{
    private const int Rows = 1 << 22, Different = 1 << 16, FewRows = 256;

    /// <summary>Totals in 16 bits, possible grades and three counts in 8.</summary>
    private const int BytesOfTotals = 8;

    /// <summary>A status in 8 bits and points in 16 for each criterion.</summary>
    private const int BytesOfDetail = BytesOfTotals + 5 * TypicalResults.Criteria;

    private static readonly int s_bytesRead = new TypicalTable(64).BitsOfRow / 8;

    private sealed class Bytes : ManualConfig
    {
        public Bytes()
        {
            AddColumn(new FigureColumn("GB/s", "10^9 bytes read and written a second, by the median time", (summary, @case) => BytesOf(@case.Descriptor.WorkloadMethod.Name) / summary.Median(@case)));
            AddColumn(new FigureColumn("%", "The share of what plain reading reaches on one core", (summary, @case) =>
                100 * BytesOf(@case.Descriptor.WorkloadMethod.Name) / summary.Median(@case) / (BytesOf(nameof(Reading)) / summary.Beside(@case, nameof(Reading)))));
        }

        private static double BytesOf(string method) => s_bytesRead + (method == nameof(EngineInFullDetail) ? BytesOfDetail : BytesOfTotals);
    }

    private readonly CompiledRubric _rubric = TypicalAgreement.Rubric();
    private long[] _numbers = [];
    private FactTable _facts = new FactTableBuilder([], 0).Build();

    [GlobalSetup]
    public void Fill() => Fill(Rows);

    void ISmallSetUp.SetUp() => Fill(FewRows);

    private void Fill(int rows)
    {
        _numbers = new long[(long)rows * (s_bytesRead + BytesOfTotals) / sizeof(long)];
        Array.Fill(_numbers, 1);
        _facts = TypicalEngine.Repeated(_rubric, TypicalData.Generate(Math.Min(rows, Different), missingPercent: 0), rows);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public long Reading() => MemoryBandwidth.Sum(_numbers);

    [Benchmark(OperationsPerInvoke = Rows)]
    public void Engine() => TypicalEngine.Evaluate(_rubric, _facts, detail: false, emitsLoops: true).Dispose();

    [Benchmark(OperationsPerInvoke = Rows)]
    public void EngineInFullDetail() => TypicalEngine.Evaluate(_rubric, _facts, detail: true, emitsLoops: true).Dispose();

    [Benchmark(OperationsPerInvoke = Rows)]
    public void EngineOfTwoThreads() => TypicalEngine.Evaluate(_rubric, _facts, detail: false, emitsLoops: true, threads: 2).Dispose();
}
