using System.Text;
using RubricEngine.Diagnostics;
using RubricEngine.Testing;
using RubricEngine.Text;
using RubricEngine.Yaml;

namespace RubricEngine.Tests.Yaml;

/// <summary>Whatever a file holds, it is read to the end with places inside it, and nothing throws. The seed is fixed.</summary>
public class NeverThrowsTests
{
    private const int Seed = 20_260_101;

    private static readonly string[] s_bits =
        ["{", "}", "[", "]", ":", ": ", "- ", "\n", "\n  ", "\t", "'", "\"", "&a ", "*a", "<<: ", "!x ", "|", ">", "#", "%", "@", "`", "\\", "\\x", ",", "?", "---\n", "\u0301", "😀", "\r", "= ", "(", ")"];

    [Fact]
    public void Random_bytes_are_read()
    {
        var random = new Random(Seed);
        for (int i = 0; i < 300; i++)
        {
            byte[] bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            if (Reading.Decode(bytes).Source is { } source) ReadWithin(source.Text);
        }
    }

    [Fact]
    public void Random_signs_of_YAML_are_read()
    {
        var random = new Random(Seed);
        for (int i = 0; i < 1_500; i++)
        {
            var text = new StringBuilder(i % 2 == 0 ? Reading.Head : "");
            for (int n = random.Next(40); n > 0; n--) text.Append(random.Next(3) == 0 ? "met" : s_bits[random.Next(s_bits.Length)]);
            ReadWithin(text.ToString());
        }
    }

    [Fact]
    public void Rubrics_with_random_changes_are_compiled()
    {
        var random = new Random(Seed);
        string original = File.ReadAllText(Repository.PathOf("tests", "specs", "wrong", "yaml-form.cases"));
        string[] bodies = original.Split("=== ").Skip(1).Select(b => string.Join('\n', b.Split('\n').Skip(1).Where(l => !l.StartsWith("#~", StringComparison.Ordinal)))).ToArray();
        for (int i = 0; i < 400; i++)
        {
            var text = new StringBuilder("format: 1\nrubric: a/b\nversion: \"1\"\n" + bodies[random.Next(bodies.Length)]);
            for (int n = 1 + random.Next(4); n > 0; n--)
            {
                int at = random.Next(text.Length + 1);
                if (random.Next(2) == 0) text.Insert(at, s_bits[random.Next(s_bits.Length)]);
                else if (at < text.Length) text.Remove(at, Math.Min(random.Next(1, 8), text.Length - at));
            }
            Assert.All(RubricCompiler.Compile(new SourceText("rubric.yaml", text.ToString())).Diagnostics, d => Inside(d, text.Length));
        }
    }

    private static void ReadWithin(string text)
    {
        var diagnostics = new DiagnosticBag();
        YamlReader.Read(new SourceText("rubric.yaml", text), diagnostics);
        Assert.All(diagnostics.ToSortedArray(), d => Inside(d, text.Length));
    }

    private static void Inside(Diagnostic diagnostic, int length)
    {
        Assert.False(diagnostic.Origin is { } origin && (origin.Span.Start < 0 || origin.Span.Length < 0 || origin.Span.End > length), diagnostic.Message.English);
        // Printing must not throw either.
        DiagnosticPrinter.Print(diagnostic);
    }
}
