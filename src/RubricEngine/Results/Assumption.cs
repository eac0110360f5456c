using RubricEngine.Values;

namespace RubricEngine.Results;

/// <summary>A place where the rubric's author decided what an unknown shall count as.</summary>
/// <param name="Where">The path of the criterion or group, the grade's name, or empty.</param>
/// <param name="By">What decided: <c>??</c>, <c>is missing</c>, <c>missing: not met</c>, <c>missing: exclude</c>.</param>
/// <param name="Reason">What was unknown.</param>
public sealed record Assumption(string Where, string By, UnknownReason Reason);
