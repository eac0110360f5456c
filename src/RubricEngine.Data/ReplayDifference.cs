namespace RubricEngine.Data;

/// <summary>One thing that came out otherwise than a document says.</summary>
/// <param name="Path">The member of the document, such as <c>results.criteria[g1/c01].points</c>; records of a list go by their id where they have one, else by number from 1.</param>
/// <param name="Then">What the document says, as JSON; null where it does not have the member.</param>
/// <param name="Now">What came out, as JSON; null where there is no such thing.</param>
public sealed record ReplayDifference(string Path, string? Then, string? Now);
