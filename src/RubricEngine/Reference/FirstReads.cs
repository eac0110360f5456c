namespace RubricEngine.Reference;

/// <summary>What was read, each key once, in the order of first reading.</summary>
internal sealed class FirstReads<TKey, TItem> where TKey : IEquatable<TKey>
{
    // Most traces hold a few items: looking through them is faster than hashing them, and needs no table.
    private const int MostLookedThrough = 8;

    private readonly List<TKey> _keys = new(MostLookedThrough / 2);
    private readonly List<TItem> _items = new(MostLookedThrough / 2);
    private HashSet<TKey>? _hashed;

    public IReadOnlyList<TItem> Items => _items;

    public void TryAdd(TKey key, TItem item)
    {
        if (Contains(key)) return;
        _keys.Add(key);
        _items.Add(item);
        _hashed?.Add(key);
    }

    private bool Contains(TKey key)
    {
        if (_keys.Count < MostLookedThrough) return _keys.Contains(key);
        return (_hashed ??= [.. _keys]).Contains(key);
    }
}
