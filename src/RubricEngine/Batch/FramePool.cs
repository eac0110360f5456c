using System.Collections.Concurrent;

namespace RubricEngine.Batch;

/// <summary>Frames of a program that no thread runs in just now: to lay one out costs more than a small table. Safe on any number of threads.</summary>
internal sealed class FramePool(BlockProgram program)
{
    /// <summary>Larger ones are not kept: a table that needs them is long enough to pay for them.</summary>
    private const long MostBytes = 4 << 20;

    private readonly ConcurrentQueue<BlockFrame> _idle = new();

    public BlockFrame Rent(int blockRows, IReadOnlyList<int> blockItems)
    {
        while (_idle.TryDequeue(out BlockFrame? frame))
            if (frame.Holds(blockRows, blockItems)) return frame;
        return new BlockFrame(program, blockRows, blockItems);
    }

    public void Return(BlockFrame frame)
    {
        frame.Unbind();
        if (frame.Bytes <= MostBytes && _idle.Count < Environment.ProcessorCount) _idle.Enqueue(frame);
    }
}
