using System.Collections.Immutable;
using RubricEngine.Documents;
using RubricEngine.Syntax;

namespace RubricEngine.Dsl;

internal sealed partial class DslParser
{
    /// <summary>Far more brackets inside each other than the parser of expressions takes.</summary>
    private const int MostBrackets = 500;

    private readonly List<char> _brackets = [];

    /// <summary>The text of an expression; what is wrong in it, the parser of expressions says.</summary>
    private DocumentScalar ReadExpression()
    {
        int first = _at;
        _at = ExpressionEnd(first);
        return new DocumentScalar(Fragment(first, _at), Locate(first, _at));
    }

    private DocumentScalar Negated(DocumentScalar condition)
    {
        const string Before = "not (";
        SourceFragment fragment = condition.Fragment;
        int length = fragment.Text.Length, start = fragment.Locate(0, 0).Start, last = Before.Length + length;
        int[] offsets = new int[last + 2];
        Array.Fill(offsets, start, 0, Before.Length);
        for (int i = 0; i < length; i++) offsets[Before.Length + i] = fragment.Locate(i, i + 1).Start;
        offsets[last] = length > 0 ? fragment.Locate(length - 1, length).Start : start;
        offsets[^1] = condition.Span.End;
        return condition with { Fragment = new SourceFragment(_source, $"{Before}{fragment.Text})", offsets) };
    }

    /// <summary>A sign, a number, date or brackets, <c>%</c> and a unit; nothing that binds more loosely.</summary>
    private DocumentScalar ReadFigure()
    {
        int first = _at;
        while (IsSignOfFigure(Current) && Current.Sign != '(') Advance();
        if (Current.Sign == '(')
        {
            _at = ExpressionEnd(_at, onlyBrackets: true);
        }
        else if (!IsAtEnd && Current.Sign is not ('{' or '}'))
        {
            Advance();
            // `31/12/2025` and `0,5` belong together, so that what is wrong with them can be said.
            while (Previous.Kind == DslTokenKind.Number && Current.Sign is '/' or ',' && IsAgainst(_at) && IsAgainst(_at + 1) && Next.Kind == DslTokenKind.Number) _at += 2;
        }
        bool isNumber = Previous.Kind == DslTokenKind.Number;
        if (Current.Sign == '%') Advance();
        else if (isNumber && IsUnit(_at)) Advance();
        return new DocumentScalar(Fragment(first, _at), Locate(first, _at));
    }

    private bool IsAgainst(int at) => at > 0 && _tokens[at].Start == _tokens[at - 1].End;

    /// <summary>Whether a token is the unit of the number before it: a name on its line that nothing else can mean.</summary>
    private bool IsUnit(int at)
    {
        DslToken token = _tokens[at];
        if (token.IsFirst || token.Kind is not (DslTokenKind.Word or DslTokenKind.Name)) return false;
        if (KeywordAt(at).Count > 0 || StructuralWords(at) > 0 || _tokens[at + 1].Sign == '(' || IsLanguageOfText(at)) return false;
        // A date has no unit.
        if (_tokens[at - 1] is var number && number.End - number.Start > 4 && _source.Text[number.Start + 4] == '-') return false;
        if (_followers.Count == 0) return true;
        (_, ImmutableArray<Phrase> phrases, int piece) = _followers[^1];
        // Behind a value that ends a row, a name with a colon is that of the next row.
        if (_tokens[at + 1].Sign == ':' && !_frame!.Starts.EndsItself && phrases.All(p => p.Pieces.Length == piece)) return false;
        // Where words must follow, what stands in their place is these words misspelt.
        return !phrases.All(p => p.Pieces.Length > piece && p.Pieces[piece] is PhraseWords words && !MatchWords(words.Words, at + 1));
    }

