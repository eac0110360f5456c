using System.Diagnostics;
using System.Globalization;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Dsl;
using RubricEngine.Text;
using RubricEngine.Yaml;

namespace RubricEngine.Tests.Damage;

/// <summary>
/// A text of so many times the length takes so many times the work, sound or broken. Sixteen times the text may take eight times
/// what is proportional, which leaves room for caches and the collector; a loop inside a loop takes sixteen times that. A busy machine
/// only adds to a time, so the least of several is taken, and more of them where they are not yet in proportion.
/// </summary>
public class LinearTimeTests
{
    private const int Small = 500, Factor = 16, Allowance = 8, Fewest = 2, Most = 12;

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

    private static readonly Dictionary<string, Func<int, string>> s_keywordShapes = new()
    {
        ["facts"] = n => Lines(n, i => $"  fact f{i} : integer in 0..9 \"fact \"\"{i}\"\"\"\n"),
        ["criteria"] = n => Lines(n, i => $"  criterion c{i} \"số {i}\" 5 points {{\n    met when a + {i} > 3 and b\n  }}\n"),
        ["one line"] = n => Lines(n, i => $"criterion c{i} {{ met when a }} "),
        ["levels"] = n => "criterion c { measure a\n" + Lines(n, i => $"  from {i} to below {i + 1} : {i}\n") + "}\n",
        ["words of no clause"] = n => Lines(n, i => $"  no such clause {i}\n"),
        ["misspelt clauses"] = n => Lines(n, i => $"  critrion c{i} {{ met whn a }}\n"),
        ["a long text"] = n => "title " + Lines(n, i => $"\"line {i}\"\n"),
        ["a long expression"] = n => "require " + Lines(n, i => $"a{i} + ") + "1\n",
        ["broken expressions"] = n => Lines(n, i => $"  criterion c{i} {{ met when (a + * {i} }}\n"),
        ["open braces"] = n => Lines(n, i => $"group g{i} {{\n"),
        ["closed braces"] = n => Lines(n, _ => "}\n"),
        ["open brackets"] = n => "require " + Lines(n, _ => "( "),
        ["open quotes"] = n => Lines(n, i => $"  title \"open {i}\n"),
        ["open backticks"] = n => Lines(n, i => $"  fact `open {i}\n"),
        ["strange signs"] = n => Lines(n, _ => "$ \\ ^ ~ ? "),
        ["comments"] = n => Lines(n, i => $"  # a remark {i}\n"),
    };

    public static TheoryData<string> KeywordShapes => [.. s_keywordShapes.Keys];

    [Theory]
    [MemberData(nameof(KeywordShapes))]
    public void The_work_of_reading_keywords_grows_as_the_text_does(string shape) =>
        CheckGrowth("rubric.rubric", n => $"format 1\nrubric a/b version \"1\" {{\n{s_keywordShapes[shape](n)}}}\n");

    public static TheoryData<string> Shapes => [.. s_shapes.Keys];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_work_of_reading_YAML_grows_as_the_text_does(string shape) => CheckGrowth("rubric.yaml", n => $"format: 1\nrubric: a/b\n{s_shapes[shape](n)}");

    private static void CheckGrowth(string path, Func<int, string> write)
    {
        string small = write(Small), large = write(Factor * Small);
        (double smallTime, double largeTime) = (double.MaxValue, double.MaxValue);
        for (int run = 0; run < Fewest || (run < Most && largeTime > Allowed()); run++)
        {
            (double time, long smallBytes) = Measure(path, small);
            smallTime = Math.Min(smallTime, time);
            (time, long largeBytes) = Measure(path, large);
            largeTime = Math.Min(largeTime, time);
            Assert.True(largeBytes <= 2 * Factor * (smallBytes + 100_000), $"{smallBytes:N0} bytes became {largeBytes:N0}");
        }
        Assert.True(largeTime <= Allowed(), string.Create(CultureInfo.InvariantCulture, $"{smallTime:F1} ms became {largeTime:F1} ms"));

        double Allowed() => Allowance * Factor * (smallTime + 0.2);
    }

    private static (double Milliseconds, long Bytes) Measure(string path, string text)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var diagnostics = new DiagnosticBag();
        var source = new SourceText(path, text);
        RubricReader.Read(path.EndsWith(".yaml", StringComparison.Ordinal) ? YamlReader.Read(source, s_limits, diagnostics) : DslReader.Read(source, s_limits, diagnostics), diagnostics);
        return (watch.Elapsed.TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(line));
}
