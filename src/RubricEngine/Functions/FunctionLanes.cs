using System.Collections.Concurrent;

namespace RubricEngine.Functions;

/// <summary>Threads on which functions with a time limit run, so that a call that does not end can be left behind. Safe on any number of threads.</summary>
internal sealed class FunctionLanes
{
    private readonly ConcurrentBag<FunctionLane> _idle = [];

    public (long Word, FunctionFault? Fault) Call(FunctionBody body, ReadOnlySpan<long> words, TimeSpan limit)
    {
        FunctionLane lane = Rent();
        FunctionBlock block = lane.Scratch is { } scratch && scratch.Arguments.Length == words.Length ? scratch : lane.Scratch = new FunctionBlock(words.Length, 1);
        for (int i = 0; i < words.Length; i++) block.Arguments[i][0] = words[i];
        block.Rows = 1;
        // A columnar body is for tables: one row goes to the other one, in every engine.
        if (!lane.Run(body, block, limit, isRow: true)) return (0, new FunctionFault(FunctionFaultKind.TooSlow, null));
        (long, FunctionFault?) answer = (block.Results[0], block.Faults[0]);
        _idle.Add(lane);
        return answer;
    }

    /// <summary>The fault of the call that was left behind, the first that is not done; null where all came to their end.</summary>
    public FunctionFault? Call(FunctionBody body, ref FunctionBlock block, TimeSpan limit)
    {
        FunctionLane lane = Rent();
        if (lane.Run(body, block, limit, isRow: false))
        {
            _idle.Add(lane);
            return null;
        }
        // The thread that was left behind may write into the block at any time.
        block = block.Copy();
        return new FunctionFault(FunctionFaultKind.TooSlow, null);
    }

    private FunctionLane Rent()
    {
        while (_idle.TryTake(out FunctionLane? lane))
            if (lane.TryWake()) return lane;
        return new FunctionLane();
    }
}
