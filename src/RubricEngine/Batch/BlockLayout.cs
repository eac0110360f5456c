using System.Collections.Immutable;
using RubricEngine.Plans;

namespace RubricEngine.Batch;

/// <summary>A buffer of a frame.</summary>
internal readonly record struct BufferShape(Lane Lane, int List);

/// <summary>What stands in a slot of a frame: exactly one of a column, a constant, a buffer or an output.</summary>
/// <param name="Value">The vector.</param>
/// <param name="Buffer">The number of its buffer, or -1.</param>
/// <param name="Output">The number of its output, or -1.</param>
internal readonly record struct BlockSlot(int Value, int Buffer, int Output);

/// <summary>Where the vectors of a program are. Buffers are used again as soon as what they hold is read for the last time, so that a block stays in the cache.</summary>
/// <param name="Slots">The vectors that are in memory.</param>
/// <param name="SlotOf">For each vector of the code its slot, or -1 where it never leaves the registers of a loop.</param>
/// <param name="Buffers">The buffers that a frame needs.</param>
internal sealed record BlockLayout(ImmutableArray<BlockSlot> Slots, ImmutableArray<int> SlotOf, ImmutableArray<BufferShape> Buffers)
{
    public static BlockLayout Of(BlockCode code, ImmutableArray<BlockStage> stages)
    {
        int[] lastUse = LastUses(code, stages);
        var outputOf = code.Outputs.Select((value, output) => (value, output)).ToDictionary(o => o.value, o => o.output);
        int[] slotOf = new int[code.Values.Length];
        Array.Fill(slotOf, -1);
        var slots = ImmutableArray.CreateBuilder<BlockSlot>();
        var buffers = ImmutableArray.CreateBuilder<BufferShape>();
        var free = new Dictionary<BufferShape, Stack<int>>();
        var expiring = new List<(int Buffer, BufferShape Shape)>[stages.Length];
        for (int stage = 0; stage < stages.Length; stage++)
        {
            foreach (int value in stages[stage].Values)
                foreach (int operand in BlockCode.Operands(code.Values[value].Step))
                    // Constants are written into the instructions of a loop.
                    if (slotOf[operand] < 0 && (code.Values[operand].Step is ReadStep || (code.Values[operand].Step is ConstantStep && !stages[stage].IsLoop))) Place(operand, -1, -1);
            foreach (int value in stages[stage].Values)
            {
                if (outputOf.TryGetValue(value, out int output)) Place(value, -1, output);
                else if (lastUse[value] > stage || !stages[stage].IsLoop) Place(value, Take(new BufferShape(code.Values[value].Lane, code.Values[value].List), lastUse[value]), -1);
            }
            foreach ((int buffer, BufferShape shape) in expiring[stage] ?? []) free[shape].Push(buffer);
        }
        return new BlockLayout(slots.ToImmutable(), [.. slotOf], buffers.ToImmutable());

        void Place(int value, int buffer, int output)
        {
            slotOf[value] = slots.Count;
            slots.Add(new BlockSlot(value, buffer, output));
        }

        int Take(BufferShape shape, int until)
        {
            if (!free.TryGetValue(shape, out Stack<int>? some)) free.Add(shape, some = new Stack<int>());
            if (!some.TryPop(out int buffer))
            {
                buffer = buffers.Count;
                buffers.Add(shape);
            }
            (expiring[until] ??= []).Add((buffer, shape));
            return buffer;
        }
    }

    /// <summary>The last stage that reads each vector; its own where none does.</summary>
    private static int[] LastUses(BlockCode code, ImmutableArray<BlockStage> stages)
    {
        int[] last = new int[code.Values.Length];
        for (int stage = 0; stage < stages.Length; stage++)
            foreach (int value in stages[stage].Values)
            {
                last[value] = stage;
                foreach (int operand in BlockCode.Operands(code.Values[value].Step)) last[operand] = stage;
            }
        return last;
    }
}
