using System.Collections.Immutable;
using RubricEngine.Records;
using RubricEngine.Reference;
using RubricEngine.Results;
using RubricEngine.Values;

namespace RubricEngine.Evaluation;

/// <summary>
/// Evaluates records that are given as values in an order, which is bound once. Safe on any number of threads, each with its own
/// <see cref="RecordAssessment"/>.
/// </summary>
/// <example>
/// <code>
/// OrderBinding binding = rubric.BindOrder(["households", "covered", "open"]);
/// RecordAssessment result = binding.NewAssessment();
/// binding.Evaluate([1200, 92.5m, true], result);
/// </code>
/// </example>
public sealed class OrderBinding
{
    private readonly RecordEngine _engine;
    private readonly ImmutableArray<FieldCode> _order;
    private readonly ImmutableArray<FieldCode> _unmatched;

    internal OrderBinding(RecordEngine engine, IEnumerable<string> names)
    {
        _engine = engine;
        var problems = new List<string>();
        _order = [.. names.Select((name, i) => Find(name, i + 1, problems)).OfType<FieldCode>()];
        foreach (IGrouping<FieldCode, FieldCode> twice in _order.GroupBy(f => f).Where(g => g.Count() > 1))
            problems.Add($"`{twice.Key.Field.Key}` is named {twice.Count()} times");
        if (problems.Count > 0) throw new ArgumentException($"the order does not fit the rubric: {string.Join("; ", problems)}", nameof(names));
        _unmatched = [.. engine.Fields.Fields.Except(_order)];
        Unmatched = [.. _unmatched.Select(f => f.Field)];
    }

    /// <summary>What the rubric reads and the order does not hold: it is missing in every record.</summary>
    public ImmutableArray<InputField> Unmatched { get; }

    /// <summary>A buffer for results.</summary>
    public RecordAssessment NewAssessment() => new(_engine);

    /// <summary>Evaluates one record into a buffer, without allocating. Never throws for what the record holds: bad data are faults.</summary>
    /// <param name="values">A value for each name of the order.</param>
    /// <param name="into">A buffer of this rubric.</param>
    /// <param name="assessmentDate">The date that <c>as_of</c> reads, or null.</param>
    /// <exception cref="ArgumentException">There are more or fewer values than the order has names, or the buffer is of another rubric.</exception>
    public void Evaluate(ReadOnlySpan<FactValue> values, RecordAssessment into, DateOnly? assessmentDate = null)
    {
        ArgumentNullException.ThrowIfNull(into);
        if (into.Engine != _engine) throw new ArgumentException("the buffer is of another rubric", nameof(into));
        into.Reading.Begin(assessmentDate);
        Read(values, into.Reading);
        _engine.Program.Run(into.Reading.Inputs, into.Values);
    }

    /// <summary>Evaluates one record.</summary>
    /// <param name="values">A value for each name of the order.</param>
    /// <param name="assessmentDate">The date that <c>as_of</c> reads, or null.</param>
    public RecordAssessment Evaluate(ReadOnlySpan<FactValue> values, DateOnly? assessmentDate = null)
    {
        RecordAssessment assessment = NewAssessment();
        Evaluate(values, assessment, assessmentDate);
        return assessment;
    }

    /// <summary>The record as the rest of this library takes it.</summary>
    /// <param name="values">A value for each name of the order.</param>
    /// <param name="name">Who is assessed.</param>
    /// <param name="assessmentDate">The date that <c>as_of</c> reads, or null.</param>
    public SubjectRecord ToRecord(ReadOnlySpan<FactValue> values, string name, DateOnly? assessmentDate = null)
    {
        var recorder = new RecordRecorder(new SubjectRecordBuilder(_engine.Fields.Fields.Select(f => f.Field), name) { AssessmentDate = assessmentDate });
        Read(values, new RecordReading(_engine.Fields) { Recorder = recorder });
        return recorder.Build();
    }

    /// <summary>Evaluates one record by the reference evaluator, and says why every point came out as it did.</summary>
    /// <param name="values">A value for each name of the order.</param>
    /// <param name="name">Who is assessed.</param>
    /// <param name="assessmentDate">The date that <c>as_of</c> reads, or null.</param>
    public Explanation Explain(ReadOnlySpan<FactValue> values, string name, DateOnly? assessmentDate = null) =>
        Explainer.Explain(_engine.Index, _engine.Hash, ToRecord(values, name, assessmentDate));

    private void Read(ReadOnlySpan<FactValue> values, RecordReading to)
    {
        if (values.Length != _order.Length) throw new ArgumentException($"{values.Length} values were given, and the order has {_order.Length} names", nameof(values));
        for (int i = 0; i < values.Length; i++) values[i].Put(_order[i], to);
        foreach (FieldCode field in _unmatched) field.PutMissing(to, 0);
        foreach (ListCode list in _engine.Fields.Lists) to.PutNoList(list, null);
    }

    private FieldCode? Find(string name, int place, List<string> problems)
    {
        FieldCode? field = MemberNames.Find(_engine.Fields.Fields, name);
        if (field is null)
        {
            string? nearest = MemberNames.Nearest(_engine.Fields.Fields, name);
            problems.Add($"name {place}, `{name}`, is nothing that the rubric reads{(nearest is null ? "" : $"; the nearest is `{nearest}`")}");
        }
        else if (field.Field.Type is RecordsType)
        {
            problems.Add($"name {place}, `{name}`, is a list of records, which no single value holds");
            return null;
        }
        return field;
    }
}
