using System.Collections.Immutable;
using RubricEngine.Text;

namespace RubricEngine.Syntax;

/// <summary>How a criterion gives points, as written.</summary>
internal abstract record ScoringSyntax(SourceSpan Span) : SyntaxNode(Span);

internal sealed record MetSyntax(ExpressionSyntax Condition, ExpressionSyntax? Exceeded, SourceSpan Span) : ScoringSyntax(Span);

internal sealed record LevelsSyntax(ExpressionSyntax? Measure, ImmutableArray<LevelSyntax> Levels, SourceSpan Span) : ScoringSyntax(Span);

/// <summary>One level: bounds on the measure, a condition, both, or otherwise.</summary>
internal sealed record LevelSyntax(SourceSpan Span) : SyntaxNode(Span)
{
    /// <summary>The bounds as written; each keeps its own word.</summary>
    public ImmutableArray<BoundSyntax> Bounds { get; init; } = [];
    public ExpressionSyntax? When { get; init; }
    public bool Otherwise { get; init; }

    /// <summary>The points; null for <c>unknown</c>, which leaves the case open.</summary>
    public ExpressionSyntax? Points { get; init; }
    public TextSyntax? Name { get; init; }
}

internal enum BoundKind
{
    /// <summary><c>at least</c>, <c>from</c>.</summary>
    AtLeast,

    /// <summary><c>more than</c>.</summary>
    MoreThan,

    /// <summary><c>at most</c>, <c>to</c>.</summary>
    AtMost,

    /// <summary><c>below</c>.</summary>
    Below,

    /// <summary><c>is</c>.</summary>
    Is,
}

internal sealed record BoundSyntax(BoundKind Kind, ExpressionSyntax Value, SourceSpan Span) : SyntaxNode(Span);

internal sealed record FormulaSyntax(ExpressionSyntax Formula, ExpressionSyntax? Maximum, SourceSpan Span) : ScoringSyntax(Span);

/// <summary>A function of a plugin that gives the points, with its arguments by name.</summary>
internal sealed record PluginSyntax(NameSyntax Function, ImmutableArray<(NameSyntax Parameter, ExpressionSyntax Argument)> Arguments, SourceSpan Span) : ScoringSyntax(Span);

internal sealed record StepsSyntax(ExpressionSyntax? Measure, SourceSpan Span) : ScoringSyntax(Span)
{
    public ExpressionSyntax? Base { get; init; }
    public ExpressionSyntax? From { get; init; }
    public ExpressionSyntax? ForEach { get; init; }
    public ExpressionSyntax? Add { get; init; }

    /// <summary><c>up</c> (default) or <c>down</c>.</summary>
    public NameSyntax? Direction { get; init; }

    /// <summary><c>whole</c> (default) or <c>pro rata</c>.</summary>
    public NameSyntax? Count { get; init; }
    public ExpressionSyntax? Cap { get; init; }
    public ExpressionSyntax? Otherwise { get; init; }
}

internal sealed record DeductSyntax(ImmutableArray<TallySyntax> Kinds, SourceSpan Span) : ScoringSyntax(Span);

internal sealed record BonusSyntax(ImmutableArray<TallySyntax> Kinds, SourceSpan Span) : ScoringSyntax(Span);

/// <summary>Points for each case, or once when a condition holds. Exactly one of <see cref="Per"/> and <see cref="When"/> is right.</summary>
internal sealed record TallySyntax(SourceSpan Span) : SyntaxNode(Span)
{
    public ExpressionSyntax? Points { get; init; }
    public ExpressionSyntax? Per { get; init; }
    public ExpressionSyntax? When { get; init; }
    public ExpressionSyntax? Cap { get; init; }
    public TextSyntax? Label { get; init; }
}

/// <summary>Judged by people: <c>met</c>, <c>points</c> (with digits), or a list of levels.</summary>
internal sealed record JudgedSyntax(NameSyntax? Kind, ExpressionSyntax? Digits, ImmutableArray<JudgedLevelSyntax> Levels, ImmutableArray<StageSyntax> Stages, SourceSpan Span) : ScoringSyntax(Span);

/// <summary>A stage of judging, and whether it says that its judgement counts.</summary>
internal sealed record StageSyntax(TextSyntax Name, FlagSyntax? Counts, SourceSpan Span) : SyntaxNode(Span);

internal sealed record JudgedLevelSyntax(TextSyntax Name, ExpressionSyntax Points, SourceSpan Span) : SyntaxNode(Span);

/// <summary>A decision table.</summary>
internal sealed record TableSyntax(ImmutableArray<ExpressionSyntax> Inputs, NameSyntax? Hit, ImmutableArray<TableRowSyntax> Rows, SourceSpan Span) : ScoringSyntax(Span);

/// <summary>One row of a table. A cell is a comparison whose left side stands for the input, or null where anything will do.</summary>
internal sealed record TableRowSyntax(ImmutableArray<ExpressionSyntax?> Cells, SourceSpan Span) : SyntaxNode(Span)
{
    public bool Otherwise { get; init; }

    /// <summary>The points; null where they are left open (<see cref="IsOpen"/>), or not given.</summary>
    public ExpressionSyntax? Points { get; init; }

    /// <summary>Whether the points are left open by a word.</summary>
    public bool IsOpen { get; init; }
    public ExpressionSyntax? Priority { get; init; }
    public TextSyntax? Name { get; init; }
}

internal sealed record PartsSyntax(ImmutableArray<CriterionSyntax> Parts, CombinationSyntax? Combination, SourceSpan Span) : ScoringSyntax(Span);
