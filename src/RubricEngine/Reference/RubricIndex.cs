using System.Collections.Frozen;
using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Records;

namespace RubricEngine.Reference;

/// <summary>What the evaluation of every record looks up in a rubric, found once.</summary>
internal sealed class RubricIndex
{
    private readonly FrozenDictionary<string, (Criterion Criterion, ImmutableArray<Condition> Outer)> _criteria;
    private readonly FrozenDictionary<string, CriterionGroup> _groups;
    private readonly FrozenDictionary<Rubric, RubricIndex> _others;
    private readonly Lazy<RubricWordings> _wordings;

    public RubricIndex(Rubric rubric) : this(rubric, rubric.WithResultRubrics().Skip(1)) { }

    private RubricIndex(Rubric rubric, IEnumerable<Rubric> others)
    {
        Rubric = rubric;
        Inputs = InputField.Of(rubric);
        Criteria = [.. rubric.Root.AllCriteria()];
        Groups = [.. rubric.Root.AllGroups()];
        _criteria = Places(rubric.Root, []).ToFrozenDictionary(p => p.Path, p => (p.Criterion, p.Outer), StringComparer.Ordinal);
        _groups = Groups.ToFrozenDictionary(g => g.Path, StringComparer.Ordinal);
        // Most who evaluate never explain.
        _wordings = new Lazy<RubricWordings>(() => new RubricWordings(this));
        _others = others.ToFrozenDictionary(r => r, r => new RubricIndex(r, []));
    }

    public Rubric Rubric { get; }

    /// <summary>Everything that it reads from a record.</summary>
    public ImmutableArray<InputField> Inputs { get; }

    /// <summary>All criteria, in order.</summary>
    public ImmutableArray<Criterion> Criteria { get; }

    /// <summary>All groups without the whole, outer before inner, in order.</summary>
    public ImmutableArray<CriterionGroup> Groups { get; }

    /// <summary>What explanations say of it whatever the record.</summary>
    public RubricWordings Wordings => _wordings.Value;

    /// <summary>The index of another rubric, whose result this one needs.</summary>
    public RubricIndex Of(Rubric other) => other == Rubric ? this : _others[other];

    /// <summary>The group of a path, or null where it names none.</summary>
    public CriterionGroup? FindGroup(string path) => _groups.GetValueOrDefault(path);

    /// <summary>The criterion of a path, or the one whose part it is.</summary>
    public Criterion OwnerOf(string path) => _criteria[path].Criterion;

    /// <summary>When the groups that a criterion stands in apply, the outermost first.</summary>
    public ImmutableArray<Condition> ConditionsAround(Criterion criterion) => _criteria[criterion.Path].Outer;

    private static IEnumerable<(string Path, Criterion Criterion, ImmutableArray<Condition> Outer)> Places(CriterionGroup group, ImmutableArray<Condition> outer)
    {
        ImmutableArray<Condition> around = group.Applies is { } applies ? outer.Add(new Condition(applies, group.NotApplicable)) : outer;
        return group.Criteria.SelectMany(c => PathsIn(c).Select(path => (path, c, around))).Concat(group.Groups.SelectMany(g => Places(g, around)));
    }

    private static IEnumerable<string> PathsIn(Criterion criterion) => criterion.Parts.SelectMany(PathsIn).Append(criterion.Path);

    /// <summary>When something applies, and what it gives where it does not.</summary>
    internal readonly record struct Condition(Expression Applies, NotApplicablePolicy Otherwise);
}
