using System.Collections.Immutable;
using RubricEngine.Plans;

namespace RubricEngine.Batch;

/// <summary>
/// Which vectors are computed together in loops that never leave the registers, and which by kernels in between. A level is one
/// loop for rows and one for the items of each list, then the kernels that read what these give; what kernels give is read a
/// level later.
/// </summary>
internal static class LoopSchedule
{
    /// <summary>
    /// Vectors that one loop may compute. Measured on one workload: shorter loops store more between them, much longer ones ran several
    /// times slower, presumably since their code no longer fits where the processor keeps what it has decoded.
    /// </summary>
    private const int MostVectors = 100;

    public static ImmutableArray<BlockStage> Of(BlockCode code)
    {
        bool[] live = BlockSchedule.Live(code);
        int[] levels = Levels(code, live);
        var stages = ImmutableArray.CreateBuilder<BlockStage>();
        foreach (IGrouping<int, int> level in Enumerable.Range(0, live.Length).Where(v => live[v] && BlockSchedule.IsComputed(code.Values[v].Step)).GroupBy(v => levels[v]).OrderBy(g => g.Key))
        {
            foreach (IGrouping<int, int> list in level.Where(v => IsFusable(code, v)).GroupBy(v => code.Values[v].List))
                stages.AddRange(Cut(code, list));
            stages.AddRange(level.Where(v => !IsFusable(code, v)).Select(v => new BlockStage([v], false)));
        }
        return stages.ToImmutable();
    }

    /// <summary>Whether a vector can be computed in a loop beside others.</summary>
    public static bool IsFusable(BlockCode code, int value)
    {
        BlockStep step = code.Values[value].Step;
        return step is LogicStep or NotStep or CompareStep or ArithmeticStep or ChooseStep or ConvertStep
            && code.Values[value].Lane <= Lane.Int64 && BlockCode.Operands(step).All(o => code.Values[o].Lane <= Lane.Int64);
    }

    private static int[] Levels(BlockCode code, bool[] live)
    {
        int[] levels = new int[live.Length];
        for (int value = 0; value < live.Length; value++)
        {
            if (!live[value]) continue;
            bool isFusable = IsFusable(code, value);
            foreach (int operand in BlockCode.Operands(code.Values[value].Step))
                if (BlockSchedule.IsComputed(code.Values[operand].Step))
                    levels[value] = Math.Max(levels[value], levels[operand] + (isFusable && !IsFusable(code, operand) ? 1 : 0));
        }
        return levels;
    }

    private static IEnumerable<BlockStage> Cut(BlockCode code, IEnumerable<int> values)
    {
        var open = ImmutableArray.CreateBuilder<int>();
        int vectors = 0;
        foreach (int value in values)
        {
            open.Add(value);
            vectors += Math.Max(1, code.Values[value].Lane == Lane.Bit ? 1 : LaneWidths.Bytes(code.Values[value].Lane));
            if (vectors < MostVectors) continue;
            yield return new BlockStage(open.ToImmutable(), true);
            open.Clear();
            vectors = 0;
        }
        if (open.Count > 0) yield return new BlockStage(open.ToImmutable(), true);
    }
}
