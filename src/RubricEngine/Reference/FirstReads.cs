namespace RubricEngine.Reference;

/// <summary>What was read, each key once, in the order of first reading.</summary>
/// <param name="keyOf">The key of an item.</param>
internal sealed class FirstReads<TKey, TItem>(Func<TItem, TKey> keyOf) where TKey : IEquatable<TKey>
{
    // Most hold a few items: looking through them is faster than hashing them, and needs no table.
    private const int MostLookedThrough = 8;

    private TItem[] _items = new TItem[MostLookedThrough / 4];
    private int _count;
    private HashSet<TKey>? _hashed;

    /// <summary>What was read so far.</summary>
    public ArraySegment<TItem> Items => new(_items, 0, _count);

    public void TryAdd(TItem item)
    {
        TKey key = keyOf(item);
        if (Contains(key)) return;
        if (_hashed is not null) _hashed.Add(key);
        else if (_count == MostLookedThrough) _hashed = [.. Items.Select(keyOf), key];
        if (_count == _items.Length) Array.Resize(ref _items, 2 * _count);
        _items[_count++] = item;
    }

    public bool Contains(TKey key)
    {
        if (_hashed is not null) return _hashed.Contains(key);
        foreach (TItem item in Items)
            if (keyOf(item).Equals(key)) return true;
        return false;
    }
}
