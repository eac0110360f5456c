namespace RubricEngine.Functions;

/// <summary>How a host has a function run.</summary>
/// <example>
/// <code>
/// var policy = new FunctionPolicy
/// {
///     Plugin = "flood maps",
///     TimeLimit = TimeSpan.FromMilliseconds(50),
///     OnFailure = (FunctionFailure failure) => Console.Error.WriteLine(failure.Kind == FunctionFaultKind.TooSlow ? $"{failure.Function} is disabled" : failure.Detail),
/// };
/// </code>
/// </example>
public sealed record FunctionPolicy
{
    /// <summary>What the function came from, as faults name it: <c>host</c> unless said.</summary>
    public string Plugin { get; init; } = "host";

    /// <summary>
    /// How long a call may take; a call of a columnar body is one call. A call that takes longer is left behind on its thread, which .NET
    /// cannot stop, between one and two limits after it began, and the function is disabled. 1 second unless said. <see cref="Timeout.InfiniteTimeSpan"/> calls on the caller's own
    /// thread, which saves handing each call over to another one and cannot be left.
    /// </summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Is told of failures, from any thread; null where nobody is. Where it throws, it is told nothing more.</summary>
    public Action<FunctionFailure>? OnFailure { get; init; }

    internal bool IsDirect => TimeLimit == Timeout.InfiniteTimeSpan;
}
