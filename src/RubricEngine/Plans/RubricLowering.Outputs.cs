using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Results;

namespace RubricEngine.Plans;

internal sealed partial class RubricLowering
{
    private PlanOutputs? _outputs;

    /// <summary>The result of the rubric.</summary>
    public PlanOutputs Outputs() => _outputs ??= Assess();

    private PlanOutputs Assess()
    {
        ReadLowering reads = new(_whole, this, new ReadingSource(_whole, this, _facts), Expressions);
        VerdictNodes verdict = new VerdictLowering(_readings, this, reads).Lower();
        TotalNodes total = Total();
        CriterionNodes[] all = [.. Rubric.Root.AllCriteria().Select(Of)];
        PlanBit[] assessed = [.. all.Select(o => verdict.IsAssessed(Plan, o.Criterion))];
        PlanBit Counts(int i, PlanBit what) => all[i].Criterion.IsBonus ? Plan.False : Plan.And(assessed[i], what);
        return new PlanOutputs
        {
            Scored = verdict.Scored,
            Points = total.Points,
            Maximum = total.Maximum,
            Possible = verdict.Possible,
            Outcome = OutcomeOf(verdict),
            Met = Plan.Count(all.Select((o, i) => Counts(i, Plan.And(o.Present.True, o.Met.True)))),
            Applicable = Plan.Count(total.Criteria.Select(o => Plan.Not(o.Present.False))),
            Unknown = Plan.Count(all.Select((o, i) => Counts(i, _criteria.IsUnknown(o)))),
            Groups = [.. Rubric.Root.AllGroups().Select(Of).Select(g => new PlanGroup(g.Group, g.Points, g.Maximum, Truths.Where(verdict.Scored, g.MinimumMet)))],
            Criteria = [.. all.Select((o, i) => ResultOf(o, assessed[i], Maximum(o)))],
            Faults = [.. new FaultLowering(_whole, this, reads).Lower(all, assessed)],
        };
    }

    private PlanCriterion ResultOf(CriterionNodes outcome, PlanBit assessed, PlanBounds maximum) => new(
        outcome.Criterion,
        Plan.Choose(assessed, outcome.Status, _criteria.Constant(CriterionStatus.NotAssessed)),
        assessed,
        Points(outcome),
        maximum,
        [.. outcome.Parts.Select(p => Plan.And(assessed, outcome.IsScored) is var shown ? ResultOf(p, shown, Bounds.Choose(shown, Maximum(p), Bounds.Zero)) : null!)]);

    private PlanNumber OutcomeOf(VerdictNodes verdict)
    {
        PlanBit decided = Plan.Equal(Plan.Count(verdict.Possible), Plan.One);
        PlanBit none = verdict.Possible[^1];
        PlanBit authority = Plan.Or(Rubric.Grades.Select((g, i) => g.ForTheAuthority ? verdict.Possible[i] : Plan.False));
        PlanNumber Is(Outcome outcome) => Plan.Constant((int)outcome);
        PlanNumber without = Plan.Choose(verdict.Failed, Is(Outcome.NotAssessed), Is(Outcome.NoGrade));
        return Plan.Choose(decided, Plan.Choose(none, without, Plan.Choose(authority, Is(Outcome.ForTheAuthority), Is(Outcome.Graded))), Is(Outcome.Undetermined));
    }
}
