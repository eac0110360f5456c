using System.Collections.Frozen;
using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Results;

namespace RubricEngine.Reference;

/// <summary>What explanations say of a rubric whatever the record.</summary>
internal sealed class RubricWordings
{
    private readonly FrozenDictionary<Criterion, CriterionWording> _criteria;
    private readonly FrozenDictionary<CriterionGroup, ImmutableArray<ExplanationLine>> _groups;

    public RubricWordings(RubricIndex index)
    {
        _criteria = index.Criteria.SelectMany(WithParts).ToFrozenDictionary(c => c, c => CriterionWording.Of(c, index.Rubric));
        _groups = index.Groups.ToFrozenDictionary(g => g, g => Wording.Sources(g.Citation, null, [], g.Origin, g.Amendments));
    }

    /// <summary>Of a criterion or a part of one.</summary>
    public CriterionWording Of(Criterion criterion) => _criteria[criterion];

    /// <summary>Where a group's rules come from.</summary>
    public ImmutableArray<ExplanationLine> SourcesOf(CriterionGroup group) => _groups[group];

    private static IEnumerable<Criterion> WithParts(Criterion criterion) => criterion.Parts.SelectMany(WithParts).Prepend(criterion);
}
