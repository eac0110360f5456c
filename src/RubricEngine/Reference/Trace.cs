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
    private FirstReads<string, FactRead>? _facts;
    private FirstReads<(string By, UnknownReason Reason), (string By, UnknownReason Reason)>? _assumptions;
    private FirstReads<string, string>? _results;
    private FirstReads<string, KeyValuePair<string, Value>>? _figures;
    private FirstReads<string, CohortRead>? _cohorts;
    private FirstReads<string, ListRead>? _lists;
    private FirstReads<string, CallRead>? _calls;

    public IReadOnlyList<FactRead> Facts => _facts?.Items ?? [];

    /// <summary>The figures of lists of records that were read.</summary>
    public IReadOnlyList<ListRead> Lists => _lists?.Items ?? [];

    /// <summary>The figures of cohorts that were read.</summary>
    public IReadOnlyList<CohortRead> Cohorts => _cohorts?.Items ?? [];

    /// <summary>The calls of functions of hosts and plugins that were made.</summary>
    public IReadOnlyList<CallRead> Calls => _calls?.Items ?? [];

    /// <summary>The figures of the result that were read, such as <c>points(g1)</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, Value>> Figures => _figures?.Items ?? [];

    /// <summary>Where <c>??</c>, <c>is missing</c> or a policy stood in for something unknown.</summary>
    public IReadOnlyList<(string By, UnknownReason Reason)> Assumptions => _assumptions?.Items ?? [];

    /// <summary>The paths of the groups and criteria whose results were read.</summary>
    public IReadOnlyList<string> Results => _results?.Items ?? [];

    public void Fact(FactRead fact) => (_facts ??= new()).TryAdd(fact.Key, fact);

    public void Assumption(string by, UnknownReason reason) => (_assumptions ??= new()).TryAdd((by, reason), (by, reason));

    public void Result(string path) => (_results ??= new()).TryAdd(path, path);

    public void Cohort(CohortRead read) => (_cohorts ??= new()).TryAdd(read.Aggregate.Key ?? ExpressionText.Of(read.Aggregate), read);

    public void List(ListRead read) => (_lists ??= new()).TryAdd(ExpressionText.Of(read.Aggregate), read);

    public void Call(CallRead read) => (_calls ??= new()).TryAdd(read.Key, read);

    public void Figure(string name, Value value) => (_figures ??= new()).TryAdd(name, KeyValuePair.Create(name, value));

    /// <summary>Whether a fact was read already.</summary>
    public bool HasFact(string key) => _facts is not null && _facts.Contains(key);

    public void Include(Trace other)
    {
        IncludeReads(other);
        if (other._assumptions is { } assumptions) foreach ((string by, UnknownReason reason) in assumptions) Assumption(by, reason);
    }

    /// <summary>Takes over what was read, and leaves assumptions to where they were made.</summary>
    public void IncludeReads(Trace other)
    {
        if (other._facts is { } facts) foreach (FactRead fact in facts) Fact(fact);
        if (other._results is { } results) foreach (string path in results) Result(path);
        if (other._figures is { } figures) foreach ((string name, Value value) in figures) Figure(name, value);
        if (other._cohorts is { } cohorts) foreach (CohortRead read in cohorts) Cohort(read);
        if (other._lists is { } lists) foreach (ListRead read in lists) List(read);
        if (other._calls is { } calls) foreach (CallRead read in calls) Call(read);
    }
}
