using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>
/// One rubric as nodes. Everything is lowered when it is first asked for and then known; since the checker has seen that no
/// result needs itself, this ends.
/// </summary>
internal sealed partial class RubricLowering
{
    private readonly PlanLowering _whole;
    private readonly string? _prefix;
    private readonly ReadingBuilder _readings;
    private readonly CriterionLowering _criteria;
    private readonly CombinationLowering _combinations;
    private readonly FactLowering _facts;
    private readonly Dictionary<string, (Criterion Criterion, ImmutableArray<CriterionGroup> Groups)> _owners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CriterionGroup> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CriterionNodes> _judged = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GroupNodes> _combined = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LevelNodes> _levels = new(StringComparer.Ordinal);
    private TotalNodes? _total;

    /// <param name="whole">The plan that it becomes part of.</param>
    /// <param name="rubric">The rubric.</param>
    /// <param name="prefix">What the keys of its judgements begin with where its result is a fact of another rubric; null for the rubric itself.</param>
    public RubricLowering(PlanLowering whole, Rubric rubric, string? prefix)
    {
        (_whole, Rubric, _prefix, _readings) = (whole, rubric, prefix, whole.Readings);
        _facts = new FactLowering(whole, rubric);
        Expressions = new ExpressionLowering(_readings, new ReadingSource(whole, this, _facts));
        _criteria = new CriterionLowering(_readings, Expressions,
            (key, type) => whole.Inputs.Read(JudgementInput(key, type)),
            (key, rule) => whole.Inputs.Read(EvidenceInput(key, rule)));
        _combinations = new CombinationLowering(_readings);
        Index(rubric.Root, []);
    }

    public Rubric Rubric { get; }

    /// <summary>What the keys of its judgements begin with; null for the rubric of the plan.</summary>
    public string? Prefix => _prefix;

    public ExpressionLowering Expressions { get; }

    public FactLowering Facts => _facts;

    private PlanBuilder Plan => _readings.Plan;

    private TruthBuilder Truths => _readings.Truths;

    private BoundsBuilder Bounds => _readings.Bounds;

    private FractionBuilder Fractions => _readings.Fractions;

    public int JudgementInput(string key, DataType type) => _whole.Judgement(_whole.Inputs.Of(KeyOf(key), type));

    public int EvidenceInput(string key, EvidenceRule rule) => _whole.Inputs.OfEvidence(KeyOf(key), InputField.Documents, rule);

    public CriterionNodes Of(Criterion criterion)
    {
        if (!_judged.TryGetValue(criterion.Path, out CriterionNodes? known))
            _judged.Add(criterion.Path, known = _criteria.Lower(criterion, _owners[criterion.Path].Groups));
        return known;
    }

    public CriterionGroup? FindGroup(string path) => _groups.GetValueOrDefault(path);

    /// <summary>The criterion that a criterion or part belongs to, and what the part came to; null where it is none of the parts scored.</summary>
    public (CriterionNodes Owner, CriterionNodes Found) Find(string path)
    {
        CriterionNodes owner = Of(_owners[path].Criterion);
        return (owner, Find(owner, path) ?? throw new InvalidOperationException($"no criterion {path}"));
    }

    /// <summary>The criterion that a criterion or part belongs to.</summary>
    public Criterion OwnerOf(string path) => _owners[path].Criterion;

    public ImmutableArray<CriterionGroup> GroupsOf(Criterion criterion) => _owners[criterion.Path].Groups;

    public GroupNodes Of(CriterionGroup group)
    {
        if (_combined.TryGetValue(group.Path, out GroupNodes? known)) return known;
        CombinedNodes combined = Combine(group);
        PlanBounds points = combined.Points;
        if (group.ZeroWhen is { } zero)
        {
            PlanTruth strikes = Expressions.Truth(zero.Condition);
            points = Bounds.Choose(strikes.True, Bounds.Zero, Bounds.Choose(strikes.False, points, Bounds.Hull(points, Bounds.Zero)));
        }
        (points, PlanBounds maximum) = CapAndRound(group, points, combined.Maximum);
        PlanTruth minimum = group.Minimum is { } least ? Reaches(least, combined.Present, points, maximum) : Truths.True;
        return _combined[group.Path] = new GroupNodes(group, combined.Present, points, maximum, minimum,
            _combinations.Weigh(combined.Present, points), _combinations.Weigh(combined.Present, maximum));
    }

    public PlanTruth Reaches(GroupMinimum minimum, GroupNodes group) => Reaches(minimum, group.Present, group.PointsIfPresent, group.MaximumIfPresent);

    public LevelNodes LevelOf(CriterionGroup group)
    {
        if (_levels.TryGetValue(group.Path, out LevelNodes? known)) return known;
        LevelNodes level = new GroupLevelLowering(_readings, Expressions).Lower(group);
        // Where it may be left out, it may turn out to have no level.
        return _levels[group.Path] = level with { Bounded = Plan.And(level.Bounded, Of(group).Present.True) };
    }

