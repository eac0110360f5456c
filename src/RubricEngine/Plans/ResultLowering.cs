using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>Figures of the result that expressions read: of the whole, of a group, of a criterion or part.</summary>
internal sealed class ResultLowering(ReadingBuilder readings, RubricLowering rubric)
{
    private PlanBuilder Plan => readings.Plan;

    private TruthBuilder Truths => readings.Truths;

    private BoundsBuilder Bounds => readings.Bounds;

    private FractionBuilder Fractions => readings.Fractions;

    public PlanReading Read(ResultReference reference)
    {
        if (reference.Path is not { } path) return OfWhole(reference, rubric.Total());
        if (rubric.FindGroup(path) is { } group)
        {
            if (reference.Figure == ResultFigure.Level) return new LevelLowering(readings).Read(rubric.LevelOf(group));
            GroupNodes nodes = rubric.Of(group);
            return OfMember(reference, nodes.Present, nodes.Points, nodes.Maximum, null);
        }
        (CriterionNodes owner, CriterionNodes found) = rubric.Find(path);
        if (reference.Figure == ResultFigure.Level) return new LevelLowering(readings).Read(LevelOf(owner, found));
        if (ReferenceEquals(owner, found)) return OfMember(reference, found.Present, rubric.Points(found), rubric.Maximum(found), found.Status);
        // A part of a criterion that does not apply.
        PlanTruth present = Truths.Choose(owner.IsScored, found.Present, Truths.False);
        PlanNumber status = Plan.Choose(owner.IsScored, found.Status, Plan.Constant((int)CriterionStatus.NotApplicable));
        return OfMember(reference, present, Bounds.Choose(owner.IsScored, rubric.Points(found), Bounds.Zero), Bounds.Choose(owner.IsScored, rubric.Maximum(found), Bounds.Zero), status);
    }

    /// <summary>The level stands only where the criterion surely applies and no policy has put something else in its place.</summary>
    private LevelNodes LevelOf(CriterionNodes owner, CriterionNodes found)
    {
        LevelNodes level = found.Levels ?? throw new InvalidOperationException($"{found.Criterion.Path} has no levels");
        PlanBit unsettled = Plan.Or(Plan.Not(found.Open), Plan.Equal(found.Status, Plan.Constant((int)CriterionStatus.Unknown)));
        PlanBit stands = Plan.And(Plan.And(found.Applies.True, found.Present.True), Plan.And(found.IsScored, unsettled));
        if (!ReferenceEquals(owner, found)) stands = Plan.And(stands, owner.IsScored);
        return level with { Bounded = Plan.And(level.Bounded, stands) };
    }

    private PlanReading OfWhole(ResultReference reference, TotalNodes total) => reference.Figure switch
    {
        ResultFigure.Points => readings.Number(total.Points, Plan.True),
        ResultFigure.Maximum => readings.Number(total.Maximum, Plan.True),
        ResultFigure.Percent => Percent(total.Points, total.Maximum, reference),
        ResultFigure.Met => Count(total, o => o.Met.True, o => Plan.Not(o.Met.False)),
        ResultFigure.NotMet => Count(total, o => o.Met.False, o => Plan.Not(o.Met.True)),
        ResultFigure.Applicable => Count(total, _ => Plan.True, _ => Plan.True),
        ResultFigure.Unknown => readings.Number(Bounds.Count(Plan.Zero, Plan.Count(total.Criteria.Select(o => Plan.Equal(o.Status, Plan.Constant((int)CriterionStatus.Unknown))))), Plan.True),
        ResultFigure.AllMet => readings.Truth(Every(total, _ => true)),
        ResultFigure.RequiredMet => readings.Truth(Every(total, o => o.Criterion.Required)),
        ResultFigure.MinimumsMet => readings.Truth(total.MinimumsMet),
        _ => throw new InvalidOperationException($"the whole has no {reference.Figure}"),
    };

    private PlanReading OfMember(ResultReference reference, PlanTruth present, PlanBounds points, PlanBounds maximum, PlanNumber? status) => reference.Figure switch
    {
        ResultFigure.Points => readings.Number(points, Plan.True),
        ResultFigure.Maximum => readings.Number(maximum, Plan.True),
        // Where it may be left out, the share may turn out not to exist.
        ResultFigure.Percent => readings.Known(Truths.IsKnown(present), Percent(points, maximum, reference)),
        ResultFigure.Status => readings.Place(status!.Value, Plan.Not(Plan.Equal(status.Value, Plan.Constant((int)CriterionStatus.Unknown)))),
        _ => throw new InvalidOperationException($"{reference.Path} has no {reference.Figure}"),
    };

    private NumberReading Percent(PlanBounds points, PlanBounds maximum, ResultReference reference)
    {
        Bounds range = ((NumberType)reference.Type).Range;
        PlanBit isAny = Fractions.Less(Fractions.Zero, maximum.High);
        PlanBit surely = Fractions.Less(Fractions.Zero, maximum.Low);
        PlanFraction highest = Fractions.Invert(maximum.High);
        PlanBounds open = new(
            Fractions.Choose(Fractions.Less(points.Low, Fractions.Zero), Fractions.Constant(range.Low), Fractions.Multiply(points.Low, highest)),
            Fractions.Choose(Fractions.Less(Fractions.Zero, points.High), Fractions.Constant(range.High), Fractions.Multiply(points.High, highest)));
        PlanBounds share = Bounds.Choose(surely, Bounds.Divide(points, maximum), open);
        return readings.Number(Bounds.Clamp(share, Bounds.Of(range)), isAny);
    }

    private NumberReading Count(TotalNodes total, Func<CriterionNodes, PlanBit> surely, Func<CriterionNodes, PlanBit> possibly) => readings.Number(Bounds.Count(
        Plan.Count(total.Criteria.Select(o => Plan.And(o.Present.True, surely(o)))),
        Plan.Count(total.Criteria.Select(o => Plan.And(Plan.Not(o.Present.False), possibly(o))))), Plan.True);

    private PlanTruth Every(TotalNodes total, Func<CriterionNodes, bool> of) => total.Criteria.Where(of)
        .Select(o => new PlanTruth(Plan.Or(o.Present.False, o.Met.True), Plan.And(o.Present.True, o.Met.False)))
        .Aggregate(total.Present, Truths.And);
}
