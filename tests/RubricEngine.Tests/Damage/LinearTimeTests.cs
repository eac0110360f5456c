using System.Diagnostics;
using System.Globalization;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Text;
using RubricEngine.Yaml;

namespace RubricEngine.Tests.Damage;

/// <summary>
/// A text of so many times the length takes so many times the work, sound or broken. Sixteen times the text may take five times
/// what is proportional, which leaves room for caches, the collector and a busy machine; a loop inside a loop takes sixteen times that.
/// </summary>
public class LinearTimeTests
{
    private const int Small = 500, Factor = 16, Allowance = 5, Runs = 3;

    private static readonly DocumentLimits s_limits = new() { Length = int.MaxValue, Nodes = int.MaxValue };

    private static readonly Dictionary<string, Func<int, string>> s_shapes = new()
    {
        ["facts"] = n => "facts:\n" + Lines(n, i => $"  f{i}: {{ type: integer, min: 0, label: \"fact \\\"{i}\\\"\" }}\n"),
        ["criteria"] = n => "criteria:\n" + Lines(n, i => $"  - id: c{i}\n    title: số {i}\n    met: a + {i} > 3 and b\n"),
        ["one line"] = n => "criteria: [" + Lines(n, i => $"{{ id: c{i}, met: a }}, ") + "]\n",
        ["keys of no construct"] = n => Lines(n, i => $"no such key {i}: 1\n"),
        ["keys given twice"] = n => "facts:\n" + Lines(n, _ => "  f: integer\n"),
        ["split values"] = n => "criteria: [" + Lines(n, _ => "{ formula: clamp(a, 0, 10) }, ") + "]\n",
        ["a long text"] = n => "title: \"" + Lines(n, _ => "một \\u0301 \\n hai ") + "\"\n",
        ["a long folded text"] = n => "title: >\n" + Lines(n, i => $"  a line {i}\n"),
        ["a long expression"] = n => "criteria: [{ id: c, met: " + Lines(n, i => $"a{i} + ") + "1 }]\n",
        ["broken expressions"] = n => "criteria:\n" + Lines(n, i => $"  - {{ id: c{i}, met: \"(a + * {i}\" }}\n"),
        ["open brackets"] = n => "criteria: " + Lines(n, _ => "[ "),
        ["open quotes"] = n => Lines(n, i => $"title{i}: \"open\n"),
        ["broken sections"] = n => Lines(n, i => $"a{i}: ]\n"),
        ["comments"] = n => Lines(n, i => $"# a remark {i}\n") + "title: a\n",
        ["aliases"] = n => "x-a: &a [1, 2]\nx-b: [" + Lines(n, _ => "*a, ") + "]\n",
        ["tabs"] = n => Lines(n, _ => "\tk: v\n"),
    };

    public static TheoryData<string> Shapes => [.. s_shapes.Keys];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_work_of_reading_YAML_grows_as_the_text_does(string shape) => CheckGrowth("rubric.yaml", n => $"format: 1\nrubric: a/b\n{s_shapes[shape](n)}");

    private static void CheckGrowth(string path, Func<int, string> write)
    {
        (double small, long smallBytes) = Measure(path, write(Small));
        (double large, long largeBytes) = Measure(path, write(Factor * Small));
        Assert.True(largeBytes <= 2 * Factor * (smallBytes + 100_000), $"{smallBytes:N0} bytes became {largeBytes:N0}");
        Assert.True(large <= Allowance * Factor * (small + 0.2), string.Create(CultureInfo.InvariantCulture, $"{small:F1} ms became {large:F1} ms"));
    }

    /// <summary>The least of several runs: what else the machine does only adds.</summary>
    private static (double Milliseconds, long Bytes) Measure(string path, string text)
    {
        double least = double.MaxValue;
        long bytes = 0;
        for (int i = 0; i < Runs; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            var diagnostics = new DiagnosticBag();
            RubricReader.Read(YamlReader.Read(new SourceText(path, text), s_limits, diagnostics), diagnostics);
            least = Math.Min(least, watch.Elapsed.TotalMilliseconds);
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        return (least, bytes);
    }

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(line));
}
