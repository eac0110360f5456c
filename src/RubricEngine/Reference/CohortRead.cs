using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>A figure of a cohort that was read.</summary>
/// <param name="Aggregate">Which figure.</param>
/// <param name="Reading">What it is.</param>
/// <param name="Cohort">What the subjects have in common; null where that is nothing, or not known.</param>
/// <param name="Count">How many subjects it is a figure of; null where the caller gave it.</param>
internal sealed record CohortRead(CohortAggregate Aggregate, Reading Reading, string? Cohort, int? Count)
{
    /// <summary>The figure's own key or, where it has none, its words; traces know it by this.</summary>
    public string Key { get; } = Aggregate.Key ?? ExpressionText.Of(Aggregate);

    /// <summary>The figure that a record holds; null where it holds none.</summary>
    public static CohortRead? Given(CohortAggregate aggregate, SubjectRecord record) =>
        aggregate.Key is { } key && record[key] is not UnknownValue { Reason.Kind: "missing" } and var value ? new CohortRead(aggregate, Reading.Of(value), null, null) : null;

    /// <summary>Of a subject that is assessed alone: the figure that its record holds, else it is unknown.</summary>
    public static Reading Alone(CohortAggregate aggregate, SubjectRecord record, Trace trace) =>
        (Given(aggregate, record) ?? new CohortRead(aggregate, Reading.Unknown(UnknownReason.NoCohort(aggregate.Key, ExpressionText.Of(aggregate))), null, null)).In(trace);

    /// <summary>A finding that a caller gives, held to the range of its figure.</summary>
    public static CohortFinding Declared(CohortFinding finding, CohortAggregate aggregate)
    {
        if (finding.Value is not NumberValue { Number: var number } || aggregate.Type is not NumberType { Range: var range } || (range.Contains(number.Low) && range.Contains(number.High))) return finding;
        UnknownReason reason = UnknownReason.OutOfRange(finding.Figure, number.ToString(), range.ToString());
        return finding with { Value = new UnknownValue(reason), Open = reason };
    }

    /// <summary>The reading, once it is noted in a trace.</summary>
    public Reading In(Trace trace)
    {
        trace.Cohort(this);
        return Reading;
    }
}
