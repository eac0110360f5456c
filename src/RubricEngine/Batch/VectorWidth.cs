using System.Runtime.Intrinsics;

namespace RubricEngine.Batch;

/// <summary>How many bits one instruction takes. All give the same answers.</summary>
internal enum VectorWidth
{
    /// <summary>One number after the other, or 64 packed bits.</summary>
    Scalar,
    Bits128,
    Bits256,
    Bits512,
}

internal static class VectorWidths
{
    /// <summary>
    /// The fastest that the processor has instructions for. That is not 512 bits: what they compare becomes a mask, which must be made a vector
    /// again, and where they were measured tables took twice as long.
    /// </summary>
    public static VectorWidth Best =>
        Vector256.IsHardwareAccelerated ? VectorWidth.Bits256
        : Vector128.IsHardwareAccelerated ? VectorWidth.Bits128
        : VectorWidth.Scalar;

    public static int Bytes(VectorWidth width) => width switch
    {
        VectorWidth.Bits512 => 64,
        VectorWidth.Bits256 => 32,
        _ => 16,
    };
}
