using BenchmarkDotNet.Attributes;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Text;

namespace RubricEngine.Benchmarks;

/// <summary>What does the reference evaluator take for one record, and what does an explanation add?</summary>
[MemoryDiagnoser]
public class RecordTime
{
    private const int Criteria = 20;

    private readonly CompiledRubric _rubric =
        RubricCompiler.Compile(new SourceText("generated.rubric.yaml", CompileTime.Generate(Criteria))).RubricOrThrow();

    private SubjectRecord _record = new SubjectRecordBuilder([], "none").Build();

    /// <summary>One fact in so many is missing; 0 for none.</summary>
    [Params(0, 4)]
    public int OneMissingIn { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        SubjectRecordBuilder record = _rubric.NewRecord("subject");
        for (int i = 0; i < Criteria; i++)
            if (OneMissingIn == 0 || i % OneMissingIn != 1) record.SetNumber($"f{i}", 1_000 + 37 * i);
        _record = record.Build();
    }

    [Benchmark(Baseline = true)]
    public Assessment Evaluate() => _rubric.Evaluate(_record);

    [Benchmark]
    public string Explain() => _rubric.Explain(_record).ToText(Language.Vietnamese);
}
