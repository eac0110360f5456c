using RubricEngine.Text;

namespace RubricEngine.Syntax;

/// <summary>Which subjects an expression names: all, those of the declared cohort, or those that share the value of a fact.</summary>
internal sealed record CohortReference(bool All, NameSyntax? Fact, SourceSpan Span) : SyntaxNode(Span);
