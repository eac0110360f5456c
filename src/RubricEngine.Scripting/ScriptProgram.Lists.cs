using System.Runtime.CompilerServices;

namespace RubricEngine.Scripting;

public abstract partial class ScriptProgram
{
    /// <summary>Burns what so many items take.</summary>
    /// <param name="length">How many.</param>
    /// <returns>As many.</returns>
    protected int __Reserve<T>(int length)
    {
        Reserve<T>(length);
        return length;
    }

    /// <summary>Burns what so many items take.</summary>
    /// <param name="length">How many.</param>
    /// <returns>As many.</returns>
    protected long __Reserve<T>(long length)
    {
        Reserve<T>(length);
        return length;
    }

    /// <summary>Adds an item.</summary>
    /// <param name="list">The list.</param>
    /// <param name="item">The item.</param>
    protected void __Add<T>(List<T> list, T item)
    {
        if (list.Count == list.Capacity) Reserve<T>(Math.Max(4, 2L * list.Count));
        list.Add(item);
    }

    /// <summary>Whether a list holds an item.</summary>
    /// <param name="list">The list.</param>
    /// <param name="item">The item.</param>
    protected bool __Contains<T>(List<T> list, T item) => __IndexOf(list, item) >= 0;

    /// <summary>The first place of an item, or -1.</summary>
    /// <param name="list">The list.</param>
    /// <param name="item">The item.</param>
    protected int __IndexOf<T>(List<T> list, T item)
    {
        // Comparing two texts may take as long as they are.
        __Burn(1 + (typeof(T) == typeof(string) ? 4 * list.Count : list.Count));
        return list.IndexOf(item);
    }

    /// <summary>Puts an item between others.</summary>
    /// <param name="list">The list.</param>
    /// <param name="index">Its place.</param>
    /// <param name="item">The item.</param>
    protected void __Insert<T>(List<T> list, int index, T item)
    {
        Reserve<T>(list.Count == list.Capacity ? Math.Max(4, 2L * list.Count) : list.Count / 4);
        list.Insert(index, item);
    }

    /// <summary>Takes an item out.</summary>
    /// <param name="list">The list.</param>
    /// <param name="index">Its place.</param>
    protected void __RemoveAt<T>(List<T> list, int index)
    {
        Reserve<T>(list.Count / 4);
        list.RemoveAt(index);
    }

    /// <summary>Turns the order of the items round.</summary>
    /// <param name="list">The list.</param>
    protected void __Reverse<T>(List<T> list)
    {
        Reserve<T>(list.Count);
        list.Reverse();
    }

    /// <summary>Sorts the items, texts by their code units.</summary>
    /// <param name="list">The list.</param>
    protected void __Sort<T>(List<T> list)
    {
        __Burn(1 + 2 * list.Count * (32 - int.LeadingZeroCount(list.Count)));
        if (list is List<string> texts) texts.Sort(StringComparer.Ordinal);
        else list.Sort();
    }

    /// <summary>The items as an array.</summary>
    /// <param name="list">The list.</param>
    protected T[] __ToArray<T>(List<T> list)
    {
        Reserve<T>(list.Count);
        return list.ToArray();
    }

    // A negative length is left to whoever allocates, which throws.
    private void Reserve<T>(long length) => BurnBytes(Math.Clamp(length, 0, int.MaxValue) * Unsafe.SizeOf<T>());
}
