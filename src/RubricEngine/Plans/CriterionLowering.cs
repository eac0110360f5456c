using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>A criterion as nodes: whether it applies, what its scoring gives, evidence, and what its policies make of what is open.</summary>
internal sealed class CriterionLowering
{
    private readonly ReadingBuilder _readings;
    private readonly ExpressionLowering _expressions;
    private readonly ScoringLowering _scorings;
    private readonly Func<string, EvidenceRule, PlanReading> _evidence;

    /// <param name="readings">Makes nodes.</param>
    /// <param name="expressions">The expressions of the rubric.</param>
    /// <param name="field">The reading of a judgement, by its key and type.</param>
    /// <param name="evidence">Whether evidence is enough, by its key and rule.</param>
    public CriterionLowering(ReadingBuilder readings, ExpressionLowering expressions, Func<string, DataType, PlanReading> field, Func<string, EvidenceRule, PlanReading> evidence)
    {
        (_readings, _expressions, _evidence) = (readings, expressions, evidence);
        _scorings = new ScoringLowering(readings, expressions, field, part => Lower(part, []));
    }

    private PlanBuilder Plan => _readings.Plan;

    private TruthBuilder Truths => _readings.Truths;

    private BoundsBuilder Bounds => _readings.Bounds;

    private FractionBuilder Fractions => _readings.Fractions;

    /// <param name="criterion">The criterion or part.</param>
    /// <param name="groups">The groups around it, outermost first.</param>
    public CriterionNodes Lower(Criterion criterion, ImmutableArray<CriterionGroup> groups)
    {
        // What stands inside is read only where it is not known that something outside does not apply.
        PlanBit isRead = Plan.True;
        var conditions = new Stack<(PlanTruth, NotApplicablePolicy)>();
        foreach ((Expression? written, NotApplicablePolicy policy) in groups.Select(g => (g.Applies, g.NotApplicable)).Append((criterion.Applies, criterion.NotApplicable)))
        {
            if (written is null) continue;
            PlanTruth applies = _expressions.Truth(isRead, written);
            conditions.Push((applies, policy));
            isRead = Plan.And(isRead, Plan.Not(applies.False));
        }
        CriterionNodes outcome = WithEvidence(Finish(criterion, _expressions.Where(isRead, () => _scorings.Lower(criterion))));
        foreach ((PlanTruth applies, NotApplicablePolicy policy) in conditions)
        {
            CriterionNodes not = NotApplicable(criterion, policy, outcome);
            outcome = Choose(applies.True, outcome, Choose(applies.False, not, Either(outcome, not)));
        }
        return Settle(outcome);
    }

    public PlanNumber Constant(CriterionStatus status) => Plan.Constant((int)status);

    public PlanBit IsUnknown(CriterionNodes outcome) => Plan.Equal(outcome.Status, Constant(CriterionStatus.Unknown));

    private CriterionNodes Finish(Criterion criterion, ScoredNodes scored)
    {
        PlanBounds top = Bounds.Max(scored.Maximum ?? Bounds.Exactly(criterion.Points), Bounds.Exactly(criterion.Lowest));
        PlanBounds ifKnown = ClampAndRound(criterion, scored.IfKnown, top), ifNot = ClampAndRound(criterion, scored.IfNot, top);
        PlanTruth metIfKnown = scored.Met ?? MetAt(criterion, ifKnown, top);
        PlanTruth met = scored.Met ?? Truths.Choose(scored.Known, metIfKnown, MetAt(criterion, ifNot, top));
        PlanBounds points = Bounds.Choose(scored.Known, ifKnown, ifNot);
        PlanTruth present = scored.Present ?? Truths.True;
        var finished = new CriterionNodes
        {
            Criterion = criterion,
            Status = Plan.Choose(scored.Open, Constant(CriterionStatus.Unknown), scored.Status ?? StatusOf(metIfKnown, ifKnown)),
            Applies = Truths.True,
            Present = present,
            Met = met,
            PointsIfPresent = points,
            MaximumIfPresent = MaximumOf(criterion, top),
            Open = scored.Open,
            IsScored = Plan.True,
            IsMetByScoring = scored.Met?.True ?? Plan.False,
            AsksForEvidence = Plan.False,
            Parts = scored.Parts,
            Levels = scored.Levels,
        };
        return Choose(present.False, Excluded(finished, CriterionStatus.NotApplicable) with { Open = Plan.False }, finished);
    }

