using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Syntax;

namespace RubricEngine.Documents;

/// <summary>One level of <c>levels</c>.</summary>
internal static class LevelReader
{
    private static readonly ImmutableArray<(Key Key, BoundKind Kind)> s_bounds =
    [
        (Key.AtLeast, BoundKind.AtLeast), (Key.From, BoundKind.AtLeast), (Key.MoreThan, BoundKind.MoreThan),
        (Key.AtMost, BoundKind.AtMost), (Key.To, BoundKind.AtMost), (Key.Below, BoundKind.Below), (Key.Is, BoundKind.Is),
    ];

    public static LevelSyntax Level(ElementReader level)
    {
        bool otherwise = level.Has(Key.Otherwise);
        level.Exclude(Key.Points, Key.Otherwise, at: Key.Points);
        return new LevelSyntax(level.Span)
        {
            Bounds = Bounds(level),
            When = level.Expression(Key.When),
            Otherwise = otherwise,
            Points = Points(level, otherwise ? Key.Otherwise : Key.Points),
            Name = level.Text(Key.Name),
        };
    }

    /// <summary>One level of a group.</summary>
    public static GroupLevelSyntax? GroupLevel(ElementReader level) => level.RequiredText(Key.Level) is { } name
        ? new GroupLevelSyntax(name, Bounds(level), level.Flag(Key.Otherwise) is { Value: true }, level.Span)
        : null;

    private static ImmutableArray<BoundSyntax> Bounds(ElementReader level)
    {
        var bounds = ImmutableArray.CreateBuilder<BoundSyntax>();
        foreach ((Key key, BoundKind kind) in s_bounds)
            if (level.Expression(key) is { } value) bounds.Add(new BoundSyntax(kind, value, level.SpanOf(key)));
        return bounds.ToImmutable();
    }

    private static ExpressionSyntax? Points(ElementReader level, Key key)
    {
        DocumentNode? node = level.Required(key);
        if (node is DocumentScalar { Word: not null }) return null;
        // Absent points were reported; they must not read as points left open.
        return node is null ? new ErrorSyntax(level.Span) : level.Expression(node);
    }
}
