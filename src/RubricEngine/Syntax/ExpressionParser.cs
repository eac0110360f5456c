using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Model;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Syntax;

/// <summary>
/// Reads an expression by precedence climbing. It reports everything wrong in one pass and always gives a tree;
/// it never throws, takes time linear in the text, and its recursion is bounded by <see cref="DeepestNesting"/>.
/// </summary>
internal sealed partial class ExpressionParser
{
    /// <summary>The most brackets, <c>if</c>, <c>not</c> and minus signs inside one another.</summary>
    public const int DeepestNesting = 200;

    private readonly SourceFragment _fragment;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<Token> _tokens;
    private int _at;
    private int _depth;

    private ExpressionParser(SourceFragment fragment, List<Token> tokens, DiagnosticBag diagnostics)
    {
        _fragment = fragment;
        _tokens = tokens;
        _diagnostics = diagnostics;
    }

    public static ExpressionSyntax Parse(SourceFragment fragment, DiagnosticBag diagnostics)
    {
        SourceSpan whole = fragment.Locate(0, fragment.Text.Length);
        // Most of what stands in a rubric are figures.
        if (IsShortInteger(fragment.Text) && Rational.TryParse(fragment.Text, out Rational number)) return new NumberSyntax(number, whole);
        if (Lexer.Read(fragment, diagnostics) is not { } tokens) return new ErrorSyntax(whole);
        var parser = new ExpressionParser(fragment, tokens, diagnostics);
        if (tokens[0].Kind == TokenKind.End)
        {
            diagnostics.Add(DiagnosticCatalogue.EmptyExpression(whole.Origin));
            return new ErrorSyntax(whole);
        }
        ExpressionSyntax expression = parser.ParseExpression();
        return parser.ParseRest(expression);
    }

    /// <summary>
    /// Reads a cell of a table: a comparison without its left side (<c>&lt;= 5</c>, <c>in {a, b}</c>, <c>is missing</c>), several joined
    /// by <c>and</c>, or a value, which is compared by <c>=</c>. The left side is an empty text before the cell. Null for <c>-</c>: anything.
    /// </summary>
    public static ExpressionSyntax? ParseCell(SourceFragment fragment, DiagnosticBag diagnostics)
    {
        SourceSpan whole = fragment.Locate(0, fragment.Text.Length);
        if (Lexer.Read(fragment, diagnostics) is not { } tokens) return new ErrorSyntax(whole);
        var parser = new ExpressionParser(fragment, tokens, diagnostics);
        switch (tokens)
        {
            case [{ Kind: TokenKind.Minus }, { Kind: TokenKind.End }]:
                return null;
            case [{ Kind: TokenKind.End }]:
                diagnostics.Add(DiagnosticCatalogue.EmptyExpression(whole.Origin));
                return new ErrorSyntax(whole);
        }
        var input = new QuotedSyntax("", fragment.Locate(0, 0));
        if (Precedence.Of(tokens[0].Kind) == Precedence.Comparison) return parser.ParseComparisons(input) with { Span = whole };
        ExpressionSyntax value = parser.ParseRest(parser.ParseExpression());
        return value is ErrorSyntax ? value : new BinarySyntax(Model.BinaryOperator.Equal, input, value, whole, whole);
    }

    /// <summary>Comparisons of one operand: <c>&gt; 5 and &lt;= 8</c>.</summary>
    private ExpressionSyntax ParseComparisons(ExpressionSyntax operand)
    {
        ExpressionSyntax all = ParseOperators(operand, Precedence.Comparison);
        while (Current.Kind == TokenKind.And && Precedence.Of(Next.Kind) == Precedence.Comparison)
        {
            SourceSpan sign = Locate(Advance());
            ExpressionSyntax next = ParseOperators(operand with { Span = Locate(Current) with { Length = 0 } }, Precedence.Comparison);
            all = new BinarySyntax(Model.BinaryOperator.And, all, next, sign, Cover(all, next));
        }
        return ParseRest(all);
    }

    private static bool IsShortInteger(string text)
    {
        const int Longest = 9;
        if (text.Length is 0 or > Longest) return false;
        foreach (char c in text)
            if (!char.IsAsciiDigit(c)) return false;
        return true;
    }

    private Token Current => _tokens[_at];

    private ExpressionSyntax ParseExpression() => ParseLevel(Precedence.Loosest);

    /// <summary>An expression of operators that bind at least as tightly as <paramref name="minimum"/>.</summary>
    private ExpressionSyntax ParseLevel(int minimum) => ParseOperators(ParsePrefix(minimum), minimum);

    private ExpressionSyntax ParseOperators(ExpressionSyntax left, int minimum)
    {
        int ceiling = Precedence.Tightest;
        while (true)
        {
            while (SkipJuxtaposed(left) is { } mended) left = mended;
            int level = Precedence.Of(Current.Kind);
            if (level < minimum || level == Precedence.None) return left;
            bool chained = level > ceiling || (level == ceiling && level == Precedence.Comparison);
            if (chained) ReportChain();
            left = level switch
            {
                Precedence.Comparison => ParseComparison(left),
                Precedence.Coalesce => ParseCoalesce(left),
                _ => ParseBinary(left, level),
            };
            if (chained) left = new ErrorSyntax(left.Span);
            ceiling = level;
        }
    }