    private CriterionNodes NotApplicable(Criterion criterion, NotApplicablePolicy policy, CriterionNodes like)
    {
        CriterionNodes not = Excluded(like, CriterionStatus.NotApplicable) with { Open = Plan.False, IsScored = Plan.False, IsMetByScoring = Plan.False, AsksForEvidence = Plan.False };
        if (policy is ExcludePolicy) return not;
        PlanBounds top = Bounds.Exactly(criterion.Points);
        PlanBounds points = ClampAndRound(criterion, policy switch
        {
            FullPolicy => top,
            OwnPointsPolicy own => Bounds.Exactly(own.Points),
            _ => Bounds.Zero,
        }, top);
        PlanTruth met = policy switch
        {
            FullPolicy => Truths.True,
            OwnPointsPolicy => MetAt(criterion, points, top),
            _ => Truths.False,
        };
        return not with
        {
            Status = policy is OwnPointsPolicy ? StatusOf(met, points) : Constant(CriterionStatus.NotApplicable),
            Present = Truths.True,
            Met = met,
            PointsIfPresent = points,
            MaximumIfPresent = MaximumOf(criterion, top),
        };
    }

    /// <summary>What comes out where it is not known whether a criterion applies.</summary>
    private CriterionNodes Either(CriterionNodes applied, CriterionNodes not)
    {
        PlanBit onlyNot = applied.Present.False, onlyApplied = not.Present.False;
        PlanBit same = Plan.Or(Plan.And(applied.Present.True, not.Present.True), Plan.And(applied.Present.False, not.Present.False));
        CriterionNodes either = applied with
        {
            Status = Constant(CriterionStatus.Unknown),
            Open = Plan.True,
            Applies = Truths.Unknown,
            Present = Truths.Where(same, applied.Present),
            Met = Truths.Choose(onlyNot, not.Met, Truths.Choose(onlyApplied, applied.Met, Truths.Both(applied.Met, not.Met))),
            PointsIfPresent = Bounds.Choose(onlyNot, not.PointsIfPresent, Bounds.Choose(onlyApplied, applied.PointsIfPresent, Bounds.Hull(applied.PointsIfPresent, not.PointsIfPresent))),
            MaximumIfPresent = Bounds.Choose(onlyNot, not.MaximumIfPresent, Bounds.Choose(onlyApplied, applied.MaximumIfPresent, Bounds.Hull(applied.MaximumIfPresent, not.MaximumIfPresent))),
        };
        return Choose(Plan.And(onlyNot, onlyApplied), not, either);
    }

    private CriterionNodes WithEvidence(CriterionNodes outcome)
    {
        Criterion criterion = outcome.Criterion;
        if (criterion.EvidenceRule is not { Without: not WithoutEvidence.Report } rule) return outcome;
        PlanTruth isEnough = ((TruthReading)_evidence(InputField.EvidenceKey(criterion.Path), rule)).Truth;
        // Points below 0 stay: they are no reward that evidence has to earn.
        PlanBounds none = Bounds.Min(outcome.PointsIfPresent, Bounds.Zero);
        PlanBit nothingToLose = Plan.And(outcome.Met.False, Fractions.AtMost(outcome.PointsIfPresent.High, Fractions.Zero));
        CriterionNodes open = outcome with
        {
            Status = Constant(CriterionStatus.Unknown),
            Open = Plan.True,
            Met = new PlanTruth(Plan.False, outcome.Met.False),
            PointsIfPresent = Bounds.Hull(outcome.PointsIfPresent, none),
        };
        CriterionNodes lacking = Choose(nothingToLose, outcome, open);
        if (rule.Without == WithoutEvidence.NotMet)
        {
            PlanBit stillOpen = Plan.And(outcome.Open, Plan.Not(Bounds.IsExact(none)));
            CriterionNodes lost = outcome with
            {
                Status = Plan.Choose(stillOpen, Constant(CriterionStatus.Unknown), Constant(CriterionStatus.NotMet)),
                Open = stillOpen,
                Met = Truths.False,
                PointsIfPresent = none,
            };
            lacking = Choose(isEnough.False, lost, lacking);
        }
        PlanBit untouched = Plan.Or(isEnough.True, Plan.And(nothingToLose, Plan.Not(outcome.Open)));
        CriterionNodes settled = Choose(untouched, outcome, lacking);
        return Choose(outcome.Applies.True, settled with { AsksForEvidence = Plan.Not(nothingToLose) }, outcome);
    }

