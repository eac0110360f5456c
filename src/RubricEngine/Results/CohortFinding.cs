using System.Collections.Immutable;
using RubricEngine.Values;

namespace RubricEngine.Results;

/// <summary>A figure of the subjects judged together, as the result of one of them read it.</summary>
/// <param name="Figure">Its canonical text, such as <c>best(area) over cohort</c>; of another rubric whose result is read, behind that rubric's id and a slash.</param>
/// <param name="Value">A number, which is a range where subjects leave it open, or unknown.</param>
/// <param name="Open">Why it is not exactly known; null where it is.</param>
/// <param name="Assumed">Where the author's own decision stood in for something unknown of a subject.</param>
/// <param name="Count">How many subjects it is a figure of.</param>
public sealed record CohortFinding(string Figure, Value Value, UnknownReason? Open, ImmutableArray<Assumption> Assumed, int Count);
