using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using RubricEngine.Records;
using RubricEngine.Reference;
using RubricEngine.Results;

namespace RubricEngine.Evaluation;

/// <summary>
/// Evaluates objects of a caller's type: a class, a struct or a record whose public properties and fields hold what the rubric
/// reads, a dictionary from field names to values, or a <see cref="System.Text.Json.JsonElement"/>. Safe on any number of
/// threads, each with its own <see cref="RecordAssessment"/>.
/// </summary>
/// <remarks>
/// A member holds the field that <see cref="RubricFactAttribute"/> names, else the one of its name or label: case,
/// blanks and underscores make no difference, so that <c>HqArea</c> is <c>hq_area</c> and <c>PreviousCrimes</c> is
/// <c>previous(crimes)</c>. Null is missing. Numbers are converted exactly; what lies outside the declared range is unknown,
/// with a fault. A program that is trimmed keeps the members of the types of lists' items itself.
/// </remarks>
public sealed class RecordBinding<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicFields)] T>
{
    private readonly RecordEngine _engine;
    private readonly IRecordSource<T> _source;
    private readonly ObjectProgram<T>? _program;

    internal RecordBinding(RecordEngine engine, bool strict)
    {
        _engine = engine;
        _source = engine.SourceOf<T>();
        _program = engine.ProgramOf(_source);
        Unmatched = [.. _source.Unmatched.Select(f => f.Field)];
        // A type that holds nothing of what is read was given by mistake, such as a builder of a record: every fact of every object would be missing.
        if (Unmatched.Length > 0 && (strict || Unmatched.Length == engine.Fields.Fields.Length))
            throw new ArgumentException($"{typeof(T).Name} has nothing for {string.Join(", ", Unmatched.Select(f => f.Origin is { } origin ? $"`{f.Key}` of {origin}" : $"`{f.Key}`"))}");
    }

    /// <summary>What the rubric reads and the type does not hold: it is missing in every record. Empty for dictionaries and JSON.</summary>
    public ImmutableArray<InputField> Unmatched { get; }

    /// <summary>A buffer for results.</summary>
    public RecordAssessment NewAssessment() => new(_engine);

    /// <summary>Evaluates one record into a buffer, without allocating. Never throws for what the record holds: bad data are faults.</summary>
    /// <remarks>
    /// After a hundred records, code is made for the type where the runtime allows that: that record takes some tenth of a second, and so may the first
    /// after it in which something is missing. Memory is taken for that, for what has to be said of data that are not accepted, for texts that are
    /// not written plainly (a number in groups of digits, a name with marks to compose, the list of documents of a criterion that needs evidence),
    /// for collections that can only be enumerated, and, where code cannot be made at run time, for fields, enumerations and the items of lists.
    /// </remarks>
    /// <param name="subject">The record.</param>
    /// <param name="into">A buffer of this rubric.</param>
    /// <param name="assessmentDate">The date that <c>as_of</c> reads, or null.</param>
    public void Evaluate(T subject, RecordAssessment into, DateOnly? assessmentDate = null)
    {
        ArgumentNullException.ThrowIfNull(into);
        if (subject is null) throw new ArgumentNullException(nameof(subject));
        if (into.Engine != _engine) throw new ArgumentException("the buffer is of another rubric", nameof(into));
        if (_program is not null && _program.TryRun(subject, assessmentDate, into.Reading, into.Values)) return;
        into.Reading.Begin(assessmentDate);
        _source.Read(subject, into.Reading);
        _engine.Program.Run(into.Reading.Inputs, into.Values);
    }

    /// <summary>Evaluates one record.</summary>
    /// <param name="subject">The record.</param>
    /// <param name="assessmentDate">The date that <c>as_of</c> reads, or null.</param>
    public RecordAssessment Evaluate(T subject, DateOnly? assessmentDate = null)
    {
        RecordAssessment assessment = NewAssessment();
        Evaluate(subject, assessment, assessmentDate);
        return assessment;
    }

    /// <summary>The record as the rest of this library takes it.</summary>
    /// <param name="subject">The record.</param>
    /// <param name="name">Who is assessed.</param>
    /// <param name="assessmentDate">The date that <c>as_of</c> reads, or null.</param>
    public SubjectRecord ToRecord(T subject, string name, DateOnly? assessmentDate = null)
    {
        if (subject is null) throw new ArgumentNullException(nameof(subject));
        var recorder = new RecordRecorder(new SubjectRecordBuilder(_engine.Fields.Fields.Select(f => f.Field), name) { AssessmentDate = assessmentDate });
        _source.Read(subject, new RecordReading(_engine.Fields) { Recorder = recorder });
        return recorder.Build();
    }

    /// <summary>Evaluates one record by the reference evaluator, and says why every point came out as it did.</summary>
    /// <param name="subject">The record.</param>
    /// <param name="name">Who is assessed.</param>
    /// <param name="assessmentDate">The date that <c>as_of</c> reads, or null.</param>
    public Explanation Explain(T subject, string name, DateOnly? assessmentDate = null) =>
        Explainer.Explain(_engine.Index, _engine.Hash, ToRecord(subject, name, assessmentDate));
}
