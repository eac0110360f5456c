using System.Numerics;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

/// <summary>The memory of <see cref="RecordValues"/>: by place a number of its lane, or the bits of the items of a list.</summary>
internal sealed class ValueCells(ValueLayout layout)
{
    public long[] Numbers { get; } = new long[layout.Lanes.Length];

    public Int128[] Wide { get; } = layout.Lanes.Contains(Lane.Int128) ? new Int128[layout.Lanes.Length] : [];

    public BigInteger[] Large { get; } = layout.Lanes.Contains(Lane.Unbounded) ? new BigInteger[layout.Lanes.Length] : [];

    /// <summary>Null where the place holds one bit for all items.</summary>
    public bool[]?[] Items { get; } = layout.HasItems ? new bool[]?[layout.Lanes.Length] : [];
}
