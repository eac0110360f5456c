using System.Collections.Immutable;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Records;

/// <summary>
/// Makes a <see cref="SubjectRecord"/>. What is never set is missing; what is set twice counts as set last. A value of another kind than
/// the field's, such as a truth for a number, becomes unknown with a fault. Not safe for several threads at once.
/// </summary>
public sealed class SubjectRecordBuilder
{
    private readonly IReadOnlyDictionary<string, InputField> _fields;
    private readonly Dictionary<string, Value> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<RecordItem>> _lists = new(StringComparer.Ordinal);
    private readonly List<Fault> _faults = [];

    /// <summary>Starts a record.</summary>
    /// <param name="fields">What the rubric reads: <see cref="InputField.Of"/>.</param>
    /// <param name="subject">Who is assessed.</param>
    internal SubjectRecordBuilder(IEnumerable<InputField> fields, string subject)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(subject);
        _fields = fields.ToDictionary(f => f.Key, StringComparer.Ordinal);
        Subject = subject;
    }

    /// <summary>Starts a record with fields that were sorted by key before, as when many records follow.</summary>
    internal SubjectRecordBuilder(IReadOnlyDictionary<string, InputField> fields, string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        _fields = fields;
        Subject = subject;
    }

    /// <summary>Who is assessed.</summary>
    public string Subject { get; }

    /// <summary>The period, or null.</summary>
    public string? Period { get; set; }

    /// <summary>The date that <c>as_of</c> reads, or null.</summary>
    public DateOnly? AssessmentDate { get; set; }

    /// <summary>Where the record stands in the data, or null.</summary>
    public Origin? Origin { get; set; }

    /// <summary>Reads a text as the field's type says: a choice by its name, and numbers, truths and dates as data write them. A text that does not fit becomes unknown with a fault; a blank one is missing.</summary>
    /// <param name="key">An <see cref="InputField.Key"/>.</param>
    /// <param name="text">The text as data write it.</param>
    /// <param name="format">How numbers are written.</param>
    /// <param name="origin">The place in the data, for the fault.</param>
    /// <exception cref="ArgumentException">The rubric has no such field.</exception>
    public SubjectRecordBuilder SetText(string key, string text, NumberFormat format = NumberFormat.Point, Origin? origin = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Put(key, ScalarReader.Read(Field(key), text, format), origin);
    }

    /// <summary>Sets a number, in the fact's unit (in percent for a percent fact). Outside range or digits it becomes unknown with a fault.</summary>
    /// <exception cref="ArgumentException">The rubric has no such field.</exception>
    public SubjectRecordBuilder SetNumber(string key, Rational number, Origin? origin = null) =>
        Put(key, ScalarReader.FromNumber(Field(key), number, number.ToString()), origin);

    /// <summary>Sets a truth.</summary>
    /// <exception cref="ArgumentException">The rubric has no such field.</exception>
    public SubjectRecordBuilder SetBoolean(string key, bool truth, Origin? origin = null) =>
        Put(key, ScalarReader.FromBoolean(Field(key), truth), origin);

    /// <summary>Sets a day.</summary>
    /// <exception cref="ArgumentException">The rubric has no such field.</exception>
    public SubjectRecordBuilder SetDate(string key, DateOnly date, Origin? origin = null) =>
        Put(key, ScalarReader.FromDate(Field(key), date), origin);

    /// <summary>Makes a list known and empty; <see cref="AddItem"/> adds to it.</summary>
    /// <exception cref="ArgumentException">The rubric has no such list.</exception>
    public SubjectRecordBuilder SetEmptyList(string key)
    {
        ListField(key);
        _lists[key] = [];
        return this;
    }

    /// <summary>Adds a record to a list. Bad data in it become unknown with a fault that names the list, the record by its number from 1, and the field.</summary>
    /// <param name="key">The list.</param>
    /// <param name="fill">Sets the fields by their names; what it does not set is missing.</param>
    /// <exception cref="ArgumentException">The rubric has no such list, or the list no such field.</exception>
    public SubjectRecordBuilder AddItem(string key, Action<SubjectRecordBuilder> fill)
    {
        ArgumentNullException.ThrowIfNull(fill);
        InputField list = ListField(key);
        if (!_lists.TryGetValue(key, out List<RecordItem>? items)) _lists[key] = items = [];
        var item = new SubjectRecordBuilder(list.Items.ToDictionary(f => f.Key, f => f.InRecord(key, items.Count + 1), StringComparer.Ordinal), Subject);
        fill(item);
        items.Add(new RecordItem([.. list.Items.Select(f => item._values.TryGetValue(f.Key, out Value? value) ? value : item.MissingValue(f.Key))]));
        _faults.AddRange(item._faults);
        return this;
    }

    /// <summary>Sets a figure of the subjects judged together, in its own unit; a share is a number from 0 to 1. Outside its range it becomes unknown with a fault.</summary>
    /// <param name="figure">The key of one of <see cref="InputField.CohortFiguresOf"/>, such as <c>best(area) over cohort</c>.</param>
    /// <param name="number">The value, which need not have a finite decimal form.</param>
    /// <exception cref="ArgumentException">The rubric reads no such figure.</exception>
    public SubjectRecordBuilder SetCohort(string figure, Rational number)
    {
        if (Field(figure) is not { Kind: InputKind.CohortFigure, Type: NumberType { Range: var range, Digits: var digits } }) throw new ArgumentException($"`{figure}` is no figure of a cohort", nameof(figure));
        // What rests on data of so many digits has no more.
        if (digits is { } most && !(number.DecimalDigits <= most)) return Put(figure, new UnknownValue(UnknownReason.TooManyDigits(figure, number.ToString(), most)), null);
        return Put(figure, range.Contains(number) ? Value.Of(number) : new UnknownValue(UnknownReason.OutOfRange(figure, number.ToString(), range.ToString())), null);
    }

    /// <summary>Makes a field unknown for a reason of the caller's, and lists the reason among the faults.</summary>
    /// <exception cref="ArgumentException">The rubric has no such field.</exception>
    public SubjectRecordBuilder SetUnknown(string key, UnknownReason reason, Origin? origin = null)
    {
        ArgumentNullException.ThrowIfNull(reason);
        Field(key);
        _lists.Remove(key);
        return Put(key, new UnknownValue(reason), origin);
    }

    /// <summary>Lists a fault of the record as a whole, or of a datum that it does not hold.</summary>
    /// <param name="reason">What is wrong.</param>
    /// <param name="origin">The place in the data, or null.</param>
    /// <param name="fact">The datum; null for the record as a whole.</param>
    public SubjectRecordBuilder AddFault(UnknownReason reason, Origin? origin = null, string? fact = null)
    {
        ArgumentNullException.ThrowIfNull(reason);
        _faults.Add(new Fault(fact, reason, origin));
        return this;
    }

    /// <summary>The record as set so far.</summary>
    public SubjectRecord Build()
    {
        foreach ((string key, List<RecordItem> items) in _lists)
        {
            int most = ((RecordsType)_fields[key].Type).MaxLength;
            Put(key, items.Count <= most ? new RecordsValue([.. items]) : new UnknownValue(UnknownReason.TooManyRecords(key, items.Count, most)), null);
        }
        return new(Subject, Period, AssessmentDate, _values.ToImmutableDictionary(StringComparer.Ordinal), [.. _faults], Origin);
    }

    private UnknownValue MissingValue(string key) => new(UnknownReason.Missing(_fields[key].Key));

    private InputField ListField(string key) =>
        Field(key) is { Type: RecordsType } list ? list : throw new ArgumentException($"`{key}` is no list of records", nameof(key));

    private InputField Field(string key) =>
        _fields.TryGetValue(key, out InputField? field) ? field : throw new ArgumentException($"the rubric reads no `{key}`", nameof(key));

    private SubjectRecordBuilder Put(string key, Value value, Origin? origin)
    {
        _values[key] = value;
        string name = _fields[key].Key;
        _faults.RemoveAll(f => f.Fact == name);
        if (value is UnknownValue { Reason: { Kind: not ("missing" or "not judged") } reason })
            _faults.Add(new Fault(name, reason, origin));
        return this;
    }
}
