using System.Numerics;
using RubricEngine.Plans;

namespace RubricEngine.Batch;

/// <summary>The kernel from any lane to any other.</summary>
internal static class ConvertKernelFactory
{
    public static Kernel Create(Lane from, Lane to, Operand operand, int result, int list) => (from, to) switch
    {
        (Lane.Bit, Lane.Bit) => new CopyBitsKernel(operand, result, list),
        (Lane.Int8, Lane.Int16) => new WideningKernel<Widening8, sbyte, short>(operand.Slot, result, list),
        (Lane.Int16, Lane.Int32) => new WideningKernel<Widening16, short, int>(operand.Slot, result, list),
        (Lane.Int32, Lane.Int64) => new WideningKernel<Widening32, int, long>(operand.Slot, result, list),
        (Lane.Int16, Lane.Int8) => new NarrowingKernel<Narrowing16, short, sbyte>(operand.Slot, result, list),
        (Lane.Int32, Lane.Int16) => new NarrowingKernel<Narrowing32, int, short>(operand.Slot, result, list),
        (Lane.Int64, Lane.Int32) => new NarrowingKernel<Narrowing64, long, int>(operand.Slot, result, list),
        (Lane.Int8, _) => From<sbyte>(to, operand, result, list),
        (Lane.Int16, _) => From<short>(to, operand, result, list),
        (Lane.Int32, _) => From<int>(to, operand, result, list),
        (Lane.Int64, _) => From<long>(to, operand, result, list),
        (Lane.Int128, _) => From<Int128>(to, operand, result, list),
        _ => From<BigInteger>(to, operand, result, list),
    };

    private static Kernel From<TFrom>(Lane to, Operand operand, int result, int list) where TFrom : struct, IBinaryInteger<TFrom> => to switch
    {
        Lane.Int8 => new CellConvertKernel<TFrom, sbyte>(operand, result, list),
        Lane.Int16 => new CellConvertKernel<TFrom, short>(operand, result, list),
        Lane.Int32 => new CellConvertKernel<TFrom, int>(operand, result, list),
        Lane.Int64 => new CellConvertKernel<TFrom, long>(operand, result, list),
        Lane.Int128 => new CellConvertKernel<TFrom, Int128>(operand, result, list),
        _ => new CellConvertKernel<TFrom, BigInteger>(operand, result, list),
    };
}
