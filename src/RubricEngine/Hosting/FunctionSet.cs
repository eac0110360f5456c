using System.Collections.Immutable;
using RubricEngine.Diagnostics;

namespace RubricEngine.Hosting;

/// <summary>What a source of functions gives.</summary>
/// <param name="Functions">The functions, in an order that does not depend on the machine.</param>
/// <param name="Diagnostics">What is wrong with what it read.</param>
public sealed record FunctionSet(ImmutableArray<SourcedFunction> Functions, ImmutableArray<Diagnostic> Diagnostics);
