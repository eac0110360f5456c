using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Testing;
using RubricEngine.Text;
using RubricEngine.Yaml;

namespace RubricEngine.Tests.Properties;

/// <summary>The random rubrics leave nothing of the language out.</summary>
public class RandomRubricTests
{
    private const int Rubrics = 120;

    [Fact]
    public void Every_key_of_every_construct_occurs()
    {
        var seen = new HashSet<(Construct, Key)>();
        for (int seed = 1; seed <= Rubrics; seed++)
        {
            var @case = new RubricCase(seed, 1 + seed % 7, Features.Decisions | Features.Details | Features.Calls);
            UsedKeys.Collect(Read(@case.Write(Vocabulary.English)), seen);
            UsedKeys.Collect(Read(@case.WriteOverlay(Vocabulary.Vietnamese)), seen);
        }
        IReadOnlyCollection<Construct> constructs = UsedKeys.Constructs();
        Assert.Empty(constructs.SelectMany(c => c.Slots.Where(s => !seen.Contains((c, s.Key))).Select(s => $"{c.Name.English}: {s.Key}")));
    }

    private static DocumentElement Read(Map rubric)
    {
        var diagnostics = new DiagnosticBag();
        var source = new SourceText("random.rubric.yaml", rubric.ToText());
        DocumentElement? root = YamlReader.Read(source, diagnostics).Root;
        Assert.Empty(diagnostics.ToSortedArray().Select(d => DiagnosticPrinter.Print(d)));
        return root!;
    }
}
