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
    private readonly OrderedDictionary<string, FactRead> _facts = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<(string By, UnknownReason Reason), bool> _assumptions = [];
    private readonly OrderedDictionary<string, bool> _results = new(StringComparer.Ordinal);

    private readonly OrderedDictionary<string, Value> _figures = new(StringComparer.Ordinal);

    private readonly OrderedDictionary<string, CohortRead> _cohorts = new(StringComparer.Ordinal);

    private readonly OrderedDictionary<string, ListRead> _lists = new(StringComparer.Ordinal);

    public IEnumerable<FactRead> Facts => _facts.Values;

    /// <summary>The figures of lists of records that were read.</summary>
    public IEnumerable<ListRead> Lists => _lists.Values;

    /// <summary>The figures of cohorts that were read.</summary>
    public IEnumerable<CohortRead> Cohorts => _cohorts.Values;

    /// <summary>The figures of the result that were read, such as <c>points(g1)</c>.</summary>
    public IEnumerable<KeyValuePair<string, Value>> Figures => _figures;

    /// <summary>Where <c>??</c>, <c>is missing</c> or a policy stood in for something unknown.</summary>
    public IEnumerable<(string By, UnknownReason Reason)> Assumptions => _assumptions.Keys;

    /// <summary>The paths of the groups and criteria whose results were read.</summary>
    public IEnumerable<string> Results => _results.Keys;

    public void Fact(FactRead fact) => _facts.TryAdd(fact.Key, fact);

    public void Assumption(string by, UnknownReason reason) => _assumptions.TryAdd((by, reason), true);

    public void Result(string path) => _results.TryAdd(path, true);

    public void Cohort(CohortRead read) => _cohorts.TryAdd(read.Aggregate.Key ?? ExpressionText.Of(read.Aggregate), read);

    public void List(ListRead read) => _lists.TryAdd(ExpressionText.Of(read.Aggregate), read);

    public void Figure(string name, Value value) => _figures.TryAdd(name, value);

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
