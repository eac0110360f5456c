using System.Collections.Immutable;
using RubricEngine.Text;

namespace RubricEngine.Syntax;

/// <summary>A group. Its own criteria come before its groups.</summary>
internal sealed record GroupSyntax(NameSyntax? Id, SourceSpan Span) : SyntaxNode(Span)
{
    public TextSyntax? Code { get; init; }
    public LocalizedTextSyntax? Title { get; init; }
    public TextSyntax? Citation { get; init; }

    /// <summary>The declared maximum that the members' maxima must add up to.</summary>
    public ExpressionSyntax? Maximum { get; init; }

    /// <summary>The points of a group that combines by "at least k of".</summary>
    public ExpressionSyntax? Points { get; init; }
    public ExpressionSyntax? Cap { get; init; }
    public ExpressionSyntax? Weight { get; init; }
    public ExpressionSyntax? Minimum { get; init; }
    public ExpressionSyntax? Applies { get; init; }
    public NotApplicableSyntax? NotApplicable { get; init; }
    public EventSyntax? ZeroWhen { get; init; }
    public CombinationSyntax? Combination { get; init; }
    public RoundingSyntax? Round { get; init; }

    /// <summary>The levels that its points or its share of the maximum come to, best first.</summary>
    public ImmutableArray<GroupLevelSyntax> Levels { get; init; } = [];

    /// <summary>Where overlays changed it.</summary>
    public ImmutableArray<SourceSpan> Amendments { get; init; } = [];
    public ImmutableArray<CriterionSyntax> Criteria { get; init; } = [];
    public ImmutableArray<GroupSyntax> Groups { get; init; } = [];
}

/// <summary>A level of a group: its name, and bounds in points or, written with <c>%</c>, in shares of the maximum.</summary>
internal sealed record GroupLevelSyntax(TextSyntax Name, ImmutableArray<BoundSyntax> Bounds, bool Otherwise, SourceSpan Span) : SyntaxNode(Span);

/// <summary><c>sum</c>, <c>weighted mean</c>, <c>lowest</c>, <c>all</c>, <c>any</c>, or <c>at least k</c> (then <paramref name="Count"/> is k).</summary>
internal sealed record CombinationSyntax(NameSyntax Kind, ExpressionSyntax? Count, SourceSpan Span) : SyntaxNode(Span);

/// <summary><c>exclude</c>, <c>full</c>, <c>zero</c>, or points of its own.</summary>
internal sealed record NotApplicableSyntax(NameSyntax? Word, ExpressionSyntax? Points, SourceSpan Span) : SyntaxNode(Span);

/// <summary>A condition with a title.</summary>
internal sealed record EventSyntax(ExpressionSyntax When, LocalizedTextSyntax? Title, SourceSpan Span) : SyntaxNode(Span);
