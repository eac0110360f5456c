using BenchmarkDotNet.Attributes;
using RubricEngine.Benchmarks.Typical;
using RubricEngine.Columns;

namespace RubricEngine.Benchmarks;

/// <summary>How far do two measurements of the same thing differ? What differs less elsewhere differs by chance.</summary>
[BenchmarkCategory("noise")]
public class SameTwice : ISmallSetUp
{
    private const int Rows = 1 << 18, FewRows = 256;

    private readonly CompiledRubric _rubric = TypicalAgreement.Rubric();
    private TypicalTable _table = new(64);
    private TypicalResults _results = new(64);
    private FactTable _facts = new FactTableBuilder([], 0).Build();

    [GlobalSetup]
    public void Fill() => Fill(Rows);

    void ISmallSetUp.SetUp() => Fill(FewRows);

    private void Fill(int rows)
    {
        _table = TypicalData.Generate(rows, missingPercent: 0);
        _results = new TypicalResults(rows);
        _facts = TypicalEngine.TableOf(_rubric, _table);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public void ByHand() => TypicalColumns<Lanes256>.Totals(_table, _results);

    [Benchmark(OperationsPerInvoke = Rows)]
    public void ByHandAgain() => TypicalColumns<Lanes256>.Totals(_table, _results);

    [Benchmark(OperationsPerInvoke = Rows)]
    public void Engine() => TypicalEngine.Evaluate(_rubric, _facts, detail: false, emitsLoops: true).Dispose();

    [Benchmark(OperationsPerInvoke = Rows)]
    public void EngineAgain() => TypicalEngine.Evaluate(_rubric, _facts, detail: false, emitsLoops: true).Dispose();
}
