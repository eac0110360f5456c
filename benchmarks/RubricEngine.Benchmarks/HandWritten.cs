using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using RubricEngine.Batch;
using RubricEngine.Benchmarks.Tables;
using RubricEngine.Benchmarks.Typical;
using RubricEngine.Columns;

namespace RubricEngine.Benchmarks;

/// <summary>
/// What does the typical rubric take when it is written out in C#, from records of decimals to columns and vectors, and what does the
/// engine take? Times are those of one row. The forms write over the results of the run before; the engine gives a new table.
/// </summary>
/// <remarks>
/// The last column is the throughput beside that of the widest vectors by hand that the processor has instructions for: 512 bits, or 256 where
/// it has none of 512, which then run in software and say nothing.
/// </remarks>
[BenchmarkCategory("a")]
[Config(typeof(BesideVectors))]
public class HandWritten : ISmallSetUp
{
    private const int Rows = 1 << 18, CheckedRows = 4_096, FewRows = 256;

    /// <summary>The form by hand that the engine is compared with.</summary>
    internal static string Vectors => Vector512.IsHardwareAccelerated ? nameof(ColumnsOf512Bits) : nameof(ColumnsOf256Bits);

    private sealed class BesideVectors : ManualConfig
    {
        public BesideVectors() => AddColumn(new FigureColumn("%", $"Throughput beside {Vectors}", (summary, @case) => 100 * summary.Beside(@case, Vectors) / summary.Median(@case)));
    }

    private TypicalTable _table = new(64);
    private TypicalResults _results = new(64);
    private DecimalRecord[] _decimals = [];
    private ScaledRecord[] _scaled = [];
    private readonly DecimalTally _decimalTally = new();
    private readonly ScaledTally _scaledTally = new();
    private readonly ScaledRecord _row = new();
    private readonly CompiledRubric _rubric = TypicalAgreement.Rubric();
    private FactTable _facts = new FactTableBuilder([], 0).Build();

    /// <summary>So many of a hundred values are missing.</summary>
    [Params(0, 5)]
    public int MissingPercent { get; set; }

    /// <summary>Whether status and points of each criterion are written, beside the figures of the whole.</summary>
    [Params(false, true)]
    public bool Detail { get; set; }

    /// <summary>Every form must give what the rubric gives, on each of some thousand rows with and without missing values, before it is measured.</summary>
    [GlobalSetup]
    public void CheckAndFill()
    {
        Check(CheckedRows);
        Fill(Rows, MissingPercent);
    }

    void ISmallSetUp.SetUp()
    {
        Check(FewRows);
        Fill(FewRows, MissingPercent);
    }

    private void Check(int rows)
    {
        bool measured = Detail;
        foreach (int missing in (ReadOnlySpan<int>)[0, 5])
        {
            Fill(rows, missing);
            var agreement = new TypicalAgreement(_rubric, _table);
            foreach (bool detail in (ReadOnlySpan<bool>)[false, true])
                foreach ((string name, Action form) in Forms())
                {
                    Detail = detail;
                    _results = new TypicalResults(rows);
                    form();
                    agreement.Check(name, _results, detail);
                }
        }
        Detail = measured;
    }

    private void Fill(int rows, int missingPercent)
    {
        _table = TypicalData.Generate(rows, missingPercent);
        _facts = TypicalEngine.TableOf(_rubric, _table);
        _results = new TypicalResults(rows);
        _decimals = [.. Enumerable.Range(0, rows).Select(row => DecimalRecord.Of(_table, row))];
        _scaled = [.. Enumerable.Range(0, rows).Select(row => { var record = new ScaledRecord(); record.Read(_table, row); return record; })];
    }

    private IEnumerable<(string, Action)> Forms() =>
    [
        (nameof(RecordsOfDecimals), RecordsOfDecimals),
        (nameof(RecordsOfIntegers), RecordsOfIntegers),
        (nameof(ColumnsWithIfs), ColumnsWithIfs),
        (nameof(ColumnsWithoutBranches), ColumnsWithoutBranches),
        (nameof(ColumnsOf256Bits), ColumnsOf256Bits),
        (nameof(ColumnsOf512Bits), ColumnsOf512Bits),
        (nameof(Engine), () => Write(emitsLoops: true, threads: 1)),
        (nameof(EngineOfTwoThreads), () => Write(emitsLoops: true, threads: 2)),
        (nameof(EngineWithoutGeneratedCode), () => Write(emitsLoops: false, threads: 1)),
    ];

    [Benchmark(OperationsPerInvoke = Rows)]
    public void RecordsOfDecimals() => TypicalRecords.Run(_decimals, _decimalTally, _results, Detail);

    [Benchmark(OperationsPerInvoke = Rows)]
    public void RecordsOfIntegers() => TypicalRecords.Run(_scaled, _scaledTally, _results, Detail);

    [Benchmark(OperationsPerInvoke = Rows)]
    public void ColumnsWithIfs() => TypicalRecords.Run(_table, _row, _scaledTally, _results, Detail);

    [Benchmark(OperationsPerInvoke = Rows)]
    public void ColumnsWithoutBranches() => Columns<ScalarLanes>();

    [Benchmark(OperationsPerInvoke = Rows)]
    public void ColumnsOf256Bits() => Columns<Lanes256>();

    [Benchmark(OperationsPerInvoke = Rows)]
    public void ColumnsOf512Bits() => Columns<Lanes512>();

    [Benchmark(OperationsPerInvoke = Rows)]
    public void Engine() => Run(emitsLoops: true, threads: 1);

    [Benchmark(OperationsPerInvoke = Rows)]
    public void EngineOfTwoThreads() => Run(emitsLoops: true, threads: 2);

    [Benchmark(OperationsPerInvoke = Rows)]
    public void EngineWithoutGeneratedCode() => Run(emitsLoops: false, threads: 1);

    /// <summary>As the other forms write into the same results again and again, so a table gives its memory to the next one.</summary>
    private void Run(bool emitsLoops, int threads) => TypicalEngine.Evaluate(_rubric, _facts, Detail, emitsLoops, threads).Dispose();

    private void Write(bool emitsLoops, int threads)
    {
        using AssessmentTable table = TypicalEngine.Evaluate(_rubric, _facts, Detail, emitsLoops, threads);
        TypicalEngine.Write(table, _results, Detail);
    }

    private void Columns<L>() where L : struct, ILanes<L>
    {
        if (Detail) TypicalColumns<L>.Detail(_table, _results);
        else TypicalColumns<L>.Totals(_table, _results);
    }
}
