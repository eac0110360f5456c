using System.Numerics;

namespace RubricEngine.Columns;

/// <summary>The integers of a column, as wide as their range needs.</summary>
internal sealed class IntegerStore
{
    private readonly BigInteger[] _unbounded = [];

    /// <param name="width">Bytes of one integer, or <see cref="IntegerWidth.Unbounded"/>.</param>
    /// <param name="rows">How many there are.</param>
    /// <param name="place">The number of the column among those that are read together.</param>
    /// <param name="isCleared">Whether all are 0; those that are written whole before they are read need not.</param>
    /// <param name="heap">Where its memory is from; null for memory of its own.</param>
    public IntegerStore(int width, int rows, int place, bool isCleared = true, ColumnHeap? heap = null)
    {
        (Width, Rows) = (width, rows);
        if (width == IntegerWidth.Unbounded) _unbounded = new BigInteger[rows];
        else Memory = heap is null ? new ColumnMemory(ColumnMemory.Padded(rows) * width, place, isCleared) : heap.Take(ColumnMemory.Padded(rows) * width, place, isCleared);
    }

    public int Width { get; }

    public int Rows { get; }

    /// <summary>Where they stand; null where they are unbounded.</summary>
    public ColumnMemory? Memory { get; }

    /// <summary>The integers that no machine integer holds.</summary>
    public BigInteger[] Wide => _unbounded;

    public BigInteger this[int row]
    {
        get => Width switch
        {
            1 => Span<sbyte>()[row],
            2 => Span<short>()[row],
            4 => Span<int>()[row],
            8 => Span<long>()[row],
            16 => Span<Int128>()[row],
            _ => _unbounded[row],
        };
        set
        {
            switch (Width)
            {
                case 1: Span<sbyte>()[row] = (sbyte)value; break;
                case 2: Span<short>()[row] = (short)value; break;
                case 4: Span<int>()[row] = (int)value; break;
                case 8: Span<long>()[row] = (long)value; break;
                case 16: Span<Int128>()[row] = (Int128)value; break;
                default: _unbounded[row] = value; break;
            }
        }
    }

    /// <summary>Sets one that is known to fit.</summary>
    public void SetSmall(int row, long value)
    {
        switch (Width)
        {
            case 1: Span<sbyte>()[row] = (sbyte)value; break;
            case 2: Span<short>()[row] = (short)value; break;
            case 4: Span<int>()[row] = (int)value; break;
            case 8: Span<long>()[row] = value; break;
            default: this[row] = value; break;
        }
    }

    public Span<T> Span<T>() where T : unmanaged => Memory!.Span<T>(Rows);

    public void Fill(BigInteger value)
    {
        switch (Width)
        {
            case 1: Span<sbyte>().Fill((sbyte)value); break;
            case 2: Span<short>().Fill((short)value); break;
            case 4: Span<int>().Fill((int)value); break;
            case 8: Span<long>().Fill((long)value); break;
            case 16: Span<Int128>().Fill((Int128)value); break;
            default: Array.Fill(_unbounded, value); break;
        }
    }
}
