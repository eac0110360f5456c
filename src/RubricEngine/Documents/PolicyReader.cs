using RubricEngine.Syntax;

namespace RubricEngine.Documents;

/// <summary>What groups and criteria have in common: rounding, combining, what happens when they do not apply.</summary>
internal static class PolicyReader
{
    private const string AtLeast = "at least";

    public static RoundingSyntax? Rounding(ElementReader owner, Key key) =>
        owner.Element(key) is { } rounding ? new RoundingSyntax(rounding.RequiredExpression(Key.Digits), rounding.Word(Key.Mode), rounding.Span) : null;

    /// <summary>A word, or at least k.</summary>
    public static CombinationSyntax? Combination(ElementReader owner)
    {
        if (owner.Element(Key.Combine) is not { } combination) return null;
        if (combination.Has(Key.Kind)) return combination.Word(Key.Kind) is { } word ? new CombinationSyntax(word, null, combination.Span) : null;
        var kind = new NameSyntax(AtLeast, combination.KeySpanOf(Key.AtLeast));
        return new CombinationSyntax(kind, combination.RequiredExpression(Key.AtLeast), combination.Span);
    }

    /// <summary>A word, or points: what starts like a number is one.</summary>
    public static NotApplicableSyntax? NotApplicable(ElementReader owner)
    {
        if (owner.Node(Key.NotApplicable) is not DocumentScalar node) return null;
        bool isNumber = node is { Word: null, Text: [var first, ..] } && (char.IsAsciiDigit(first) || first is '-' or '+' or '.' or '(');
        if (isNumber) return new NotApplicableSyntax(null, owner.Expression(node), node.Span);
        return owner.Word(node, WordSet.NotApplicable) is { } word ? new NotApplicableSyntax(word, null, node.Span) : null;
    }
}
