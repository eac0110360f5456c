using BenchmarkDotNet.Attributes;
using RubricEngine.Batch;
using RubricEngine.Benchmarks.Shipped;
using RubricEngine.Columns;
using RubricEngine.Evaluation;
using RubricEngine.Records;
using RubricEngine.Results;

namespace RubricEngine.Benchmarks;

/// <summary>What does a ward take by the rubric of Nam Định in each engine? Times are those of one ward.</summary>
/// <remarks>The single evaluator reads dictionaries here; what it takes with objects of a class is asked by another benchmark, of the typical rubric.</remarks>
[BenchmarkCategory("a")]
[MemoryDiagnoser]
public class NamDinh : ISmallSetUp
{
    private const int Rows = 1 << 16, Singles = 1 << 8, FewRows = 64;
    private const AssessmentOutputs Totals = AssessmentOutputs.Points | AssessmentOutputs.Grade | AssessmentOutputs.Counts;

    private readonly CompiledRubric _rubric = Wards.Rubric();
    private readonly RecordBinding<Dictionary<string, object?>> _binding;
    private readonly RecordAssessment _into;
    private FactTable _table = new FactTableBuilder([], 0).Build();
    private Dictionary<string, object?>[] _objects = [];
    private SubjectRecord[] _records = [];

    public NamDinh()
    {
        _binding = _rubric.Bind<Dictionary<string, object?>>();
        _into = _binding.NewAssessment();
    }

    /// <summary>So many of a hundred values are missing.</summary>
    [Params(0, 5)]
    public int MissingPercent { get; set; }

    [GlobalSetup]
    public void Fill() => Fill(Rows, Singles);

    void ISmallSetUp.SetUp() => Fill(FewRows, FewRows);

    private void Fill(int rows, int singles)
    {
        _table = _rubric.ToTable(Wards.Facts(_rubric, rows, MissingPercent).Select(Wards.RecordOf));
        var facts = Wards.Facts(_rubric, singles, MissingPercent).ToArray();
        _objects = [.. facts.Select(f => Wards.ObjectsOf(_rubric, f))];
        _records = [.. facts.Select(Wards.RecordOf)];
        using AssessmentTable all = Columns(Totals, emitsLoops: true);
        for (int i = 0; i < singles; i++)
        {
            _binding.Evaluate(_objects[i], _into);
            Assessment expected = _rubric.Evaluate(_records[i]);
            if (!expected.Points.Equals(_into.Points) || !expected.Points.Equals(all.Points[i]) || !expected.Possible.SequenceEqual(_into.Possible) || !expected.Possible.SequenceEqual(all.Possible(i)))
                throw new InvalidOperationException($"the engines differ in ward {i}");
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public void ColumnsTotals() => Columns(Totals, emitsLoops: true).Dispose();

    [Benchmark(OperationsPerInvoke = Rows)]
    public void ColumnsInFullDetail() => Columns(Totals | AssessmentOutputs.Criteria, emitsLoops: true).Dispose();

    [Benchmark(OperationsPerInvoke = Rows)]
    public void ColumnsWithoutGeneratedCode() => Columns(Totals, emitsLoops: false).Dispose();

    [Benchmark(OperationsPerInvoke = Singles)]
    public void Single()
    {
        foreach (Dictionary<string, object?> ward in _objects) _binding.Evaluate(ward, _into);
    }

    [Benchmark(OperationsPerInvoke = Singles)]
    public int Reference() => _records.Sum(r => _rubric.Evaluate(r).Met);

    [Benchmark(OperationsPerInvoke = Singles)]
    public int Explanation() => _records.Sum(r => _rubric.Explain(r).Sections.Length);

    private AssessmentTable Columns(AssessmentOutputs outputs, bool emitsLoops) =>
        _rubric.EvaluateBatch(_table, new BatchOptions { Outputs = outputs, Run = new RunOptions { EmitsLoops = emitsLoops } });
}
