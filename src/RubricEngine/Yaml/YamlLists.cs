namespace RubricEngine.Yaml;

/// <summary>What a <see cref="YamlFrame"/> gathers in while it is open. One that is closed leaves its lists to the next: a file has thousands of them.</summary>
internal sealed class YamlLists
{
    private const int MostKept = 256;

    public List<YamlNode> Items { get; } = [];

    public List<YamlEntry> Entries { get; } = [];

    public Dictionary<string, YamlScalar> Keys { get; private set; } = new(StringComparer.Ordinal);

    public void Clear()
    {
        Items.Clear();
        Entries.Clear();
        // Clearing a table takes as long as it once was large.
        if (Keys.Capacity > MostKept) Keys = new(StringComparer.Ordinal);
        else Keys.Clear();
    }
}
