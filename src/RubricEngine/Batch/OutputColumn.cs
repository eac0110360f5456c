using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Columns;

namespace RubricEngine.Batch;

/// <summary>What a batch computed of one node, for all rows.</summary>
internal abstract record OutputColumn;

/// <summary>The same in every row; bits are 0 or 1.</summary>
internal sealed record ConstantOutput(BigInteger Value) : OutputColumn;

internal sealed record BitOutput(Bitmap Values) : OutputColumn;

internal sealed record IntegerOutput(IntegerStore Values) : OutputColumn;

/// <summary>A bit of each item of a list, one byte each, since the items of a block begin anywhere.</summary>
/// <param name="Values">1 where it holds, of the items of all rows one after the other.</param>
/// <param name="Starts">Where the items of each row begin.</param>
internal sealed record ItemOutput(IntegerStore Values, ImmutableArray<int> Starts) : OutputColumn;
