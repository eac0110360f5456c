using System.Collections.Immutable;
using RubricEngine.Text;

namespace RubricEngine.Yaml;

/// <summary>What could be read of a file.</summary>
/// <param name="Root">The keys of the file; null where there are none.</param>
/// <param name="IsComplete">Whether all of the file was understood as YAML.</param>
internal sealed record YamlDocument(YamlMapping? Root, bool IsComplete)
{
    /// <summary>The places of quoted scalars and of blocks of text, in the order of the text; of a block, what is below its sign.</summary>
    public ImmutableArray<TextSpan> Texts { get; init; } = [];

    /// <summary>Whether something is repeated by an alias or a merge key.</summary>
    public bool HasAnchors { get; init; }
}
