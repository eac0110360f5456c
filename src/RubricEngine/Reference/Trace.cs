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
    private FirstReads<string, FactRead>? _facts;
    private Others? _others;

    /// <summary>What most traces hold nothing of.</summary>
    private sealed class Others
    {
        public FirstReads<(string By, UnknownReason Reason), (string By, UnknownReason Reason)>? Assumptions { get; set; }

        public FirstReads<string, string>? Results { get; set; }

        public FirstReads<string, KeyValuePair<string, Value>>? Figures { get; set; }

        public FirstReads<string, CohortRead>? Cohorts { get; set; }

        public FirstReads<string, ListRead>? Lists { get; set; }

        public FirstReads<string, CallRead>? Calls { get; set; }
    }

    public ArraySegment<FactRead> Facts => _facts?.Items ?? ArraySegment<FactRead>.Empty;

    /// <summary>The figures of lists of records that were read.</summary>
    public ArraySegment<ListRead> Lists => _others?.Lists?.Items ?? ArraySegment<ListRead>.Empty;

    /// <summary>The figures of cohorts that were read.</summary>
    public ArraySegment<CohortRead> Cohorts => _others?.Cohorts?.Items ?? ArraySegment<CohortRead>.Empty;

    /// <summary>The calls of functions of hosts and plugins that were made.</summary>
    public ArraySegment<CallRead> Calls => _others?.Calls?.Items ?? ArraySegment<CallRead>.Empty;

    /// <summary>The figures of the result that were read, such as <c>points(g1)</c>.</summary>
    public ArraySegment<KeyValuePair<string, Value>> Figures => _others?.Figures?.Items ?? ArraySegment<KeyValuePair<string, Value>>.Empty;

    /// <summary>Where <c>??</c>, <c>is missing</c> or a policy stood in for something unknown.</summary>
    public ArraySegment<(string By, UnknownReason Reason)> Assumptions => _others?.Assumptions?.Items ?? ArraySegment<(string By, UnknownReason Reason)>.Empty;

    /// <summary>The paths of the groups and criteria whose results were read.</summary>
    public ArraySegment<string> Results => _others?.Results?.Items ?? ArraySegment<string>.Empty;

    public void Fact(FactRead fact) => (_facts ??= new(f => f.Key)).TryAdd(fact);

    public void Assumption(string by, UnknownReason reason) => ((_others ??= new()).Assumptions ??= new(a => a)).TryAdd((by, reason));

    public void Result(string path) => ((_others ??= new()).Results ??= new(p => p)).TryAdd(path);

    public void Cohort(CohortRead read) => ((_others ??= new()).Cohorts ??= new(c => c.Key)).TryAdd(read);

    public void List(ListRead read) => ((_others ??= new()).Lists ??= new(l => l.Key)).TryAdd(read);

    public void Call(CallRead read) => ((_others ??= new()).Calls ??= new(c => c.Key)).TryAdd(read);

    public void Figure(string name, Value value) => ((_others ??= new()).Figures ??= new(f => f.Key)).TryAdd(KeyValuePair.Create(name, value));

    /// <summary>Whether a fact was read already.</summary>
    public bool HasFact(string key) => _facts is not null && _facts.Contains(key);

    public void Include(Trace other)
    {
        IncludeReads(other);
        if (other._others?.Assumptions is { } assumptions) foreach ((string by, UnknownReason reason) in assumptions.Items) Assumption(by, reason);
    }

    /// <summary>Takes over what was read, and leaves assumptions to where they were made.</summary>
    public void IncludeReads(Trace other)
    {
        if (other._facts is { } facts) foreach (FactRead fact in facts.Items) Fact(fact);
        if (other._others is not { } others) return;
        if (others.Results is { } results) foreach (string path in results.Items) Result(path);
        if (others.Figures is { } figures) foreach ((string name, Value value) in figures.Items) Figure(name, value);
        if (others.Cohorts is { } cohorts) foreach (CohortRead read in cohorts.Items) Cohort(read);
        if (others.Lists is { } lists) foreach (ListRead read in lists.Items) List(read);
        if (others.Calls is { } calls) foreach (CallRead read in calls.Items) Call(read);
    }
}
