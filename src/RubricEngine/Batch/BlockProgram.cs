using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using RubricEngine.Plans;

namespace RubricEngine.Batch;

/// <summary>What a plan is asked for, ready to run over blocks of rows. Each thread runs it in a frame of its own.</summary>
internal sealed class BlockProgram
{
    private readonly ImmutableArray<Kernel> _kernels;

    private BlockProgram(BlockCode code, BlockLayout layout, ImmutableArray<Kernel> kernels)
    {
        (Code, Layout, _kernels) = (code, layout, kernels);
        KnownReads = [.. layout.Slots.Select(s => code.Values[s.Value].Step).OfType<ReadStep>().Where(r => r.IsKnown)];
        Frames = new FramePool(this);
    }

    public BlockCode Code { get; }

    public BlockLayout Layout { get; }

    public FramePool Frames { get; }

    /// <param name="plan">The plan.</param>
    /// <param name="asked">Which of its nodes are stored, none of them a constant where it need not be.</param>
    /// <param name="options">Whether loops are emitted, and for vectors of which width.</param>
    public static BlockProgram Compile(Plan plan, ImmutableArray<AskedNode> asked, RunOptions options) => Compile(BlockLowering.Lower(plan, asked), options);

    public static BlockProgram Compile(BlockCode code, RunOptions options) =>
        RuntimeFeature.IsDynamicCodeSupported && options.EmitsLoops != false && options.Width != VectorWidth.Scalar ? WithLoops(code, options.Width) : OfKernels(code);

    private static BlockProgram OfKernels(BlockCode code)
    {
        ImmutableArray<BlockStage> stages = BlockSchedule.OfKernels(code);
        var layout = BlockLayout.Of(code, stages);
        var kernels = new KernelFactory(code, layout);
        return new BlockProgram(code, layout, [.. stages.Select(s => kernels.Create(s.Values[0]))]);
    }

    [RequiresDynamicCode("emits code")]
    private static BlockProgram WithLoops(BlockCode code, VectorWidth width)
    {
        ImmutableArray<BlockStage> stages = LoopSchedule.Of(code);
        var layout = BlockLayout.Of(code, stages);
        var kernels = new KernelFactory(code, layout);
        return new BlockProgram(code, layout, [.. stages.Select(s => s.IsLoop ? LoopEmitter.Emit(code, layout, s.Values, width) : kernels.Create(s.Values[0]))]);
    }

    /// <summary>Which inputs may be missing, as far as it matters.</summary>
    public ImmutableArray<ReadStep> KnownReads { get; }

    public void Run(BlockFrame frame)
    {
        foreach (Kernel kernel in _kernels) kernel.Run(frame);
    }
}
