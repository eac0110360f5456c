namespace RubricEngine.Columns;

/// <summary>
/// Memory that never moves, for one column. It begins on a cache line, and long columns begin at different places of a page:
/// many streams that all start on a page boundary fall into the same sets of the cache.
/// </summary>
internal sealed unsafe class ColumnMemory
{
    /// <summary>Columns are read and written in whole groups of so many rows; what stands behind the last row has no meaning.</summary>
    public const int GroupRows = 64;

    private const int CacheLine = 64, Page = 4_096, Stagger = 128;

    /// <summary>Bytes behind the last group that may be read: items of a list are read in groups that begin anywhere.</summary>
    private const int Slack = GroupRows * 16;

    // Invariant: pinned, and alive as long as this object; whoever uses Start keeps this object alive. Null once it was given back.
    private byte[]? _owner;

    /// <param name="bytes">How many bytes of whole groups are used.</param>
    /// <param name="place">The number of the column among those that are read together.</param>
    /// <param name="isCleared">Whether it holds zeros; memory that is written whole before it is read need not.</param>
    /// <param name="pool">Where memory may be had that was used before; only for what need not hold zeros.</param>
    public ColumnMemory(long bytes, int place, bool isCleared = true, ColumnPool? pool = null)
    {
        bool isLong = bytes >= Page;
        int boundary = isLong ? Page : CacheLine;
        int size = checked((int)(bytes + Slack + boundary + (isLong ? Page : 0)));
        _owner = isCleared ? GC.AllocateArray<byte>(size, pinned: true) : pool?.Rent(size) ?? GC.AllocateUninitializedArray<byte>(size, pinned: true);
        fixed (byte* first = _owner)
            Start = (byte*)(((nuint)first + (nuint)boundary - 1) & ~((nuint)boundary - 1)) + (isLong ? place % (Page / Stagger) * Stagger : 0);
        Bytes = bytes;
    }

    /// <summary>A part of memory that several columns share.</summary>
    /// <param name="of">The whole, which stays alive as long as this part.</param>
    /// <param name="from">Where the part begins, on a cache line.</param>
    /// <param name="bytes">How many bytes of whole groups are used.</param>
    public ColumnMemory(ColumnMemory of, long from, long bytes)
    {
        _owner = of._owner;
        Start = of.Start + from;
        Bytes = bytes;
    }

    public byte* Start { get; private set; }

    public long Bytes { get; }

    /// <summary>Rows rounded up to whole groups.</summary>
    public static long Padded(long rows) => (rows + GroupRows - 1) / GroupRows * GroupRows;

    /// <summary>Ends its use: reading it throws from now on.</summary>
    /// <returns>What it stood in; null where it ended before.</returns>
    public byte[]? Release()
    {
        byte[]? owner = _owner;
        _owner = null;
        Start = null;
        return owner;
    }

    /// <exception cref="ObjectDisposedException">It was given back.</exception>
    public Span<T> Span<T>(int length) where T : unmanaged
    {
        if (Start is null) throw new ObjectDisposedException(null, "the table of this column was disposed");
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)length * sizeof(T), Bytes);
        return new Span<T>(Start, length);
    }
}
