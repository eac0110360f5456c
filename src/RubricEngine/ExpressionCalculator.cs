using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Values;

namespace RubricEngine;

/// <summary>Evaluates single expressions of the rubric language, as for trying one out.</summary>
public static class ExpressionCalculator
{
    /// <summary>Checks and evaluates one expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="facts">
    /// Facts by name; a key may be <c>previous(name)</c>. A fact whose value is unknown takes the type its context asks for.
    /// Numbers have exactly the range of their value.
    /// </param>
    /// <param name="assessmentDate">What <c>as_of</c> reads, or null.</param>
    public static CalculationResult Calculate(string expression, IReadOnlyDictionary<string, Value> facts, DateOnly? assessmentDate = null) =>
        throw new NotSupportedException();
}

/// <summary>The value of an expression, or what is wrong with it.</summary>
/// <param name="Value">The value; null where there is an error.</param>
/// <param name="Diagnostics">Everything found.</param>
public sealed record CalculationResult(Value? Value, ImmutableArray<Diagnostic> Diagnostics);
