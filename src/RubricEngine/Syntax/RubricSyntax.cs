using System.Collections.Immutable;
using RubricEngine.Text;

namespace RubricEngine.Syntax;

/// <summary>A whole rubric file as written. What is absent is null or empty.</summary>
internal sealed record RubricSyntax(SourceText Source, SourceSpan Span) : SyntaxNode(Span)
{
    /// <summary>Whether the whole text was understood; where it was not, names that seem undeclared may stand in the part that is lost.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Whether it only holds declarations for others.</summary>
    public bool IsShared { get; init; }
    public ExpressionSyntax? Format { get; init; }
    public TextSyntax? Id { get; init; }
    public TextSyntax? Version { get; init; }
    public LocalizedTextSyntax? Title { get; init; }
    public TextSyntax? Citation { get; init; }
    public NameSyntax? Provenance { get; init; }
    public ExpressionSyntax? EffectiveFrom { get; init; }
    public ExpressionSyntax? EffectiveTo { get; init; }
    public NameSyntax? Culture { get; init; }
    public NameSyntax? SubjectId { get; init; }
    public LocalizedTextSyntax? SubjectLabel { get; init; }
    public NameSyntax? PeriodColumn { get; init; }
    public TextSyntax? WindowFrom { get; init; }
    public TextSyntax? WindowTo { get; init; }
    public NameSyntax? Cohort { get; init; }
    public RoundingsSyntax? Round { get; init; }

    /// <summary>The stages of judging of every criterion that has none of its own.</summary>
    public ImmutableArray<StageSyntax> Stages { get; init; } = [];
    public ImmutableArray<UnitSyntax> Units { get; init; } = [];
    public ImmutableArray<FactSyntax> Facts { get; init; } = [];
    public ImmutableArray<RecordsSyntax> Records { get; init; } = [];

    public ImmutableArray<ExpressionSyntax> Requirements { get; init; } = [];
    public ImmutableArray<LetSyntax> Lets { get; init; } = [];
    public ImmutableArray<ParameterSyntax> Parameters { get; init; } = [];
    public ImmutableArray<GateSyntax> Gates { get; init; } = [];
    public ImmutableArray<VetoSyntax> Vetoes { get; init; } = [];
    public ImmutableArray<GroupSyntax> Groups { get; init; } = [];
    public ImmutableArray<CriterionSyntax> Criteria { get; init; } = [];

    /// <summary>The declared total that the maxima must add up to.</summary>
    public ExpressionSyntax? Maximum { get; init; }
    public ExpressionSyntax? Cap { get; init; }
    public ExpressionSyntax? BonusCap { get; init; }
    public CombinationSyntax? Combination { get; init; }
    public ImmutableArray<DeductionSyntax> Deductions { get; init; } = [];
    public ImmutableArray<GradeSyntax> Grades { get; init; } = [];
    public ImmutableArray<AdjustmentSyntax> Adjustments { get; init; } = [];
    public RecognitionSyntax? Recognition { get; init; }
    public ImmutableArray<TargetSyntax> Targets { get; init; } = [];
    public RankingSyntax? Ranking { get; init; }
    public ImmutableArray<TestSyntax> Tests { get; init; } = [];
}

/// <summary>Rounding by place; <paramref name="Mode"/> serves all places that have none of their own.</summary>
internal sealed record RoundingsSyntax(RoundingSyntax? Criterion, RoundingSyntax? Group, RoundingSyntax? Total, NameSyntax? Mode, SourceSpan Span) : SyntaxNode(Span);

/// <summary>Digits, and <c>half away from zero</c>, <c>half to even</c>, <c>up</c> or <c>down</c>.</summary>
internal sealed record RoundingSyntax(ExpressionSyntax Digits, NameSyntax? Mode, SourceSpan Span) : SyntaxNode(Span);

/// <summary>A unit's printed label.</summary>
internal sealed record UnitSyntax(NameSyntax Name, LocalizedTextSyntax? Label, SourceSpan Span) : SyntaxNode(Span);

/// <summary>A named expression, with parameters or without.</summary>
internal sealed record LetSyntax(NameSyntax Name, ImmutableArray<NameSyntax> Parameters, ExpressionSyntax Value, SourceSpan Span) : SyntaxNode(Span);

/// <summary>A looked-up value.</summary>
internal sealed record ParameterSyntax(NameSyntax Name, ExpressionSyntax? By, ExpressionSyntax? Date, NameSyntax? Unit, ImmutableArray<ParameterRowSyntax> Rows, SourceSpan Span) : SyntaxNode(Span);

/// <summary>One row. No choices and <paramref name="Otherwise"/> mark the rest.</summary>
internal sealed record ParameterRowSyntax(ImmutableArray<NameSyntax> Choices, ExpressionSyntax? From, ExpressionSyntax? To, ExpressionSyntax Value, bool Otherwise, SourceSpan Span) : SyntaxNode(Span);
