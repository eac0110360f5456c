using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using RubricEngine.Batch;
using RubricEngine.Catalogs;
using RubricEngine.Columns;
using RubricEngine.Evaluation;
using RubricEngine.Records;
using RubricEngine.Results;

namespace RubricEngine.Hosting;

/// <summary>
/// A rubric of a catalogue. Assessments made here are counted and timed for metrics and traced; those made through <see cref="Compiled"/>
/// are not. Immutable and safe on any number of threads; it may be held and used after a newer generation has come.
/// </summary>
public sealed class HostedRubric
{
    private readonly CatalogEntry _entry;
    private readonly RubricInstruments _instruments;
    private readonly RubricTags _tags;

    internal HostedRubric(CompiledRubric compiled, CatalogEntry entry, long generation, string catalog, RubricInstruments instruments)
    {
        (Compiled, _entry, Generation, _instruments) = (compiled, entry, generation, instruments);
        _tags = new RubricTags(entry.Id, entry.Version, compiled.Hash, catalog, generation);
    }

    private HostedRubric(HostedRubric kept) => (Compiled, _entry, Generation, _instruments, _tags, IsKept) = (kept.Compiled, kept._entry, kept.Generation, kept._instruments, kept._tags, true);

    /// <summary>The rubric itself.</summary>
    public CompiledRubric Compiled { get; }

    /// <summary>The id, such as <c>vn/ward-police</c>.</summary>
    public string Id => _entry.Id;

    /// <summary>The version, such as <c>2024.1</c>.</summary>
    public string Version => _entry.Version;

    /// <summary>The first day it is in force; null where it has no first day.</summary>
    public DateOnly? EffectiveFrom => _entry.EffectiveFrom;

    /// <summary>The last day it is in force; null where it has no last day.</summary>
    public DateOnly? EffectiveTo => _entry.EffectiveTo;

    /// <summary>The number of the generation that it was compiled in.</summary>
    public long Generation { get; }

    /// <summary>Whether it is the last good version of a file that is broken now.</summary>
    public bool IsKept { get; }

    /// <summary>The path of its file.</summary>
    public string Path => _entry.Source.Path;

    /// <summary><c>id@version</c>.</summary>
    public override string ToString() => _entry.ToString();

    /// <summary>Assesses one record by itself, see <see cref="CompiledRubric.Evaluate(SubjectRecord)"/>.</summary>
    /// <param name="record">The record.</param>
    public Assessment Evaluate(SubjectRecord record)
    {
        using Activity? activity = _instruments.Assessing(_tags);
        long start = _instruments.Now();
        Assessment assessment = Compiled.Evaluate(record);
        _instruments.Assessed(_tags.Single, 1, start);
        return assessment;
    }

    /// <summary>Assesses one object by the fast evaluator, see <see cref="CompiledRubric.Evaluate{T}(T, DateOnly?)"/>.</summary>
    /// <param name="subject">The record.</param>
    /// <param name="assessmentDate">The date that <c>as_of</c> reads, or null.</param>
    public RecordAssessment Evaluate<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicFields)] T>(T subject, DateOnly? assessmentDate = null)
    {
        using Activity? activity = _instruments.Assessing(_tags);
        long start = _instruments.Now();
        RecordAssessment assessment = Compiled.Evaluate(subject, assessmentDate);
        _instruments.Assessed(_tags.Single, 1, start);
        return assessment;
    }

    /// <summary>Assesses one record by itself and says why every point came out as it did.</summary>
    /// <param name="record">The record.</param>
    public Explanation Explain(SubjectRecord record)
    {
        using Activity? activity = _instruments.Assessing(_tags);
        long start = _instruments.Now();
        Explanation explanation = Compiled.Explain(record);
        _instruments.Assessed(_tags.Explained, 1, start);
        return explanation;
    }

    /// <summary>Assesses one object and says why every point came out as it did, see <see cref="CompiledRubric.Explain{T}(T, string, DateOnly?)"/>.</summary>
    /// <param name="subject">The record.</param>
    /// <param name="name">Who is assessed.</param>
    /// <param name="assessmentDate">The date that <c>as_of</c> reads, or null.</param>
    public Explanation Explain<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicFields)] T>(T subject, string name, DateOnly? assessmentDate = null)
    {
        using Activity? activity = _instruments.Assessing(_tags);
        long start = _instruments.Now();
        Explanation explanation = Compiled.Explain(subject, name, assessmentDate);
        _instruments.Assessed(_tags.Explained, 1, start);
        return explanation;
    }

    /// <summary>Assesses all rows of a table, see <see cref="CompiledRubric.EvaluateBatch"/>.</summary>
    /// <param name="table">The data, of this rubric's inputs.</param>
    /// <param name="options">What is computed; everything where it is left out.</param>
    /// <param name="progress">Is told the number of rows done, now and then, from any thread.</param>
    /// <param name="cancellation">Stops the work between two blocks of rows.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public AssessmentTable EvaluateBatch(FactTable table, BatchOptions? options = null, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        using Activity? activity = _instruments.Assessing(_tags, table?.Rows ?? 0);
        long start = _instruments.Now();
        AssessmentTable result = Compiled.EvaluateBatch(table!, options, progress, cancellation);
        _instruments.Assessed(_tags.Batch, result.Rows, start);
        return result;
    }

    /// <summary>The same rubric as the last good version of its file.</summary>
    internal HostedRubric Keep() => IsKept ? this : new HostedRubric(this);
}
