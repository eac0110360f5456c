using RubricEngine.Model;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>A datum that was read.</summary>
/// <param name="Key">The fact, <c>previous(fact)</c>, the path of a judged criterion, or <c>as_of</c>.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsPercent">Whether it is given in percent.</param>
/// <param name="Label">What officials call it, or null.</param>
/// <param name="Value">What was read.</param>
internal sealed record FactRead(string Key, DataType Type, bool IsPercent, LocalizedText? Label, Value Value)
{
    /// <summary>The result of another rubric that it is, or null.</summary>
    public RubricResult? Result { get; init; }
}

/// <summary>What reading expressions touched, each once, in the order of first reading.</summary>
internal sealed class Trace
{
    // Most traces hold a few facts and nothing else, so the rest is made when it is needed.
    private OrderedDictionary<string, FactRead>? _facts;
    private OrderedDictionary<(string By, UnknownReason Reason), bool>? _assumptions;
    private OrderedDictionary<string, bool>? _results;
    private OrderedDictionary<string, Value>? _figures;
    private OrderedDictionary<string, CohortRead>? _cohorts;
    private OrderedDictionary<string, ListRead>? _lists;

    public IReadOnlyCollection<FactRead> Facts => _facts is null ? [] : _facts.Values;

    /// <summary>The figures of lists of records that were read.</summary>
    public IReadOnlyCollection<ListRead> Lists => _lists is null ? [] : _lists.Values;

    /// <summary>The figures of cohorts that were read.</summary>
    public IReadOnlyCollection<CohortRead> Cohorts => _cohorts is null ? [] : _cohorts.Values;

    /// <summary>The figures of the result that were read, such as <c>points(g1)</c>.</summary>
    public IReadOnlyCollection<KeyValuePair<string, Value>> Figures => _figures is null ? [] : _figures;

    /// <summary>Where <c>??</c>, <c>is missing</c> or a policy stood in for something unknown.</summary>
    public IReadOnlyCollection<(string By, UnknownReason Reason)> Assumptions => _assumptions is null ? [] : _assumptions.Keys;

    /// <summary>The paths of the groups and criteria whose results were read.</summary>
    public IReadOnlyCollection<string> Results => _results is null ? [] : _results.Keys;

    public void Fact(FactRead fact) => (_facts ??= new(StringComparer.Ordinal)).TryAdd(fact.Key, fact);

    public void Assumption(string by, UnknownReason reason) => (_assumptions ??= []).TryAdd((by, reason), true);

    public void Result(string path) => (_results ??= new(StringComparer.Ordinal)).TryAdd(path, true);

    public void Cohort(CohortRead read) => (_cohorts ??= new(StringComparer.Ordinal)).TryAdd(read.Aggregate.Key ?? ExpressionText.Of(read.Aggregate), read);

    public void List(ListRead read) => (_lists ??= new(StringComparer.Ordinal)).TryAdd(ExpressionText.Of(read.Aggregate), read);

    public void Figure(string name, Value value) => (_figures ??= new(StringComparer.Ordinal)).TryAdd(name, value);

    public void Include(Trace other)
    {
        IncludeReads(other);
        foreach ((string by, UnknownReason reason) in other.Assumptions) Assumption(by, reason);
    }

    /// <summary>Takes over what was read, and leaves assumptions to where they were made.</summary>
    public void IncludeReads(Trace other)
    {
        foreach (FactRead fact in other.Facts) Fact(fact);
        foreach (string path in other.Results) Result(path);
        foreach ((string name, Value value) in other.Figures) Figure(name, value);
        foreach (CohortRead read in other.Cohorts) Cohort(read);
        foreach (ListRead read in other.Lists) List(read);
    }
}
