using System.Collections.Immutable;
using RubricEngine.Documents;

namespace RubricEngine.Overlays;

/// <summary>Keys that say one thing in different ways: setting one of them unsets the others.</summary>
internal static class Alternatives
{
    private static readonly ImmutableArray<ImmutableArray<Key>> s_scorings =
    [
        [Key.Met, Key.Exceeded], [Key.Measure, Key.Levels], [Key.Formula, Key.Maximum], [Key.Plugin, Key.With], [Key.Steps], [Key.Deduct], [Key.Bonus], [Key.Judged], [Key.Table], [Key.Parts, Key.Combine],
    ];

    private static readonly ImmutableArray<ImmutableArray<Key>> s_levels = [[Key.AtLeast, Key.From, Key.MoreThan, Key.AtMost, Key.To, Key.Below, Key.Is, Key.When, Key.Points], [Key.Otherwise]];

    private static readonly ImmutableArray<Key> s_lower = [Key.AtLeast, Key.From, Key.MoreThan, Key.Is];

    private static readonly ImmutableArray<Key> s_upper = [Key.AtMost, Key.To, Key.Below, Key.Is];

    /// <summary>Whether a key of an element gives way when a change sets another.</summary>
    public static bool GivesWay(Construct construct, Key key, Key set)
    {
        if (key == set) return true;
        if (construct == Construct.Criterion) return AreOfDifferent(s_scorings, key, set);
        if (construct == Construct.Fact) return AreOfDifferent([[Key.ResultOf, Key.Figure], [Key.Type]], key, set);
        if (construct == Construct.Grade) return AreOfDifferent([[Key.When], [Key.Otherwise]], key, set);
        if (construct == Construct.Level) return AreOfDifferent(s_levels, key, set) || (s_lower.Contains(key) && s_lower.Contains(set)) || (s_upper.Contains(key) && s_upper.Contains(set));
        return false;
    }

    private static bool AreOfDifferent(ImmutableArray<ImmutableArray<Key>> sets, Key key, Key set) =>
        sets.FirstOrDefault(s => s.Contains(key)) is { IsDefault: false } ofKey && sets.FirstOrDefault(s => s.Contains(set)) is { IsDefault: false } ofSet && ofKey != ofSet;
}
