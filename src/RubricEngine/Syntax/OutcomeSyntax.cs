using System.Collections.Immutable;
using RubricEngine.Text;

namespace RubricEngine.Syntax;

/// <summary>A gate: what must hold, and the outcome (a grade's name, or <c>none</c>) where it does not.</summary>
internal sealed record GateSyntax(ExpressionSyntax Condition, TextSyntax Otherwise, LocalizedTextSyntax? Title, SourceSpan Span) : SyntaxNode(Span);

/// <summary>A veto: when it strikes, and the outcome (a grade's name, or <c>none</c>).</summary>
internal sealed record VetoSyntax(ExpressionSyntax When, TextSyntax Grade, LocalizedTextSyntax? Title, SourceSpan Span) : SyntaxNode(Span);

/// <summary>A percentage deduction from the total. Exactly one of <see cref="Per"/> and <see cref="When"/> is right.</summary>
internal sealed record DeductionSyntax(ExpressionSyntax Share, SourceSpan Span) : SyntaxNode(Span)
{
    public ExpressionSyntax? Per { get; init; }
    public ExpressionSyntax? When { get; init; }
    public ExpressionSyntax? Cap { get; init; }
    public FlagSyntax? Running { get; init; }
    public LocalizedTextSyntax? Title { get; init; }
}

/// <summary>A grade.</summary>
internal sealed record GradeSyntax(TextSyntax Name, SourceSpan Span) : SyntaxNode(Span)
{
    public ExpressionSyntax? When { get; init; }
    public FlagSyntax? Otherwise { get; init; }
    public ExpressionSyntax? EveryGroup { get; init; }
    public ImmutableArray<(NameSyntax Group, ExpressionSyntax Minimum)> GroupMinimums { get; init; } = [];
    public FlagSyntax? Recognised { get; init; }
    public FlagSyntax? ForTheAuthority { get; init; }
    public QuotaSyntax? Quota { get; init; }
}

/// <summary>A grade cap or drop. Exactly one of <see cref="Cap"/> and <see cref="Drop"/> is right.</summary>
internal sealed record AdjustmentSyntax(ExpressionSyntax When, SourceSpan Span) : SyntaxNode(Span)
{
    public TextSyntax? Cap { get; init; }
    public ExpressionSyntax? Drop { get; init; }
    public LocalizedTextSyntax? Title { get; init; }
}

/// <summary>Recognition over the periods. Without a grade to reach, those that are marked as recognised count.</summary>
internal sealed record RecognitionSyntax(SourceSpan Span) : SyntaxNode(Span)
{
    public TextSyntax? Reach { get; init; }
    public ExpressionSyntax? After { get; init; }
    public ExpressionSyntax? ValidFor { get; init; }
    public ExpressionSyntax? AgainAfter { get; init; }
    public ImmutableArray<WithdrawalSyntax> Withdrawals { get; init; } = [];
}

internal sealed record WithdrawalSyntax(ExpressionSyntax When, LocalizedTextSyntax? Title, SourceSpan Span) : SyntaxNode(Span);

internal sealed record TargetSyntax(ExpressionSyntax By, ExpressionSyntax Share, TextSyntax Grade, SourceSpan Span) : SyntaxNode(Span);

/// <summary>A test kept in the rubric file.</summary>
internal sealed record TestSyntax(TextSyntax? Name, SourceSpan Span) : SyntaxNode(Span)
{
    public ExpressionSyntax? AsOf { get; init; }

    /// <summary>Input by name (a fact, <c>previous(fact)</c>, or a judged criterion's path), as scalar text.</summary>
    public ImmutableArray<(NameSyntax Name, TextSyntax Value)> Facts { get; init; } = [];

    /// <summary>The records of its lists.</summary>
    public ImmutableArray<TestRecordSyntax> Records { get; init; } = [];

    public ImmutableArray<ExpectationSyntax> Expectations { get; init; } = [];
}

/// <summary>One record of a list, in a test.</summary>
internal sealed record TestRecordSyntax(NameSyntax List, ImmutableArray<(NameSyntax Name, TextSyntax Value)> Facts, SourceSpan Span) : SyntaxNode(Span);

/// <summary>An expected field; <paramref name="Target"/> is a criterion or group, null for the whole. Several values only for a list.</summary>
internal sealed record ExpectationSyntax(NameSyntax? Target, NameSyntax Field, ImmutableArray<TextSyntax> Values, SourceSpan Span) : SyntaxNode(Span);
