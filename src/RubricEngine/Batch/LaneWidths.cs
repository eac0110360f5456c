using System.Numerics;
using RubricEngine.Columns;
using RubricEngine.Plans;

namespace RubricEngine.Batch;

/// <summary>How lanes stand in memory.</summary>
internal static class LaneWidths
{
    /// <summary>The width of a column of a lane.</summary>
    public static int Bytes(Lane lane) => lane switch
    {
        Lane.Int8 => 1,
        Lane.Int16 => 2,
        Lane.Int32 => 4,
        Lane.Int64 => 8,
        Lane.Int128 => 16,
        Lane.Unbounded => IntegerWidth.Unbounded,
        _ => throw new ArgumentOutOfRangeException(nameof(lane), lane, "bits are packed"),
    };

    /// <summary>What of a number stands in a lane: its lowest bits, with the sign that they then have.</summary>
    public static BigInteger Truncate(Lane lane, BigInteger value) => lane switch
    {
        Lane.Int8 => sbyte.CreateTruncating(value),
        Lane.Int16 => short.CreateTruncating(value),
        Lane.Int32 => int.CreateTruncating(value),
        Lane.Int64 => long.CreateTruncating(value),
        Lane.Int128 => Int128.CreateTruncating(value),
        _ => value,
    };
}
