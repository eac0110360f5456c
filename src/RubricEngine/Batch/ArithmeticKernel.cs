using System.Numerics;
using System.Runtime.Intrinsics;

namespace RubricEngine.Batch;

/// <summary>The loops of an operation on two numbers of a machine lane.</summary>
internal sealed unsafe class ArithmeticKernel<TOperator, T>(Operand left, Operand right, int result, int list) : Kernel
    where TOperator : struct, IArithmetic
    where T : unmanaged, IBinaryInteger<T>
{
    public override void Run(BlockFrame frame)
    {
        byte* a = frame.Memory[left.Slot], b = frame.Memory[right.Slot], r = frame.Memory[result];
        byte* end = r + (nint)frame.PaddedCount(list) * sizeof(T);
        nint bytes = frame.Width == VectorWidth.Scalar ? sizeof(T) : VectorWidths.Bytes(frame.Width);
        nint stepA = left.IsConstant ? 0 : bytes, stepB = right.IsConstant ? 0 : bytes;
        switch (frame.Width)
        {
            case VectorWidth.Scalar:
                for (; r < end; r += bytes, a += stepA, b += stepB) *(T*)r = TOperator.Of(*(T*)a, *(T*)b);
                break;
            case VectorWidth.Bits128:
                for (; r < end; r += bytes, a += stepA, b += stepB) TOperator.Of(Vector128.Load((T*)a), Vector128.Load((T*)b)).Store((T*)r);
                break;
            case VectorWidth.Bits256:
                for (; r < end; r += bytes, a += stepA, b += stepB) TOperator.Of(Vector256.Load((T*)a), Vector256.Load((T*)b)).Store((T*)r);
                break;
            default:
                for (; r < end; r += bytes, a += stepA, b += stepB) TOperator.Of(Vector512.Load((T*)a), Vector512.Load((T*)b)).Store((T*)r);
                break;
        }
    }
}

/// <summary>The same for integers that no vector holds.</summary>
internal sealed class WideArithmeticKernel<TOperator, T>(Operand left, Operand right, int result, int list) : Kernel
    where TOperator : struct, IArithmetic
    where T : struct, IBinaryInteger<T>
{
    public override void Run(BlockFrame frame)
    {
        Cells<T> a = frame.Cells<T>(left, list), b = frame.Cells<T>(right, list);
        Span<T> r = frame.Cells<T>(result, list);
        for (int i = 0; i < r.Length; i++) r[i] = TOperator.Of(a[i], b[i]);
    }
}
