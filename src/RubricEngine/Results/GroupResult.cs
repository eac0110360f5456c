using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Results;

/// <summary>How one group came out, before its weight.</summary>
/// <param name="Group">The group.</param>
/// <param name="Points">The points its completions can have; null where it is not assessed.</param>
/// <param name="Maximum">Its maximum after exclusions and cap.</param>
/// <param name="MinimumMet">Whether it reaches its minimum; true where it has none.</param>
public sealed record GroupResult(CriterionGroup Group, Bounds? Points, Bounds Maximum, Truth MinimumMet)
{
    /// <summary>The name of its level; null where that is not decided, or it has none.</summary>
    public string? Level { get; init; }

    /// <summary>The levels that it may come to; empty where nothing is known of them, or it has none.</summary>
    public ImmutableArray<string> PossibleLevels { get; init; } = [];
}
