using System.Numerics;
using System.Runtime.Intrinsics;

namespace RubricEngine.Batch;

/// <summary>The loops to the next wider lane.</summary>
internal sealed unsafe class WideningKernel<TWidening, TFrom, TTo>(int operand, int result, int list) : Kernel
    where TWidening : struct, IWidening<TFrom, TTo>
    where TFrom : unmanaged, IBinaryInteger<TFrom>
    where TTo : unmanaged, IBinaryInteger<TTo>
{
    public override void Run(BlockFrame frame)
    {
        TFrom* a = (TFrom*)frame.Memory[operand], end = a + frame.PaddedCount(list);
        TTo* r = (TTo*)frame.Memory[result];
        int elements = VectorWidths.Bytes(frame.Width) / sizeof(TFrom);
        switch (frame.Width)
        {
            case VectorWidth.Scalar:
                for (; a < end; a++, r++) *r = TTo.CreateTruncating(*a);
                break;
            case VectorWidth.Bits128:
                for (; a < end; a += elements, r += elements)
                {
                    (Vector128<TTo> lower, Vector128<TTo> upper) = TWidening.Of(Vector128.Load(a));
                    lower.Store(r);
                    upper.Store(r + elements / 2);
                }
                break;
            case VectorWidth.Bits256:
                for (; a < end; a += elements, r += elements)
                {
                    (Vector256<TTo> lower, Vector256<TTo> upper) = TWidening.Of(Vector256.Load(a));
                    lower.Store(r);
                    upper.Store(r + elements / 2);
                }
                break;
            default:
                for (; a < end; a += elements, r += elements)
                {
                    (Vector512<TTo> lower, Vector512<TTo> upper) = TWidening.Of(Vector512.Load(a));
                    lower.Store(r);
                    upper.Store(r + elements / 2);
                }
                break;
        }
    }
}

/// <summary>The loops to the next narrower lane.</summary>
internal sealed unsafe class NarrowingKernel<TNarrowing, TFrom, TTo>(int operand, int result, int list) : Kernel
    where TNarrowing : struct, INarrowing<TFrom, TTo>
    where TFrom : unmanaged, IBinaryInteger<TFrom>
    where TTo : unmanaged, IBinaryInteger<TTo>
{
    public override void Run(BlockFrame frame)
    {
        TFrom* a = (TFrom*)frame.Memory[operand], end = a + frame.PaddedCount(list);
        TTo* r = (TTo*)frame.Memory[result];
        int elements = VectorWidths.Bytes(frame.Width) / sizeof(TFrom);
        switch (frame.Width)
        {
            case VectorWidth.Scalar:
                for (; a < end; a++, r++) *r = TTo.CreateTruncating(*a);
                break;
            case VectorWidth.Bits128:
                for (; a < end; a += 2 * elements, r += 2 * elements) TNarrowing.Of(Vector128.Load(a), Vector128.Load(a + elements)).Store(r);
                break;
            case VectorWidth.Bits256:
                for (; a < end; a += 2 * elements, r += 2 * elements) TNarrowing.Of(Vector256.Load(a), Vector256.Load(a + elements)).Store(r);
                break;
            default:
                for (; a < end; a += 2 * elements, r += 2 * elements) TNarrowing.Of(Vector512.Load(a), Vector512.Load(a + elements)).Store(r);
                break;
        }
    }
}

/// <summary>Conversions that no vector does: to, from and between integers wider than 64 bits, and copies.</summary>
internal sealed class CellConvertKernel<TFrom, TTo>(Operand operand, int result, int list) : Kernel
    where TFrom : struct, IBinaryInteger<TFrom>
    where TTo : struct, IBinaryInteger<TTo>
{
    public override void Run(BlockFrame frame)
    {
        Cells<TFrom> a = frame.Cells<TFrom>(operand, list);
        Span<TTo> r = frame.Cells<TTo>(result, list);
        for (int i = 0; i < r.Length; i++) r[i] = TTo.CreateTruncating(a[i]);
    }
}

/// <summary>A column or another output once more.</summary>
internal sealed class CopyBitsKernel(Operand operand, int result, int list) : Kernel
{
    public override void Run(BlockFrame frame)
    {
        Span<ulong> r = frame.Words(result, list);
        if (operand.IsConstant) r.Fill(frame.Word(operand.Slot));
        else frame.Words(operand.Slot, list).CopyTo(r);
    }
}
