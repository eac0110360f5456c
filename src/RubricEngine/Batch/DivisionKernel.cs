using System.Numerics;
using System.Runtime.Intrinsics;

namespace RubricEngine.Batch;

/// <summary>Division with rounding, a vector at a time.</summary>
/// <typeparam name="T">The lane.</typeparam>
/// <typeparam name="U">The same without sign.</typeparam>
internal sealed unsafe class DivisionKernel<T, U>(Operand dividend, Operand divisor, DivisionShape shape, int result, int list) : Kernel
    where T : unmanaged, IBinaryInteger<T>
    where U : unmanaged, IBinaryInteger<U>
{
    private readonly QuotientKernel<T> _scalar = new(dividend, divisor, shape.Mode, result, list);

    public override void Run(BlockFrame frame)
    {
        if (frame.Width == VectorWidth.Scalar)
        {
            _scalar.Run(frame);
            return;
        }
        byte* a = frame.Memory[dividend.Slot], b = frame.Memory[divisor.Slot], r = frame.Memory[result];
        byte* end = r + (nint)frame.PaddedCount(list) * sizeof(T);
        nint bytes = VectorWidths.Bytes(frame.Width);
        nint stepA = dividend.IsConstant ? 0 : bytes, stepB = divisor.IsConstant ? 0 : bytes;
        switch (frame.Width)
        {
            case VectorWidth.Bits128:
                for (; r < end; r += bytes, a += stepA, b += stepB) VectorDivision.Of<T, U>(Vector128.Load((T*)a), Vector128.Load((T*)b), shape).Store((T*)r);
                break;
            case VectorWidth.Bits256:
                for (; r < end; r += bytes, a += stepA, b += stepB) VectorDivision.Of<T, U>(Vector256.Load((T*)a), Vector256.Load((T*)b), shape).Store((T*)r);
                break;
            default:
                for (; r < end; r += bytes, a += stepA, b += stepB) VectorDivision.Of<T, U>(Vector512.Load((T*)a), Vector512.Load((T*)b), shape).Store((T*)r);
                break;
        }
    }
}
