using System.Numerics;
using RubricEngine.Evaluation;
using RubricEngine.Plans;

namespace RubricEngine.Tests.Evaluation;

public class RecordProgramTests
{
    [Fact]
    public void The_register_machine_gives_what_the_plain_evaluator_gives() => PlanCase.Check(1_000, (plan, random) =>
        Agree(plan, random, layout => new RegisterMachine(plan, layout).Run));

    [Fact]
    public void Emitted_code_gives_what_the_plain_evaluator_gives() => PlanCase.Check(600, (plan, random) =>
        Agree(plan, random, layout => EmittedProgram.Make(plan, layout)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Records_with_and_without_missing_values_share_a_buffer(bool emits) => PlanCase.Check(60, (plan, random) =>
    {
        var program = new RecordProgram(plan, emits);
        var values = new RecordValues(program.Layout);
        for (int i = 0; i < 250; i++)
        {
            RecordInputs inputs = RandomPlan.Record(program.Plan, random, random.Next(2) * 0.2);
            program.Run(inputs, values);
            Assert.Equal(PlanInterpreterTests.Roots(program.Plan, PlanInterpreter.Evaluate(program.Plan, inputs), inputs), PlanInterpreterTests.Roots(program.Plan, values, inputs));
        }
    });

    private static void Agree(Plan plan, Random random, Func<ValueLayout, RecordCode> make)
    {
        var layout = new ValueLayout(plan);
        RecordCode code = make(layout);
        var values = new RecordValues(layout);
        foreach (int root in PlanRoots.Of(plan))
            if (plan.Steps[root].Node is NumberConstant number) values.Put(layout.PlaceOf(root), number.Value);
            else if (plan.Steps[root].Node is BitConstant { Value: true }) values.Put(layout.PlaceOf(root), BigInteger.One);
        for (int i = 0; i < 8; i++)
        {
            RecordInputs inputs = RandomPlan.Record(plan, random, i / 8.0);
            code(inputs, values);
            Assert.Equal(PlanInterpreterTests.Roots(plan, PlanInterpreter.Evaluate(plan, inputs), inputs), PlanInterpreterTests.Roots(plan, values, inputs));
        }
    }
}
