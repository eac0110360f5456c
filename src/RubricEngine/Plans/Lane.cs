using System.Numerics;

namespace RubricEngine.Plans;

/// <summary>The machine integer that holds every value of a node, narrowest first. All but bits are signed.</summary>
internal enum Lane
{
    Bit,
    Int8,
    Int16,
    Int32,
    Int64,
    Int128,

    /// <summary>No machine integer is wide enough: integers of any size, the same answer, slower.</summary>
    Unbounded,
}

/// <summary>Which lane a range needs.</summary>
internal static class Lanes
{
    public static Lane Of(IntegerRange range)
    {
        if (Holds(range, 8)) return Lane.Int8;
        if (Holds(range, 16)) return Lane.Int16;
        if (Holds(range, 32)) return Lane.Int32;
        if (Holds(range, 64)) return Lane.Int64;
        return Holds(range, 128) ? Lane.Int128 : Lane.Unbounded;
    }

    private static bool Holds(IntegerRange range, int bits)
    {
        BigInteger limit = BigInteger.One << (bits - 1);
        return -limit <= range.Low && range.High < limit;
    }
}
