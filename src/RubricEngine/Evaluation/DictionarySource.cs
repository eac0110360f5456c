using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Evaluation;

/// <summary>Reads records from dictionaries: each key is that of a field or one of its other names; null and no entry are missing.</summary>
internal sealed class DictionarySource(RecordFields record) : IRecordSource<IReadOnlyDictionary<string, object?>>
{
    private static readonly Message s_value = new("a value of a type that facts have", "một giá trị thuộc kiểu của số liệu");

    private readonly JsonSource _json = new(record);

    public ImmutableArray<FieldCode> Unmatched => [];

    public void Read(IReadOnlyDictionary<string, object?> subject, RecordReading to)
    {
        foreach (FieldCode field in record.Fields)
        {
            object? value = Find(subject, field);
            if (field.Field.Type is RecordsType) ReadList(record.ListOf(field), value, to);
            else Put(field, to, 0, value);
        }
    }

    private static object? Find(IReadOnlyDictionary<string, object?> subject, FieldCode field)
    {
        if (subject.TryGetValue(field.Field.Key, out object? value)) return value;
        foreach (string name in field.Field.Names)
            if (subject.TryGetValue(name, out value)) return value;
        return null;
    }

    private void ReadList(ListCode list, object? value, RecordReading to)
    {
        if (value is JsonElement json)
        {
            _json.ReadList(list, json, to);
            return;
        }
        if (value is not IEnumerable items || value is string)
        {
            to.PutNoList(list, value is null ? null : "wrong type");
            return;
        }
        IList all = items as IList ?? items.Cast<object?>().ToArray();
        if (!to.BeginItems(list, all.Count)) return;
        for (int row = 0; row < all.Count; row++)
            foreach (FieldCode field in list.Items)
                Put(field, to, row, all[row] is IReadOnlyDictionary<string, object?> item ? Find(item, field) : list.Items.Length == 1 ? all[row] : null);
    }

    private static void Put(FieldCode field, RecordReading to, int row, object? value)
    {
        switch (value)
        {
            case null: field.PutMissing(to, row); break;
            case bool truth: field.PutTruth(to, row, truth); break;
            case int number: field.PutInteger(to, row, number); break;
            case long number: field.PutInteger(to, row, number); break;
            case short or byte or sbyte or ushort or uint: field.PutInteger(to, row, Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case ulong number: field.PutLarge(to, row, number); break;
            case Int128 number: field.PutLarge(to, row, (BigInteger)number); break;
            case BigInteger number: field.PutLarge(to, row, number); break;
            case decimal number: field.PutDecimal(to, row, number); break;
            case Rational number: field.PutNumber(to, row, number); break;
            case DateOnly date: field.PutDate(to, row, date); break;
            case string text: field.PutText(to, row, text); break;
            case JsonElement json: JsonSource.Put(field, to, row, json); break;
            default: field.Put(to, row, new UnknownValue(UnknownReason.WrongType(field.Field.Key, value.GetType().Name, s_value))); break;
        }
    }
}
