using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using RubricEngine.Batch;
using RubricEngine.Columns;
using RubricEngine.Diagnostics;
using RubricEngine.Evaluation;
using RubricEngine.Model;
using RubricEngine.Plans;
using RubricEngine.Records;
using RubricEngine.Reference;
using RubricEngine.Results;
using RubricEngine.Standings;
using RubricEngine.Values;

namespace RubricEngine;

/// <summary>A rubric ready to assess records. Immutable and safe on any number of threads.</summary>
public sealed class CompiledRubric
{
    private readonly ConcurrentDictionary<AssessmentOutputs, RecordEngine> _engines = new();
    private readonly Lazy<Plan> _plan;
    private readonly Lazy<string> _hash;
    private readonly Lazy<FrozenDictionary<string, InputField>> _inputsByKey;
    private readonly Lazy<BatchEvaluator> _batch;

    internal CompiledRubric(Rubric rubric)
    {
        Rubric = rubric;
        _hash = new Lazy<string>(() => RubricHash.Of(rubric));
        Index = new RubricIndex(rubric);
        CohortFigures = InputField.CohortFiguresOf(rubric);
        _plan = new Lazy<Plan>(() => PlanLowering.Lower(rubric));
        _batch = new Lazy<BatchEvaluator>(() => new BatchEvaluator(rubric, _plan.Value));
        _inputsByKey = new Lazy<FrozenDictionary<string, InputField>>(() => Inputs.Concat(CohortFigures).ToFrozenDictionary(f => f.Key, StringComparer.Ordinal));
    }

    /// <summary>The checked rubric.</summary>
    public Rubric Rubric { get; }

    internal RubricIndex Index { get; }

    /// <summary>The plan that the fast engines run.</summary>
    internal Plan Plan => _plan.Value;

    /// <summary>The identity of the rubric's meaning: equal for equal rubrics in any spelling. <c>sha256:</c> and 64 hex digits.</summary>
    public string Hash => _hash.Value;

    /// <summary>Everything it reads from a record.</summary>
    public ImmutableArray<InputField> Inputs => Index.Inputs;

    /// <summary>The figures of cohorts that it reads: a batch computes them, a record of a subject that is assessed alone may give them.</summary>
    public ImmutableArray<InputField> CohortFigures { get; }

    /// <summary>Starts a record of this rubric.</summary>
    /// <param name="subject">Who is assessed.</param>
    /// <param name="period">The period, such as <c>2024</c>, or null.</param>
    /// <param name="assessmentDate">The date that <c>as_of</c> reads, or null.</param>
    public SubjectRecordBuilder NewRecord(string subject, string? period = null, DateOnly? assessmentDate = null) =>
        new(_inputsByKey.Value, subject) { Period = period, AssessmentDate = assessmentDate };

    /// <summary>Whether the result of a subject may depend on others: then records are assessed by <see cref="NewBatch"/>.</summary>
    public bool JudgesTogether => Rubric.WithResultRubrics().Any(r => r.ReadsCohorts) || Rubric.HasQuotas;

    /// <summary>Takes records that are judged together: figures of cohorts are those of these records.</summary>
    /// <param name="records">All subjects of the cohorts, as <see cref="NewRecord"/> makes them; records of different periods are kept apart.</param>
    /// <exception cref="ArgumentException">One of them is null.</exception>
    public SubjectBatch NewBatch(IEnumerable<SubjectRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        ImmutableArray<SubjectRecord> all = [.. records];
        if (all.Contains(null!)) throw new ArgumentException("a record is null", nameof(records));
        return new SubjectBatch(this, all);
    }

    /// <summary>Assesses one record by itself. Never throws for what the record holds: bad data are faults in the result.</summary>
    /// <param name="record">A record that <see cref="NewRecord"/> of this rubric began. Of one for another rubric the fields of the same name count.</param>
    public Assessment Evaluate(SubjectRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return ReferenceEvaluator.Evaluate(Index, Hash, record);
    }

