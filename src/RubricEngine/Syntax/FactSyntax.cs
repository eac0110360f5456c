using System.Collections.Immutable;
using RubricEngine.Text;

namespace RubricEngine.Syntax;

/// <summary>A fact that is a list of records.</summary>
internal sealed record RecordsSyntax(NameSyntax Name, SourceSpan Span) : SyntaxNode(Span)
{
    /// <summary>The most records.</summary>
    public ExpressionSyntax? AtMost { get; init; }

    /// <summary>The field that says when.</summary>
    public NameSyntax? DatedBy { get; init; }

    public LocalizedTextSyntax? Label { get; init; }

    public TextSyntax? Column { get; init; }

    public ImmutableArray<FactSyntax> Fields { get; init; } = [];
}

/// <summary>A fact declaration.</summary>
internal sealed record FactSyntax(NameSyntax Name, SourceSpan Span) : SyntaxNode(Span)
{
    public NameSyntax? Type { get; init; }

    /// <summary>The rubric whose result the fact is.</summary>
    public NameSyntax? ResultOf { get; init; }

    /// <summary><c>grade</c> (default), <c>points</c>, <c>percent</c> or <c>met</c>.</summary>
    public NameSyntax? Figure { get; init; }
    public ExpressionSyntax? Digits { get; init; }
    public NameSyntax? Unit { get; init; }

    /// <summary>Constants: numbers, or dates for a date.</summary>
    public ExpressionSyntax? Min { get; init; }
    public ExpressionSyntax? Max { get; init; }
    public ExpressionSyntax? MaxLength { get; init; }
    public ImmutableArray<TextSyntax> Choices { get; init; } = [];
    public FlagSyntax? Ordered { get; init; }
    public FlagSyntax? Previous { get; init; }
    public LocalizedTextSyntax? Label { get; init; }
    public TextSyntax? Column { get; init; }
}
