using System.Collections.Immutable;

namespace RubricEngine.Evaluation;

/// <summary>A list of a record with its fields.</summary>
/// <param name="Own">The list as a field of the record.</param>
/// <param name="Items">Its fields, in order.</param>
/// <param name="Lists">Where the plan reads it.</param>
/// <param name="MaxLength">The most items it may have.</param>
internal sealed record ListCode(FieldCode Own, ImmutableArray<FieldCode> Items, ImmutableArray<int> Lists, int MaxLength);
