using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Values;
using Condition = RubricEngine.Reference.RubricIndex.Condition;

namespace RubricEngine.Reference;

/// <summary>Judges criteria: whether one applies, its scoring, clamp, rounding and status, and its policy for missing data.</summary>
internal sealed class CriterionJudge
{
    private readonly ExpressionEvaluator _expressions;
    private readonly Scorer _scorer;
    private readonly EvidenceReader _evidence;

    public CriterionJudge(ExpressionEvaluator expressions, Func<string, Value> facts)
    {
        _expressions = expressions;
        _scorer = new Scorer(expressions, facts, part => Judge(part, []));
        _evidence = new EvidenceReader(facts);
    }

    /// <summary>Judges a criterion that stands in groups.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="outer">When the groups apply, the outermost first: as if it were written on each of their criteria.</param>
    public CriterionOutcome Judge(Criterion criterion, ImmutableArray<Condition> outer) => Settle(Judge(criterion, outer, 0, new Trace()));

    /// <summary>What stands inside decides where the outer condition holds; a criterion's own condition is the innermost.</summary>
    private CriterionOutcome Judge(Criterion criterion, ImmutableArray<Condition> outer, int index, Trace trace)
    {
        if (index < outer.Length) return Under(outer[index], criterion, outer, index, trace);
        if (index == outer.Length && criterion.Applies is { } own) return Under(new Condition(own, criterion.NotApplicable), criterion, outer, index, trace);
        // Where nothing was read before, all that is read is what the scoring reads.
        Trace reads = outer.IsEmpty && criterion.Applies is null ? trace : new Trace();
        Scored scored = _scorer.Score(criterion, reads);
        if (reads != trace) trace.Include(reads);
        return _evidence.Apply(Finish(criterion, scored, reads, trace));
    }

    private CriterionOutcome Under(Condition condition, Criterion criterion, ImmutableArray<Condition> outer, int index, Trace trace)
    {
        Reading applies = _expressions.Read(condition.Applies, trace);
        return applies.Truth switch
        {
            Truth.True => Judge(criterion, outer, index + 1, trace),
            Truth.False => NotApplicable(criterion, condition, trace),
            _ => Either(Judge(criterion, outer, index + 1, trace), NotApplicable(criterion, condition, trace), applies.Open!),
        };
    }

    private static CriterionOutcome Finish(Criterion criterion, Scored scored, Trace reads, Trace trace)
    {
        Bounds top = Intervals.Max(scored.Maximum ?? Bounds.Exactly(criterion.Points), Bounds.Exactly(criterion.Lowest));
        Bounds points = ClampAndRound(criterion, scored.Points, top);
        Truth met = scored.Met ?? MetAt(criterion, points, top);
        if (scored.Present == Truth.False)
            return Excluded(criterion, CriterionStatus.NotApplicable, trace) with { Scored = scored, ScoringReads = reads };
        return new CriterionOutcome(criterion, CriterionStatus.Unknown, Truth.True, scored.Present, met, points, MaximumOf(criterion, top), trace)
        {
            Scored = scored,
            ScoringReads = reads,
            Open = scored.Open,
            Status = scored.Open is not null ? CriterionStatus.Unknown : scored.Status ?? StatusOf(met, points),
        };
    }

    private static CriterionOutcome NotApplicable(Criterion criterion, Condition condition, Trace trace)
    {
        (Expression applies, NotApplicablePolicy policy) = condition;
        if (policy is ExcludePolicy)
            return Excluded(criterion, CriterionStatus.NotApplicable, trace) with { NotApplicableBy = applies };
        Bounds top = Bounds.Exactly(criterion.Points);
        Bounds points = ClampAndRound(criterion, policy switch
        {
            FullPolicy => top,
            OwnPointsPolicy own => Bounds.Exactly(own.Points),
            _ => Bounds.Exactly(0),
        }, top);
        Truth met = policy switch
        {
            FullPolicy => Truth.True,
            OwnPointsPolicy => MetAt(criterion, points, top),
            _ => Truth.False,
        };
        CriterionStatus status = policy is OwnPointsPolicy ? StatusOf(met, points) : CriterionStatus.NotApplicable;
        return new CriterionOutcome(criterion, status, Truth.False, Truth.True, met, points, MaximumOf(criterion, top), trace) { NotApplicableBy = applies };
    }

