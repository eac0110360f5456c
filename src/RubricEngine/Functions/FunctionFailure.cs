namespace RubricEngine.Functions;

/// <summary>What a host is told of a function that fails: the first time of each kind, and when the function is disabled.</summary>
/// <param name="Function">The name of the function.</param>
/// <param name="Plugin">What it came from, see <see cref="FunctionPolicy.Plugin"/>.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Detail">What was said or found; null where the kind says all.</param>
public sealed record FunctionFailure(string Function, string Plugin, FunctionFaultKind Kind, string? Detail);
