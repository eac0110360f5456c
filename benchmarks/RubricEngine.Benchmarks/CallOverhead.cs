using BenchmarkDotNet.Attributes;
using RubricEngine.Batch;
using RubricEngine.Benchmarks.Plugins;
using RubricEngine.Columns;
using RubricEngine.Evaluation;
using RubricEngine.Functions;
using RubricEngine.Results;
using RubricEngine.Text;

namespace RubricEngine.Benchmarks;

/// <summary>
/// What does a call of a plugin's function add to a record and to a row of a table? A rubric of one criterion, whose formula is written
/// out or is one call. Times are those of one record or row.
/// </summary>
[MemoryDiagnoser]
public class CallOverhead : ISmallSetUp
{
    private const int Rows = 1 << 16, Singles = 1 << 8, FewRows = 64;
    private const AssessmentOutputs Totals = AssessmentOutputs.Points | AssessmentOutputs.Grade | AssessmentOutputs.Counts;

    private static readonly FunctionPolicy s_direct = new() { TimeLimit = Timeout.InfiniteTimeSpan }, s_limited = new() { TimeLimit = TimeSpan.FromSeconds(10) };

    private readonly Case _written = new("(3 * a + b) / 10", FunctionRegistry.Empty);
    private readonly Case _byRow = new("weigh(a, b)", FunctionRegistry.Empty.With(new Weigh(), s_direct));
    private readonly Case _byColumns = new("weigh(a, b)", FunctionRegistry.Empty.With(new WeighColumns(), s_direct));
    private readonly Case _limited = new("weigh(a, b)", FunctionRegistry.Empty.With(new WeighColumns(), s_limited));
    private FactValue[][] _values = [];

    [GlobalSetup]
    public void Fill() => Fill(Rows, Singles);

    void ISmallSetUp.SetUp() => Fill(FewRows, FewRows);

    private void Fill(int rows, int singles)
    {
        _values = [.. Enumerable.Range(0, Math.Max(rows, singles)).Select(i => new FactValue[] { i * 7 % 1_001, i * 13 % 1_001 })];
        _written.Fill(_values[..rows]);
        AssessmentTable written = _written.Columns();
        foreach (Case form in (Case[])[_byRow, _byColumns, _limited])
        {
            form.Fill(_values[..rows]);
            AssessmentTable called = form.Columns();
            for (int i = 0; i < singles; i++)
                if (form.Single(_values[i]) != _written.Single(_values[i]) || !called.Points[i].Equals(written.Points[i]))
                    throw new InvalidOperationException($"the forms differ in row {i}");
        }
        _values = _values[..singles];
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Singles)]
    public long SingleWritten() => Single(_written);

    [Benchmark(OperationsPerInvoke = Singles)]
    public long SingleCall() => Single(_byRow);

    [Benchmark(OperationsPerInvoke = Singles)]
    public long SingleCallWithTimeLimit() => Single(_limited);

    [Benchmark(OperationsPerInvoke = Rows)]
    public AssessmentTable ColumnsWritten() => _written.Columns();

    /// <summary>The body is called row by row.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public AssessmentTable ColumnsCallByRow() => _byRow.Columns();

    /// <summary>The body takes columns.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public AssessmentTable ColumnsCall() => _byColumns.Columns();

    [Benchmark(OperationsPerInvoke = Rows)]
    public AssessmentTable ColumnsCallWithTimeLimit() => _limited.Columns();

    private long Single(Case form)
    {
        long sum = 0;
        foreach (FactValue[] values in _values) sum += form.Single(values);
        return sum;
    }

    /// <summary>One way to compute the formula.</summary>
    private sealed class Case
    {
        private readonly CompiledRubric _rubric;
        private readonly OrderBinding _binding;
        private readonly RecordAssessment _into;
        private FactTable _table = new FactTableBuilder([], 0).Build();

        public Case(string formula, FunctionRegistry functions)
        {
            _rubric = RubricCompiler.Compile(new SourceText("call.rubric.yaml", $$"""
                format: 1
                rubric: benchmarks/call
                version: "1"
                facts: { a: { type: integer, min: 0, max: 1_000 }, b: { type: integer, min: 0, max: 1_000 } }
                criteria: [ { id: c, points: 400, formula: "{{formula}}" } ]
                grades: [ { grade: good, when: percent >= 50% }, { grade: fair, otherwise: true } ]
                """), new CompileOptions { Functions = functions }).RubricOrThrow();
            _binding = _rubric.BindOrder(["a", "b"], Totals);
            _into = _binding.NewAssessment();
        }

        public void Fill(FactValue[][] rows) => _table = _rubric.ToTable(rows.Select((values, i) => _binding.ToRecord(values, $"s{i}")));

        public long Single(FactValue[] values)
        {
            _binding.Evaluate(values, _into);
            return _into.TryGetPoints(out ScaledBounds points) ? points.Low * 10 / points.Scale : throw new InvalidOperationException("no points");
        }

        public AssessmentTable Columns() => _rubric.EvaluateBatch(_table, new BatchOptions { Outputs = Totals, Run = new RunOptions { EmitsLoops = true } });
    }
}
