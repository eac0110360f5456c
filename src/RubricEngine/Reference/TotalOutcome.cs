using System.Collections.Immutable;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>The figures of the whole.</summary>
/// <param name="Present">Whether anything is applicable.</param>
/// <param name="Points">The points.</param>
/// <param name="Maximum">The maximum after exclusions and cap.</param>
/// <param name="Criteria">The outcomes of all criteria that count, in order; bonuses do not.</param>
/// <param name="MinimumsMet">Whether every group reaches its minimum.</param>
/// <param name="Trace">What its own rules read.</param>
internal sealed record TotalOutcome(
    Truth Present, Bounds Points, Bounds Maximum, ImmutableArray<CriterionOutcome> Criteria, Truth MinimumsMet, Trace Trace)
{
    public Bounds Met => Count(o => o.Met == Truth.True, o => o.Met != Truth.False);

    public Bounds NotMet => Count(o => o.Met == Truth.False, o => o.Met != Truth.True);

    public Bounds Applicable => Count(_ => true, _ => true);

    /// <summary>Completing the data may leave none of them.</summary>
    public Bounds Unknown => new(0, Criteria.Count(o => o.Status == Model.CriterionStatus.Unknown));

    public Truth AllMet => Every(_ => true);

    public Truth RequiredMet => Every(o => o.Criterion.Required);

    private Bounds Count(Func<CriterionOutcome, bool> surely, Func<CriterionOutcome, bool> possibly) => new(
        Criteria.Count(o => o.Present == Truth.True && surely(o)),
        Criteria.Count(o => o.Present != Truth.False && possibly(o)));

    /// <summary>A criterion that may be left out settles nothing unless it is surely met where it is not.</summary>
    private Truth Every(Func<CriterionOutcome, bool> of) => Criteria
        .Where(o => o.Present != Truth.False && of(o))
        .Select(o => o.Present == Truth.True || o.Met == Truth.True ? o.Met : Truth.Unknown)
        .Aggregate(Present, Kleene.And);
}
