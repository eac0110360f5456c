using System.Numerics;
using RubricEngine.Evaluation;
using RubricEngine.Plans;

namespace RubricEngine.Tests.Evaluation;

public class PlanInterpreterTests
{
    [Fact]
    public void Random_plans_keep_the_invariants_of_plans() => PlanCase.Check(300, (plan, _) => Assert.Empty(PlanInvariants.Broken(plan)));

    [Fact]
    public void Every_node_of_every_record_has_a_value_within_its_range() => PlanCase.Check(300, (plan, random) =>
    {
        for (int i = 0; i < 10; i++) PlanInterpreter.Evaluate(plan, RandomPlan.Record(plan, random, i / 10.0));
    });

    [Fact]
    public void Removing_dead_parts_changes_no_value() => PlanCase.Check(200, (plan, random) =>
    {
        Plan lean = DeadParts.Remove(plan);
        Assert.True(lean.Steps.Length <= plan.Steps.Length);
        for (int i = 0; i < 5; i++)
        {
            RecordInputs inputs = RandomPlan.Record(plan, random, 0.2);
            Assert.Equal(Roots(plan, PlanInterpreter.Evaluate(plan, inputs), inputs), Roots(lean, PlanInterpreter.Evaluate(lean, inputs), inputs));
        }
    });

    [Fact]
    public void Where_nothing_is_missing_the_plan_for_complete_records_has_the_same_values() => PlanCase.Check(200, (plan, random) =>
    {
        Plan complete = KnownInputs.Assume(plan, _ => true, _ => true);
        for (int i = 0; i < 5; i++)
        {
            RecordInputs inputs = RandomPlan.Record(plan, random, 0);
            Assert.Equal(Roots(plan, PlanInterpreter.Evaluate(plan, inputs), inputs), Roots(complete, PlanInterpreter.Evaluate(complete, inputs), inputs));
        }
    });

    /// <summary>The values of all roots in order, bits as 0 and 1; those of items once for each item.</summary>
    internal static BigInteger[] Roots(Plan plan, IPlanValues values, RecordInputs inputs)
    {
        PlanOutputs once = plan.Outputs with { Faults = [.. plan.Outputs.Faults.Where(f => f.List < 0)] };
        return
        [
            .. PlanRoots.Of(plan.With([], once)).Select(r => plan.Steps[r].Node is BitNode ? (values[new PlanBit(r)] ? 1 : 0) : values[new PlanNumber(r)]),
            .. plan.Outputs.Faults.Where(f => f.List >= 0).SelectMany(f => Enumerable.Range(0, inputs.Lists[f.List].Rows).Select(i => Holds(values, f.Present, i) ? BigInteger.One : 0)),
        ];
    }

    private static bool Holds(IPlanValues values, PlanBit bit, int item) => values switch
    {
        PlanInterpreter plain => plain.Holds(bit, item),
        RecordValues fast => fast.Holds(bit, item),
        _ => throw new InvalidOperationException($"unexpected {values.GetType().Name}"),
    };
}
