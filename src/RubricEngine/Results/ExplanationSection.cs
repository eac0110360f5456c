using System.Collections.Immutable;
using RubricEngine.Text;

namespace RubricEngine.Results;

/// <summary>What is said about the whole, a group, a criterion or a part.</summary>
/// <param name="Path">The path of the group or criterion; empty for the whole.</param>
/// <param name="Depth">How deep it stands: 0 for the whole and its groups, 1 for what stands in them, and so on.</param>
/// <param name="Heading">Its title and how it came out.</param>
/// <param name="Lines">The statements, in order.</param>
public sealed record ExplanationSection(string Path, int Depth, Message Heading, ImmutableArray<ExplanationLine> Lines);
