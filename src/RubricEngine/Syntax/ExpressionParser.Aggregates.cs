using RubricEngine.Diagnostics;

namespace RubricEngine.Syntax;

internal sealed partial class ExpressionParser
{
    /// <summary>A list by its name, a condition that chooses among its records, and what is taken of each.</summary>
    private ExpressionSyntax ParseAggregate(Token name, NameSyntax called, Token open)
    {
        if (!Enter(open)) return new ErrorSyntax(Locate(name));
        _awaited.Add(TokenKind.CloseBracket);
        NameSyntax? list = null;
        if (Current.Kind == TokenKind.Name)
        {
            Token written = Advance();
            list = new NameSyntax(written.Text, Locate(written));
        }
        else Report(DiagnosticCatalogue.ListExpected(At(Current), called.Text, Current.Kind == TokenKind.End ? null : Written(Current)));
        ExpressionSyntax? where = TakeWhere() ? ParseAwaiting(TokenKind.Comma) : null;
        // What is no list is read all the same, so that nothing in it is reported twice.
        if (list is null && where is null && Current.Kind is not (TokenKind.Comma or TokenKind.CloseBracket or TokenKind.End)) ParseAwaiting(TokenKind.Comma);
        ExpressionSyntax? value = Take(TokenKind.Comma) ? ParseAwaiting(TokenKind.Comma) : null;
        while (Take(TokenKind.Comma))
        {
            Report(DiagnosticCatalogue.AggregateTooLong(At(Current), called.Text));
            ParseAwaiting(TokenKind.Comma);
        }
        Token close = Close(open, TokenKind.CloseBracket);
        _awaited.RemoveAt(_awaited.Count - 1);
        _depth--;
        return list is null ? new ErrorSyntax(Span(name, close)) : new AggregateSyntax(called, list, where, value, Span(name, close));
    }

    /// <summary>The word between a list and its condition: a word of its own here only.</summary>
    private bool TakeWhere()
    {
        bool here = Current.Kind is TokenKind.Name or TokenKind.True && ExpressionKeywords.IsWhere(Written(Current));
        if (here) Advance();
        return here;
    }
}
