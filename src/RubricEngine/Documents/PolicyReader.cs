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

    /// <summary>A word, or points.</summary>
    public static NotApplicableSyntax? NotApplicable(ElementReader owner)
    {
        (NameSyntax? word, ExpressionSyntax? points) = WordOrFigure(owner, Key.NotApplicable, WordSet.NotApplicable);
        return word is null && points is null ? null : new NotApplicableSyntax(word, points, owner.Node(Key.NotApplicable)!.Span);
    }

    /// <summary>A word of a set, or a figure: what starts like a number is one.</summary>
    public static (NameSyntax? Word, ExpressionSyntax? Figure) WordOrFigure(ElementReader owner, Key key, WordSet words)
    {
        if (owner.Node(key) is not DocumentScalar node) return default;
        bool isNumber = node is { Word: null, Text: [var first, ..] } && (char.IsAsciiDigit(first) || first is '-' or '+' or '.' or '(');
        return isNumber ? (null, owner.Expression(node)) : (owner.Word(node, words), null);
    }
}
