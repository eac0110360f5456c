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
    private const int Plans = 100;

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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_operation_that_does_something_else_is_seen(bool emitsLoops)
    {
        var options = new RunOptions { EmitsLoops = emitsLoops };
        int seen = 0;
        for (int seed = 1; seed <= 40; seed++)
        {
            var random = new Random(seed);
            Plan plan = DeadParts.Remove(RandomPlan.Of(seed, 40));
            ImmutableArray<RecordInputs> records = [.. Enumerable.Range(0, 100).Select(_ => RandomPlan.Record(plan, random, 0.05))];
            BlockCode code = BlockLowering.Lower(plan, AskedOf(plan));
            int broken = code.Values.IndexOf(code.Values.FirstOrDefault(v => v.Step is LogicStep { Operator: LogicOperator.And }));
            if (broken < 0) continue;
            var step = (LogicStep)code.Values[broken].Step;
            code = code with { Values = code.Values.SetItem(broken, code.Values[broken] with { Step = step with { Operator = LogicOperator.Or } }) };
            BigInteger[][] actual = Run(plan, BlockProgram.Compile(code, options), null, RandomColumns.Of(plan, records), options);
            if (!Expected(plan, records).Zip(actual).All(pair => pair.First.SequenceEqual(pair.Second))) seen++;
        }
        Assert.InRange(seen, 5, 40);
    }

    [Fact]
    public void Work_can_be_stopped_and_tells_how_far_it_is()
    {
        Plan plan = DeadParts.Remove(RandomPlan.Of(3, 20));
        PlanColumns columns = RandomColumns.Of(plan, [.. Enumerable.Range(0, 300).Select(i => RandomPlan.Record(plan, new Random(i), 0.1))]);
        var options = new RunOptions { BlockRows = 64 };
        var general = BlockProgram.Compile(plan, AskedOf(plan), options);
        OutputColumn[] outputs = [.. AskedOf(plan).Select(a => Output(a, columns))];
        var told = new Told();
        new BlockRunner(new BlockPrograms(general, null), columns, outputs, options).Run(told, default);
        Assert.Equal([64, 128, 192, 256, 300], told.Rows);
        Assert.Throws<OperationCanceledException>(() => new BlockRunner(new BlockPrograms(general, null), columns, outputs, options).Run(null, new CancellationToken(true)));
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
        return [.. Asked(plan).Select(place => (plan.Steps[place].Node, plan.Steps[place].List) switch
        {
            (BitNode, >= 0 and var list) => records.SelectMany((r, row) => Enumerable.Range(0, r.Lists[list].Rows).Select(item => Of(values[row].Holds(new PlanBit(place), item)))).ToArray(),
            (BitNode, _) => [.. values.Select(v => Of(v[new PlanBit(place)]))],
            _ => [.. values.Select(v => v[new PlanNumber(place)])],
        })];

        static BigInteger Of(bool bit) => bit ? 1 : 0;
    }

    private static BigInteger[][] Actual(Plan plan, PlanColumns columns, RunOptions options, bool hasLean)
    {
        ImmutableArray<AskedNode> asked = AskedOf(plan);
        var general = BlockProgram.Compile(plan, asked, options);
        Plan complete = KnownInputs.Assume(plan, _ => true, _ => true);
        BlockProgram? lean = hasLean ? BlockProgram.Compile(complete, [.. asked.Zip(Asked(complete), (node, place) => node with { Place = place })], options) : null;
        return Run(plan, general, lean, columns, options);
    }

    private static BigInteger[][] Run(Plan plan, BlockProgram general, BlockProgram? lean, PlanColumns columns, RunOptions options)
    {
        OutputColumn[] outputs = [.. AskedOf(plan).Select(a => Output(a, columns))];
        new BlockRunner(new BlockPrograms(general, lean is null ? null : new Lazy<BlockProgram>(lean)), columns, outputs, options).Run(null, default);
        return [.. outputs.Select(o => o switch
        {
            ItemOutput items => Enumerable.Range(0, items.Values.Rows).Select(item => items.Values[item]).ToArray(),
            IntegerOutput integers => [.. Enumerable.Range(0, columns.Rows).Select(row => integers.Values[row])],
            _ => [.. Enumerable.Range(0, columns.Rows).Select(row => ((BitOutput)o).Values[row] ? BigInteger.One : 0)],
        })];
    }

    private static OutputColumn Output(AskedNode node, PlanColumns columns) =>
        node.List >= 0 ? new ItemOutput(new IntegerStore(1, columns.Lists[node.List].Starts[^1], 0), columns.Lists[node.List].Starts)
        : node.Lane == Lane.Bit ? new BitOutput(new Bitmap(columns.Rows, 0))
        : new IntegerOutput(new IntegerStore(LaneWidths.Bytes(node.Lane), columns.Rows, 0));

    private static ImmutableArray<AskedNode> AskedOf(Plan plan) => [.. Asked(plan).Select(place => new AskedNode(place, plan.Steps[place].Lane, plan.Steps[place].List))];

    private static ImmutableArray<int> Asked(Plan plan) => PlanRoots.Of(plan);

    private sealed class Told : IProgress<long>
    {
        public List<long> Rows { get; } = [];

        public void Report(long value) => Rows.Add(value);
    }
}
