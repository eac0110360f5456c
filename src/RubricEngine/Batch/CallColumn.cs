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
    /// <param name="calls">For each of them its row of the block.</param>
    /// <param name="block">The calls.</param>
    public void Put(ReadOnlySpan<int> rows, ReadOnlySpan<int> calls, FunctionBlock block)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            if (block.Faults[calls[i]] is { } fault) _faults[_input, rows[i]] = fault;
            else _known[rows[i]] = true;
        }
        switch (_integers?.Width)
        {
            case null: PutBits(rows, calls, block); break;
            case 1: Put(rows, calls, block, _integers.Span<sbyte>()); break;
            case 2: Put(rows, calls, block, _integers.Span<short>()); break;
            case 4: Put(rows, calls, block, _integers.Span<int>()); break;
            default: Put(rows, calls, block, _integers.Span<long>()); break;
        }
    }

    private static void Put<T>(ReadOnlySpan<int> rows, ReadOnlySpan<int> calls, FunctionBlock block, Span<T> to) where T : unmanaged, IBinaryInteger<T>
    {
        for (int i = 0; i < rows.Length; i++)
            if (block.Faults[calls[i]] is null) to[rows[i]] = T.CreateTruncating(block.Results[calls[i]]);
    }

    private void PutBits(ReadOnlySpan<int> rows, ReadOnlySpan<int> calls, FunctionBlock block)
    {
        for (int i = 0; i < rows.Length; i++)
            if (block.Faults[calls[i]] is null && block.Results[calls[i]] != 0) _bits![rows[i]] = true;
    }
}
