using System.Numerics;
using System.Runtime.Intrinsics;

namespace RubricEngine.Batch;

/// <summary>The loops of a comparison in a machine lane; 64 elements give one word of bits.</summary>
internal sealed unsafe class CompareKernel<TComparison, T>(Operand left, Operand right, int result, int list) : Kernel
    where TComparison : struct, IComparison
    where T : unmanaged, IBinaryInteger<T>
{
    public override void Run(BlockFrame frame)
    {
        byte* a = frame.Memory[left.Slot], b = frame.Memory[right.Slot];
        ulong* r = (ulong*)frame.Memory[result], end = r + frame.PaddedCount(list) / 64;
        nint bytes = frame.Width == VectorWidth.Scalar ? sizeof(T) : VectorWidths.Bytes(frame.Width);
        nint stepA = left.IsConstant ? 0 : bytes, stepB = right.IsConstant ? 0 : bytes;
        int elements = (int)bytes / sizeof(T);
        for (; r < end; r++)
        {
            ulong word = 0;
            switch (frame.Width)
            {
                case VectorWidth.Scalar:
                    for (int i = 0; i < 64; i++, a += stepA, b += stepB) word |= (TComparison.Of(*(T*)a, *(T*)b) ? 1UL : 0) << i;
                    break;
                case VectorWidth.Bits128:
                    for (int i = 0; i < 64; i += elements, a += stepA, b += stepB) word |= (ulong)TComparison.Of(Vector128.Load((T*)a), Vector128.Load((T*)b)).ExtractMostSignificantBits() << i;
                    break;
                case VectorWidth.Bits256:
                    for (int i = 0; i < 64; i += elements, a += stepA, b += stepB) word |= (ulong)TComparison.Of(Vector256.Load((T*)a), Vector256.Load((T*)b)).ExtractMostSignificantBits() << i;
                    break;
                default:
                    for (int i = 0; i < 64; i += elements, a += stepA, b += stepB) word |= TComparison.Of(Vector512.Load((T*)a), Vector512.Load((T*)b)).ExtractMostSignificantBits() << i;
                    break;
            }
            *r = word;
        }
    }
}

/// <summary>The same for integers that no vector holds.</summary>
internal sealed class WideCompareKernel<TComparison, T>(Operand left, Operand right, int result, int list) : Kernel
    where TComparison : struct, IComparison
    where T : struct, IBinaryInteger<T>
{
    public override void Run(BlockFrame frame)
    {
        Cells<T> a = frame.Cells<T>(left, list), b = frame.Cells<T>(right, list);
        Bits r = frame.Bits(result, list);
        for (int i = 0; i < r.Count; i++) r[i] = TComparison.Of(a[i], b[i]);
    }
}
