using System.Numerics;
using RubricEngine.Columns;
using RubricEngine.Functions;
using RubricEngine.Plans;
using RubricEngine.Values;

namespace RubricEngine.Batch;

/// <summary>The answers of a call, row by row, in the lane of its input. What is never put is not known. Any number of threads may put rows of different words of bits.</summary>
internal sealed class CallColumn
{
    private readonly CallFaults _faults;
    private readonly int _input;
    private readonly IntegerStore? _integers;
    private readonly Bitmap? _bits;
    private readonly Bitmap _known;

    public CallColumn(PlanInput input, int place, int rows, CallFaults faults)
    {
        (_faults, _input) = (faults, place);
        _known = new Bitmap(rows, 2 * place + 1);
        if (input.Type is BooleanType) _bits = new Bitmap(rows, 2 * place);
        else _integers = new IntegerStore(LaneWidths.Bytes(Lanes.Of(input.Range)), rows, 2 * place);
        _integers?.Fill(input.Range.Rest);
    }

    public PlanColumn Column => new() { Integers = _integers, Bits = _bits, Known = _known };

    /// <param name="rows">The rows of the table.</param>
    /// <param name="calls">For each of them its row of the block; empty where it has the same place there.</param>
    /// <param name="block">The calls.</param>
    public void Put(ReadOnlySpan<int> rows, ReadOnlySpan<int> calls, FunctionBlock block)
    {
        bool isPlain = calls.IsEmpty && rows[^1] - rows[0] == rows.Length - 1 && HasNoFault(block);
        if (isPlain) _known.Set(rows[0], rows[^1] + 1);
        else PutKnown(rows, calls, block);
        switch (_integers?.Width)
        {
            case null: PutBits(rows, calls, block); break;
            case 1: Put(rows, calls, block, _integers.Span<sbyte>(), isPlain); break;
            case 2: Put(rows, calls, block, _integers.Span<short>(), isPlain); break;
            case 4: Put(rows, calls, block, _integers.Span<int>(), isPlain); break;
            default: Put(rows, calls, block, _integers.Span<long>(), isPlain); break;
        }
    }

    private static bool HasNoFault(FunctionBlock block)
    {
        foreach (FunctionFault? fault in block.Faults.AsSpan(0, block.Rows))
            if (fault is not null) return false;
        return true;
    }

    private void PutKnown(ReadOnlySpan<int> rows, ReadOnlySpan<int> calls, FunctionBlock block)
    {
        Span<ulong> known = _known.Words;
        for (int i = 0; i < rows.Length; i++)
        {
            if (block.Faults[calls.IsEmpty ? i : calls[i]] is { } fault) _faults[_input, rows[i]] = fault;
            else known[rows[i] >> 6] |= 1UL << rows[i];
        }
    }

    private static void Put<T>(ReadOnlySpan<int> rows, ReadOnlySpan<int> calls, FunctionBlock block, Span<T> to, bool isPlain) where T : unmanaged, IBinaryInteger<T>
    {
        if (isPlain)
        {
            ReadOnlySpan<long> answers = block.Results.AsSpan(0, rows.Length);
            to = to.Slice(rows[0], rows.Length);
            for (int i = 0; i < answers.Length; i++) to[i] = T.CreateTruncating(answers[i]);
            return;
        }
        for (int i = 0; i < rows.Length; i++)
        {
            int call = calls.IsEmpty ? i : calls[i];
            if (block.Faults[call] is null) to[rows[i]] = T.CreateTruncating(block.Results[call]);
        }
    }

    private void PutBits(ReadOnlySpan<int> rows, ReadOnlySpan<int> calls, FunctionBlock block)
    {
        Span<ulong> bits = _bits!.Words;
        for (int i = 0; i < rows.Length; i++)
        {
            int call = calls.IsEmpty ? i : calls[i];
            if (block.Faults[call] is null && block.Results[call] != 0) bits[rows[i] >> 6] |= 1UL << rows[i];
        }
    }
}
