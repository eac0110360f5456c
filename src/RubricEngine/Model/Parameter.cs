using System.Collections.Immutable;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Model;

/// <summary>A value looked up by a choice, a date, or both. The first row that matches gives it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type of all rows.</param>
/// <param name="By">The choice looked up, or null.</param>
/// <param name="Date">The date looked up, or null.</param>
/// <param name="Rows">The rows, in order.</param>
/// <param name="Origin">Where it was written.</param>
internal sealed record Parameter(string Name, DataType Type, Expression? By, Expression? Date, ImmutableArray<ParameterRow> Rows, Origin? Origin);

/// <summary>One row: it matches when the choice is among its choices and the date within its days.</summary>
/// <param name="Choices">The choices; empty for any.</param>
/// <param name="From">The first day, or null.</param>
/// <param name="To">The last day, or null.</param>
/// <param name="Value">The value.</param>
/// <param name="Origin">Where it was written.</param>
internal sealed record ParameterRow(ImmutableArray<string> Choices, DateOnly? From, DateOnly? To, Value Value, Origin? Origin);
