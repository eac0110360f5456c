using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Records;

/// <summary>Something wrong with a record, or missing from it.</summary>
/// <param name="Fact">The fact, <c>previous(fact)</c> or judged criterion; null where it concerns the record as a whole.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Origin">The place in the data, or null.</param>
public sealed record Fault(string? Fact, UnknownReason Reason, Origin? Origin);
