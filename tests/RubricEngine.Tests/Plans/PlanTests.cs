using System.Collections.Immutable;
using RubricEngine.Plans;
using RubricEngine.Testing;

namespace RubricEngine.Tests.Plans;

public class PlanTests
{
    private static readonly string s_folder = Repository.PathOf("tests", "specs", "plans");

    [Fact]
    public void A_plan_prints_as_it_was_approved() => Golden.Matches(Path.Combine(s_folder, "ratio.plan.txt"), PlanPrinter.Print(Ratio()));

    [Fact]
    public void A_plan_for_complete_records_prints_as_it_was_approved() =>
        Golden.Matches(Path.Combine(s_folder, "ratio.complete.plan.txt"), PlanPrinter.Print(KnownInputs.Assume(Ratio(), _ => true, _ => true)));

    [Fact]
    public void A_plan_with_calls_prints_as_it_was_approved() => Golden.Matches(Path.Combine(s_folder, "calls.plan.txt"), PlanPrinter.Print(Calls()));

    [Fact]
    public void Stages_stand_in_the_order_in_which_they_can_be_run()
    {
        Plan plan = Calls();
        Assert.Empty(PlanInvariants.Broken(plan));
        Assert.Empty(PlanInvariants.Broken(KnownInputs.Assume(plan, _ => true, _ => true)));
        Assert.Equal([[0, 2], [1, 3]], PlanStages.Levels(plan, PlanRoots.Of(plan)).Select(level => level.Order().ToArray()));
        Assert.Contains(PlanInvariants.Broken(DeadParts.Remove(plan.With([.. plan.Stages.Reverse()], plan.Outputs))), b => b.Contains("stands behind a node that reads it", StringComparison.Ordinal));
    }

    [Fact]
    public void A_ratio_that_is_only_compared_is_never_divided() => Assert.DoesNotContain(Ratio().Steps, s => s.Node is Quotient);

    [Fact]
    public void Whatever_is_said_of_known_inputs_the_invariants_hold()
    {
        Assert.Empty(PlanInvariants.Broken(Ratio()));
        Assert.Empty(PlanInvariants.Broken(KnownInputs.Assume(Ratio(), _ => true, _ => true)));
    }

    [Fact]
    public void A_node_that_reads_one_behind_it_breaks_an_invariant()
    {
        Plan plan = Ratio();
        ImmutableArray<PlanStep> steps = plan.Steps.SetItem(0, plan.Steps.First(s => s.Node is Conjunction));
        Assert.Contains(PlanInvariants.Broken(plan.With(steps)), b => b.Contains("not before it", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(-128, 127, Lane.Int8)]
    [InlineData(0, 128, Lane.Int16)]
    [InlineData(-32_769, 0, Lane.Int32)]
    [InlineData(0, 2_147_483_648, Lane.Int64)]
    internal void The_narrowest_lane_that_holds_a_range_is_taken(long low, long high, Lane lane) => Assert.Equal(lane, Lanes.Of(new IntegerRange(low, high)));

    [Fact]
    public void What_no_machine_integer_holds_is_unbounded()
    {
        Assert.Equal(Lane.Int128, Lanes.Of(new IntegerRange(0, Int128.MaxValue)));
        Assert.Equal(Lane.Unbounded, Lanes.Of(new IntegerRange(0, (System.Numerics.BigInteger)Int128.MaxValue + 1)));
    }

    private static Plan Calls() =>
        PlanLowering.Lower(RubricCompiler.CompileFile(Path.Combine(s_folder, "calls.rubric.yaml"), new CompileOptions { Functions = SampleFunctions.Registry }).RubricOrThrow().Rubric);

    private static Plan Ratio() => PlanLowering.Lower(RubricCompiler.CompileFile(Path.Combine(s_folder, "ratio.rubric.yaml")).RubricOrThrow().Rubric);
}
