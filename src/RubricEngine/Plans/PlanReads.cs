using RubricEngine.Model;

namespace RubricEngine.Plans;

/// <summary>Something that was read: an input, a field of an item, the result of a criterion, a result of another rubric, a figure of a cohort, or an answer.</summary>
internal readonly record struct ReadKey
{
    private ReadKey(int input, int list, object? what) => (Input, List, What) = (input, list, what);

    /// <summary>The input, or the place of a field in its list; -1 for neither.</summary>
    public int Input { get; }

    /// <summary>The list of a field, else -1.</summary>
    public int List { get; }

    /// <summary>The path of a result (a text), a <see cref="Fact"/> that is a result, a <see cref="CohortAggregate"/>, or a <see cref="LoweredCall"/>.</summary>
    public object? What { get; }

    public static ReadKey OfInput(int input) => new(input, -1, null);

    public static ReadKey OfField(int list, int field) => new(field, list, null);

    public static ReadKey OfResult(string path) => new(-1, -1, path);

    public static ReadKey OfOther(Fact fact) => new(-1, -1, fact);

    public static ReadKey OfCohort(CohortAggregate aggregate) => new(-1, -1, aggregate);

    public static ReadKey OfCall(LoweredCall call) => new(-1, -1, call);
}

/// <summary>What an expression or a criterion reads, each with the condition on which it is read.</summary>
internal sealed class PlanReads(PlanBuilder plan)
{
    private readonly OrderedDictionary<ReadKey, PlanBit> _reads = [];

    public IEnumerable<KeyValuePair<ReadKey, PlanBit>> All => _reads;

    public void Add(ReadKey key, PlanBit guard)
    {
        if (plan[guard] is BitConstant { Value: false }) return;
        _reads[key] = _reads.TryGetValue(key, out PlanBit before) ? plan.Or(before, guard) : guard;
    }

    public void Include(PlanReads other, PlanBit guard)
    {
        foreach ((ReadKey key, PlanBit own) in other._reads) Add(key, plan.And(guard, own));
    }

    public PlanBit Guard(ReadKey key) => _reads.TryGetValue(key, out PlanBit guard) ? guard : plan.False;
}
