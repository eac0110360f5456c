using System.Text;
using RubricEngine.Diagnostics;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Syntax;

internal sealed partial class ExpressionParser
{
    /// <summary>What the constructs around the current place still wait for, the innermost last; a bracket hides separators outside it.</summary>
    private readonly List<TokenKind> _awaited = [];

    /// <summary>The token that the last diagnostic was about: what is wrong there is said once.</summary>
    private int _reportedAt = -1;

    /// <summary>After the expression: whatever is left over is reported, and read for its own errors.</summary>
    private ExpressionSyntax ParseRest(ExpressionSyntax expression)
    {
        if (Current.Kind == TokenKind.End) return expression;
        SkipJunk();
        return new ErrorSyntax(_fragment.Locate(0, _fragment.Text.Length));
    }

    /// <summary>Reads an expression, then on to what is awaited, reporting what stands between.</summary>
    private ExpressionSyntax ParseAwaiting(TokenKind kind)
    {
        _awaited.Add(kind);
        ExpressionSyntax expression = ParseExpression();
        bool junk = !IsAwaited(Current.Kind);
        if (junk) SkipJunk();
        _awaited.RemoveAt(_awaited.Count - 1);
        return junk ? new ErrorSyntax(expression.Span) : expression;
    }

    private void SkipJunk()
    {
        while (!IsAwaited(Current.Kind))
        {
            if (Current.Kind != TokenKind.Bad) Report(DiagnosticCatalogue.UnexpectedText(At(Current), Written(Current)));
            Advance();
            if (Precedence.Of(Current.Kind) != Precedence.None) ParseOperators(new ErrorSyntax(Locate(Current)), Precedence.Loosest);
            else if (!IsAwaited(Current.Kind)) ParseExpression();
        }
    }

    private bool IsAwaited(TokenKind kind)
    {
        if (kind == TokenKind.End) return true;
        bool separator = kind is not (TokenKind.CloseBracket or TokenKind.CloseBrace);
        for (int i = _awaited.Count - 1; i >= 0; i--)
        {
            if (_awaited[i] == kind) return true;
            if (separator && _awaited[i] is TokenKind.CloseBracket or TokenKind.CloseBrace) return false;
        }
        return false;
    }

    /// <summary>Takes the closing bracket; where it is missing, reports the opening one and gives the last token before.</summary>
    private Token Close(Token open, TokenKind closer)
    {
        if (Current.Kind == closer) return Advance();
        Report(DiagnosticCatalogue.UnclosedBracket(At(open), Written(open), closer == TokenKind.CloseBrace ? "}" : ")"));
        return _tokens[Math.Max(0, _at - 1)];
    }

    /// <summary>An operand was expected and something else stands here, which is left for the caller unless nobody can use it.</summary>
    private ErrorSyntax ParseMissingOperand()
    {
        Token found = Current;
        bool word = found.End > found.Start && char.IsLetter(Written(found)[0]);
        if (found.Kind == TokenKind.End)
        {
            if (_reportedAt != _at - 1 || _at == 0) ReportExpected(DiagnosticCatalogue.ValueExpectedAtEnd);
        }
        else if (found.Kind == TokenKind.OpenBrace) Report(DiagnosticCatalogue.SetElsewhere(At(found)));
        else if (word) Report(DiagnosticCatalogue.ReservedWord(At(found), Written(found)));
        else Report(DiagnosticCatalogue.ValueExpected(At(found), Written(found)));
        var error = new ErrorSyntax(_fragment.Locate(found.Start, found.Start));
        if (found.Kind == TokenKind.OpenBrace)
        {
            Advance();
            ParseList(found, TokenKind.CloseBrace);
        }
        return error;
    }

    /// <summary>
    /// Two operands with no operator between them: one diagnostic for the whole run, such as a name written with spaces.
    /// Null where none follows.
    /// </summary>
    private ErrorSyntax? SkipJuxtaposed(ExpressionSyntax left)
    {
        Token found = Current;
        if (found.Kind == TokenKind.Bad)
        {
            _reportedAt = ++_at;
            return new ErrorSyntax(left.Span);
        }
        if (found.Kind == TokenKind.Not && Next.Kind == TokenKind.In)
        {
            Report(DiagnosticCatalogue.NotIn(At(found)));
            Advance();
            return null;
        }
        if (found.Kind == TokenKind.AtLeast)
        {
            Report(DiagnosticCatalogue.CountAsComparison(At(found), Written(found)));
            Advance();
            if (StartsOperand(Current.Kind)) ParseLevel(Precedence.Comparison + 1);
            return new ErrorSyntax(CoverTo(left, found));
        }
        if (!StartsOperand(found.Kind)) return null;
        int first = _at;
        while (IsSimpleOperand(Current.Kind)) _at++;
        Token last = _tokens[Math.Max(first, _at - 1)];
        Report(DiagnosticCatalogue.OperatorExpected(At(found, last), Written(_tokens[Math.Max(0, first - 1)]), Written(found), Joined(first)), first);
        if (StartsOperand(Current.Kind)) ParsePrefix(Precedence.Loosest);
        return new ErrorSyntax(SourceSpan.Cover(left.Span, Locate(last)));
    }

