using System.Collections.Immutable;

namespace RubricEngine.Evaluation;

/// <summary>A member that holds the items of a list, read as objects: without code made for the type of the items.</summary>
internal sealed class ListReader<T>(ListCode list, Func<T, object?> get, ImmutableArray<MemberReader<object>> readers) : MemberReader<T>
{
    public override void Read(T subject, RecordReading to, int row)
    {
        switch (get(subject))
        {
            case null: to.PutNoList(list, null); break;
            case System.Collections.IList items:
                if (!to.BeginItems(list, items.Count)) break;
                for (int i = 0; i < items.Count; i++) ReadItem(items[i], to, i);
                break;
            case System.Collections.IEnumerable items:
                object?[] all = [.. items.Cast<object?>()];
                if (!to.BeginItems(list, all.Length)) break;
                for (int i = 0; i < all.Length; i++) ReadItem(all[i], to, i);
                break;
        }
    }

    private void ReadItem(object? item, RecordReading to, int row)
    {
        foreach (FieldCode field in list.Items) field.PutMissing(to, row);
        if (item is null) return;
        foreach (MemberReader<object> reader in readers) reader.Read(item, to, row);
    }
}
