using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using RubricEngine.Text;

namespace RubricEngine.Benchmarks;

/// <summary>How does the time to read and check a rubric grow with the number of its criteria?</summary>
[BenchmarkCategory("d")]
[MemoryDiagnoser]
public class CompileTime : ISmallSetUp
{
    private SourceText _source = new("none", "");

    /// <summary>Half of them judged by a condition, half by levels of a ratio, twenty to a group.</summary>
    [Params(20, 1_000, 10_000)]
    public int Criteria { get; set; }

    [GlobalSetup]
    public void WriteAndWarm()
    {
        Write();
        WarmProcess.Run(Compile);
    }

    void ISmallSetUp.SetUp() => Write();

    private void Write() => _source = new SourceText("generated.rubric.yaml", Generate(Criteria));

    [Benchmark]
    public CompiledRubric Compile() => RubricCompiler.Compile(_source).RubricOrThrow();

    internal static string Generate(int criteria)
    {
        var text = new StringBuilder("""
            format: 1
            rubric: benchmark/generated
            version: "1"
            facts:

            """);
        for (int i = 0; i < criteria; i++)
            text.Append(CultureInfo.InvariantCulture, $"  f{i}: {{ type: integer, min: 0, max: 200_000 }}\n");
        text.Append("groups:\n");
        for (int i = 0; i < criteria; i++)
        {
            if (i % 20 == 0) text.Append(CultureInfo.InvariantCulture, $"  - id: g{i / 20}\n    criteria:\n");
            text.Append(i % 2 == 0
                ? string.Create(CultureInfo.InvariantCulture, $"      - {{ id: c{i}, points: 5, met: f{i} >= 100 and f{i} <= 150_000 }}\n")
                : string.Create(CultureInfo.InvariantCulture, $"      - {{ id: c{i}, points: 5, measure: f{i} / f{i - 1}, levels: [ {{ at least: 90%, points: 5 }}, {{ from: 80%, below: 90%, points: 3.5 }}, {{ otherwise: 0 }} ] }}\n"));
        }
        return text.Append("grades:\n  - { grade: good, when: percent >= 80% }\n  - { grade: fair, otherwise: true }\n").ToString();
    }
}
