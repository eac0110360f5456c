using RubricEngine.Diagnostics;
using RubricEngine.Documents;
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
            var @case = new RubricCase(seed, 1 + seed % 7, Features.Decisions | Features.Details);
            Collect(Read(@case.Write(Vocabulary.English)), seen);
            Collect(Read(@case.WriteOverlay(Vocabulary.Vietnamese)), seen);
        }
        var constructs = new HashSet<Construct>();
        AddConstructs(Construct.Rubric, constructs);
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

    private static void AddConstructs(Construct construct, HashSet<Construct> all)
    {
        if (!all.Add(construct)) return;
        foreach (Slot slot in construct.Slots)
            foreach (Construct inner in slot.Constructs()) AddConstructs(inner, all);
    }

    private static void Collect(DocumentNode node, HashSet<(Construct, Key)> seen)
    {
        switch (node)
        {
            case DocumentElement element:
                foreach (DocumentEntry entry in element.Entries)
                {
                    seen.Add((element.Construct, entry.Key));
                    Collect(entry.Value, seen);
                }
                break;
            case DocumentList list:
                foreach (DocumentNode item in list.Items) Collect(item, seen);
                break;
            case DocumentTable table:
                foreach (DocumentRow row in table.Rows) Collect(row.Value, seen);
                break;
        }
    }
}
