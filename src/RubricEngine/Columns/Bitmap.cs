using System.Numerics;

namespace RubricEngine.Columns;

/// <summary>One bit a row, lowest first.</summary>
/// <param name="rows">How many there are.</param>
/// <param name="place">The number of the column among those that are read together.</param>
/// <param name="isCleared">Whether none is set; bits that are written whole before they are read need not be.</param>
/// <param name="heap">Where its memory is from; null for memory of its own.</param>
internal sealed class Bitmap(int rows, int place, bool isCleared = true, ColumnHeap? heap = null)
{
    public int Rows => rows;

    public ColumnMemory Memory { get; } = heap is null ? new(ColumnMemory.Padded(rows) / 8, place, isCleared) : heap.Take(ColumnMemory.Padded(rows) / 8, place, isCleared);

    public bool this[int row]
    {
        get => (Words[row >> 6] & (1UL << row)) != 0;
        set
        {
            ref ulong word = ref Words[row >> 6];
            word = value ? word | (1UL << row) : word & ~(1UL << row);
        }
    }

    public Span<ulong> Words => Memory.Span<ulong>((rows + 63) / 64);

    public void Fill(bool value) => Words.Fill(value ? ulong.MaxValue : 0);

    /// <summary>Sets every row from one to before another.</summary>
    public void Set(int from, int to)
    {
        Span<ulong> words = Words;
        for (int row = from; row < to;)
        {
            int bit = row & 63, count = Math.Min(64 - bit, to - row);
            words[row >> 6] |= ulong.MaxValue >> (64 - count) << bit;
            row += count;
        }
    }

    /// <summary>Whether every row from one to before another is set.</summary>
    public bool IsFull(int from, int to)
    {
        Span<ulong> words = Words;
        for (int row = from; row < to;)
        {
            int bit = row & 63, count = Math.Min(64 - bit, to - row);
            ulong asked = ulong.MaxValue >> (64 - count) << bit;
            if ((words[row >> 6] & asked) != asked) return false;
            row += count;
        }
        return true;
    }

    public int Count()
    {
        int count = 0;
        for (int row = 0; row < rows; row += 64)
            count += BitOperations.PopCount(Words[row >> 6] & (ulong.MaxValue >> Math.Max(0, 64 - (rows - row))));
        return count;
    }
}
