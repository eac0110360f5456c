using System.Buffers;
using System.Collections.Immutable;

namespace RubricEngine.Evaluation;

/// <summary>A member that holds the items of a list. Read as what they are, items which are values stay where they are.</summary>
internal sealed class ItemsReader<T, TItem>(ListCode list, Func<T, IEnumerable<TItem>?> get, ImmutableArray<MemberReader<TItem>> readers) : MemberReader<T>
{
    public override void Read(T subject, RecordReading to, int row)
    {
        switch (get(subject))
        {
            case null: to.PutNoList(list, null); break;
            case IReadOnlyList<TItem> items:
                if (!to.BeginItems(list, items.Count)) break;
                for (int i = 0; i < items.Count; i++) ReadItem(items[i], to, i);
                break;
            case ICollection<TItem> items: ReadCopy(items, to); break;
            case var items: ReadAll([.. items], to); break;
        }
    }

    /// <summary>Reads a collection without places: an enumerator of it would be allocated.</summary>
    private void ReadCopy(ICollection<TItem> items, RecordReading to)
    {
        TItem[] copy = ArrayPool<TItem>.Shared.Rent(items.Count);
        try
        {
            items.CopyTo(copy, 0);
            ReadAll(copy.AsSpan(0, items.Count), to);
        }
        finally
        {
            ArrayPool<TItem>.Shared.Return(copy, clearArray: true);
        }
    }

    private void ReadAll(ReadOnlySpan<TItem> items, RecordReading to)
    {
        if (!to.BeginItems(list, items.Length)) return;
        for (int i = 0; i < items.Length; i++) ReadItem(items[i], to, i);
    }

    private void ReadItem(TItem item, RecordReading to, int row)
    {
        foreach (FieldCode field in list.Items) field.PutMissing(to, row);
        if (item is null) return;
        foreach (MemberReader<TItem> reader in readers) reader.Read(item, to, row);
    }
}
