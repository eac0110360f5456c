using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Batch;
using RubricEngine.Columns;
using RubricEngine.Evaluation;
using RubricEngine.Plans;
using RubricEngine.Tests.Evaluation;

namespace RubricEngine.Tests.Batch;

/// <summary>Blocks of rows give what the plain evaluator gives for each record, however wide, long and many they are.</summary>
public class BlockProgramTests
{
    private const int Plans = 150;

    [Theory]
    [InlineData(nameof(VectorWidth.Scalar))]
    [InlineData(nameof(VectorWidth.Bits128))]
    [InlineData(nameof(VectorWidth.Bits256))]
    [InlineData(nameof(VectorWidth.Bits512))]
    public void Kernels_of_every_width_give_what_the_interpreter_gives(string width)
    {
        var options = new RunOptions { Width = Enum.Parse<VectorWidth>(width), EmitsLoops = false };
        for (int seed = 1; seed <= Plans; seed++) Agrees(seed, options);
    }

    [Theory]
    [InlineData(nameof(VectorWidth.Bits128))]
    [InlineData(nameof(VectorWidth.Bits256))]
    [InlineData(nameof(VectorWidth.Bits512))]
    public void Emitted_loops_of_every_width_give_what_the_interpreter_gives(string width)
    {
        var options = new RunOptions { Width = Enum.Parse<VectorWidth>(width) };
        for (int seed = 1; seed <= Plans; seed++) Agrees(seed, options);
    }

    private static void Agrees(int seed, RunOptions options)
    {
        var random = new Random(seed);
        Plan plan = DeadParts.Remove(RandomPlan.Of(seed, 10 + random.Next(60)));
        double missing = new[] { 0, 0.05, 0.5, 1 }[random.Next(4)];
        int rows = new[] { 1, 63, 64, 65, 200, 700 }[random.Next(6)];
        ImmutableArray<RecordInputs> records = [.. Enumerable.Range(0, rows).Select(_ => RandomPlan.Record(plan, random, missing))];
        options = options with { BlockRows = new[] { 1, 64, 100, 128, 2_048 }[random.Next(5)], MaxDegreeOfParallelism = 1 + random.Next(3) };
        Assert.Equal(Expected(plan, records), Actual(plan, RandomColumns.Of(plan, records), options, random.Next(2) == 0));
    }

    private static BigInteger[][] Expected(Plan plan, ImmutableArray<RecordInputs> records)
    {
        PlanInterpreter[] values = [.. records.Select(r => PlanInterpreter.Evaluate(plan, r))];
        return [.. Asked(plan).Select(place => values.Select(v => plan.Steps[place].Node is BitNode ? v[new PlanBit(place)] ? BigInteger.One : 0 : v[new PlanNumber(place)]).ToArray())];
    }

    private static BigInteger[][] Actual(Plan plan, PlanColumns columns, RunOptions options, bool hasLean)
    {
        ImmutableArray<AskedNode> asked = [.. Asked(plan).Select(place => new AskedNode(place, plan.Steps[place].Lane, plan.Steps[place].List))];
        var general = BlockProgram.Compile(plan, asked, options);
        Plan complete = KnownInputs.Assume(plan, _ => true, _ => true);
        BlockProgram? lean = hasLean ? BlockProgram.Compile(complete, [.. asked.Zip(Asked(complete), (node, place) => node with { Place = place })], options) : null;
        OutputColumn[] outputs = [.. asked.Select(a => Output(a.Lane, columns.Rows))];
        new BlockRunner(general, lean, columns, outputs, options).Run(null, default);
        return [.. outputs.Select(o => Enumerable.Range(0, columns.Rows).Select(row => o is BitOutput bits ? bits.Values[row] ? BigInteger.One : 0 : ((IntegerOutput)o).Values[row]).ToArray())];
    }

    private static OutputColumn Output(Lane lane, int rows) =>
        lane == Lane.Bit ? new BitOutput(new Bitmap(rows, 0)) : new IntegerOutput(new IntegerStore(LaneWidths.Bytes(lane), rows, 0));

    private static ImmutableArray<int> Asked(Plan plan) => PlanRoots.Of(plan);
}
