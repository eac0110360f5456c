using System.Collections.Frozen;
using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Records;

namespace RubricEngine.Reference;

/// <summary>What the evaluation of every record looks up in a rubric, found once.</summary>
internal sealed class RubricIndex
{
    private readonly FrozenDictionary<string, CriterionPlace> _criteria;
    private readonly FrozenDictionary<string, int> _groups;
    private readonly FrozenDictionary<string, int> _values;
    private readonly FrozenDictionary<Rubric, RubricIndex> _others;
    private readonly Lazy<RubricWordings> _wordings;

    public RubricIndex(Rubric rubric) : this(rubric, rubric.WithResultRubrics().Skip(1)) { }

    private RubricIndex(Rubric rubric, IEnumerable<Rubric> others)
    {
        Rubric = rubric;
        Inputs = InputField.Of(rubric);
        Criteria = [.. rubric.Root.AllCriteria()];
        Groups = [.. rubric.Root.AllGroups()];
        _criteria = Places(rubric.Root, [])
            .SelectMany((p, place) => PathsIn(p.Criterion).Select(path => (path, new CriterionPlace(p.Criterion, place, p.Outer))))
            .ToFrozenDictionary(p => p.path, p => p.Item2, StringComparer.Ordinal);
        _groups = Enumerable.Range(0, Groups.Length).ToFrozenDictionary(i => Groups[i].Path, StringComparer.Ordinal);
        ResultFacts = [.. rubric.Facts.Where(f => f.Result is not null)];
        string[] keys = [.. Inputs.Select(i => i.Key), .. ResultFacts.Select(f => f.Name)];
        _values = Enumerable.Range(0, keys.Length).ToFrozenDictionary(i => keys[i], StringComparer.Ordinal);
        // Most who evaluate never explain.
        _wordings = new Lazy<RubricWordings>(() => new RubricWordings(this));
        _others = others.ToFrozenDictionary(r => r, r => new RubricIndex(r, []));
    }

    public Rubric Rubric { get; }

    /// <summary>Everything that it reads from a record.</summary>
    public ImmutableArray<InputField> Inputs { get; }

    /// <summary>The facts that are results of other rubrics.</summary>
    public ImmutableArray<Fact> ResultFacts { get; }

    /// <summary>All criteria, in order.</summary>
    public ImmutableArray<Criterion> Criteria { get; }

    /// <summary>All groups without the whole, outer before inner, in order.</summary>
    public ImmutableArray<CriterionGroup> Groups { get; }

    /// <summary>What explanations say of it whatever the record.</summary>
    public RubricWordings Wordings => _wordings.Value;

    /// <summary>The index of another rubric, whose result this one needs.</summary>
    public RubricIndex Of(Rubric other) => other == Rubric ? this : _others[other];

    /// <summary>The group of a path, or null where it names none.</summary>
    public CriterionGroup? FindGroup(string path) => _groups.TryGetValue(path, out int place) ? Groups[place] : null;

    /// <summary>The place of a group among all.</summary>
    public int PlaceOf(CriterionGroup group) => _groups[group.Path];

    /// <summary>The criterion of a path, or the one whose part it is.</summary>
    public Criterion OwnerOf(string path) => _criteria[path].Criterion;

    /// <summary>Where a criterion stands.</summary>
    public CriterionPlace PlaceOf(Criterion criterion) => _criteria[criterion.Path];

    /// <summary>The place of a value: that of its key among the inputs or, behind them, of its fact among those that are results.</summary>
    public int PlaceOf(string key) => _values[key];

    private static IEnumerable<(Criterion Criterion, ImmutableArray<Condition> Outer)> Places(CriterionGroup group, ImmutableArray<Condition> outer)
    {
        ImmutableArray<Condition> around = group.Applies is { } applies ? outer.Add(new Condition(applies, group.NotApplicable)) : outer;
        return group.Criteria.Select(c => (c, around)).Concat(group.Groups.SelectMany(g => Places(g, around)));
    }

    private static IEnumerable<string> PathsIn(Criterion criterion) => criterion.Parts.SelectMany(PathsIn).Append(criterion.Path);

    /// <summary>Where a criterion stands.</summary>
    /// <param name="Criterion">The criterion.</param>
    /// <param name="Place">Its place among all.</param>
    /// <param name="Outer">When the groups that it stands in apply, the outermost first.</param>
    internal sealed record CriterionPlace(Criterion Criterion, int Place, ImmutableArray<Condition> Outer);

    /// <summary>When something applies, and what it gives where it does not.</summary>
    internal readonly record struct Condition(Expression Applies, NotApplicablePolicy Otherwise);
}
