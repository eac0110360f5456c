using System.Collections.Frozen;
using System.Collections.Immutable;
using RubricEngine.Records;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Columns;

/// <summary>
/// Makes a <see cref="FactTable"/>, by columns or by rows. What is never set is missing; data that do not fit what the rubric
/// declares become missing with a fault. Not safe for several threads at once.
/// </summary>
public sealed partial class FactTableBuilder
{
    private const int MostRows = 100_000_000;

    private static readonly Message s_declared = new("a value as declared", "một giá trị như đã khai báo");

    private readonly FrozenDictionary<string, ColumnBuilder> _columns;
    private readonly ImmutableArray<ColumnBuilder> _order;
    private readonly TextDictionary _texts;
    private readonly Dictionary<int, List<Fault>> _faults;

    /// <summary>The field as reasons name it, and the row that a fault belongs to; these differ for items of a list.</summary>
    private readonly Func<InputField, int, (InputField Field, int Row)> _named;
    private readonly ColumnBuilder _dates;
    private readonly int _rows;
    private string[]? _subjects;
    private string?[]? _periods;
    private bool _built;

    /// <summary>Starts a table.</summary>
    /// <param name="fields">What the rubric reads, such as <c>CompiledRubric.Inputs</c>.</param>
    /// <param name="rows">How many subjects it has, at most 100 million.</param>
    internal FactTableBuilder(IEnumerable<InputField> fields, int rows) : this(fields, rows, new TextDictionary(), [], (field, row) => (field, row)) { }

