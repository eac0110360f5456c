using System.Collections.Immutable;
using RubricEngine.Records;
using RubricEngine.Reference;
using RubricEngine.Results;

namespace RubricEngine;

/// <summary>
/// Records that are judged together. Figures of cohorts are those of the records of one period; the order of the records
/// changes nothing. What is asked for is computed once. Not safe for several threads at once.
/// </summary>
public sealed class SubjectBatch
{
    private readonly JointEvaluation _joint;

    internal SubjectBatch(CompiledRubric rubric, ImmutableArray<SubjectRecord> records)
    {
        Rubric = rubric;
        Records = records;
        _joint = new JointEvaluation(rubric.Rubric, rubric.Hash, records);
    }

    /// <summary>The rubric.</summary>
    public CompiledRubric Rubric { get; }

    /// <summary>The records, in the order in which they were given.</summary>
    public ImmutableArray<SubjectRecord> Records { get; }

    /// <summary>Assesses one of the records among the others.</summary>
    /// <param name="index">Its place in <see cref="Records"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such record.</exception>
    public Assessment Evaluate(int index) => _joint.Assess(Checked(index));

    /// <summary>Assesses all records, in their order.</summary>
    public ImmutableArray<Assessment> EvaluateAll() => [.. Enumerable.Range(0, Records.Length).Select(_joint.Assess)];

    /// <summary>Assesses one of the records among the others and says why every point came out as it did.</summary>
    /// <param name="index">Its place in <see cref="Records"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such record.</exception>
    public Explanation Explain(int index) => Explainer.Explain(_joint, Checked(index));

    private int Checked(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Records.Length);
        return index;
    }
}
