using System.Collections.Immutable;
using RubricEngine.Syntax;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>The names of the levels that a group or a criterion can come to, lowest first.</summary>
internal static class LevelNames
{
    /// <summary>The levels of a group, which are written best first.</summary>
    public static ImmutableArray<string> Of(GroupSyntax group) => [.. group.Levels.Select(l => l.Name.Text).Distinct().Reverse()];

    /// <summary>Named levels, rows or judgements, by their points; empty where one of them has no name or no points.</summary>
    public static ImmutableArray<string> Of(CriterionSyntax criterion) => criterion.Scorings switch
    {
        [LevelsSyntax levels] => Ordered(levels.Levels.Select(l => (l.Name?.Text, Constants.NumberOf(l.Points)))),
        [TableSyntax table] when table.Hit?.Text is null or "unique" or "first" or "any" or "priority" => Ordered(table.Rows.Select(r => (r.Name?.Text, Constants.NumberOf(r.Points)))),
        [JudgedSyntax judged] => Ordered(judged.Levels.Select(l => (l.Name?.Text, Constants.NumberOf(l.Points)))),
        _ => [],
    };

    private static ImmutableArray<string> Ordered(IEnumerable<(string? Name, Rational? Points)> levels)
    {
        (string? Name, Rational? Points)[] all = [.. levels];
        // Of levels with as many points the one written first is the better one.
        return all.Any(l => l.Name is null || l.Points is null) ? [] : [.. all.GroupBy(l => l.Name!).Reverse().OrderBy(g => g.Max(l => l.Points!.Value)).Select(g => g.Key)];
    }
}
