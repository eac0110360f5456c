using System.Numerics;
using RubricEngine.Columns;

namespace RubricEngine.Batch;

/// <summary>What a batch computed of one node, for all rows.</summary>
internal abstract record OutputColumn;

/// <summary>The same in every row; bits are 0 or 1.</summary>
internal sealed record ConstantOutput(BigInteger Value) : OutputColumn;

internal sealed record BitOutput(Bitmap Values) : OutputColumn;

internal sealed record IntegerOutput(IntegerStore Values) : OutputColumn;
