using System.Collections.Immutable;
using RubricEngine.Records;
using RubricEngine.Reference;
using RubricEngine.Results;
using RubricEngine.Standings;

namespace RubricEngine;

/// <summary>
/// Records that are judged together. Figures of cohorts, quotas and ranks are those of the records of one period; the order of
/// the records changes nothing. What is asked for is computed once. Not safe for several threads at once.
/// </summary>
/// <example>
/// <code>
/// SubjectBatch batch = rubric.NewBatch([record]);
/// foreach (Assessment result in batch.EvaluateAll())
/// {
///     foreach (QuotaEffect quota in result.Quotas) Console.WriteLine($"{quota.Grade.Name}: place {quota.Place} of {quota.Places}");
///     foreach (CohortFinding finding in result.CohortFindings) Console.WriteLine($"{finding.Figure}: of {finding.Count} subjects");
/// }
/// Ranking ranking = batch.Rank();
/// foreach (RankedSubject ranked in ranking.Subjects.Where(s => s.Placing == Placing.Chosen)) Console.WriteLine($"{ranked.Rank}: {ranked.Assessment.Record.Subject}");
/// foreach (TargetStanding standing in batch.Targets())
/// {
///     Target target = standing.Target;
///     Console.WriteLine($"{target.Grade.Name} by {target.By}: {standing.Reached} of {standing.Needed}");
/// }
/// </code>
/// </example>
public sealed class SubjectBatch
{
    private readonly JointEvaluation _joint;
    private readonly Lazy<QuotaLimit?> _quotas;

    internal SubjectBatch(CompiledRubric rubric, ImmutableArray<SubjectRecord> records)
    {
        Rubric = rubric;
        Records = records;
        _joint = new JointEvaluation(rubric.Index, rubric.Hash, records);
        _quotas = new Lazy<QuotaLimit?>(() => rubric.Rubric.HasQuotas ? new QuotaLimit(_joint) : null);
    }

    /// <summary>The rubric.</summary>
    public CompiledRubric Rubric { get; }

    /// <summary>The records, in the order in which they were given.</summary>
    public ImmutableArray<SubjectRecord> Records { get; }

    /// <summary>Assesses one of the records among the others, with the quotas of grades applied.</summary>
    /// <param name="index">Its place in <see cref="Records"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such record.</exception>
    public Assessment Evaluate(int index) => Limited(_joint.Assess(Checked(index)), index);

    /// <summary>Assesses all records, in their order.</summary>
    public ImmutableArray<Assessment> EvaluateAll() => [.. Enumerable.Range(0, Records.Length).Select(Evaluate)];

    /// <summary>Assesses one of the records among the others and says why every point came out as it did.</summary>
    /// <param name="index">Its place in <see cref="Records"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such record.</exception>
    public Explanation Explain(int index) => Explainer.Explain(_joint, Checked(index), assessment => Limited(assessment, index));

    /// <summary>Puts the subjects in order, as the rubric's ranking says; where it has none, by points.</summary>
    public Ranking Rank() => RankingReader.Read(_joint, EvaluateAll());

    /// <summary>How far the subjects are from the rubric's targets: for each period, each target in order.</summary>
    public ImmutableArray<TargetStanding> Targets() => [.. TargetStanding.Of(Rubric.Rubric, EvaluateAll())];

    private Assessment Limited(Assessment assessment, int index) => _quotas.Value?.Limit(assessment, index) ?? assessment;

    private int Checked(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Records.Length);
        return index;
    }
}
