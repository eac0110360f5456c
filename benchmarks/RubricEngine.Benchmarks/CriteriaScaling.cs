using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using RubricEngine.Batch;
using RubricEngine.Benchmarks.Tables;
using RubricEngine.Columns;
using RubricEngine.Results;
using RubricEngine.Text;

namespace RubricEngine.Benchmarks;

/// <summary>How does the time for a table grow with the criteria of the rubric?</summary>
/// <remarks>The generated rubric, whose figures are illustrative: one fact a criterion, half of the criteria a condition and half levels of a ratio.</remarks>
[BenchmarkCategory("c")]
[Config(typeof(PerCell))]
public class CriteriaScaling : ISmallSetUp
{
    private const int Rows = 1 << 12, FewRows = 64;

    private sealed class PerCell : ManualConfig
    {
        public PerCell() => AddColumn(new FigureColumn("ns/criterion", "Median nanoseconds for one criterion of one row", (summary, @case) => summary.Median(@case) / (int)@case.Parameters[nameof(Criteria)]));
    }

    private CompiledRubric? _rubric;
    private FactTable _facts = new FactTableBuilder([], 0).Build();

    [Params(10, 100, 1_000, 10_000)]
    public int Criteria { get; set; }

    /// <summary>Whether code is generated.</summary>
    [Params(true, false)]
    public bool EmitsLoops { get; set; }

    [GlobalSetup]
    public void Fill() => Fill(Rows);

    void ISmallSetUp.SetUp() => Fill(FewRows);

    private void Fill(int rows)
    {
        _rubric = RubricCompiler.Compile(new SourceText("generated.rubric.yaml", CompileTime.Generate(Criteria))).RubricOrThrow();
        FactTableBuilder builder = _rubric.NewTable(rows);
        var random = new Random(1);
        for (int i = 0; i < Criteria; i++)
        {
            int most = random.Next(1, 200_000);
            builder.SetColumn($"f{i}", (long[])[.. Enumerable.Range(0, rows).Select(_ => (long)random.Next(most / 2, most))]);
        }
        _facts = builder.Build();
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public AssessmentTable Engine() => _rubric!.EvaluateBatch(_facts, new BatchOptions
    {
        Outputs = AssessmentOutputs.Points | AssessmentOutputs.Grade | AssessmentOutputs.Counts,
        Run = new RunOptions { EmitsLoops = EmitsLoops },
    });
}
