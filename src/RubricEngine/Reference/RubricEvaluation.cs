using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>One rubric over one record: every criterion, group and the whole, each evaluated once, when it is first asked for.</summary>
internal sealed class RubricEvaluation
{
    private readonly IEvaluationObserver? _observer;
    private readonly CriterionJudge _judge;
    private readonly CriterionOutcome?[] _judged;
    private readonly GroupOutcome?[] _combined;
    private ImmutableArray<CriterionOutcome>? _criteria;
    private TotalOutcome? _total;

    public RubricEvaluation(RubricIndex index, SubjectRecord record, IEvaluationObserver? observer, OtherResults? others, Func<CohortAggregate, Trace, Reading>? cohorts = null)
    {
        Index = index;
        Record = record;
        _judged = new CriterionOutcome?[index.Criteria.Length];
        _combined = new GroupOutcome?[index.Groups.Length];
        _observer = observer;
        Facts = new RecordFacts(index, record, others);
        var figures = new ResultFigures(this);
        Expressions = new ExpressionEvaluator(Facts.Value, record.AssessmentDate, figures.Read, index.Rubric.Window)
        {
            Cohorts = cohorts ?? ((aggregate, trace) => CohortRead.Alone(aggregate, record, trace)),
        };
        _judge = new CriterionJudge(Expressions, Facts.Value);
    }

    public RubricIndex Index { get; }

    public Rubric Rubric => Index.Rubric;

    public SubjectRecord Record { get; }

    public RecordFacts Facts { get; }

    public ExpressionEvaluator Expressions { get; }

    /// <summary>The outcome of a group, or null where the path names none.</summary>
    public GroupOutcome? FindGroup(string path) => Index.FindGroup(path) is { } group ? Of(group) : null;

    /// <summary>The outcome of a criterion or of a part of one, and the criterion that it stands in.</summary>
    public (CriterionOutcome? Outcome, Criterion Owner) FindCriterion(string path)
    {
        Criterion owner = Index.OwnerOf(path);
        return (Find(Of(owner), path), owner);
    }

    public CriterionOutcome Of(Criterion criterion)
    {
        RubricIndex.CriterionPlace place = Index.PlaceOf(criterion);
        return _judged[place.Place] ??= _judge.Judge(criterion, place.Outer);
    }

    /// <summary>The outcomes of all criteria, in order.</summary>
    public ImmutableArray<CriterionOutcome> Criteria() => _criteria ??= [.. Index.Criteria.Select(Of)];

    public GroupOutcome Of(CriterionGroup group) => _combined[Index.PlaceOf(group)] ??= Judge(group);

    /// <summary>Combine, zero event, cap, rounding; then its minimum is tested.</summary>
    private GroupOutcome Judge(CriterionGroup group)
    {
        var trace = new Trace();
        Combined combined = Combine(group);
        Bounds points = combined.Points;
        if (group.ZeroWhen is { } zero && Expressions.Read(zero.Condition, trace).Truth is var strikes and not Truth.False)
        {
            points = strikes == Truth.True ? Bounds.Exactly(0) : points.Hull(Bounds.Exactly(0));
            _observer?.Stepped(group, CombinationStep.ZeroEvent, points);
        }
        (points, Bounds maximum) = CapAndRound(group, points, combined.Maximum);
        Truth minimum = group.Minimum is { } least ? GroupOutcome.Reaches(least, combined.Present, points, maximum) : Truth.True;
        return new GroupOutcome(group, combined.Present, points, maximum, minimum, trace);
    }

    /// <summary>The level of a group that has levels: the first whose conditions hold.</summary>
    public LevelOutcome LevelOf(CriterionGroup group)
    {
        GroupOutcome outcome = Of(group);
        if (outcome.Present == Truth.False) return LevelOutcome.Unknown(UnknownReason.NothingApplicable);
        // Where it may be left out, it may turn out to have no level.
        if (outcome.Present == Truth.Unknown) return LevelOutcome.Unknown(UnknownReason.Undetermined($"points({group.Path})"));
        var trace = new Trace();
        return new GroupLevelReader(e => Expressions.Read(e, trace)).Read(group);
    }

