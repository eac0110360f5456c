namespace RubricEngine.Batch;

/// <summary>An emitted loop.</summary>
/// <param name="memory">Where the vectors of a frame begin.</param>
/// <param name="rows">Rows or items, in whole groups of 64.</param>
internal delegate void LoopCode(nint memory, nint rows);

/// <summary>Runs an emitted loop over the rows of a block, or the items in it.</summary>
internal sealed unsafe class LoopKernel(LoopCode code, int list) : Kernel
{
    public override void Run(BlockFrame frame) => code((nint)frame.Memory, frame.PaddedCount(list));
}
