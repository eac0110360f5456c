using System.Collections.Immutable;
using RubricEngine.Text;

namespace RubricEngine.Syntax;

/// <summary>A criterion, or a part of one.</summary>
internal sealed record CriterionSyntax(NameSyntax? Id, SourceSpan Span) : SyntaxNode(Span)
{
    public TextSyntax? Code { get; init; }
    public LocalizedTextSyntax? Title { get; init; }
    public TextSyntax? Citation { get; init; }
    public NameSyntax? Provenance { get; init; }
    public ExpressionSyntax? Points { get; init; }
    public ExpressionSyntax? Lowest { get; init; }
    public ExpressionSyntax? Weight { get; init; }
    public ExpressionSyntax? MetAt { get; init; }
    public FlagSyntax? Required { get; init; }
    public ExpressionSyntax? Applies { get; init; }
    public NotApplicableSyntax? NotApplicable { get; init; }

    /// <summary><c>unknown</c>, <c>exclude</c> or <c>not met</c>.</summary>
    public NameSyntax? Missing { get; init; }
    public ImmutableArray<TextSyntax> Evidence { get; init; } = [];
    public EvidenceRuleSyntax? EvidenceRule { get; init; }
    public RoundingSyntax? Round { get; init; }
    public KnockOutSyntax? KnockOut { get; init; }

    /// <summary>Where overlays changed it.</summary>
    public ImmutableArray<SourceSpan> Amendments { get; init; } = [];

    /// <summary>Every scoring that was written; a correct criterion has one.</summary>
    public ImmutableArray<ScoringSyntax> Scorings { get; init; } = [];
}

/// <summary>How much evidence is needed, <c>all</c>, <c>one</c> or a number, and what follows without it.</summary>
internal sealed record EvidenceRuleSyntax(NameSyntax? Word, ExpressionSyntax? Count, NameSyntax? Without, SourceSpan Span) : SyntaxNode(Span);

/// <summary>A knock-out: the grade it gives (<c>none</c> for no grade) and, unless it means full deduction, when.</summary>
internal sealed record KnockOutSyntax(TextSyntax Grade, ExpressionSyntax? When, SourceSpan Span) : SyntaxNode(Span);
