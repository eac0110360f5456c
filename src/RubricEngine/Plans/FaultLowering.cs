using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>What an open criterion lacks, and which requirements are broken.</summary>
internal sealed class FaultLowering(PlanLowering whole, RubricLowering rubric, ReadLowering reads)
{
    private PlanBuilder Plan => whole.Readings.Plan;

    public IEnumerable<PlanFault> Lower(CriterionNodes[] all, PlanBit[] assessed)
    {
        foreach ((string key, string requirement, PlanBit taken) in rubric.Facts.Broken) yield return new PlanFault(key, UnknownReason.RequirementBroken(key, requirement), taken, -1);
        var open = new PlanReads(Plan);
        for (int i = 0; i < all.Length; i++) AddOpen(all[i], rubric.GroupsOf(all[i].Criterion), assessed[i], open);
        foreach ((ReadKey key, PlanBit guard) in open.All)
            foreach (PlanFault fault in Of(key, guard))
                if (Plan[fault.Present] is not BitConstant { Value: false }) yield return fault;
    }

    private void AddOpen(CriterionNodes outcome, System.Collections.Immutable.ImmutableArray<CriterionGroup> groups, PlanBit guard, PlanReads open)
    {
        if (Plan[outcome.Open] is not BitConstant { Value: false }) open.Include(reads.Of(outcome.Criterion, groups, outcome), Plan.And(guard, outcome.Open));
        // What a policy has settled inside a part is lacking all the same.
        PlanBit parts = Plan.And(guard, Plan.And(outcome.IsScored, Plan.Not(outcome.Open)));
        foreach (CriterionNodes part in outcome.Parts)
            AddOpen(part, [], Plan.And(parts, Plan.Not(Plan.Equal(part.Status, Plan.Constant((int)CriterionStatus.Unknown)))), open);
    }

    private IEnumerable<PlanFault> Of(ReadKey key, PlanBit guard)
    {
        switch (key.What)
        {
            case string: return [];
            case Fact fact: return OfOther(fact, guard);
            case LoweredCall call: return [whole.Calls.FaultOf(call, guard)];
            case CohortAggregate aggregate: return whole.Cohorts.FaultsOf(aggregate, rubric, guard);
        }
        if (key.List >= 0)
        {
            PlanBit lacks = Plan.Not(Plan.Bit(new ItemKnown(key.List, key.Input)));
            string field = whole.FieldOf(key.List, key.Input).Key;
            return [new PlanFault(field, UnknownReason.Missing(field), Plan.And(guard, lacks), key.Input) { List = key.List }];
        }
        PlanInput input = Plan.Inputs[key.Input];
        UnknownReason reason = key.Input == whole.AssessmentDateOrNone ? UnknownReason.NoAssessmentDate : whole.IsJudgement(key.Input) ? UnknownReason.NotJudged(input.Key) : UnknownReason.Missing(input.Key);
        return [new PlanFault(input.Key, reason, Plan.And(guard, Plan.Not(Plan.Known(key.Input))), key.Input)];
    }

    /// <summary>A result that is open, and all that its rubric lacks.</summary>
    private IEnumerable<PlanFault> OfOther(Fact fact, PlanBit guard)
    {
        RubricResult result = fact.Result!;
        PlanOutputs other = whole.OtherResult(result);
        PlanBit unknown = Plan.And(guard, rubric.Facts.Given(fact, false).Open);
        PlanBit noPoints = result.Figure == RubricFigure.Grade ? Plan.False : Plan.Not(other.Scored);
        PlanBit none = result.Figure == RubricFigure.Percent
            ? Plan.And(whole.Readings.Bounds.IsExact(other.Maximum), whole.Readings.Fractions.AtMost(other.Maximum.Low, whole.Readings.Fractions.Zero))
            : Plan.False;
        if (result.Figure == RubricFigure.Percent) none = Plan.And(none, whole.Readings.Bounds.IsExact(other.Points));
        yield return new PlanFault(fact.Name, UnknownReason.NoPoints(fact.Name, result.Name), Plan.And(unknown, noPoints), -1);
        yield return new PlanFault(fact.Name, UnknownReason.NothingApplicable, Plan.And(unknown, Plan.And(Plan.Not(noPoints), none)), -1);
        yield return new PlanFault(fact.Name, UnknownReason.ResultOpen(fact.Name, result.FigureName), Plan.And(unknown, Plan.And(Plan.Not(noPoints), Plan.Not(none))), -1);
        PlanBit broken = Plan.And(guard, rubric.Facts.Read(fact, false).Open);
        foreach (PlanFault fault in other.Faults) yield return fault with { Present = Plan.And(broken, fault.Present) };
    }
}
