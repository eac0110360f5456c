using System.Collections.Immutable;
using RubricEngine.Records;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Evaluation;

/// <summary>Makes a <see cref="SubjectRecord"/> of what a source reads, for explanations.</summary>
internal sealed class RecordRecorder(SubjectRecordBuilder record)
{
    private static readonly Message s_list = new("a list of records", "một danh sách");

    private readonly Dictionary<FieldCode, List<List<Action<SubjectRecordBuilder>>>> _items = [];

    public void Number(FieldCode field, int row, Rational number) => Put(field, row, b => b.SetNumber(field.Field.Key, number));

    public void Truth(FieldCode field, int row, bool truth) => Put(field, row, b => b.SetBoolean(field.Field.Key, truth));

    public void Date(FieldCode field, int row, DateOnly date) => Put(field, row, b => b.SetDate(field.Field.Key, date));

    public void Text(FieldCode field, int row, string text) => Put(field, row, b => b.SetText(field.Field.Key, text));

    public void Unknown(FieldCode field, int row, UnknownReason reason) => Put(field, row, b => b.SetUnknown(field.Field.Key, reason));

    public bool BeginItems(ListCode list, int count)
    {
        _items[list.Own] = [.. Enumerable.Range(0, count).Select(_ => new List<Action<SubjectRecordBuilder>>())];
        return true;
    }

    public void NoList(ListCode list, string? kind)
    {
        if (kind is not null) record.SetUnknown(list.Own.Field.Key, UnknownReason.WrongType(list.Own.Field.Key, kind, s_list));
    }

    public SubjectRecord Build()
    {
        foreach ((FieldCode list, List<List<Action<SubjectRecordBuilder>>> items) in _items)
        {
            record.SetEmptyList(list.Field.Key);
            foreach (List<Action<SubjectRecordBuilder>> item in items)
                record.AddItem(list.Field.Key, b => item.ForEach(set => set(b)));
        }
        return record.Build();
    }

    private void Put(FieldCode field, int row, Action<SubjectRecordBuilder> set)
    {
        if (field.List is { } list) _items[list][row].Add(set);
        else set(record);
    }
}