    private CriterionNodes Settle(CriterionNodes outcome)
    {
        Criterion criterion = outcome.Criterion;
        if (criterion.Missing == MissingPolicy.Unknown) return outcome;
        PlanBit unknown = IsUnknown(outcome);
        if (criterion.Missing == MissingPolicy.Exclude) return Choose(unknown, Excluded(outcome, CriterionStatus.NotAssessed), outcome);
        // What is known to hold stays: only whether it is exceeded is open.
        PlanBit met = Plan.And(outcome.Applies.True, outcome.IsMetByScoring);
        return Choose(unknown, outcome with
        {
            Status = Plan.Choose(met, Constant(CriterionStatus.Met), Constant(CriterionStatus.NotMet)),
            Applies = Truths.True,
            Present = Truths.True,
            Met = Truths.Of(met),
            PointsIfPresent = Bounds.Choose(met, outcome.PointsIfPresent, ClampAndRound(criterion, Bounds.Zero, outcome.MaximumIfPresent)),
        }, outcome);
    }

    private CriterionNodes Excluded(CriterionNodes outcome, CriterionStatus status) => outcome with
    {
        Status = Constant(status),
        Applies = Truths.False,
        Present = Truths.False,
        Met = Truths.False,
        PointsIfPresent = Bounds.Zero,
        MaximumIfPresent = Bounds.Zero,
    };

    private CriterionNodes Choose(PlanBit condition, CriterionNodes then, CriterionNodes otherwise) => Plan[condition] is BitConstant constant
        ? constant.Value ? then : otherwise
        : then with
        {
            Status = Plan.Choose(condition, then.Status, otherwise.Status),
            Applies = Truths.Choose(condition, then.Applies, otherwise.Applies),
            Present = Truths.Choose(condition, then.Present, otherwise.Present),
            Met = Truths.Choose(condition, then.Met, otherwise.Met),
            PointsIfPresent = Bounds.Choose(condition, then.PointsIfPresent, otherwise.PointsIfPresent),
            MaximumIfPresent = Bounds.Choose(condition, then.MaximumIfPresent, otherwise.MaximumIfPresent),
            Open = Plan.Choose(condition, then.Open, otherwise.Open),
            IsScored = Plan.Choose(condition, then.IsScored, otherwise.IsScored),
            IsMetByScoring = Plan.Choose(condition, then.IsMetByScoring, otherwise.IsMetByScoring),
            AsksForEvidence = Plan.Choose(condition, then.AsksForEvidence, otherwise.AsksForEvidence),
        };

    private PlanBounds MaximumOf(Criterion criterion, PlanBounds top) => criterion.IsBonus ? Bounds.Zero : top;

    private PlanBounds ClampAndRound(Criterion criterion, PlanBounds points, PlanBounds top)
    {
        PlanBounds lowest = Bounds.Exactly(criterion.Lowest);
        return Bounds.Round(Bounds.Min(Bounds.Max(points, lowest), top), criterion.Rounding);
    }

    private PlanTruth MetAt(Criterion criterion, PlanBounds points, PlanBounds top) => Bounds.AtLeast(points,
        criterion.MetAt is { } threshold ? Bounds.Exactly(threshold) : criterion.Rounding is { } rounding ? Bounds.Min(top, Bounds.Round(top, rounding)) : top);

    private PlanNumber StatusOf(PlanTruth met, PlanBounds points) => Plan.Choose(met.True, Constant(CriterionStatus.Met),
        Plan.Choose(Fractions.AtMost(points.High, Fractions.Zero), Constant(CriterionStatus.NotMet), Constant(CriterionStatus.PartlyMet)));
}
