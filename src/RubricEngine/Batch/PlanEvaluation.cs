using System.Collections.Immutable;
using RubricEngine.Columns;
using RubricEngine.Plans;

namespace RubricEngine.Batch;

/// <summary>
/// A question to a plan: some of its nodes, for any table. Kernels answer it until so many rows were asked for that loops are worth
/// their compilation.
/// </summary>
internal sealed class PlanEvaluation
{
    /// <summary>Measured: code for a plan takes the time in which kernels do about so many rows of it, whatever its size.</summary>
    private const long RowsWorthLoops = 1 << 20;

    private readonly ImmutableArray<OutputColumn?> _constants;
    private readonly ImmutableArray<AskedNode> _asked;
    private readonly Lazy<BlockPrograms> _kernels, _loops;
    private long _rows;

    /// <param name="plan">The plan.</param>
    /// <param name="places">The nodes that are asked for, a place as often as it is asked for.</param>
    /// <param name="complete">The same plan for records in which nothing is missing.</param>
    /// <param name="completePlaces">The places of the same nodes in it.</param>
    /// <param name="width">How wide vectors are.</param>
    public PlanEvaluation(Plan plan, ImmutableArray<int> places, Plan complete, ImmutableArray<int> completePlaces, VectorWidth width)
    {
        ColumnOf = new Dictionary<int, int>();
        var constants = ImmutableArray.CreateBuilder<OutputColumn?>();
        var asked = ImmutableArray.CreateBuilder<AskedNode>();
        var lean = ImmutableArray.CreateBuilder<AskedNode>();
        for (int i = 0; i < places.Length; i++)
        {
            PlanStep step = plan.Steps[places[i]];
            if (!ColumnOf.TryAdd(places[i], constants.Count)) continue;
            constants.Add(step.Node is BitConstant or NumberConstant ? new ConstantOutput(step.Node is BitConstant bit ? bit.Value ? 1 : 0 : step.Range.Low) : null);
            if (constants[^1] is not null) continue;
            asked.Add(new AskedNode(places[i], step.Lane, step.List));
            lean.Add(new AskedNode(completePlaces[i], step.Lane, step.List));
        }
        _constants = constants.ToImmutable();
        _asked = asked.ToImmutable();
        ImmutableArray<AskedNode> completeAsked = lean.ToImmutable();
        _kernels = Programs(false);
        _loops = Programs(true);

        Lazy<BlockPrograms> Programs(bool emitsLoops) =>
            new(() => BlockPrograms.Compile(plan, _asked, complete, completeAsked, new RunOptions { Width = width, EmitsLoops = emitsLoops }));
    }

    /// <summary>The number of the column of each place.</summary>
    public Dictionary<int, int> ColumnOf { get; }

    /// <param name="columns">The data.</param>
    /// <param name="heap">Where the answers get their memory.</param>
    /// <param name="options">How blocks are run.</param>
    /// <param name="progress">Is told the number of rows done.</param>
    /// <param name="cancellation">Stops the work between two blocks.</param>
    public ImmutableArray<OutputColumn> Run(PlanColumns columns, ColumnHeap heap, RunOptions options, IProgress<long>? progress, CancellationToken cancellation)
    {
        OutputColumn[] computed = [.. _asked.Select((node, i) => Column(node, columns, i, heap))];
        bool emitsLoops = options.EmitsLoops ?? Interlocked.Add(ref _rows, columns.Rows) >= RowsWorthLoops;
        new BlockRunner((emitsLoops ? _loops : _kernels).Value, columns, computed, options).Run(progress, cancellation);
        int next = 0;
        return [.. _constants.Select(constant => constant ?? computed[next++])];
    }

    /// <summary>Outputs are staggered behind the inputs, which are written and read together.</summary>
    private static OutputColumn Column(AskedNode node, PlanColumns columns, int number, ColumnHeap heap)
    {
        int place = 2 * columns.Inputs.Length + number;
        if (node.List >= 0) return new ItemOutput(new IntegerStore(1, columns.Lists[node.List].Starts[^1], place), columns.Lists[node.List].Starts);
        return node.Lane == Lane.Bit
            ? new BitOutput(new Bitmap(columns.Rows, place, isCleared: false, heap))
            : new IntegerOutput(new IntegerStore(LaneWidths.Bytes(node.Lane), columns.Rows, place, isCleared: false, heap));
    }
}
