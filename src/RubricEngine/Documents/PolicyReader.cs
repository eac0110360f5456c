using RubricEngine.Syntax;

namespace RubricEngine.Documents;

/// <summary>What groups and criteria have in common: rounding, combining, what happens when they do not apply.</summary>
internal static class PolicyReader
{
    private const string AtLeast = "at least";

    public static RoundingSyntax? Rounding(ElementReader owner, Key key) =>
        owner.Element(key) is { } rounding ? new RoundingSyntax(rounding.RequiredExpression(Key.Digits), rounding.Name(Key.Mode), rounding.Span) : null;

    /// <summary>A word, or at least k.</summary>
    public static CombinationSyntax? Combination(ElementReader owner)
    {
        if (owner.Element(Key.Combine) is not { } combination) return null;
        if (combination.Name(Key.Kind) is { } word) return new CombinationSyntax(word, null, combination.Span);
        var kind = new NameSyntax(AtLeast, combination.KeySpanOf(Key.AtLeast));
        return new CombinationSyntax(kind, combination.RequiredExpression(Key.AtLeast), combination.Span);
    }

    /// <summary>A word, or points: what starts like a number is one.</summary>
    public static NotApplicableSyntax? NotApplicable(ElementReader owner)
    {
        if (owner.Node(Key.NotApplicable) is not DocumentScalar node) return null;
        bool isNumber = node is { Word: null, Text: [var first, ..] } && (char.IsAsciiDigit(first) || first is '-' or '+' or '.' or '(');
        return isNumber ? new NotApplicableSyntax(null, owner.Expression(node), node.Span) : new NotApplicableSyntax(ElementReader.NameOf(node), null, node.Span);
    }
}
