using System.Collections.Immutable;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Model;

/// <summary>A named outcome. Grades are listed best first and read in order; the first that holds is given.</summary>
public sealed class Grade
{
    internal Grade(string name, Origin? origin)
    {
        Name = name;
        Origin = origin;
    }

    /// <summary>The name as results print it.</summary>
    public string Name { get; }

    /// <summary>Whether the outcome is formally recognised.</summary>
    public bool Recognised { get; internal init; }

    /// <summary>Whether the rubric leaves the decision to the authority.</summary>
    public bool ForTheAuthority { get; internal init; }

    /// <summary>Where it was written.</summary>
    public Origin? Origin { get; }

    /// <summary>Null means "otherwise": it always holds.</summary>
    internal Expression? Condition { get; init; }

    /// <summary>What every outermost group that is not left out must reach as a share of its maximum.</summary>
    internal GroupMinimum? EveryGroup { get; init; }

    /// <summary>How many subjects may have it, or null.</summary>
    internal Quota? Quota { get; init; }

    /// <summary>What single groups must reach, by path.</summary>
    internal ImmutableArray<(string GroupPath, GroupMinimum Minimum)> GroupMinimums { get; init; } = [];
}
