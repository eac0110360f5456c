using System.Reflection;
using System.Runtime.Intrinsics;
using RubricEngine.Plans;
using RubricEngine.Values;

namespace RubricEngine.Batch;

/// <summary>All vector instructions of one width.</summary>
internal sealed class VectorInstructions
{
    private readonly LaneInstructions _bytes, _shorts, _ints, _longs;

    private VectorInstructions(int bytes, LaneInstructions int8, LaneInstructions int16, LaneInstructions int32, LaneInstructions int64) =>
        (Bytes, _bytes, _shorts, _ints, _longs) = (bytes, int8, int16, int32, int64);

    /// <summary>The bytes of a vector, which are the rows of a group.</summary>
    public int Bytes { get; }

    public LaneInstructions this[Lane lane] => lane switch
    {
        Lane.Bit or Lane.Int8 => _bytes,
        Lane.Int16 => _shorts,
        Lane.Int32 => _ints,
        Lane.Int64 => _longs,
        _ => throw new ArgumentOutOfRangeException(nameof(lane), lane, "no vector holds such integers"),
    };

    /// <summary>Packed bits as a mask of bytes.</summary>
    public MethodInfo Expand => Bytes switch
    {
        16 => ((Func<ulong, Vector128<sbyte>>)BitMasks.Expand128<sbyte>).Method,
        32 => ((Func<ulong, Vector256<sbyte>>)BitMasks.Expand256<sbyte>).Method,
        _ => ((Func<ulong, Vector512<sbyte>>)BitMasks.Expand512<sbyte>).Method,
    };

    public static VectorInstructions Of(VectorWidth width) => width switch
    {
        VectorWidth.Bits128 => new(16,
            new LaneInstructions128<sbyte>((Func<Vector128<sbyte>, Vector128<short>>)Vector128.WidenLower, (Func<Vector128<sbyte>, Vector128<short>>)Vector128.WidenUpper, null),
            new LaneInstructions128<short>((Func<Vector128<short>, Vector128<int>>)Vector128.WidenLower, (Func<Vector128<short>, Vector128<int>>)Vector128.WidenUpper, (Func<Vector128<short>, Vector128<short>, Vector128<sbyte>>)Vector128.Narrow),
            new LaneInstructions128<int>((Func<Vector128<int>, Vector128<long>>)Vector128.WidenLower, (Func<Vector128<int>, Vector128<long>>)Vector128.WidenUpper, (Func<Vector128<int>, Vector128<int>, Vector128<short>>)Vector128.Narrow),
            new LaneInstructions128<long>(null, null, (Func<Vector128<long>, Vector128<long>, Vector128<int>>)Vector128.Narrow)),
        VectorWidth.Bits256 => new(32,
            new LaneInstructions256<sbyte>((Func<Vector256<sbyte>, Vector256<short>>)Vector256.WidenLower, (Func<Vector256<sbyte>, Vector256<short>>)Vector256.WidenUpper, null),
            new LaneInstructions256<short>((Func<Vector256<short>, Vector256<int>>)Vector256.WidenLower, (Func<Vector256<short>, Vector256<int>>)Vector256.WidenUpper, (Func<Vector256<short>, Vector256<short>, Vector256<sbyte>>)Vector256.Narrow),
            new LaneInstructions256<int>((Func<Vector256<int>, Vector256<long>>)Vector256.WidenLower, (Func<Vector256<int>, Vector256<long>>)Vector256.WidenUpper, (Func<Vector256<int>, Vector256<int>, Vector256<short>>)Vector256.Narrow),
            new LaneInstructions256<long>(null, null, (Func<Vector256<long>, Vector256<long>, Vector256<int>>)Vector256.Narrow)),
        _ => new(64,
            new LaneInstructions512<sbyte>((Func<Vector512<sbyte>, Vector512<short>>)Vector512.WidenLower, (Func<Vector512<sbyte>, Vector512<short>>)Vector512.WidenUpper, null),
            new LaneInstructions512<short>((Func<Vector512<short>, Vector512<int>>)Vector512.WidenLower, (Func<Vector512<short>, Vector512<int>>)Vector512.WidenUpper, (Func<Vector512<short>, Vector512<short>, Vector512<sbyte>>)Vector512.Narrow),
            new LaneInstructions512<int>((Func<Vector512<int>, Vector512<long>>)Vector512.WidenLower, (Func<Vector512<int>, Vector512<long>>)Vector512.WidenUpper, (Func<Vector512<int>, Vector512<int>, Vector512<short>>)Vector512.Narrow),
            new LaneInstructions512<long>(null, null, (Func<Vector512<long>, Vector512<long>, Vector512<int>>)Vector512.Narrow)),
    };
}
