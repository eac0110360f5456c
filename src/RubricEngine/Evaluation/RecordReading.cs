using System.Numerics;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

/// <summary>One record while it is read: the inputs of the plan, and what is wrong with the data. Used again for the next one.</summary>
internal sealed class RecordReading
{
    private readonly RecordFields _fields;
    private readonly List<Range> _texts = [];
    private readonly List<(FieldCode List, int Row, FieldCode Field, string Kind)> _itemFaults = [];

    // The texts of the record that the plan does not compare with, one after the other.
    private char[] _letters = [];

    // Whether every field of a record has been put here.
    private bool _isFilled;

    // By field of the record the kind of the reason why it cannot be used.
    private readonly string?[] _bad;

    public RecordReading(RecordFields fields)
    {
        _fields = fields;
        _bad = new string?[fields.Fields.Length];
        Inputs = new RecordInputs(fields.Plan);
    }

    public RecordInputs Inputs { get; }

    /// <summary>Takes what is read instead of the inputs, where a record is wanted.</summary>
    public RecordRecorder? Recorder { get; init; }

    /// <summary>What is wrong with the data: the key of the field and the kind of the reason.</summary>
    public IEnumerable<(string Key, string Kind)> Faults => _fields.Fields.Where(f => _bad[f.Index] is not null).Select(f => (f.Field.Key, _bad[f.Index]!))
        .Concat(_itemFaults.Select(f => ($"{f.List.Field.Key}[{f.Row + 1}].{f.Field.Field.Key}", f.Kind)));

    /// <summary>Starts the next record, of which code reads most by itself: what is not put here is missing or known, and not bad.</summary>
    /// <param name="assessmentDate">The date that the rubric may ask for, or null.</param>
    public void BeginForCode(DateOnly? assessmentDate)
    {
        if (_isFilled)
        {
            for (int i = 0; i < Inputs.States.Length; i++) Inputs.SetUnknown(i, DatumState.Missing);
            foreach (InputCells list in Inputs.Lists) list.Resize(0);
            Array.Clear(_bad);
        }
        Begin(assessmentDate);
        _isFilled = false;
    }

    /// <summary>Starts the next record: nothing of it is known yet.</summary>
    /// <param name="assessmentDate">The date that the rubric may ask for, or null.</param>
    public void Begin(DateOnly? assessmentDate)
    {
        _isFilled = true;
        _texts.Clear();
        _itemFaults.Clear();
        if (_fields.AssessmentDate < 0) return;
        if (assessmentDate is { } date && Inputs.Plan.Inputs[_fields.AssessmentDate].Range.Contains(date.DayNumber)) Inputs.SetWord(_fields.AssessmentDate, date.DayNumber);
        else Inputs.SetUnknown(_fields.AssessmentDate, assessmentDate is null ? DatumState.Missing : DatumState.Bad);
    }

    /// <summary>A code for a text that the plan does not compare with, equal for equal texts of the record.</summary>
    public int CodeOf(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < _texts.Count; i++)
            if (text.SequenceEqual(_letters.AsSpan(_texts[i]))) return i;
        int start = _texts.Count == 0 ? 0 : _texts[^1].End.Value, end = start + text.Length;
        if (end > _letters.Length) Array.Resize(ref _letters, Math.Max(end, 2 * _letters.Length));
        text.CopyTo(_letters.AsSpan(start));
        _texts.Add(start..end);
        return _texts.Count - 1;
    }

    public void Put(FieldCode field, int row, long value)
    {
        if (field.List is null) _bad[field.Index] = null;
        foreach (InputPlace place in field.Places)
            if (place.List < 0) Inputs.SetWord(place.Field, value);
            else Inputs.Lists[place.List].SetWord(row, place.Field, value);
    }

    public void Put(FieldCode field, int row, BigInteger value)
    {
        if (field.List is null) _bad[field.Index] = null;
        foreach (InputPlace place in field.Places)
            if (place.List < 0) Inputs.Set(place.Field, value);
            else Inputs.Lists[place.List].Set(row, place.Field, value);
    }

    /// <param name="field">The field.</param>
    /// <param name="row">The item, for a field of a list.</param>
    /// <param name="kind">The kind of the reason why a datum cannot be used; null where there is none.</param>
    public void PutUnknown(FieldCode field, int row, string? kind)
    {
        if (field.List is null) _bad[field.Index] = kind;
        else if (kind is not null) _itemFaults.Add((field.List, row, field, kind));
        foreach (InputPlace place in field.Places)
            if (place.List < 0) Inputs.SetUnknown(place.Field, kind is null ? DatumState.Missing : DatumState.Bad);
            else Inputs.Lists[place.List].SetUnknown(row, place.Field, kind is not null);
    }

    /// <summary>Makes room for the items of a list that is known; whether it may have so many.</summary>
    public bool BeginItems(ListCode list, int count)
    {
        if (Recorder is { } recorder) return recorder.BeginItems(list, count);
        bool fits = count <= list.MaxLength;
        if (fits) Put(list.Own, 0, 1L);
        else PutUnknown(list.Own, 0, "too many records");
        foreach (int place in list.Lists) Inputs.Lists[place].Resize(fits ? count : 0);
        return fits;
    }

    /// <summary>A list that is missing, or of which something is said that cannot be used.</summary>
    public void PutNoList(ListCode list, string? kind)
    {
        if (Recorder is { } recorder) recorder.NoList(list, kind);
        PutUnknown(list.Own, 0, kind);
        foreach (int place in list.Lists) Inputs.Lists[place].Resize(0);
    }
}
