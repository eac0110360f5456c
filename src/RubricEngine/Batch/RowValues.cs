using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Evaluation;
using RubricEngine.Plans;

namespace RubricEngine.Batch;

/// <summary>One row of output columns; places are the numbers of the columns.</summary>
internal readonly struct RowValues(ImmutableArray<OutputColumn> columns, int row) : IPlanValues
{
    public bool this[PlanBit bit] => columns[bit.Index] switch
    {
        BitOutput bits => bits.Values[row],
        ConstantOutput constant => !constant.Value.IsZero,
        _ => throw new InvalidOperationException("numbers are no bits"),
    };

    public bool Holds(PlanBit bit, int item) => columns[bit.Index] is ItemOutput items ? items.Values.Span<sbyte>()[items.Starts[row] + item] != 0 : this[bit];

    public BigInteger this[PlanNumber number] => columns[number.Index] switch
    {
        IntegerOutput integers => integers.Values[row],
        ConstantOutput constant => constant.Value,
        _ => throw new InvalidOperationException("bits are no numbers"),
    };
}
