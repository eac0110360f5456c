using RubricEngine.Functions;
using RubricEngine.Text;

namespace RubricEngine.Hosting;

/// <summary>A function of a source, and how it is run.</summary>
/// <param name="Function">The function.</param>
/// <param name="Policy">How it is run; its <see cref="FunctionPolicy.Plugin"/> is what faults name.</param>
/// <param name="Origin">Where it was declared, for diagnostics; null where that is no file.</param>
public sealed record SourcedFunction(IRubricFunction Function, FunctionPolicy Policy, Origin? Origin = null);