    /// <summary>The help for a run of operands: the reserved word that was meant, or the name without spaces, or null.</summary>
    private (string? Word, string? Name) Joined(int first)
    {
        if (_tokens[first].Kind == TokenKind.Name && ExpressionKeywords.InOtherCase(_tokens[first].Text) is { } word) return (word, null);
        var name = new StringBuilder();
        for (int i = Math.Max(0, first - 1); i < _at; i++)
        {
            if (_tokens[i].Kind is not (TokenKind.Name or TokenKind.True or TokenKind.False)) return (null, null);
            name.Append(name.Length == 0 ? "" : "_").Append(Written(_tokens[i]).Trim('`').Replace(' ', '_'));
        }
        return (null, DiagnosticCatalogue.Shortened(name.ToString()));
    }

    private static bool IsSimpleOperand(TokenKind kind) =>
        kind is TokenKind.Name or TokenKind.Number or TokenKind.Date or TokenKind.Quoted or TokenKind.True or TokenKind.False;

    private static bool StartsOperand(TokenKind kind) =>
        IsSimpleOperand(kind) || kind is TokenKind.OpenBracket or TokenKind.OpenBrace or TokenKind.If or TokenKind.Not;

    /// <summary><c>0,5</c>: read as the number it means where no list makes the comma a separator; else null.</summary>
    private NumberSyntax? SkipDecimalComma(Token number)
    {
        if (IsAwaited(TokenKind.Comma) || !IsAdjacent(number, Current, TokenKind.Comma) || !IsAdjacent(Current, Next, TokenKind.Number)) return null;
        Token last = number;
        bool thousands = Written(number).Length <= 3;
        var joined = new StringBuilder(Written(number).Replace('.', '_'));
        int groups = 0;
        for (; IsAdjacent(last, Current, TokenKind.Comma) && IsAdjacent(Current, Next, TokenKind.Number); groups++)
        {
            Advance();
            last = Advance();
            thousands &= Written(last).Split('.')[0].Length == 3;
            joined.Append('_').Append(Written(last));
        }
        string decimals = $"{Written(number).Replace('.', '_')}.{Written(last)}";
        bool isDecimal = groups == 1 && !Written(last).Contains('.', StringComparison.Ordinal);
        _diagnostics.Add(DiagnosticCatalogue.DecimalComma(At(number, last), Text(number.Start, last.End), isDecimal ? decimals : null,
            thousands && number.Number.Sign > 0 ? joined.ToString() : null));
        Rational value = Rational.TryParse(decimals.Replace("_", "", StringComparison.Ordinal), out Rational meant) ? meant : 0;
        return new NumberSyntax(value, Span(number, last));
    }

    private static bool IsAdjacent(Token first, Token second, TokenKind kind) => second.Kind == kind && first.End == second.Start;

    private ErrorSyntax ParseBrokenMissingTest(ExpressionSyntax left)
    {
        Token word = Current;
        Report(DiagnosticCatalogue.IsWithoutMissing(At(word), Written(word)));
        Advance();
        Take(TokenKind.Not);
        if (IsSimpleOperand(Current.Kind)) Advance();
        return new ErrorSyntax(CoverTo(left, word));
    }

    /// <summary>A comparison stands beside another, or under a tighter operator: <c>a &lt; b &lt; c</c>, <c>a is missing + 1</c>.</summary>
    private void ReportChain() => Report(DiagnosticCatalogue.ChainedComparison(At(Current), Written(Current)));

    /// <summary>Goes one level deeper; where that is too deep, reports it and gives up on the rest.</summary>
    private bool Enter(Token token)
    {
        if (_depth < DeepestNesting)
        {
            _depth++;
            return true;
        }
        Report(DiagnosticCatalogue.NestedTooDeep(At(token), DeepestNesting));
        _at = _reportedAt = _tokens.Count - 1;
        return false;
    }

    private void ReportExpected(Func<Origin, string, Diagnostic> diagnostic) =>
        Report(diagnostic(Current.Kind == TokenKind.End ? EndSpan().Origin : At(Current), Written(Current)));

    private void Report(Diagnostic diagnostic) => Report(diagnostic, _at);

    /// <summary>A diagnostic about a token; nothing where one was reported there already.</summary>
    private void Report(Diagnostic diagnostic, int at)
    {
        if (_reportedAt == at) return;
        _reportedAt = at;
        if (!_tokens[at].IsReported) _diagnostics.Add(diagnostic);
    }

    /// <summary>Just past the last token, where an expression ends too early.</summary>
    private SourceSpan EndSpan()
    {
        int end = _at > 0 ? _tokens[_at - 1].End : 0;
        return _fragment.Locate(end, end);
    }
}
