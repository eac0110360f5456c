using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using RubricEngine.Benchmarks.Tables;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Dsl;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Yaml;

namespace RubricEngine.Benchmarks;

/// <summary>How fast is a text read (text → document → syntax), and does the time grow as the text does?</summary>
[MemoryDiagnoser]
[Config(typeof(Throughput))]
public class ParserSpeed
{
    private sealed class Throughput : ManualConfig
    {
        public Throughput() => AddColumn(StatisticColumn.Median, new ThroughputColumn(BytesOf));

        private static long BytesOf(BenchmarkCase @case)
        {
            var speed = new ParserSpeed { Criteria = (int)@case.Parameters[nameof(Criteria)] };
            speed.Write();
            return Encoding.UTF8.GetByteCount((@case.Descriptor.WorkloadMethod.Name == nameof(Yaml) ? speed._yaml : speed._keywords).Text);
        }
    }

    /// <summary>The largest text here is far beyond what a file may be; that it is read in proportion is the question.</summary>
    private static readonly DocumentLimits s_limits = new() { Length = int.MaxValue, Nodes = int.MaxValue };

    private SourceText _yaml = new("none", "");

    private SourceText _keywords = new("none", "");

    [Params(10, 100, 1_000, 10_000, 100_000)]
    public int Criteria { get; set; }

    [GlobalSetup]
    public void Write()
    {
        _yaml = new SourceText("generated.rubric.yaml", CompileTime.Generate(Criteria));
        RubricDocument document = YamlReader.Read(_yaml, s_limits, new DiagnosticBag());
        _keywords = new SourceText("generated.rubric", DslWriter.Write(document, CommentPlaces.Of(document), Vocabulary.English, BracketUse.Figures));
    }

    [Benchmark(Baseline = true)]
    public object Yaml()
    {
        var diagnostics = new DiagnosticBag();
        return Sound(RubricReader.Read(YamlReader.Read(_yaml, s_limits, diagnostics), diagnostics), diagnostics);
    }

    [Benchmark]
    public object Keywords()
    {
        var diagnostics = new DiagnosticBag();
        return Sound(RubricReader.Read(DslReader.Read(_keywords, s_limits, diagnostics), diagnostics), diagnostics);
    }

    private static RubricSyntax Sound(RubricSyntax syntax, DiagnosticBag diagnostics) =>
        diagnostics.HasErrors ? throw new InvalidOperationException("the text has errors") : syntax;
}
