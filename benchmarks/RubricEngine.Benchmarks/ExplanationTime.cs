using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using RubricEngine.Benchmarks.Shipped;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Benchmarks;

/// <summary>What do the assessment of one ward by the rubric of Nam Định and its explanation take?</summary>
[BenchmarkCategory("a")]
[MemoryDiagnoser]
public class ExplanationTime : ISmallSetUp
{
    private readonly CompiledRubric _rubric = Wards.Rubric();
    private SubjectRecord _ward = new SubjectRecordBuilder([], "none").Build();

    /// <summary>How many of a hundred facts are missing.</summary>
    [Params(0, 5, 33)]
    public int MissingPercent { get; set; }

    [GlobalSetup]
    public void FillAndWarm()
    {
        Fill();
        WarmProcess.Run(ExplainAndRead);
    }

    void ISmallSetUp.SetUp() => Fill();

    private void Fill()
    {
        // The first test kept in the file: a ward that gets every point.
        ImmutableArray<(string Name, Value Value)> facts = _rubric.Rubric.Tests[0].Facts;
        _ward = new SubjectRecord("ward", null, null,
            facts.Where((_, place) => MissingPercent == 0 || place % (100 / MissingPercent) != 2).ToImmutableDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal), [], null);
    }

    [Benchmark(Baseline = true)]
    public Assessment Evaluate() => _rubric.Evaluate(_ward);

    [Benchmark]
    public Explanation Explain() => _rubric.Explain(_ward);

    [Benchmark]
    public string ExplainAndRead() => _rubric.Explain(_ward).ToText(Language.Vietnamese);
}
