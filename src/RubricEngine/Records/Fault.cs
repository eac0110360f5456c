using RubricEngine.Functions;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Records;

/// <summary>Something wrong with a record, or missing from it.</summary>
/// <param name="Fact">The fact, <c>previous(fact)</c>, judged criterion, or <c>function()</c> where a function of a host or plugin gave no answer; null where it concerns the record as a whole.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Origin">The place in the data, or null.</param>
public sealed record Fault(string? Fact, UnknownReason Reason, Origin? Origin)
{
    /// <summary>What makes faults the same thing to say: the fact; of a function, which may fail in several ways, the way too.</summary>
    internal (string?, UnknownReason?) Subject => (Fact, FunctionFault.IsFact(Fact) ? Reason : null);
}
