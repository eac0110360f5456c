namespace RubricEngine.Reference;

/// <summary>What was read, each key once, in the order of first reading.</summary>
internal sealed class FirstReads<TKey, TItem> where TKey : IEquatable<TKey>
{
    // Most hold a few items: looking through them is faster than hashing them, and needs no table.
    private const int MostLookedThrough = 8;

    private readonly List<TItem> _items = new(MostLookedThrough / 2);
    private TKey[] _keys = new TKey[MostLookedThrough / 2];
    private HashSet<TKey>? _hashed;

    public IReadOnlyList<TItem> Items => _items;

    /// <summary>For loops that allocate nothing.</summary>
    public List<TItem>.Enumerator GetEnumerator() => _items.GetEnumerator();

    public void TryAdd(TKey key, TItem item)
    {
        if (Contains(key)) return;
        int count = _items.Count;
        if (_hashed is not null) _hashed.Add(key);
        else if (count < MostLookedThrough)
        {
            if (count == _keys.Length) Array.Resize(ref _keys, MostLookedThrough);
            _keys[count] = key;
        }
        else _hashed = [.. _keys, key];
        _items.Add(item);
    }

    public bool Contains(TKey key) => _hashed?.Contains(key) ?? _keys.AsSpan(0, _items.Count).Contains(key);
}
