using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>Kleene's logic on two bits: surely, surely not; neither is unknown.</summary>
internal sealed class TruthBuilder(PlanBuilder plan)
{
    public PlanTruth True => Constant(Truth.True);

    public PlanTruth False => Constant(Truth.False);

    public PlanTruth Unknown => Constant(Truth.Unknown);

    public PlanTruth Constant(Truth value) => new(plan.Constant(value == Truth.True), plan.Constant(value == Truth.False));

    /// <summary>Known to be one or the other.</summary>
    public PlanTruth Of(PlanBit bit) => new(bit, plan.Not(bit));

    /// <summary>A truth that is known only where a condition holds.</summary>
    public PlanTruth Where(PlanBit known, PlanBit truth) => new(plan.And(known, truth), plan.And(known, plan.Not(truth)));

    public PlanTruth Where(PlanBit known, PlanTruth truth) => new(plan.And(known, truth.True), plan.And(known, truth.False));

    public PlanTruth And(PlanTruth a, PlanTruth b) => new(plan.And(a.True, b.True), plan.Or(a.False, b.False));

    public PlanTruth Or(PlanTruth a, PlanTruth b) => new(plan.Or(a.True, b.True), plan.And(a.False, b.False));

    public PlanTruth Not(PlanTruth a) => new(a.False, a.True);

    public PlanTruth And(IEnumerable<PlanTruth> all) => all.Aggregate(True, And);

    public PlanTruth Or(IEnumerable<PlanTruth> all) => all.Aggregate(False, Or);

    public PlanBit IsUnknown(PlanTruth a) => plan.Not(plan.Or(a.True, a.False));

    public PlanBit IsKnown(PlanTruth a) => plan.Or(a.True, a.False);

    /// <summary>What both agree on.</summary>
    public PlanTruth Both(PlanTruth a, PlanTruth b) => new(plan.And(a.True, b.True), plan.And(a.False, b.False));

    public PlanTruth Choose(PlanBit condition, PlanTruth then, PlanTruth otherwise) =>
        new(plan.Choose(condition, then.True, otherwise.True), plan.Choose(condition, then.False, otherwise.False));
}
