using BenchmarkDotNet.Attributes;
using RubricEngine.Benchmarks.Peers;
using RubricEngine.Benchmarks.Typical;
using RubricEngine.Columns;

namespace RubricEngine.Benchmarks;

/// <summary>
/// What does the typical rubric take in what a .NET user would pick instead? Times are those of one row in which nothing is unknown: total and
/// grade, of which the peers give one each; the engine says also that they are certain.
/// </summary>
[BenchmarkCategory("b")]
[MemoryDiagnoser]
public class PeersTime : ISmallSetUp
{
    private const int Rows = 1 << 12, FewRows = 64;

    private readonly CompiledRubric _rubric = TypicalAgreement.Rubric();
    private readonly CompiledExpressions _expressions = new();
    private readonly RulesInText _rules = new();
    private (int Total, int Grade)[] _results = [];
    private CompleteRecord[] _records = [];
    private FactTable _facts = new FactTableBuilder([], 0).Build();

    [GlobalSetup]
    public void CheckAndFill() => Fill(Rows);

    void ISmallSetUp.SetUp() => Fill(FewRows);

    private void Fill(int rows)
    {
        TypicalTable table = CompleteRows.Generate(rows);
        _records = [.. Enumerable.Range(0, rows).Select(row => CompleteRecord.Of(table, row))];
        _facts = TypicalEngine.TableOf(_rubric, table);
        _results = new (int, int)[rows];
        var agreement = new TypicalAgreement(_rubric, table);
        foreach ((string name, Action form) in (ReadOnlySpan<(string, Action)>)[(nameof(ExpressionsCompiled), ExpressionsCompiled), (nameof(MicrosoftRulesEngine), MicrosoftRulesEngine)])
        {
            Array.Clear(_results);
            form();
            agreement.Check(name, _results);
        }
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public void ExpressionsCompiled()
    {
        for (int row = 0; row < _records.Length; row++) _results[row] = _expressions.Evaluate(_records[row]);
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public void MicrosoftRulesEngine()
    {
        for (int row = 0; row < _records.Length; row++) _results[row] = _rules.Evaluate(_records[row]).GetAwaiter().GetResult();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public void Engine() => TypicalEngine.Evaluate(_rubric, _facts, detail: false, emitsLoops: true).Dispose();
}
