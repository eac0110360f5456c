using System.Globalization;
using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Tests.Properties;

/// <summary>The hash is the identity of a rubric's meaning.</summary>
public class HashProperties
{
    [Fact]
    public void Layout_and_key_order_do_not_change_the_hash() => RubricCase.Check(Features.Decisions, 80, (@case, written, rubric) =>
    {
        CompileResult other = RubricCase.Compile(written.ToText(@case.Data()));
        Assert.Equal(rubric.Hash, other.RubricOrThrow().Hash);
    });

    [Fact]
    public void Any_other_value_gives_another_hash() => RubricCase.Check(Features.Decisions, 80, (@case, written, rubric) =>
    {
        Random random = @case.Data();
        for (int i = 0; i < 10; i++)
        {
            int numbers = 0, index = random.Next(200);
            Node changed = Change(written, ref numbers, index);
            if (numbers <= index) changed = Change(written, ref numbers, numbers + index % numbers);
            CompileResult other = RubricCase.Compile(changed.ToText());
            if (other.Rubric is not null) Assert.NotEqual(rubric.Hash, other.Rubric.Hash);
        }
    });

    [Fact]
    public void The_language_of_keys_and_words_does_not_change_the_hash() => RubricCase.Check(Features.Decisions | Features.Details | Features.Calls, 80, (@case, written, rubric) =>
    {
        string vietnamese = @case.Write(Vocabulary.Vietnamese).ToText();
        Assert.Equal(SyntaxText.Of(new SourceText("random.yaml", written.ToText())), SyntaxText.Of(new SourceText("random.yaml", vietnamese)));
        CompileResult other = RubricCase.Compile(vietnamese);
        Assert.Equal(rubric.Hash, other.RubricOrThrow().Hash);
    });

    /// <summary>Adds 1 to the number that stands at an index among all numbers.</summary>
    private static Node Change(Node node, ref int numbers, int index)
    {
        switch (node)
        {
            case Map map:
                var entries = new List<(string, Node)>();
                foreach ((string key, Node value) in map.Entries) entries.Add((key, key == "format" ? value : Change(value, ref numbers, index)));
                return new Map(entries);
            case Sequence sequence:
                var items = new List<Node>();
                foreach (Node item in sequence.Items) items.Add(Change(item, ref numbers, index));
                return new Sequence(items);
            case Scalar { Text: var text } when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number):
                return numbers++ == index ? (number + 1).ToString(CultureInfo.InvariantCulture) : node;
            default:
                return node;
        }
    }
}