    private BinarySyntax ParseBinary(ExpressionSyntax left, int level)
    {
        Token sign = Advance();
        ExpressionSyntax right = ParseLevel(level + 1);
        return new BinarySyntax(Precedence.OperatorOf(sign.Kind), left, right, Locate(sign), Cover(left, right));
    }

    private CoalesceSyntax ParseCoalesce(ExpressionSyntax left)
    {
        Advance();
        ExpressionSyntax right = ParseLevel(Precedence.Coalesce);
        return new CoalesceSyntax(left, right, Cover(left, right));
    }

    private ExpressionSyntax ParseComparison(ExpressionSyntax left)
    {
        switch (Current.Kind)
        {
            case TokenKind.IsMissing or TokenKind.IsNotMissing:
                Token test = Advance();
                return new MissingTestSyntax(left, test.Kind == TokenKind.IsNotMissing, CoverTo(left, test));
            case TokenKind.Is:
                return ParseBrokenMissingTest(left);
            case TokenKind.Between:
                return ParseBetween(left);
            case TokenKind.In:
                return ParseMembership(left);
            default:
                return ParseBinary(left, Precedence.Comparison);
        }
    }

    private ExpressionSyntax ParseBetween(ExpressionSyntax operand)
    {
        Advance();
        ExpressionSyntax low = ParseLevel(Precedence.Comparison + 1);
        if (!Take(TokenKind.And) && !Take(TokenKind.Until))
        {
            ReportExpected(DiagnosticCatalogue.BetweenWithoutAnd);
            return new ErrorSyntax(Cover(operand, low));
        }
        ExpressionSyntax high = ParseLevel(Precedence.Comparison + 1);
        return new BetweenSyntax(operand, low, high, Cover(operand, high));
    }

    private ExpressionSyntax ParseMembership(ExpressionSyntax operand)
    {
        Advance();
        if (Current.Kind != TokenKind.OpenBrace)
        {
            ReportExpected(DiagnosticCatalogue.SetExpected);
            if (Current.Kind != TokenKind.OpenBracket) return new ErrorSyntax(Cover(operand, ParseLevel(Precedence.Comparison + 1)));
            return new ErrorSyntax(CoverTo(operand, ParseList(Advance(), TokenKind.CloseBracket).Close));
        }
        Token open = Advance();
        (ImmutableArray<ExpressionSyntax> items, Token close) = ParseList(open, TokenKind.CloseBrace);
        if (items.IsEmpty) Report(DiagnosticCatalogue.EmptySet(At(open, close)));
        return new MembershipSyntax(operand, items, CoverTo(operand, close));
    }

    private ExpressionSyntax ParsePrefix(int minimum)
    {
        Token sign = Current;
        switch (sign.Kind)
        {
            case TokenKind.Not:
                if (minimum <= Precedence.Not) return ParseUnary(UnaryOperator.Not, Precedence.Not);
                Report(DiagnosticCatalogue.NotNeedsBrackets(At(sign)));
                return new ErrorSyntax(ParseUnary(UnaryOperator.Not, Precedence.Not).Span);
            case TokenKind.Minus:
                return ParseUnary(UnaryOperator.Negate, Precedence.Negate);
            case TokenKind.Plus:
                Report(DiagnosticCatalogue.UnaryPlus(At(sign)));
                Advance();
                return ParsePostfix();
            case TokenKind.If:
                return ParseConditional();
            default:
                return ParsePostfix();
        }
    }

    private ExpressionSyntax ParseUnary(UnaryOperator kind, int level)
    {
        Token sign = Current;
        if (!Enter(sign)) return new ErrorSyntax(Locate(sign));
        Advance();
        ExpressionSyntax operand = ParseLevel(level);
        _depth--;
        return new UnarySyntax(kind, operand, SourceSpan.Cover(Locate(sign), operand.Span));
    }

    private ExpressionSyntax ParseConditional()
    {
        Token word = Current;
        if (!Enter(word)) return new ErrorSyntax(Locate(word));
        Advance();
        _awaited.Add(TokenKind.Else);
        ExpressionSyntax condition = ParseAwaiting(TokenKind.Then);
        _awaited.RemoveAt(_awaited.Count - 1);
        if (!Take(TokenKind.Then)) ReportExpected(DiagnosticCatalogue.IfWithoutThen);
        ExpressionSyntax then = ParseAwaiting(TokenKind.Else);
        if (Take(TokenKind.Else))
        {
            ExpressionSyntax otherwise = ParseExpression();
            _depth--;
            return new ConditionalSyntax(condition, then, otherwise, SourceSpan.Cover(Locate(word), otherwise.Span));
        }
        ReportExpected(DiagnosticCatalogue.IfWithoutElse);
        _depth--;
        return new ErrorSyntax(SourceSpan.Cover(Locate(word), then.Span));
    }

    private ExpressionSyntax ParsePostfix()
    {
        ExpressionSyntax operand = ParsePrimary();
        if (Current.Kind != TokenKind.Percent) return operand;
        Token sign = Advance();
        return new UnarySyntax(UnaryOperator.Percent, operand, CoverTo(operand, sign));
    }
}
