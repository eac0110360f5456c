using RubricEngine.Syntax;

namespace RubricEngine.Yaml;

/// <summary>What groups and criteria have in common: rounding, combining, what happens when they do not apply.</summary>
internal static class PolicyReader
{
    /// <summary>Digits, or digits with a mode.</summary>
    public static RoundingSyntax? Rounding(MappingReader owner, Key key)
    {
        if (owner.Node(key) is not { } node) return null;
        if (node is not YamlMapping) return new RoundingSyntax(owner.Values.Expression(node, KeyTable.Spell(key)), null, node.Span);
        MappingReader rounding = owner.Values.Mapping(node, Construct.Rounding, KeyTable.Spell(key))!;
        return new RoundingSyntax(rounding.RequiredExpression(Key.Digits), rounding.Name(Key.Mode), node.Span);
    }

    /// <summary>A word, or <c>{ at least: k }</c>.</summary>
    public static CombinationSyntax? Combination(MappingReader owner)
    {
        if (owner.Node(Key.Combine) is not { } node) return null;
        if (node is not YamlMapping)
            return owner.Values.Name(node, KeyTable.Spell(Key.Combine)) is { } word ? new CombinationSyntax(word, null, node.Span) : null;
        MappingReader combination = owner.Values.Mapping(node, Construct.Combination, KeyTable.Spell(Key.Combine))!;
        var kind = new NameSyntax(KeyTable.Spell(Key.AtLeast), combination.KeySpanOf(Key.AtLeast));
        return new CombinationSyntax(kind, combination.RequiredExpression(Key.AtLeast), node.Span);
    }

    /// <summary>A word, or points: what starts like a number is one.</summary>
    public static NotApplicableSyntax? NotApplicable(MappingReader owner)
    {
        string name = KeyTable.Spell(Key.NotApplicable);
        if (owner.Node(Key.NotApplicable) is not { } node) return null;
        bool isNumber = node is YamlScalar { Text: [var first, ..] } && (char.IsAsciiDigit(first) || first is '-' or '+' or '.' or '(');
        if (isNumber) return new NotApplicableSyntax(null, owner.Values.Expression(node, name), node.Span);
        return owner.Values.Name(node, name) is { } word ? new NotApplicableSyntax(word, null, node.Span) : null;
    }
}