    private FactTableBuilder(IEnumerable<InputField> fields, int rows, TextDictionary texts, Dictionary<int, List<Fault>> faults, Func<InputField, int, (InputField, int)> named)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows, MostRows);
        (_rows, _texts, _faults, _named) = (rows, texts, faults, named);
        var heap = new ColumnHeap();
        _order = [.. fields.Select((field, i) => new ColumnBuilder(field, rows, 2 * i, texts, heap))];
        _columns = _order.ToFrozenDictionary(c => c.Field.Key, StringComparer.Ordinal);
        _dates = new ColumnBuilder(InputField.AssessmentDate, rows, 2 * _order.Length, texts, heap);
    }

    /// <summary>The date that <c>as_of</c> reads in every row, unless <see cref="SetAssessmentDates"/> or a record gives each its own.</summary>
    public DateOnly? AssessmentDate { get; set; }

    /// <summary>Sets one value, as readers of data give it. A value that does not fit what is declared becomes missing with a fault.</summary>
    /// <exception cref="ArgumentException">The table has no such field.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public FactTableBuilder Set(int row, string key, Value value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Put(Column(key), Checked(row), value);
        return this;
    }

    /// <summary>Puts a record into a row, with its faults.</summary>
    public FactTableBuilder SetRecord(int row, SubjectRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        (_subjects ??= [.. Enumerable.Repeat("", _rows)])[Checked(row)] = record.Subject;
        if (record.Period is not null) (_periods ??= new string?[_rows])[row] = record.Period;
        if (record.AssessmentDate is { } date) _dates.Put(row, Value.Of(date));
        if (record.Faults.Length > 0) _faults[row] = [.. record.Faults];
        foreach (ColumnBuilder column in _order)
            if (!column.Put(row, record[column.Field.Key])) Misfit(column, row);
        return this;
    }

    /// <summary>Sets a list of records for all rows; the fields of its records are set on the table that is returned, one row a record.</summary>
    /// <param name="key">The list.</param>
    /// <param name="starts">Where the records of each row begin, in rising order; last, how many records there are.</param>
    /// <param name="known">Which rows have a list, though it may be empty; all where it is left out.</param>
    /// <exception cref="ArgumentException">The table has no such list, or the starts do not rise from 0.</exception>
    public FactTableBuilder SetList(string key, ReadOnlySpan<int> starts, ReadOnlySpan<bool> known = default)
    {
        ColumnBuilder column = Column(key, _rows, known);
        if (column.Field.Type is not RecordsType type) throw new ArgumentException($"`{key}` is no list of records", nameof(key));
        if (starts.Length != _rows + 1 || starts[0] != 0) throw new ArgumentException("a list starts at 0 and has one start for every row and one at the end", nameof(starts));
        for (int row = 0; row < _rows; row++)
        {
            int length = starts[row + 1] - starts[row];
            if (length < 0) throw new ArgumentException("the records of a row begin behind those of the row before", nameof(starts));
            if (!IsKnown(known, row)) continue;
            if (length <= type.MaxLength) column.PutWholeList(row);
            else AddFault(row, new Fault(key, UnknownReason.TooManyRecords(key, length, type.MaxLength), null));
        }
        int[] own = starts.ToArray();
        var items = new FactTableBuilder(column.Field.Items, own[^1], _texts, _faults, (field, item) =>
        {
            int row = RowOf(own, item);
            return (field.InRecord(key, item - own[row] + 1), row);
        });
        column.WholeList = ([.. own], items);
        return items;
    }

    /// <summary>Names the subjects.</summary>
    public FactTableBuilder SetSubjects(ReadOnlySpan<string> subjects)
    {
        _subjects = Whole(subjects).ToArray();
        return this;
    }

    /// <summary>Sets the periods; subjects of different periods are never judged together.</summary>
    public FactTableBuilder SetPeriods(ReadOnlySpan<string?> periods)
    {
        _periods = Whole(periods).ToArray();
        return this;
    }

    /// <summary>Gives each row its own assessment date.</summary>
    public FactTableBuilder SetAssessmentDates(ReadOnlySpan<DateOnly> dates, ReadOnlySpan<bool> known = default)
    {
        Whole(dates);
        for (int row = 0; row < _rows; row++)
            if (IsKnown(known, row)) _dates.Put(row, Value.Of(dates[row]));
        return this;
    }

    /// <summary>Lists something wrong with a row.</summary>
    public FactTableBuilder AddFault(int row, Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (!_faults.TryGetValue(Checked(row), out List<Fault>? faults)) _faults.Add(row, faults = []);
        faults.Add(fault);
        return this;
    }

    /// <summary>The table as set so far. It takes the columns over: the builder cannot be used after it.</summary>
    /// <exception cref="InvalidOperationException">It was built before; so for every other method.</exception>
    public FactTable Build()
    {
        RefuseBuilt();
        var dates = (IntegerColumn)_dates.Build();
        if (dates.Known is { } known && AssessmentDate is { } common && known.Count() > 0)
        {
            for (int row = 0; row < _rows; row++)
                if (!known[row]) _dates.Put(row, Value.Of(common));
            dates = (IntegerColumn)_dates.Build();
        }
        return new FactTable(_rows, BuildColumns(), _texts, _subjects is null ? default : [.. _subjects], _periods is null ? default : [.. _periods],
            AssessmentDate, _rows > 0 && dates.Known?.Count() != 0 ? dates : null, _faults.ToFrozenDictionary(f => f.Key, f => f.Value.ToImmutableArray()));
    }

    internal ImmutableArray<FactColumn> BuildColumns()
    {
        _built = true;
        return [.. _order.Select(c => c.Build())];
    }

    private void RefuseBuilt()
    {
        if (_built) throw new InvalidOperationException("the table was built, and its columns are its own");
    }

    private static int RowOf(int[] starts, int item)
    {
        int from = 0, to = starts.Length - 1;
        while (from < to)
        {
            int middle = (from + to) / 2;
            if (starts[middle + 1] > item) to = middle;
            else from = middle + 1;
        }
        return from;
    }

    private void Put(ColumnBuilder column, int row, Value value)
    {
        if (!column.Put(row, value)) Misfit(column, row);
        else if (value is UnknownValue { Reason: { Kind: not ("missing" or "not judged") } reason }) Report(column, row, reason);
    }

    // A record may have been made for another rubric.
    private void Misfit(ColumnBuilder column, int row)
    {
        (InputField field, int at) = _named(column.Field, row);
        AddFaultOf(at, new Fault(field.Key, UnknownReason.WrongType(field.Key, "", s_declared), null));
    }

    private void Report(ColumnBuilder column, int row, UnknownReason reason)
    {
        (InputField field, int at) = _named(column.Field, row);
        AddFaultOf(at, new Fault(field.Key, reason, null));
    }

    private void AddFaultOf(int row, Fault fault)
    {
        if (!_faults.TryGetValue(row, out List<Fault>? faults)) _faults.Add(row, faults = []);
        faults.RemoveAll(f => f.Fact == fault.Fact);
        faults.Add(fault);
    }

    private ColumnBuilder Column(string key)
    {
        RefuseBuilt();
        return _columns.TryGetValue(key, out ColumnBuilder? column) ? column : throw new ArgumentException($"the rubric reads no `{key}`", nameof(key));
    }

    private ReadOnlySpan<T> Whole<T>(ReadOnlySpan<T> values)
    {
        RefuseBuilt();
        return values.Length == _rows ? values : throw new ArgumentException($"a column has {_rows} rows, not {values.Length}", nameof(values));
    }

    private int Checked(int row)
    {
        RefuseBuilt();
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, _rows);
        return row;
    }
}
