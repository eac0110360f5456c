using System.Collections.Immutable;
using System.Text;
using RubricEngine.Diagnostics;
using RubricEngine.Functions;
using RubricEngine.Text;

namespace RubricEngine.Syntax;

internal sealed partial class ExpressionParser
{
    /// <summary>A literal, a name, a call, or an expression in brackets.</summary>
    private ExpressionSyntax ParsePrimary()
    {
        Token token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                return ParseNumber();
            case TokenKind.Date:
                return new DateSyntax(Advance().Date, Locate(token));
            case TokenKind.Quoted:
                return new QuotedSyntax(Advance().Text, Locate(token));
            case TokenKind.True or TokenKind.False:
                return new BooleanSyntax(Advance().Kind == TokenKind.True, Locate(token));
            case TokenKind.Name:
                return Next.Kind != TokenKind.OpenBracket ? new ReferenceSyntax(Advance().Text, Locate(token)) : IsOverCohort() ? ParseCohort() : ParseCall();
            case TokenKind.OpenBracket:
                return ParseBracketed();
            case TokenKind.AtLeast:
                return ParseAtLeast();
            case TokenKind.Bad:
                _reportedAt = ++_at;
                return new ErrorSyntax(Locate(token));
            default:
                return ParseMissingOperand();
        }
    }

    private ExpressionSyntax ParseNumber()
    {
        Token number = Advance();
        if (SkipDecimalComma(number) is { } mended) return mended;
        bool unit = Current.Kind == TokenKind.Name && Next.Kind != TokenKind.OpenBracket
            && (Written(Current)[0] == '`' || ExpressionKeywords.InOtherCase(Current.Text) is null);
        if (!unit) return new NumberSyntax(number.Number, Locate(number));
        Token name = Advance();
        return new QuantitySyntax(number.Number, new NameSyntax(name.Text, Locate(name)), Span(number, name));
    }

    private ExpressionSyntax ParseBracketed()
    {
        Token open = Current;
        if (!Enter(open)) return new ErrorSyntax(Locate(open));
        Advance();
        ExpressionSyntax inner = ParseAwaiting(TokenKind.CloseBracket);
        Token close = Close(open, TokenKind.CloseBracket);
        _depth--;
        // The brackets belong to the place of what they hold, so that a caret under an operand shows all of it.
        return inner with { Span = Span(open, close) };
    }

    private ExpressionSyntax ParseAtLeast()
    {
        Token word = Current;
        if (!Enter(word)) return new ErrorSyntax(Locate(word));
        Advance();
        ExpressionSyntax count = ParsePrimary();
        _depth--;
        SourceSpan read = SourceSpan.Cover(Locate(word), count.Span);
        if (Current.Kind != TokenKind.OutOf || Next.Kind != TokenKind.OpenBracket)
        {
            ReportExpected(DiagnosticCatalogue.CountWithoutOf);
            Take(TokenKind.OutOf);
            return new ErrorSyntax(Current.Kind == TokenKind.OpenBracket ? SourceSpan.Cover(read, Locate(ParseList(Advance(), TokenKind.CloseBracket).Close)) : read);
        }
        Advance();
        Token open = Advance();
        (ImmutableArray<ExpressionSyntax> conditions, Token close) = ParseList(open, TokenKind.CloseBracket);
        if (conditions.IsEmpty) Report(DiagnosticCatalogue.CountOfNothing(At(open, close)));
        return new AtLeastSyntax(count, conditions, Span(word, close));
    }

    private ExpressionSyntax ParseCall()
    {
        Token name = Current;
        Advance();
        Token open = Advance();
        var called = new NameSyntax(name.Text, Locate(name));
        if (FunctionTable.TakesPath(name.Text) && ParsePath() is { } path)
            return new CallSyntax(called, [path], Span(name, Advance()));
        if (FunctionTable.IsAggregate(name.Text)) return ParseAggregate(name, called, open);
        (ImmutableArray<ExpressionSyntax> arguments, Token close) = ParseList(open, TokenKind.CloseBracket);
        return new CallSyntax(called, arguments, Span(name, close));
    }

    /// <summary>Ids joined by slashes up to the closing bracket; null, and nothing is read, where something else stands there.</summary>
    private PathSyntax? ParsePath()
    {
        var path = new StringBuilder();
        int at = _at;
        while (true)
        {
            int first = at;
            // An id such as `1a` is a number and a name to the lexer.
            while (_tokens[at].Kind is TokenKind.Name or TokenKind.Number && (at == first || _tokens[at].Start == _tokens[at - 1].End))
            {
                path.Append(_tokens[at].Kind == TokenKind.Name ? _tokens[at].Text : Written(_tokens[at]));
                at++;
            }
            if (at == first) return null;
            if (_tokens[at].Kind == TokenKind.CloseBracket) break;
            if (_tokens[at].Kind != TokenKind.Slash) return null;
            path.Append('/');
            at++;
        }
        SourceSpan place = Span(Current, _tokens[at - 1]);
        _at = at;
        return new PathSyntax(path.ToString(), place);
    }

    /// <summary>Expressions separated by commas, and the closing bracket.</summary>
    private (ImmutableArray<ExpressionSyntax> Items, Token Close) ParseList(Token open, TokenKind closer)
    {
        if (!Enter(open)) return ([], open);
        var items = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        _awaited.Add(closer);
        if (Current.Kind != closer && Current.Kind != TokenKind.End)
        {
            do items.Add(ParseAwaiting(TokenKind.Comma));
            while (Take(TokenKind.Comma));
        }
        Token close = Close(open, closer);
        _awaited.RemoveAt(_awaited.Count - 1);
        _depth--;
        return (items.ToImmutable(), close);
    }
}