    /// <summary>
    /// The token just past an expression. It ends where an operator or the end must stand, outside brackets, and something
    /// else does; a clause that starts on a new line ends it everywhere.
    /// </summary>
    private int ExpressionEnd(int first, bool onlyBrackets = false)
    {
        _brackets.Clear();
        bool operand = true, membership = false;
        int behindCohort = -1;
        for (int at = first; ; at++)
        {
            DslToken token = _tokens[at];
            if (at == behindCohort && token.Word is { } word && ExpressionKeywords.IsWhere(word) && StructuralWords(at) == 0)
            {
                operand = true;
                continue;
            }
            if (token.Kind == DslTokenKind.End || (at > first && token.IsFirst && EndsOnNewLine(at, operand))) return at;
            if ((onlyBrackets && at > first && _brackets.Count == 0) || _brackets.Count > MostBrackets) return at;
            bool opensSet = membership && token.Sign == '{';
            membership = false;
            switch (token.Kind)
            {
                case DslTokenKind.Word:
                    (TokenKind keyword, int count) = KeywordAt(at);
                    if (operand && !ReadsAsOperator(keyword)) operand = keyword is TokenKind.Not or TokenKind.If or TokenKind.AtLeast;
                    else if (operand || ReadsAsOperator(keyword))
                    {
                        if (!operand && EndsBefore(at, keyword)) return at;
                        operand = keyword is not (TokenKind.IsMissing or TokenKind.IsNotMissing or TokenKind.Is or TokenKind.OverCohort or TokenKind.OverAll);
                        membership = keyword == TokenKind.In;
                        if (keyword is TokenKind.Over or TokenKind.OverCohort or TokenKind.OverAll) behindCohort = at + count + (keyword == TokenKind.Over ? 1 : 0);
                    }
                    else if (keyword == TokenKind.Not && KeywordAt(at + count).Kind == TokenKind.In) operand = false;
                    else if (_brackets.Count == 0 && EndsWithWord(at)) return at;
                    at += Math.Max(0, count - 1);
                    break;
                case DslTokenKind.Text when !operand && _brackets.Count == 0:
                    return at;
                case DslTokenKind.Sign:
                    if (EndsWithSign(at, token, first, opensSet)) return at;
                    if (token.Sign is '(' or '[' || opensSet) _brackets.Add(token.Sign);
                    else if (token.Sign is ')' or ']' or '}') CloseBracket(token.Sign);
                    operand = token.Sign is not (')' or ']' or '}' or '%');
                    break;
                default:
                    operand = false;
                    break;
            }
        }
    }

    /// <summary>Whether a token on a new line belongs to an expression no more.</summary>
    private bool EndsOnNewLine(int at, bool operand)
    {
        DslToken token = _tokens[at];
        if (token.Sign == '}') return !_brackets.Contains('{') || !_trustsBraces;
        bool starts = StructuralWords(at) > 0;
        if (operand || _brackets.Count > 0) return starts && !ReadsAsOperand(at);
        return starts || !(token.Kind == DslTokenKind.Sign ? IsOperatorSign(token.Sign) : ReadsAsOperator(KeywordAt(at).Kind));
    }

    /// <summary>Whether the words of a clause are here a name in an expression, by what follows.</summary>
    private bool ReadsAsOperand(int at)
    {
        if (IsCount(at)) return true;
        if (StructuralWords(at) > 1) return false;
        DslToken next = _tokens[at + 1];
        if (next.Line != _tokens[at].Line) return false;
        if (next.Sign == '(') return IsAgainst(at + 1);
        return next.Kind == DslTokenKind.Sign ? IsOperatorSign(next.Sign) && next.Sign != '-' || next.Sign is ')' or ',' : next.Kind == DslTokenKind.Word && ReadsAsOperator(KeywordAt(at + 1).Kind);
    }

    /// <summary>Whether <c>at least</c> counts conditions, rather than start a clause: its <c>of</c> and a bracket follow on the line.</summary>
    private bool IsCount(int at)
    {
        if (KeywordAt(at) is not (TokenKind.AtLeast, var words)) return false;
        for (int i = at + words; _tokens[i].Kind != DslTokenKind.End && !_tokens[i].IsFirst && _tokens[i].Sign is not ('{' or '}' or ':'); i++)
            if (KeywordAt(i) is (TokenKind.OutOf, var length)) return _tokens[i + length].Sign == '(';
        return false;
    }

    /// <summary>A word of an operator that is also the beginning of a clause.</summary>
    private bool EndsBefore(int at, TokenKind keyword)
    {
        if (_brackets.Count > 0 || StructuralWords(at) == 0) return false;
        return keyword switch
        {
            TokenKind.Is or TokenKind.Until => true,
            // `then by`, where no `if` waits for its `then`.
            TokenKind.Then => StructuralWords(at) > 1,
            TokenKind.Between => !IsRangeTest(at),
            _ => false,
        };
    }

