using System.Collections.Immutable;

namespace RubricEngine.Batch;

/// <summary>Vectors that are computed together: one by a kernel, or several in one emitted loop.</summary>
/// <param name="Values">Their places in the code, in order.</param>
/// <param name="IsLoop">Whether they are one loop.</param>
internal sealed record BlockStage(ImmutableArray<int> Values, bool IsLoop);

/// <summary>In which order the vectors of a code are computed.</summary>
internal static class BlockSchedule
{
    /// <summary>Each vector by a kernel of its own.</summary>
    public static ImmutableArray<BlockStage> OfKernels(BlockCode code)
    {
        bool[] live = Live(code);
        return [.. Enumerable.Range(0, live.Length).Where(v => live[v] && IsComputed(code.Values[v].Step)).Select(v => new BlockStage([v], false))];
    }

    /// <summary>Which vectors lead to an output.</summary>
    public static bool[] Live(BlockCode code)
    {
        bool[] live = new bool[code.Values.Length];
        foreach (int output in code.Outputs) live[output] = true;
        for (int value = live.Length - 1; value >= 0; value--)
            if (live[value])
                foreach (int operand in BlockCode.Operands(code.Values[value].Step)) live[operand] = true;
        return live;
    }

    /// <summary>Whether a vector is neither a column nor the same in every row.</summary>
    public static bool IsComputed(BlockStep step) => step is not (ReadStep or ConstantStep);
}
