using System.Runtime.Intrinsics;

namespace RubricEngine.Batch;

/// <summary>The loops of an operation on packed bits.</summary>
internal sealed unsafe class LogicKernel<TOperator>(Operand left, Operand right, int result, int list) : Kernel where TOperator : struct, ILogic
{
    public override void Run(BlockFrame frame)
    {
        byte* a = frame.Memory[left.Slot], b = frame.Memory[right.Slot], r = frame.Memory[result];
        byte* end = r + frame.PaddedCount(list) / 8;
        nint bytes = frame.Width == VectorWidth.Scalar ? 8 : VectorWidths.Bytes(frame.Width);
        nint stepA = left.IsConstant ? 0 : bytes, stepB = right.IsConstant ? 0 : bytes;
        // An output may end between two vectors, so the last words are taken one by one.
        byte* vectors = end - bytes;
        switch (frame.Width)
        {
            case VectorWidth.Scalar: break;
            case VectorWidth.Bits128:
                for (; r <= vectors; r += bytes, a += stepA, b += stepB) TOperator.Of(Vector128.Load((ulong*)a), Vector128.Load((ulong*)b)).Store((ulong*)r);
                break;
            case VectorWidth.Bits256:
                for (; r <= vectors; r += bytes, a += stepA, b += stepB) TOperator.Of(Vector256.Load((ulong*)a), Vector256.Load((ulong*)b)).Store((ulong*)r);
                break;
            default:
                for (; r <= vectors; r += bytes, a += stepA, b += stepB) TOperator.Of(Vector512.Load((ulong*)a), Vector512.Load((ulong*)b)).Store((ulong*)r);
                break;
        }
        (stepA, stepB) = (left.IsConstant ? 0 : 8, right.IsConstant ? 0 : 8);
        for (; r < end; r += 8, a += stepA, b += stepB) *(ulong*)r = TOperator.Of(*(ulong*)a, *(ulong*)b);
    }
}
