using BenchmarkDotNet.Attributes;
using RubricEngine.Benchmarks.Shipped;
using RubricEngine.Benchmarks.Typical;
using RubricEngine.Text;

namespace RubricEngine.Benchmarks;

/// <summary>What does it take from the text of a rubric of twenty criteria until records are assessed by it?</summary>
/// <remarks>The fast engines are made when they are first used, which the last of the benchmarks asks for: then the plan is made too.</remarks>
[BenchmarkCategory("d")]
[MemoryDiagnoser]
public class CompileShipped : ISmallSetUp
{
    private readonly SourceText _typical = TypicalAgreement.Source(), _wards = Wards.Source(), _wardsWithoutTests = Wards.SourceWithoutTests();

    [GlobalSetup]
    public void Warm() => WarmProcess.Run(() => (NamDinh(), TypicalAndItsPlan()));

    void ISmallSetUp.SetUp() { }

    /// <summary>Twenty criteria over 23 facts, no tests.</summary>
    [Benchmark(Baseline = true)]
    public CompiledRubric Typical() => RubricCompiler.Compile(_typical).RubricOrThrow();

    /// <summary>Twenty criteria over some forty facts in two languages, and 24 tests.</summary>
    [Benchmark]
    public CompiledRubric NamDinh() => RubricCompiler.Compile(_wards).RubricOrThrow();

    /// <summary>The same without its tests, which are a quarter of the text.</summary>
    [Benchmark]
    public CompiledRubric NamDinhWithoutTests() => RubricCompiler.Compile(_wardsWithoutTests).RubricOrThrow();

    [Benchmark]
    public object TypicalAndItsPlan() => Plans.PlanLowering.Lower(Typical().Rubric);
}
