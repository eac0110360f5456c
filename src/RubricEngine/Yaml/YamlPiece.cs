using System.Collections.Immutable;
using RubricEngine.Text;
using YamlDotNet.Core;

namespace RubricEngine.Yaml;

/// <summary>A piece of YAML as it is written, with its anchor and without any meaning: what a formatter moves about.</summary>
/// <param name="Properties">Its anchor and tag as written; empty for most.</param>
/// <param name="Span">The place, without its properties; of a block of lines, from its first piece to its last.</param>
internal abstract record YamlPiece(string Properties, TextSpan Span);

/// <summary>A scalar.</summary>
internal sealed record YamlScalarPiece(string Value, ScalarStyle Style, string Properties, TextSpan Span) : YamlPiece(Properties, Span);

/// <summary>An alias.</summary>
internal sealed record YamlAliasPiece(TextSpan Span) : YamlPiece("", Span);

/// <summary>A mapping or a list.</summary>
internal sealed record YamlCollectionPiece(bool IsMapping, bool IsFlow, ImmutableArray<YamlItemPiece> Items, string Properties, TextSpan Span) : YamlPiece(Properties, Span);

/// <summary>An entry, or an item, which has no key.</summary>
/// <param name="Start">Where it starts: at its key with the key's anchor, or at the dash or value of an item.</param>
/// <param name="Key">The key.</param>
/// <param name="HasColon">Whether a colon follows the key; in brackets an author may leave it out.</param>
/// <param name="Value">The value.</param>
internal sealed record YamlItemPiece(int Start, YamlPiece? Key, bool HasColon, YamlPiece Value)
{
    public int End => Math.Max(Value.Span.End, Key?.Span.End ?? 0);
}
