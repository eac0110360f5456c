namespace RubricEngine.Columns;

/// <summary>Where the columns of one table get their memory. Those of small tables share it: each piece that never moves costs more to get than they hold.</summary>
/// <param name="pool">Where memory may be had that was used before, and goes when it is given back; null for none.</param>
internal sealed class ColumnHeap(ColumnPool? pool = null)
{
    private const int CacheLine = 64, Chunk = 16_384, MostShared = 2_048;

    private readonly List<ColumnMemory> _own = [], _parts = [];
    private ColumnMemory? _chunk;
    private long _used;

    /// <param name="bytes">How many bytes of whole groups are used.</param>
    /// <param name="place">The number of the column among those that are read together.</param>
    /// <param name="isCleared">Whether it holds zeros.</param>
    public ColumnMemory Take(long bytes, int place, bool isCleared)
    {
        if (bytes > MostShared) return Own(new ColumnMemory(bytes, place, isCleared, pool));
        long size = (bytes + CacheLine - 1) / CacheLine * CacheLine;
        if (_chunk is null || _used + size > _chunk.Bytes) (_chunk, _used) = (Own(new ColumnMemory(Chunk, 0, isCleared: false, pool)), 0);
        var part = new ColumnMemory(_chunk, _used, bytes);
        _parts.Add(part);
        _used += size;
        if (isCleared) part.Span<byte>((int)bytes).Clear();
        return part;
    }

    /// <summary>Gives all of it back. Nobody may be reading or writing it.</summary>
    public void Release()
    {
        foreach (ColumnMemory part in _parts) part.Release();
        foreach (ColumnMemory memory in _own)
            if (memory.Release() is { } owner) pool?.Return(owner);
        _parts.Clear();
        _own.Clear();
        _chunk = null;
    }

    private ColumnMemory Own(ColumnMemory memory)
    {
        _own.Add(memory);
        return memory;
    }
}
