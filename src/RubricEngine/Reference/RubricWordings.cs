using System.Collections.Frozen;
using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Results;

namespace RubricEngine.Reference;

/// <summary>What explanations say of a rubric whatever the record.</summary>
internal sealed class RubricWordings
{
    private readonly FrozenDictionary<Criterion, CriterionWording> _criteria;
    private readonly FrozenDictionary<CriterionGroup, GroupWording> _groups;
    private readonly FrozenDictionary<Grade, GradeWording> _grades;

    public RubricWordings(RubricIndex index)
    {
        _criteria = index.Criteria.SelectMany(WithParts).ToFrozenDictionary(c => c, c => CriterionWording.Of(c, index.Rubric));
        _groups = index.Groups.ToFrozenDictionary(g => g, GroupWording.Of);
        Sources = Wording.Sources(index.Rubric.Citation, null, [], null);
        _grades = index.Rubric.Grades.ToFrozenDictionary(g => g, GradeWording.Of);
    }

    /// <summary>Where the rubric comes from.</summary>
    public ImmutableArray<ExplanationLine> Sources { get; }

    /// <summary>How many groups, criteria and parts it has, of which each is told in a section.</summary>
    public int Sections => _criteria.Count + _groups.Count;

    /// <summary>Of a criterion or a part of one.</summary>
    public CriterionWording Of(Criterion criterion) => _criteria[criterion];

    public GroupWording Of(CriterionGroup group) => _groups[group];

    public GradeWording Of(Grade grade) => _grades[grade];

    private static IEnumerable<Criterion> WithParts(Criterion criterion) => criterion.Parts.SelectMany(WithParts).Prepend(criterion);
}
