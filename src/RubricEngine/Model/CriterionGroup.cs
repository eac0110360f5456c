using System.Collections.Immutable;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Model;

/// <summary>Criteria and groups that are combined into one figure. The rubric's whole is the group without an id.</summary>
public sealed class CriterionGroup
{
    internal CriterionGroup(string path, string id, Origin? origin)
    {
        Path = path;
        Id = id;
        Origin = origin;
    }

    /// <summary>The ids from the outermost group to this one, joined by slashes; empty for the whole.</summary>
    public string Path { get; }

    /// <summary>The last part of <see cref="Path"/>.</summary>
    public string Id { get; }

    /// <summary>The printed code, or null.</summary>
    public string? Code { get; internal init; }

    /// <summary>The title, or null.</summary>
    public LocalizedText? Title { get; internal init; }

    /// <summary>The legal source, or null.</summary>
    public string? Citation { get; internal init; }

    /// <summary>The group's own criteria, in order; they come before its groups.</summary>
    public ImmutableArray<Criterion> Criteria { get; internal init; } = [];

    /// <summary>The groups inside this one, in order.</summary>
    public ImmutableArray<CriterionGroup> Groups { get; internal init; } = [];

    /// <summary>Where it was written.</summary>
    public Origin? Origin { get; }

    /// <summary>Where overlays changed it, in the order in which they were laid over each other; empty where none did.</summary>
    public ImmutableArray<Origin> Amendments { get; internal init; } = [];

    /// <summary>The names of the levels that it can come to, lowest first; empty where it has none.</summary>
    public ImmutableArray<string> LevelNames { get; internal init; } = [];

    /// <summary>Its levels, best first.</summary>
    internal ImmutableArray<GroupLevel> Levels { get; init; } = [];

    /// <summary>Whether it is proven that one of them holds in every case.</summary>
    internal bool LevelsCovered { get; init; }

    internal Combination Combination { get; init; } = new SumCombination();
    internal Rational Weight { get; init; } = 1;
    internal Expression? Applies { get; init; }
    internal NotApplicablePolicy NotApplicable { get; init; } = NotApplicablePolicy.Exclude;
    internal GroupMinimum? Minimum { get; init; }
    internal Rational? Cap { get; init; }
    internal Rational? Points { get; init; }
    internal ZeroEvent? ZeroWhen { get; init; }
    internal Rounding? Rounding { get; init; }

    /// <summary>This group's criteria and those of all groups inside it, in order.</summary>
    public IEnumerable<Criterion> AllCriteria() => Criteria.Concat(Groups.SelectMany(g => g.AllCriteria()));

    /// <summary>All groups inside this one, outer before inner, in order.</summary>
    public IEnumerable<CriterionGroup> AllGroups() => Groups.SelectMany(g => g.AllGroups().Prepend(g));
}
