using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using RubricEngine.Batch;
using RubricEngine.Benchmarks.Tables;
using RubricEngine.Benchmarks.Typical;
using RubricEngine.Columns;

namespace RubricEngine.Benchmarks;

/// <summary>How does the time for a table grow with its rows, on one thread and on two?</summary>
/// <remarks>Totals of the typical rubric, 5 % of the values missing. Beyond 65,536 rows the same ones follow over and over.</remarks>
[BenchmarkCategory("c")]
[MemoryDiagnoser]
[Config(typeof(PerRow))]
public class RecordScaling
{
    private const int Different = 1 << 16;

    private sealed class PerRow : ManualConfig
    {
        public PerRow() => AddColumn(new FigureColumn("ns/row", "Median nanoseconds for one row", (summary, @case) => summary.Median(@case) / (int)@case.Parameters[nameof(Records)]));
    }

    private readonly CompiledRubric _rubric = TypicalAgreement.Rubric();
    private FactTable _facts = new FactTableBuilder([], 0).Build();

    [Params(1_000, 10_000, 100_000, 1_000_000, 10_000_000)]
    public int Records { get; set; }

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Fill() => _facts = TypicalEngine.Repeated(_rubric, TypicalData.Generate(Math.Min(Different, (Records + 63) / 64 * 64), missingPercent: 5), Records);

    [Benchmark]
    public void Engine() => TypicalEngine.Evaluate(_rubric, _facts, detail: false, emitsLoops: true, Threads).Dispose();

    /// <summary>Into memory that is fresh from the system.</summary>
    [Benchmark]
    public AssessmentTable EngineIntoFreshMemory() => TypicalEngine.Evaluate(_rubric, _facts, detail: false, emitsLoops: true, Threads);
}
