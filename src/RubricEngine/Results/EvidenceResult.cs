using System.Collections.Immutable;
using RubricEngine.Values;

namespace RubricEngine.Results;

/// <summary>The evidence of a criterion that needs some.</summary>
/// <param name="IsEnough">Whether the rule is kept; unknown where nothing is said of evidence.</param>
/// <param name="Given">The documents as the data name them.</param>
/// <param name="Lacking">The kinds listed by the rubric of which there is no document.</param>
public sealed record EvidenceResult(Truth IsEnough, ImmutableArray<string> Given, ImmutableArray<string> Lacking);
