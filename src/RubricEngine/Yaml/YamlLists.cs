namespace RubricEngine.Yaml;

/// <summary>What a <see cref="YamlFrame"/> gathers in while it is open. One that is closed leaves its lists to the next: a file has thousands of them.</summary>
internal sealed class YamlLists
{
    public List<YamlNode> Items { get; } = [];

    public List<YamlEntry> Entries { get; } = [];

    public void Clear()
    {
        Items.Clear();
        Entries.Clear();
    }
}
