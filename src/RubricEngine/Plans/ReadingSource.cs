using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>What the expressions of one rubric read.</summary>
/// <param name="whole">The plan.</param>
/// <param name="rubric">The rubric, whose results may be read; null where facts are read as they are given and results are not.</param>
/// <param name="facts">Its facts.</param>
/// <param name="list">The list of the item at hand, or -1.</param>
internal sealed class ReadingSource(PlanLowering whole, RubricLowering? rubric, FactLowering facts, int list = -1) : IReadingSource
{
    private ReadingBuilder Readings => whole.Readings;

    private PlanBuilder Plan => whole.Readings.Plan;

    public PlanReading Fact(Fact fact, bool previous) => rubric is null ? facts.Given(fact, previous) : facts.Read(fact, previous);

    public PlanReading AssessmentDate() => whole.Inputs.Read(whole.AssessmentDate);

    public PlanReading Field(FieldReference field) => whole.Inputs.Read(list, field.Index, whole.FieldOf(list, field.Index));

    public PlanReading Cohort(CohortAggregate aggregate) => whole.Cohorts.Read(aggregate, rubric ?? throw new InvalidOperationException("requirements read facts only"));

    public LoweredCall Call(ForeignCall call, ImmutableArray<PlanReading> arguments) => whole.Calls.Of(call, arguments);

    public IReadingSource OfItems(int list) => new ReadingSource(whole, rubric, facts, list);

    public (PlanNumber From, PlanNumber To) Window() => whole.WindowOf(facts.Rubric.Window);

    public PlanReading Result(ResultReference reference) => new ResultLowering(Readings, rubric ?? throw new InvalidOperationException("requirements read facts only")).Read(reference);
}
