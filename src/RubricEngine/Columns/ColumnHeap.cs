namespace RubricEngine.Columns;

/// <summary>Where the columns of one table get their memory. Those of small tables share it: each piece that never moves costs more to get than they hold.</summary>
internal sealed class ColumnHeap
{
    private const int CacheLine = 64, Chunk = 16_384, MostShared = 2_048;

    private ColumnMemory? _chunk;
    private long _used;

    /// <param name="bytes">How many bytes of whole groups are used.</param>
    /// <param name="place">The number of the column among those that are read together.</param>
    /// <param name="isCleared">Whether it holds zeros.</param>
    public ColumnMemory Take(long bytes, int place, bool isCleared)
    {
        if (bytes > MostShared) return new ColumnMemory(bytes, place, isCleared);
        long size = (bytes + CacheLine - 1) / CacheLine * CacheLine;
        if (_chunk is null || _used + size > _chunk.Bytes) (_chunk, _used) = (new ColumnMemory(Chunk, 0, isCleared: false), 0);
        var part = new ColumnMemory(_chunk, _used, bytes);
        _used += size;
        if (isCleared) part.Span<byte>((int)bytes).Clear();
        return part;
    }
}
