using System.Numerics;

namespace RubricEngine.Batch;

/// <summary>One integer for every row, as wide as its range needs. Immutable until its table is disposed.</summary>
public sealed class NumberColumn
{
    private readonly OutputColumn _column;
    private readonly int _rows;

    internal NumberColumn(OutputColumn column, int rows) => (_column, _rows) = (column, rows);

    /// <summary>Whether every row has the same integer, which is then kept once.</summary>
    public bool IsConstant => _column is ConstantOutput;

    /// <summary>The bytes of one integer: 1, 2, 4, 8 or 16; 0 where no machine integer is wide enough, and of a constant.</summary>
    public int Width => _column is IntegerOutput integers ? integers.Values.Width : 0;

    /// <summary>The integer of a row.</summary>
    public BigInteger this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, _rows);
            return _column switch
            {
                ConstantOutput constant => constant.Value,
                IntegerOutput integers => integers.Values[row],
                BitOutput bits => bits.Values[row] ? 1 : 0,
                _ => throw new InvalidOperationException("a column of an unknown kind"),
            };
        }
    }

    /// <summary>The integers as they are in memory.</summary>
    /// <typeparam name="T"><see cref="sbyte"/>, <see cref="short"/>, <see cref="int"/>, <see cref="long"/> or <see cref="Int128"/>, as <see cref="Width"/> says.</typeparam>
    /// <exception cref="InvalidOperationException">They have another width.</exception>
    public unsafe ReadOnlySpan<T> AsSpan<T>() where T : unmanaged, IBinaryInteger<T>, ISignedNumber<T> =>
        Width == sizeof(T) ? ((IntegerOutput)_column).Values.Span<T>() : throw new InvalidOperationException($"the integers have {Width} bytes, not {sizeof(T)}");
}