    /// <summary>The hull of what holds where the criterion applies and where it does not.</summary>
    private static CriterionOutcome Either(CriterionOutcome applied, CriterionOutcome not, UnknownReason open)
    {
        if (applied.Present == Truth.False && not.Present == Truth.False) return not;
        CriterionOutcome[] present = [.. new[] { applied, not }.Where(o => o.Present != Truth.False)];
        return applied with
        {
            Status = CriterionStatus.Unknown,
            Open = open,
            Applies = Truth.Unknown,
            Present = applied.Present == not.Present ? applied.Present : Truth.Unknown,
            Met = present.Select(o => o.Met).Aggregate((a, b) => a == b ? a : Truth.Unknown),
            PointsIfPresent = present.Select(o => o.PointsIfPresent).Aggregate((a, b) => a.Hull(b)),
            MaximumIfPresent = present.Select(o => o.MaximumIfPresent).Aggregate((a, b) => a.Hull(b)),
        };
    }

    private static CriterionOutcome Settle(CriterionOutcome outcome)
    {
        if (outcome.Status != CriterionStatus.Unknown || outcome.Criterion.Missing == MissingPolicy.Unknown) return outcome;
        Criterion criterion = outcome.Criterion;
        var trace = new Trace();
        trace.Include(outcome.Trace);
        if (criterion.Missing == MissingPolicy.Exclude)
        {
            trace.Assumption("missing: exclude", outcome.Open!);
            return Excluded(criterion, CriterionStatus.NotAssessed, trace) with { Open = outcome.Open, Scored = outcome.Scored, ScoringReads = outcome.ScoringReads };
        }
        trace.Assumption("missing: not met", outcome.Open!);
        // What is known to hold stays: only whether it is exceeded is open.
        bool met = outcome is { Applies: Truth.True, Scored.Met: Truth.True };
        return outcome with
        {
            Status = met ? CriterionStatus.Met : CriterionStatus.NotMet,
            Applies = Truth.True,
            Present = Truth.True,
            Met = Kleene.Of(met),
            PointsIfPresent = met ? outcome.PointsIfPresent : ClampAndRound(criterion, Bounds.Exactly(0), outcome.MaximumIfPresent),
            Trace = trace,
        };
    }

    private static CriterionOutcome Excluded(Criterion criterion, CriterionStatus status, Trace trace) =>
        new(criterion, status, Truth.False, Truth.False, Truth.False, Bounds.Exactly(0), Bounds.Exactly(0), trace);

    private static Bounds MaximumOf(Criterion criterion, Bounds top) => criterion.IsBonus ? Bounds.Exactly(0) : top;

    private static Bounds ClampAndRound(Criterion criterion, Bounds points, Bounds top)
    {
        Rational low = Clamp(points.Low, criterion.Lowest, top.Low), high = Clamp(points.High, criterion.Lowest, top.High);
        var clamped = new Bounds(low, high);
        return criterion.Rounding is { } rounding ? rounding.Apply(clamped) : clamped;
    }

    private static Rational Clamp(Rational number, Rational low, Rational high) => Rational.Min(Rational.Max(number, low), high);

    /// <summary>Full points are what rounding leaves of the maximum: rounding down must not put them out of reach.</summary>
    private static Truth MetAt(Criterion criterion, Bounds points, Bounds top) => Intervals.AtLeast(points,
        criterion.MetAt is { } threshold ? Bounds.Exactly(threshold) : criterion.Rounding is { } rounding ? Intervals.Min(top, rounding.Apply(top)) : top);

    private static CriterionStatus StatusOf(Truth met, Bounds points) =>
        met == Truth.True ? CriterionStatus.Met
        : points.High.Sign <= 0 ? CriterionStatus.NotMet
        : CriterionStatus.PartlyMet;
}
