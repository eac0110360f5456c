namespace RubricEngine.Columns;

/// <summary>Memory that was given back, for the next table: fresh pages of the system cost more than what is written on them. Safe on any number of threads.</summary>
internal sealed class ColumnPool
{
    /// <summary>What is kept at most; beyond it the oldest goes to the collector.</summary>
    private const long MostBytes = 256L << 20;

    private readonly Lock _gate = new();
    private readonly List<byte[]> _idle = [];
    private long _bytes;

    /// <summary>Pinned memory of at least so many bytes, and not many more, with any content; null where there is none.</summary>
    public byte[]? Rent(int bytes)
    {
        lock (_gate)
        {
            // What came last is the likeliest to be in a cache still.
            int found = _idle.FindLastIndex(memory => memory.Length >= bytes && memory.Length / 2 <= bytes);
            if (found < 0) return null;
            byte[] memory = _idle[found];
            Remove(found);
            return memory;
        }
    }

    /// <summary>Takes pinned memory that nobody uses any more.</summary>
    public void Return(byte[] memory)
    {
        lock (_gate)
        {
            _idle.Add(memory);
            _bytes += memory.Length;
            while (_bytes > MostBytes) Remove(0);
        }
    }

    private void Remove(int place)
    {
        _bytes -= _idle[place].Length;
        _idle.RemoveAt(place);
    }
}
