using RubricEngine.Functions;

namespace RubricEngine.Evaluation;

/// <summary>Something wrong with a record, or missing from it; an explanation has it in words.</summary>
/// <param name="Fact">The key of the field; of an item <c>list[number].field</c>; of a function that gave no answer <c>function()</c>.</param>
/// <param name="Kind">The kind of the reason: <see cref="Values.UnknownReason.Kind"/>.</param>
public readonly record struct RecordFault(string? Fact, string Kind)
{
    /// <summary>What makes faults the same thing to say, as of <see cref="Records.Fault"/>.</summary>
    internal (string?, string?) Subject => (Fact, FunctionFault.IsFact(Fact) ? Kind : null);
}
