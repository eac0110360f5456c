using System.Collections.Immutable;
using RubricEngine.Text;

namespace RubricEngine.Syntax;

/// <summary>How subjects are put in order.</summary>
internal sealed record RankingSyntax(SourceSpan Span) : SyntaxNode(Span)
{
    public ImmutableArray<RankKeySyntax> Keys { get; init; } = [];
    public ExpressionSyntax? Places { get; init; }
    public ExpressionSyntax? Waiting { get; init; }
    public ImmutableArray<TextSyntax> Among { get; init; } = [];
    public FlagSyntax? PerCohort { get; init; }
    public NameSyntax? Ties { get; init; }
}

/// <summary>What subjects are compared by.</summary>
internal sealed record RankKeySyntax(ExpressionSyntax Value, NameSyntax? Order, SourceSpan Span) : SyntaxNode(Span);

/// <summary>How many subjects may have a grade.</summary>
internal sealed record QuotaSyntax(ExpressionSyntax Share, TextSyntax Of, SourceSpan Span) : SyntaxNode(Span)
{
    public NameSyntax? Mode { get; init; }
    public ExpressionSyntax? Below { get; init; }
    public ExpressionSyntax? Places { get; init; }
    public FlagSyntax? PerCohort { get; init; }
    public NameSyntax? Ties { get; init; }
}
