using RubricEngine.Text;

namespace RubricEngine.Syntax;

internal sealed partial class ExpressionParser
{
    private Token Next => _tokens[Math.Min(_at + 1, _tokens.Count - 1)];

    /// <summary>Takes the current token; the end stays.</summary>
    private Token Advance()
    {
        Token token = Current;
        if (token.Kind != TokenKind.End) _at++;
        return token;
    }

    private bool Take(TokenKind kind)
    {
        if (Current.Kind != kind) return false;
        Advance();
        return true;
    }

    /// <summary>A token as it was written.</summary>
    private string Written(Token token) => Text(token.Start, token.End);

    private string Text(int start, int end) => _fragment.Text[start..end];

    private SourceSpan Locate(Token token) => _fragment.Locate(token.Start, token.End);

    private Origin At(Token token) => Locate(token).Origin;

    private Origin At(Token first, Token last) => Span(first, last).Origin;

    private SourceSpan Span(Token first, Token last) => SourceSpan.Cover(Locate(first), Locate(last));

    private SourceSpan CoverTo(ExpressionSyntax first, Token last) => SourceSpan.Cover(first.Span, Locate(last));

    private static SourceSpan Cover(ExpressionSyntax first, ExpressionSyntax last) => SourceSpan.Cover(first.Span, last.Span);
}
