using System.Collections.Frozen;
using System.Collections.Immutable;
using RubricEngine.Records;
using RubricEngine.Values;

namespace RubricEngine.Columns;

/// <summary>
/// The data of many subjects, column by column: one for every field that a rubric reads, each as wide as its declared range
/// needs. Immutable and safe on any number of threads; made by <see cref="FactTableBuilder"/>.
/// </summary>
public sealed class FactTable
{
    private readonly ImmutableArray<string> _subjects;
    private readonly ImmutableArray<string?> _periods;
    private readonly FrozenDictionary<int, ImmutableArray<Fault>> _faults;
    private readonly FrozenDictionary<string, FactColumn> _columns;

    internal FactTable(int rows, ImmutableArray<FactColumn> columns, TextDictionary texts, ImmutableArray<string> subjects, ImmutableArray<string?> periods,
        DateOnly? assessmentDate, IntegerColumn? assessmentDates, FrozenDictionary<int, ImmutableArray<Fault>> faults)
    {
        (Rows, Texts, _subjects, _periods, _faults) = (rows, texts, subjects, periods, faults);
        (CommonAssessmentDate, AssessmentDates) = (assessmentDate, assessmentDates);
        _columns = columns.ToFrozenDictionary(c => c.Field.Key, StringComparer.Ordinal);
        Fields = [.. columns.Select(c => c.Field)];
    }

    /// <summary>How many subjects there are.</summary>
    public int Rows { get; }

    /// <summary>The fields that the table has columns for.</summary>
    public ImmutableArray<InputField> Fields { get; }

    /// <summary>The date that <c>as_of</c> reads in every row without a date of its own, or null.</summary>
    public DateOnly? CommonAssessmentDate { get; }

    /// <summary>The texts of all columns.</summary>
    internal TextDictionary Texts { get; }

    /// <summary>The assessment date of each row; null where none has one of its own.</summary>
    internal IntegerColumn? AssessmentDates { get; }

    /// <summary>Rows with something wrong in the data.</summary>
    public IEnumerable<int> RowsWithFaults => _faults.Keys.Order();

    /// <summary>Puts records into a table, from whatever reader they come.</summary>
    /// <param name="fields">What the rubric reads.</param>
    /// <param name="records">The records; each becomes one row, in their order.</param>
    internal static FactTable FromRecords(IEnumerable<InputField> fields, IEnumerable<SubjectRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        SubjectRecord[] rows = [.. records];
        var builder = new FactTableBuilder(fields, rows.Length);
        for (int row = 0; row < rows.Length; row++) builder.SetRecord(row, rows[row]);
        return builder.Build();
    }

    /// <summary>Who is assessed in a row; its number from 1 where the table has no names.</summary>
    /// <param name="row">A row from 0.</param>
    public string Subject(int row) => _subjects.IsDefault ? (Checked(row) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) : _subjects[row];

    /// <summary>The period of a row, or null.</summary>
    /// <param name="row">A row from 0.</param>
    public string? Period(int row) => _periods.IsDefault ? null : _periods[Checked(row)];

    /// <summary>The date that <c>as_of</c> reads in a row, or null.</summary>
    /// <param name="row">A row from 0.</param>
    public DateOnly? AssessmentDate(int row) => AssessmentDates is { } own
        ? own.IsKnown(Checked(row)) ? DateOnly.FromDayNumber((int)own.Values[row]) : null
        : CommonAssessmentDate;

    /// <summary>What is wrong with the data of a row; what is merely missing is not listed.</summary>
    /// <param name="row">A row from 0.</param>
    public ImmutableArray<Fault> FaultsOf(int row) => _faults.GetValueOrDefault(Checked(row), []);

    /// <summary>A row as a record, as for an explanation.</summary>
    /// <param name="row">A row from 0.</param>
    public SubjectRecord Record(int row)
    {
        ImmutableArray<Fault> faults = FaultsOf(row);
        var values = ImmutableDictionary.CreateBuilder<string, Value>(StringComparer.Ordinal);
        foreach (FactColumn column in _columns.Values)
            if ((column is ListColumn list && list.IsKnown(row) ? Items(list, row, faults) : Read(column, row)) is { } value) values[column.Field.Key] = value;
            else if (ReasonIn(faults, column.Field.Key) is { } reason) values[column.Field.Key] = new UnknownValue(reason);
        return new SubjectRecord(Subject(row), Period(row), AssessmentDate(row), values.ToImmutable(), faults, null);
    }

    internal FactColumn? Find(string key) => _columns.GetValueOrDefault(key);

    private Value? Read(FactColumn column, int row) => column switch
    {
        GivenFigures figures => figures.Values.GetValueOrDefault(row),
        _ when !column.IsKnown(row) => null,
        BitColumn bits => Value.Of(bits.Values[row]),
        IntegerColumn integers => integers.Code.Decode(integers.Field, integers.Values[row], Texts),
        _ => null,
    };

    private RecordsValue Items(ListColumn list, int row, ImmutableArray<Fault> faults) => new([.. Enumerable.Range(0, list.Lengths[row]).Select(item => new RecordItem(
        [.. list.Items.Select(field => Read(field, list.Starts[row] + item) ?? Missing(field.Field.InRecord(list.Field.Key, item + 1).Key, faults))]))]);

    private static UnknownValue Missing(string key, ImmutableArray<Fault> faults) => new(ReasonIn(faults, key) ?? UnknownReason.Missing(key));

    private static UnknownReason? ReasonIn(ImmutableArray<Fault> faults, string key) => faults.FirstOrDefault(f => f.Fact == key)?.Reason;

    private int Checked(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Rows);
        return row;
    }
}
