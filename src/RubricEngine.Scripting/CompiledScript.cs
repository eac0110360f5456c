using System.Collections.Immutable;
using RubricEngine.Diagnostics;

namespace RubricEngine.Scripting;

/// <summary>What a script was compiled to. Immutable.</summary>
/// <param name="Hash">The SHA-256 of its bytes, in lower case hexadecimal digits.</param>
/// <param name="Image">The assembly; null where there are errors.</param>
/// <param name="Functions">Its functions with the places of their signatures; none where there are errors.</param>
/// <param name="Diagnostics">What is wrong with it.</param>
internal sealed record CompiledScript(string Hash, byte[]? Image, ImmutableArray<ScriptHeader> Functions, ImmutableArray<Diagnostic> Diagnostics);
