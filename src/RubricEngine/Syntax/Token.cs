using RubricEngine.Values;

namespace RubricEngine.Syntax;

/// <summary>A word or sign of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first character in the fragment.</param>
/// <param name="End">Offset just past its last character.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End)
{
    /// <summary>The name, or the text between quotes, NFC; empty for other kinds.</summary>
    public string Text { get; init; } = "";

    public Rational Number { get; init; }

    public DateOnly Date { get; init; }

    /// <summary>Whether the lexer has reported it, so that the parser has nothing to add.</summary>
    public bool IsReported { get; init; }
}
