using System.Collections.Immutable;
using RubricEngine.Documents;

namespace RubricEngine.Yaml;

// Each function that remembers something stands in a method of its own: where it stood beside others, all of them would be made for every value.
internal sealed partial class YamlBinder
{
    private ImmutableArray<YamlEntry> Joined(YamlMapping mapping, Construct construct) => _split.Join(mapping, text => vocabulary.Find(construct, text) is not null);

    private static bool Has(ImmutableArray<DocumentEntry>.Builder entries, Key key)
    {
        for (int i = 0; i < entries.Count; i++)
            if (entries[i].Key == key) return true;
        return false;
    }

    private DocumentNode Leaves(YamlNode node, Slot slot, string name) => List(node, name, item => Leaf(item, slot, name));

    private DocumentNode Items(YamlNode node, ImmutableArray<Construct> constructs, string name) => List(node, name, item => Item(item, constructs, name));

    private DocumentNode Rows(YamlNode node, Slot slot, string name) => Table(node, name, (row, value) => Row(value, slot, row));

    private DocumentNode ByLanguage(YamlNode node, Slot slot, string name) => Table(node, name, (language, text) => Leaf(text, slot, language));
}
