using System.Collections.Immutable;
using RubricEngine.Documents;

namespace RubricEngine.Yaml;

/// <summary>A piece of YAML that is to be laid out.</summary>
internal abstract record YamlOutput
{
    /// <summary>Whether it takes lines of its own even where it would fit on one.</summary>
    public bool IsBlock { get; init; }
}

/// <summary>A single value.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsQuoted">Whether it stands in quotes even where it would be read as the same text without.</param>
internal sealed record YamlOutputScalar(string Text, bool IsQuoted = false) : YamlOutput
{
    /// <summary>What says that there is no value.</summary>
    public static YamlOutputScalar Null { get; } = new("null") { IsWord = true };

    /// <summary>Whether the text has a meaning for YAML, so that it never stands in quotes.</summary>
    public bool IsWord { get; private init; }
}

/// <summary>A mapping or a list.</summary>
/// <param name="Items">What it holds.</param>
/// <param name="IsMapping">Whether every item has a key.</param>
internal sealed record YamlOutputCollection(ImmutableArray<YamlOutputItem> Items, bool IsMapping) : YamlOutput
{
    /// <summary>Comments behind the last item.</summary>
    public ImmutableArray<Remark> Closing { get; init; } = [];
}

/// <summary>An entry of a mapping, or an item of a list, which has no key.</summary>
internal sealed record YamlOutputItem(YamlOutputScalar? Key, YamlOutput Value, Remarks Remarks);
