using RubricEngine.Syntax;

namespace RubricEngine.Yaml;

/// <summary>Scoring by people.</summary>
internal static class JudgedReader
{
    /// <summary><c>met</c>, <c>points</c>, <c>{ digits: n }</c> (points with decimals) or <c>{ levels: […] }</c>.</summary>
    public static JudgedSyntax? Judged(MappingReader criterion)
    {
        string name = KeyTable.Spell(Key.Judged);
        if (criterion.Node(Key.Judged) is not { } node) return null;
        if (node is not YamlMapping)
            return criterion.Values.Name(node, name) is { } word ? new JudgedSyntax(word, null, [], criterion.SpanOf(Key.Judged)) : null;
        MappingReader judged = criterion.Values.Mapping(node, Construct.Judged, name)!;
        return new JudgedSyntax(null, judged.Expression(Key.Digits), judged.Items(Key.Levels, Construct.JudgedLevel, Level), criterion.SpanOf(Key.Judged));
    }

    private static JudgedLevelSyntax? Level(MappingReader level) =>
        (level.RequiredText(Key.Level), level.RequiredExpression(Key.Points)) is ({ } name, var points)
            ? new JudgedLevelSyntax(name, points, level.Span)
            : null;
}
