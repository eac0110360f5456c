using System.Collections.Immutable;
using RubricEngine.Diagnostics;

namespace RubricEngine.Cli;

/// <summary>A rubric that a verb was given, or what is wrong with it or with the scripts that it may call.</summary>
/// <param name="Rubric">The rubric; null where there is an error.</param>
/// <param name="Diagnostics">Everything found.</param>
internal sealed record RubricReading(CompiledRubric? Rubric, ImmutableArray<Diagnostic> Diagnostics);
