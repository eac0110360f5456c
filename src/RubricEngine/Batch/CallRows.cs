using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Functions;
using RubricEngine.Plans;

namespace RubricEngine.Batch;

/// <summary>Makes a call for the rows of a table of which it is asked, packed into blocks.</summary>
/// <param name="call">The call.</param>
/// <param name="asked">Whether it is made, of each row.</param>
/// <param name="arguments">Its arguments, of each row.</param>
/// <param name="answers">Takes what it comes to.</param>
internal sealed class CallRows(PlanCall call, OutputColumn asked, ImmutableArray<OutputColumn> arguments, CallColumn answers)
{
    /// <summary>The most rows of a block.</summary>
    public const int MostRows = 2_048;

    /// <summary>Calls that cost so many nanoseconds are worth being looked up.</summary>
    private const int WorthLookingUp = 1_000;

    private readonly bool _looksUp = call.Function.Signature is { IsPure: true, Cost: >= WorthLookingUp };

    /// <param name="from">The first row.</param>
    /// <param name="to">The row behind the last.</param>
    /// <param name="capacity">The most rows of a block.</param>
    /// <param name="cancellation">Stops between two blocks.</param>
    public void Make(int from, int to, int capacity, CancellationToken cancellation)
    {
        capacity = Math.Min(capacity, Math.Max(1, to - from));
        var block = new FunctionBlock(arguments.Length, capacity);
        var equal = _looksUp ? new EqualRows(capacity) : null;
        Span<int> rows = stackalloc int[capacity], calls = stackalloc int[equal is null ? 0 : capacity];
        for (int next = from; next < to;)
        {
            cancellation.ThrowIfCancellationRequested();
            int count = Take(rows, ref next, to);
            if (count == 0) continue;
            for (int i = 0; i < arguments.Length; i++) Gather(arguments[i], rows[..count], block.Arguments[i]);
            block.Rows = count;
            equal?.Pack(block, calls);
            call.Function.Call(ref block);
            answers.Put(rows[..count], calls[..Math.Min(count, calls.Length)], block);
        }
    }

    /// <summary>The next rows of which the call is asked.</summary>
    private int Take(Span<int> rows, ref int next, int to)
    {
        int count = 0;
        if (asked is BitOutput { Values: var bits })
        {
            ReadOnlySpan<ulong> words = bits.Words;
            for (; next < to && count < rows.Length; next++)
                if ((words[next >> 6] & (1UL << next)) != 0) rows[count++] = next;
        }
        else if (((ConstantOutput)asked).Value.IsZero)
        {
            next = to;
        }
        else
        {
            while (next < to && count < rows.Length) rows[count++] = next++;
        }
        return count;
    }

    private static void Gather(OutputColumn column, ReadOnlySpan<int> rows, long[] into)
    {
        if (column is ConstantOutput constant)
        {
            Array.Fill(into, (long)constant.Value, 0, rows.Length);
            return;
        }
        Columns.IntegerStore integers = ((IntegerOutput)column).Values;
        switch (integers.Width)
        {
            case 1: Gather(integers.Span<sbyte>(), rows, into); break;
            case 2: Gather(integers.Span<short>(), rows, into); break;
            case 4: Gather(integers.Span<int>(), rows, into); break;
            default: Gather(integers.Span<long>(), rows, into); break;
        }
    }

    private static void Gather<T>(ReadOnlySpan<T> values, ReadOnlySpan<int> rows, Span<long> into) where T : unmanaged, IBinaryInteger<T>
    {
        if (rows[^1] - rows[0] == rows.Length - 1)
        {
            values = values.Slice(rows[0], rows.Length);
            for (int i = 0; i < values.Length; i++) into[i] = long.CreateTruncating(values[i]);
            return;
        }
        for (int i = 0; i < rows.Length; i++) into[i] = long.CreateTruncating(values[rows[i]]);
    }
}