    /// <summary>
    /// Assesses one record once more that was judged together with others, by what its result then took from them: <see cref="Assessment.CohortFindings"/>
    /// and <see cref="Assessment.Quotas"/>. Without either it is <see cref="Evaluate(SubjectRecord)"/>.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="findings">Figures of cohorts; of several with one name the first counts. One outside its range is unknown.</param>
    /// <param name="quotas">What the quotas of grades did, in the order in which they were applied. What is of no quota of this rubric is left out.</param>
    /// <exception cref="ArgumentException">A finding is neither a number nor unknown.</exception>
    public Assessment Reassess(SubjectRecord record, IEnumerable<CohortFinding> findings, IEnumerable<QuotaEffect> quotas)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(quotas);
        var found = new Dictionary<string, CohortFinding>(StringComparer.Ordinal);
        foreach (CohortFinding finding in findings)
        {
            if (finding.Value is not (NumberValue or UnknownValue)) throw new ArgumentException($"`{finding.Figure}` is neither a number nor unknown", nameof(findings));
            found.TryAdd(finding.Figure, finding);
        }
        return QuotaLimit.Limit(new JointEvaluation(Index, Hash, record, found).Assess(0), quotas);
    }

    /// <summary>Starts a table of many subjects, to be filled by columns or by rows.</summary>
    /// <param name="rows">How many subjects it has, at most 100 million. Where there are more, or memory is scarce, they are assessed table by table.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is negative or too large.</exception>
    public FactTableBuilder NewTable(int rows) => new(Inputs.Concat(CohortFigures), rows);

    /// <summary>Puts records into a table, from whatever reader they come.</summary>
    /// <param name="records">The records; each becomes one row, in their order.</param>
    public FactTable ToTable(IEnumerable<SubjectRecord> records) => FactTable.FromRecords(Inputs.Concat(CohortFigures), records);

    /// <summary>
    /// Assesses all rows of a table, column by column, with the same answers as record by record. Subjects of a table are judged
    /// together; quotas of grades are not applied.
    /// </summary>
    /// <param name="table">The data, as <see cref="NewTable"/> or <see cref="ToTable"/> of this rubric makes it; a field that it lacks is missing in every row.</param>
    /// <param name="options">What is computed; everything where it is left out.</param>
    /// <param name="progress">Is told the number of rows done, now and then, from any thread.</param>
    /// <param name="cancellation">Stops the work between two blocks of rows.</param>
    /// <exception cref="ArgumentException">The table is of another rubric that declares a field of the same name with another type, unit or choices.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public AssessmentTable EvaluateBatch(FactTable table, BatchOptions? options = null, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        // Columns hold bare numbers: what they count, and which choice is which, stands in the declaration alone.
        foreach (InputField given in table.Fields)
            if (_inputsByKey.Value.TryGetValue(given.Key, out InputField? own) && !given.IsCodedAs(own)) throw new ArgumentException($"the table's `{given.Key}` is not what the rubric declares", nameof(table));
        return _batch.Value.Evaluate(table, options ?? new BatchOptions(), progress, cancellation);
    }

    /// <summary>Binds a type of the caller's, so that its objects are assessed without being copied into records first.</summary>
    /// <typeparam name="T">A class, struct or record whose public members hold what the rubric reads, a dictionary of <c>string</c> to <c>object?</c>, or <see cref="System.Text.Json.JsonElement"/>.</typeparam>
    /// <param name="strict">Whether every field that the rubric reads must have a member.</param>
    /// <param name="outputs">What is computed; everything where it is left out. What is not asked for costs nothing and cannot be read.</param>
    /// <exception cref="ArgumentException">A member holds what its field cannot be read from exactly; with <paramref name="strict"/>, a field has no member. The message names all of them. Or no field has a member: such a type is given by mistake.</exception>
    public RecordBinding<T> Bind<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicFields)] T>(bool strict = false, AssessmentOutputs outputs = AssessmentOutputs.All) =>
        new(EngineOf(outputs), strict);

    /// <summary>Binds an order of facts, so that records given as values in it are assessed.</summary>
    /// <param name="names">Keys or other names of what the rubric reads, in the order of the values; what is not named is missing.</param>
    /// <param name="outputs">What is computed; everything where it is left out. What is not asked for costs nothing and cannot be read.</param>
    /// <exception cref="ArgumentException">A name means nothing that the rubric reads, or a list of records, or stands twice. The message names all of them.</exception>
    public OrderBinding BindOrder(IEnumerable<string> names, AssessmentOutputs outputs = AssessmentOutputs.All)
    {
        ArgumentNullException.ThrowIfNull(names);
        return new OrderBinding(EngineOf(outputs), names);
    }

    /// <summary>Assesses one object by the fast evaluator, as a binding of its type does. Where many follow, bind once and use one buffer.</summary>
    /// <param name="subject">An object as <see cref="Bind{T}"/> takes it.</param>
    /// <param name="assessmentDate">The date that <c>as_of</c> reads, or null.</param>
    /// <exception cref="ArgumentException">The type cannot be bound, see <see cref="Bind{T}"/>.</exception>
    public RecordAssessment Evaluate<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicFields)] T>(T subject, DateOnly? assessmentDate = null) =>
        EngineOf(AssessmentOutputs.All).BindingOf<T>().Evaluate(subject, assessmentDate);

    /// <summary>Assesses one object by the reference evaluator and says why every point came out as it did, as a binding of its type does.</summary>
    /// <param name="subject">An object as <see cref="Bind{T}"/> takes it.</param>
    /// <param name="name">Who is assessed.</param>
    /// <param name="assessmentDate">The date that <c>as_of</c> reads, or null.</param>
    /// <exception cref="ArgumentException">The type cannot be bound, see <see cref="Bind{T}"/>.</exception>
    public Explanation Explain<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicFields)] T>(T subject, string name, DateOnly? assessmentDate = null) =>
        EngineOf(AssessmentOutputs.All).BindingOf<T>().Explain(subject, name, assessmentDate);

    /// <summary>What is wrong with the data of a record, broken requirements included, without assessing it. What is merely missing is not listed.</summary>
    public ImmutableArray<Fault> FaultsIn(SubjectRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return [.. new RecordFacts(Index, record).Faults];
    }

    /// <summary>Assesses one record by itself and says why every point came out as it did.</summary>
    public Explanation Explain(SubjectRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Explainer.Explain(Index, Hash, record);
    }

    /// <summary>What is worth knowing of the way the rubric is computed, beside what was said when it was compiled: figures that no machine integer holds.</summary>
    public ImmutableArray<Diagnostic> Notes()
    {
        WideFigures wide = WideFigures.Of(_plan.Value);
        if (wide.Criteria.Length == 0 && wide.IsTotal) return [DiagnosticCatalogue.WiderThanMachineIntegers(null, Rubric.Id)];
        return [.. wide.Criteria.Select(c => DiagnosticCatalogue.WiderThanMachineIntegers(c.Origin, c.Path))];
    }

    /// <summary>Runs the tests kept in the rubric file, in order.</summary>
    public ImmutableArray<TestResult> RunTests() => TestRunner.Run(Index, Hash);

    private RecordEngine EngineOf(AssessmentOutputs outputs) => _engines.GetOrAdd(outputs, static (asked, rubric) => new RecordEngine(rubric.Index, rubric.Hash, rubric._plan.Value, asked), this);
}