    /// <summary>Combine, bonuses, percentage deductions, cap, rounding.</summary>
    public TotalOutcome Total()
    {
        if (_total is { } known) return known;
        CriterionGroup root = Rubric.Root;
        var trace = new Trace();
        ImmutableArray<CriterionOutcome> criteria = Criteria();
        Combined combined = Combine(root);
        Bounds points = CriterionOutcome.Weigh(combined.Present, combined.Points);
        if (criteria.Any(c => c.Criterion.IsBonus))
        {
            Bounds bonus = criteria.Where(c => c.Criterion.IsBonus).Select(c => c.Points).Aggregate(Intervals.Add);
            if (Rubric.BonusCap is { } most) bonus = Intervals.Min(bonus, Bounds.Exactly(most));
            points = Intervals.Add(points, bonus);
            _observer?.Stepped(root, CombinationStep.Bonuses, points);
        }
        points = Deduct(points, trace);
        (points, Bounds maximum) = CapAndRound(root, points, combined.Maximum);
        Truth minimums = Truth.True;
        foreach (CriterionGroup group in Index.Groups) minimums = Kleene.And(minimums, Of(group).MinimumMet);
        return _total = new TotalOutcome(combined.Present, points, CriterionOutcome.Weigh(combined.Present, maximum),
            [.. criteria.Where(c => !c.Criterion.IsBonus)], minimums, trace);
    }

    private Combined Combine(CriterionGroup group)
    {
        var members = new List<IMember>(group.Criteria.Length + group.Groups.Length);
        foreach (Criterion criterion in group.Criteria)
            if (!criterion.IsBonus) members.Add(Of(criterion));
        foreach (CriterionGroup inner in group.Groups) members.Add(Of(inner));
        Combined combined = Combiner.Combine(group.Combination, members, group.Points ?? 0);
        _observer?.Stepped(group, CombinationStep.Combined, combined.Points);
        return combined;
    }

    private (Bounds Points, Bounds Maximum) CapAndRound(CriterionGroup group, Bounds points, Bounds maximum)
    {
        if (group.Cap is { } cap)
        {
            points = Intervals.Min(points, Bounds.Exactly(cap));
            maximum = Intervals.Min(maximum, Bounds.Exactly(cap));
            _observer?.Stepped(group, CombinationStep.Cap, points);
        }
        if (group.Rounding is { } rounding)
        {
            points = rounding.Apply(points);
            _observer?.Stepped(group, CombinationStep.Rounding, points);
        }
        return (points, maximum);
    }

    /// <summary>Each deduction takes its share of the sum before any of them, or, declared running, of what the earlier ones left.</summary>
    private Bounds Deduct(Bounds sum, Trace trace)
    {
        Bounds points = sum, left = Bounds.Exactly(1);
        foreach (PercentDeduction deduction in Rubric.Deductions)
        {
            Reading cases = Expressions.Read(deduction.Per, trace);
            Bounds count = Scorer.CountOf(cases) ?? new Bounds(0, deduction.Per.Type is NumberType type ? Rational.Max(type.Range.High, 0) : 1);
            Bounds share = Intervals.Scale(count, deduction.Share);
            if (deduction.Cap is { } cap) share = Intervals.Min(share, Bounds.Exactly(cap));
            left = deduction.Running
                ? Intervals.Multiply(left, Intervals.Subtract(Bounds.Exactly(1), share))
                : Intervals.Subtract(left, share);
            points = Intervals.Multiply(sum, left);
            _observer?.Stepped(Rubric.Root, CombinationStep.Deduction, points, deduction);
        }
        return points;
    }

    private static CriterionOutcome? Find(CriterionOutcome outcome, string path) => outcome.Criterion.Path == path
        ? outcome
        : outcome.Parts.Select(p => Find(p, path)).FirstOrDefault(p => p is not null);
}
