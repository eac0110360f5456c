using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Functions;

namespace RubricEngine.Hosting;

/// <summary>The functions of all sources at one time.</summary>
/// <param name="Registry">What <see cref="CompileOptions.Functions"/> takes. The same object as before where no function has changed.</param>
/// <param name="Diagnostics">What is wrong: files that give no function, names that are taken.</param>
public sealed record LoadedFunctions(FunctionRegistry Registry, ImmutableArray<Diagnostic> Diagnostics);
