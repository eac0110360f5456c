using RubricEngine.Data;
using RubricEngine.Records;
using RubricEngine.Results;

namespace RubricEngine.Cli;

/// <summary>Assesses records one by one as they are read; where subjects are judged together, all of them, whichever were asked for.</summary>
internal sealed class RecordJudge
{
    private readonly CompiledRubric _rubric;
    private readonly SubjectBatch? _batch;
    private readonly Dictionary<SubjectRecord, int> _places = new(ReferenceEqualityComparer.Instance);

    public RecordJudge(CompiledRubric rubric, RecordSet records)
    {
        _rubric = rubric;
        Records = records.Records;
        if (!rubric.JudgesTogether) return;
        _batch = rubric.NewBatch(records.Records);
        for (int i = 0; i < _batch.Records.Length; i++) _places.Add(_batch.Records[i], i);
        Records = _batch.Records;
    }

    /// <summary>The records that it can assess, in the order of the data.</summary>
    public IEnumerable<SubjectRecord> Records { get; }

    public Assessment Evaluate(SubjectRecord record) => _batch is null ? _rubric.Evaluate(record) : _batch.Evaluate(_places[record]);

    public Explanation Explain(SubjectRecord record) => _batch is null ? _rubric.Explain(record) : _batch.Explain(_places[record]);
}