    /// <summary>
    /// Whether <c>between</c> or <c>từ</c> asks if a value lies between two others, rather than start a level or another clause
    /// on the same line: it has its second bound, and no points follow, unless a level is already being read.
    /// </summary>
    private bool IsRangeTest(int at)
    {
        bool hasSecond = false;
        for (int i = at + 1; _tokens[i].Kind != DslTokenKind.End && !_tokens[i].IsFirst && _tokens[i].Sign is not ('{' or '}'); i++)
        {
            TokenKind keyword = _tokens[i].Kind == DslTokenKind.Word ? KeywordAt(i).Kind : TokenKind.End;
            if (keyword == TokenKind.Between) break;
            if (_tokens[i].Sign == ':') return hasSecond && _frame!.Starts.EndsItself;
            if (keyword is not (TokenKind.Until or TokenKind.And) || hasSecond) continue;
            hasSecond = true;
            if (keyword == TokenKind.Until && _tokens[i + 1].Word is { } next && IsBoundWord(next)) return false;
        }
        return hasSecond;
    }

    /// <summary>Whether a word goes on the words of a bound: <c>đến dưới</c>.</summary>
    private bool IsBoundWord(string word) => _grammar.Starts(Construct.Level, inBody: false).StartingWith(word).Length > 0;

    /// <summary>Whether a word that is no operator, where one must stand, ends the expression; what nobody else can use belongs to it.</summary>
    private bool EndsWithWord(int at)
    {
        if (StructuralWords(at) > 0 || IsLanguageOfText(at)) return true;
        if (_tokens[at - 1].Kind == DslTokenKind.Number && IsUnit(at)) return false;
        return _tokens[at].IsFirst || _tokens[at + 1].Sign == ':' || NearestStart(at) is not null;
    }

    private bool EndsWithSign(int at, DslToken token, int first, bool opensSet)
    {
        switch (token.Sign)
        {
            case ',' when _brackets.Count == 0:
                return !(at > first && _tokens[at - 1].Kind == DslTokenKind.Number && IsAgainst(at) && IsAgainst(at + 1) && _tokens[at + 1].Kind == DslTokenKind.Number);
            case ';':
                return _brackets.Count == 0;
            case ':' or DslText.Range:
                return true;
            case '{':
                return !opensSet;
            case '}':
                return !_brackets.Contains('{');
            case ')' or ']':
                return _brackets.Count == 0 && token.IsFirst;
            default:
                return false;
        }
    }

    private void CloseBracket(char sign)
    {
        char open = sign switch { ')' => '(', ']' => '[', _ => '{' };
        int at = _brackets.LastIndexOf(open);
        if (at >= 0) _brackets.RemoveRange(at, _brackets.Count - at);
    }

    /// <summary>The word of the language of expressions that stands at a token, and how many tokens it takes; <see cref="TokenKind.End"/> and 0 where none does.</summary>
    private (TokenKind Kind, int Count) KeywordAt(int at)
    {
        if (_tokens[at].Word is not { } word) return (TokenKind.End, 0);
        foreach ((ImmutableArray<string> words, TokenKind kind) in ExpressionKeywords.StartingWith(word))
            if (MatchWords(words, at) && (kind is not (TokenKind.Over or TokenKind.OverCohort or TokenKind.OverAll) || _tokens[at - 1].Sign == ')')) return (kind, words.Length);
        return (TokenKind.End, 0);
    }

    /// <summary>Whether a word stands between operands or behind one.</summary>
    private static bool ReadsAsOperator(TokenKind keyword) => keyword is TokenKind.And or TokenKind.Or or TokenKind.Then or TokenKind.Else or TokenKind.Between
        or TokenKind.Until or TokenKind.In or TokenKind.Is or TokenKind.IsMissing or TokenKind.IsNotMissing or TokenKind.OutOf
        or TokenKind.Over or TokenKind.OverCohort or TokenKind.OverAll;

    private static bool IsOperatorSign(char sign) => sign is not ('(' or ')' or '[' or ']' or '{' or '}' or ',' or ';' or ':' or DslText.Range or '.' or '@' or '#' or '\\' or '$');
}
