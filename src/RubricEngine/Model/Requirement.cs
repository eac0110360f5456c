using System.Collections.Immutable;
using RubricEngine.Text;

namespace RubricEngine.Model;

/// <summary>A relation among facts that data must satisfy; a record that breaks it makes those facts unknown.</summary>
internal sealed record Requirement(Expression Condition, ImmutableArray<(Fact Fact, bool Previous)> Facts, string Text, Origin? Origin);
