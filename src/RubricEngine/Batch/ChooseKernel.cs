using System.Numerics;
using System.Runtime.Intrinsics;

namespace RubricEngine.Batch;

/// <summary>The loops of a choice between numbers of a machine lane by packed bits.</summary>
internal sealed unsafe class ChooseKernel<T>(int condition, Operand then, Operand otherwise, int result, int list) : Kernel where T : unmanaged, IBinaryInteger<T>
{
    public override void Run(BlockFrame frame)
    {
        ulong* c = (ulong*)frame.Memory[condition];
        byte* a = frame.Memory[then.Slot], b = frame.Memory[otherwise.Slot], r = frame.Memory[result];
        byte* end = r + (nint)frame.PaddedCount(list) * sizeof(T);
        nint bytes = frame.Width == VectorWidth.Scalar ? sizeof(T) : VectorWidths.Bytes(frame.Width);
        nint stepA = then.IsConstant ? 0 : bytes, stepB = otherwise.IsConstant ? 0 : bytes;
        int elements = (int)bytes / sizeof(T);
        for (; r < end; c++)
        {
            ulong word = *c;
            switch (frame.Width)
            {
                case VectorWidth.Scalar:
                    for (int i = 0; i < 64; i++, r += bytes, a += stepA, b += stepB) *(T*)r = (word >> i & 1) != 0 ? *(T*)a : *(T*)b;
                    break;
                case VectorWidth.Bits128:
                    for (int i = 0; i < 64; i += elements, r += bytes, a += stepA, b += stepB)
                        Vector128.ConditionalSelect(BitMasks.Expand128<T>(word >> i), Vector128.Load((T*)a), Vector128.Load((T*)b)).Store((T*)r);
                    break;
                case VectorWidth.Bits256:
                    for (int i = 0; i < 64; i += elements, r += bytes, a += stepA, b += stepB)
                        Vector256.ConditionalSelect(BitMasks.Expand256<T>(word >> i), Vector256.Load((T*)a), Vector256.Load((T*)b)).Store((T*)r);
                    break;
                default:
                    for (int i = 0; i < 64; i += elements, r += bytes, a += stepA, b += stepB)
                        Vector512.ConditionalSelect(BitMasks.Expand512<T>(word >> i), Vector512.Load((T*)a), Vector512.Load((T*)b)).Store((T*)r);
                    break;
            }
        }
    }
}

/// <summary>The same for integers that no vector holds.</summary>
internal sealed class WideChooseKernel<T>(int condition, Operand then, Operand otherwise, int result, int list) : Kernel where T : struct, IBinaryInteger<T>
{
    public override void Run(BlockFrame frame)
    {
        Bits c = frame.Bits(condition, list);
        Cells<T> a = frame.Cells<T>(then, list), b = frame.Cells<T>(otherwise, list);
        Span<T> r = frame.Cells<T>(result, list);
        for (int i = 0; i < r.Length; i++) r[i] = c[i] ? a[i] : b[i];
    }
}
