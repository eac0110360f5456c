using System.Collections.Immutable;
using RubricEngine.Text;
using YamlDotNet.Core;

namespace RubricEngine.Yaml;

/// <summary>A piece of YAML with its place. An alias is the very node it names, so one node may stand in several places.</summary>
internal abstract record YamlNode(TextSpan Span)
{
    /// <summary>How many nodes this is when every alias in it is written out.</summary>
    public abstract int Size { get; }
}

/// <summary>A single value.</summary>
/// <param name="Value">The text after YAML's unquoting and folding, as the parser gives it.</param>
/// <param name="Style">How it was written.</param>
/// <param name="Span">The place, quotes included.</param>
internal sealed record YamlScalar(string Value, ScalarStyle Style, TextSpan Span) : YamlNode(Span)
{
    public override int Size => 1;

    /// <summary>The text, NFC and without blanks around it.</summary>
    public string Text { get; } = NormalForm.Compose(Value).Trim();

    /// <summary>Whether it says "no value" in the way of YAML 1.2: nothing, <c>~</c> or <c>null</c>, unquoted.</summary>
    public bool IsNull => Style == ScalarStyle.Plain && Value is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>A value that is wrong in a way that was already reported; nobody reports it again.</summary>
internal sealed record YamlBroken(TextSpan Span) : YamlNode(Span)
{
    public override int Size => 1;
}

/// <summary>Keys with values.</summary>
internal sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, bool IsFlow, int Size, TextSpan Span) : YamlNode(Span)
{
    public override int Size { get; } = Size;

    /// <summary>Whether reading stopped inside it, so that more keys may have stood there.</summary>
    public bool IsCut { get; init; }

    /// <summary>The place to point at when something is missing from it.</summary>
    public TextSpan Head => IsFlow || Entries.IsEmpty ? new(Span.Start, Math.Min(1, Span.Length)) : Entries[0].Key.Span;
}

/// <summary>A key with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value; an empty scalar where there is none.</param>
/// <param name="IsBare">Whether not even a colon follows the key, as in <c>{ a, b }</c>.</param>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value, bool IsBare)
{
    public TextSpan Span => Value.Span.Start >= Key.Span.End ? TextSpan.Cover(Key.Span, Value.Span) : Key.Span;
}

/// <summary>A list.</summary>
internal sealed record YamlSequence(ImmutableArray<YamlNode> Items, bool IsFlow, int Size, TextSpan Span) : YamlNode(Span)
{
    public override int Size { get; } = Size;
}
