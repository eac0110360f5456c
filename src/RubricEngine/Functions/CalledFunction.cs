namespace RubricEngine.Functions;

/// <summary>A function of a host or plugin that a rubric calls.</summary>
/// <param name="Signature">Its name, version and types.</param>
/// <param name="Plugin">What it came from, as <see cref="FunctionPolicy.Plugin"/> says.</param>
public sealed record CalledFunction(FunctionSignature Signature, string Plugin);
