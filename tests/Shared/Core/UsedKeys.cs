using RubricEngine.Documents;

namespace RubricEngine.Testing;

/// <summary>Which keys of which constructs documents use. For the projects that see the core's internals.</summary>
internal static class UsedKeys
{
    /// <summary>Every construct of the language.</summary>
    public static IReadOnlyCollection<Construct> Constructs()
    {
        var all = new HashSet<Construct>();
        Add(Construct.Rubric);
        return all;

        void Add(Construct construct)
        {
            if (!all.Add(construct)) return;
            foreach (Slot slot in construct.Slots)
                foreach (Construct inner in slot.Constructs()) Add(inner);
        }
    }

    /// <summary>Adds the keys that a part of a document uses.</summary>
    public static void Collect(DocumentNode node, HashSet<(Construct, Key)> used)
    {
        switch (node)
        {
            case DocumentElement element:
                foreach (DocumentEntry entry in element.Entries)
                {
                    used.Add((element.Construct, entry.Key));
                    Collect(entry.Value, used);
                }
                break;
            case DocumentList list:
                foreach (DocumentNode item in list.Items) Collect(item, used);
                break;
            case DocumentTable table:
                foreach (DocumentRow row in table.Rows) Collect(row.Value, used);
                break;
        }
    }
}