    public TotalNodes Total()
    {
        if (_total is { } known) return known;
        CriterionGroup root = Rubric.Root;
        CriterionNodes[] criteria = [.. root.AllCriteria().Select(Of)];
        CombinedNodes combined = Combine(root);
        PlanBounds points = _combinations.Weigh(combined.Present, combined.Points);
        if (criteria.Any(c => c.Criterion.IsBonus))
        {
            PlanBounds bonus = criteria.Where(c => c.Criterion.IsBonus).Select(c => _combinations.Weigh(c.Present, c.PointsIfPresent)).Aggregate(Bounds.Add);
            if (Rubric.BonusCap is { } most) bonus = Bounds.Min(bonus, Bounds.Exactly(most));
            points = Bounds.Add(points, bonus);
        }
        points = Deduct(points);
        (points, PlanBounds maximum) = CapAndRound(root, points, combined.Maximum);
        return _total = new TotalNodes(combined.Present, points, _combinations.Weigh(combined.Present, maximum),
            [.. criteria.Where(c => !c.Criterion.IsBonus)], Truths.And(root.AllGroups().Select(g => Of(g).MinimumMet)));
    }

    public PlanBounds Points(CriterionNodes outcome) => _combinations.Weigh(outcome.Present, outcome.PointsIfPresent);

    public PlanBounds Maximum(CriterionNodes outcome) => _combinations.Weigh(outcome.Present, outcome.MaximumIfPresent);

    private CombinedNodes Combine(CriterionGroup group) => _combinations.Lower(group.Combination,
    [
        .. group.Criteria.Where(c => !c.IsBonus).Select(c => MemberNodes.Of(Of(c))),
        .. group.Groups.Select(g => MemberOf(Of(g))),
    ], group.Points ?? 0);

    private MemberNodes MemberOf(GroupNodes group)
    {
        PlanBounds top = group.Group.Rounding is { } rounding ? Bounds.Min(group.MaximumIfPresent, Bounds.Round(group.MaximumIfPresent, rounding)) : group.MaximumIfPresent;
        return new(group.Present, Bounds.AtLeast(group.PointsIfPresent, top), group.PointsIfPresent, group.MaximumIfPresent, group.Group.Weight, false);
    }

    private (PlanBounds Points, PlanBounds Maximum) CapAndRound(CriterionGroup group, PlanBounds points, PlanBounds maximum)
    {
        if (group.Cap is { } cap) (points, maximum) = (Bounds.Min(points, Bounds.Exactly(cap)), Bounds.Min(maximum, Bounds.Exactly(cap)));
        return (Bounds.Round(points, group.Rounding), maximum);
    }

    private PlanTruth Reaches(GroupMinimum minimum, PlanTruth present, PlanBounds points, PlanBounds maximum)
    {
        PlanTruth reached = Bounds.AtLeast(points, minimum.IsShare ? Bounds.Scale(maximum, minimum.Amount) : Bounds.Exactly(minimum.Amount));
        // Left out it is met; where it may be left out, it is not surely failed.
        return new(Plan.Or(present.False, reached.True), Plan.And(present.True, reached.False));
    }

    private PlanBounds Deduct(PlanBounds sum)
    {
        PlanBounds points = sum, left = Bounds.Exactly(1);
        foreach (PercentDeduction deduction in Rubric.Deductions)
        {
            (PlanBounds count, PlanBit known) = CountOf(Expressions.Read(deduction.Per));
            count = Bounds.Choose(known, count, Bounds.Of(new Bounds(0, deduction.Per.Type is NumberType type ? Rational.Max(type.Range.High, 0) : 1)));
            PlanBounds share = Bounds.Scale(count, deduction.Share);
            if (deduction.Cap is { } cap) share = Bounds.Min(share, Bounds.Exactly(cap));
            left = deduction.Running ? Bounds.Multiply(left, Bounds.Subtract(Bounds.Exactly(1), share)) : Bounds.Subtract(left, share);
            points = Bounds.Multiply(sum, left);
        }
        return points;
    }

    private (PlanBounds Count, PlanBit Known) CountOf(PlanReading cases) => CaseCount.Of(_readings, cases);

    private string KeyOf(string key) => _prefix is null ? key : InputField.KeyOf(_prefix, key);

    private void Index(CriterionGroup group, ImmutableArray<CriterionGroup> outer)
    {
        ImmutableArray<CriterionGroup> groups = outer.Add(group);
        foreach (Criterion criterion in group.Criteria)
            foreach (string path in PathsIn(criterion)) _owners[path] = (criterion, groups);
        foreach (CriterionGroup inner in group.Groups)
        {
            _groups[inner.Path] = inner;
            Index(inner, groups);
        }
    }

    private static IEnumerable<string> PathsIn(Criterion criterion) => criterion.Parts.SelectMany(PathsIn).Append(criterion.Path);

    private static CriterionNodes? Find(CriterionNodes outcome, string path) => outcome.Criterion.Path == path
        ? outcome
        : outcome.Parts.Select(p => Find(p, path)).FirstOrDefault(p => p is not null);
}
