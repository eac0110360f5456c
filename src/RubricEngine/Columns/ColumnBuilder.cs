using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Records;
using RubricEngine.Values;

namespace RubricEngine.Columns;

/// <summary>One column while it is filled: nothing is known until it is put.</summary>
internal sealed class ColumnBuilder
{
    private readonly TextDictionary _texts;
    private readonly ColumnHeap _heap;
    private readonly int _rows;
    private readonly int _place;
    private readonly Bitmap _known;
    private readonly Bitmap? _bits;
    private readonly IntegerStore? _integers;
    private readonly RecordsValue?[]? _lists;
    private readonly Dictionary<int, Value>? _figures;

    public ColumnBuilder(InputField field, int rows, int place, TextDictionary texts, ColumnHeap heap)
    {
        (Field, _rows, _place, _texts, _heap) = (field, rows, place, texts, heap);
        _known = new Bitmap(rows, place + 1, heap: heap);
        if (field.Kind == InputKind.CohortFigure) _figures = [];
        else if (field.Type is BooleanType) _bits = new Bitmap(rows, place, heap: heap);
        else if (field.Type is RecordsType) _lists = new RecordsValue?[rows];
        else
        {
            Code = FieldCode.Of(field);
            _integers = new IntegerStore(Code.Width, rows, place, heap: heap);
            _integers.Fill(Code.Rest);
            Low = (long)BigInteger.Clamp(Code.Low, long.MinValue, long.MaxValue);
            High = (long)BigInteger.Clamp(Code.High, long.MinValue, long.MaxValue);
        }
    }

    public InputField Field { get; }

    /// <summary>What the integers mean; null where the column has none.</summary>
    public FieldCode? Code { get; }

    /// <summary>The least integer of the column that 64 bits hold.</summary>
    public long Low { get; }

    /// <summary>The greatest integer of the column that 64 bits hold.</summary>
    public long High { get; }

    /// <summary>The list set whole, with the items of all rows; null where it is filled by rows.</summary>
    public (ImmutableArray<int> Starts, FactTableBuilder Items)? WholeList { get; set; }

    /// <summary>Puts a value, or nothing known; false where the value is not one that the field declares.</summary>
    public bool Put(int row, Value value)
    {
        if (_figures is not null)
        {
            if (value is UnknownValue { Reason.Kind: "missing" }) _figures.Remove(row);
            else _figures[row] = value;
            return value is UnknownValue or NumberValue;
        }
        if (value is UnknownValue) return Clear(row, true);
        if (_bits is not null) return value is BooleanValue truth ? PutBit(row, truth.Boolean) : Clear(row, false);
        if (_lists is not null)
        {
            if (value is not RecordsValue list || !Fits(list)) return Clear(row, false);
            _lists[row] = list;
            return _known[row] = true;
        }
        if (Code!.Encode(Field, value, _texts) is not { } code) return Clear(row, false);
        _integers![row] = code;
        return _known[row] = true;
    }

    public bool PutBit(int row, bool value)
    {
        _bits![row] = value;
        return _known[row] = true;
    }

    /// <summary>Puts an integer that is in the column's range.</summary>
    public void PutSmall(int row, long code)
    {
        _integers!.SetSmall(row, code);
        _known[row] = true;
    }

    /// <summary>Makes a list that was set whole known.</summary>
    public void PutWholeList(int row) => _known[row] = true;

    public FactColumn Build()
    {
        Bitmap? known = _known.Count() == _rows ? null : _known;
        if (_figures is not null) return new GivenFigures(Field, _figures.ToImmutableDictionary());
        if (_bits is not null) return new BitColumn(Field, _bits, known);
        if (_integers is not null) return new IntegerColumn(Field, Code!, _integers, known);
        return WholeList is var (starts, items)
            ? new ListColumn(Field, starts, [.. Enumerable.Range(0, _rows).Select(r => _known[r] ? starts[r + 1] - starts[r] : 0)], items.BuildColumns(), known)
            : BuildLists(known);
    }

    private ListColumn BuildLists(Bitmap? known)
    {
        int[] starts = new int[_rows + 1];
        for (int row = 0; row < _rows; row++) starts[row + 1] = checked(starts[row] + (_lists![row]?.Items.Length ?? 0));
        var columns = new ColumnBuilder[Field.Items.Length];
        for (int f = 0; f < columns.Length; f++)
        {
            columns[f] = new ColumnBuilder(Field.Items[f], starts[^1], _place + 2 * f, _texts, _heap);
            for (int row = 0; row < _rows; row++)
                for (int i = starts[row]; i < starts[row + 1]; i++) columns[f].Put(i, _lists![row]!.Items[i - starts[row]].Values[f]);
        }
        return new ListColumn(Field, [.. starts], [.. Enumerable.Range(0, _rows).Select(r => starts[r + 1] - starts[r])], [.. columns.Select(c => c.Build())], known);
    }

    private bool Fits(RecordsValue list) => list.Items.Length <= ((RecordsType)Field.Type).MaxLength && list.Items.All(item =>
        item.Values.Length == Field.Items.Length && item.Values.Zip(Field.Items, (value, field) => value switch
        {
            UnknownValue => true,
            BooleanValue => field.Type is BooleanType,
            _ => field.Type is not (BooleanType or RecordsType) && FieldCode.Of(field).Encode(field, value, _texts) is not null,
        }).All(fits => fits));

    private bool Clear(int row, bool result)
    {
        _known[row] = false;
        if (_bits is not null) _bits[row] = false;
        if (_lists is not null) _lists[row] = null;
        if (_integers is not null) _integers[row] = Code!.Rest;
        return result;
    }
}
