using System.Collections.Immutable;
using RubricEngine.Text;

namespace RubricEngine.Syntax;

/// <summary>Something written, with its place in the source. Nodes are data; a broken text still has a tree.</summary>
internal abstract record SyntaxNode(SourceSpan Span);

/// <summary>A name or a short word, NFC.</summary>
internal sealed record NameSyntax(string Text, SourceSpan Span) : SyntaxNode(Span);

/// <summary>Free text.</summary>
internal sealed record TextSyntax(string Text, SourceSpan Span) : SyntaxNode(Span);

/// <summary>A yes or a no.</summary>
internal sealed record FlagSyntax(bool Value, SourceSpan Span) : SyntaxNode(Span);

/// <summary>A text in one or more languages; a plain text has the language "".</summary>
internal sealed record LocalizedTextSyntax(ImmutableArray<(NameSyntax Language, TextSyntax Text)> Texts, SourceSpan Span) : SyntaxNode(Span);
