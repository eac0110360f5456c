using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Dsl;

/// <summary>Cuts a text in the keyword form into tokens, in one pass. It reports nothing: what a token is good for, the parser knows.</summary>
internal sealed class DslLexer
{
    private const int DateLength = 10;

    private readonly SourceText _source;
    private readonly string _text;
    private readonly List<DslToken> _tokens = [];
    private readonly ImmutableArray<Comment>.Builder _comments = ImmutableArray.CreateBuilder<Comment>();
    private int _at;
    private int _line;
    private int _lineStart;
    private int _indent;
    private int _lastLine = -1;

    private DslLexer(SourceText source) => (_source, _text) = (source, source.Text);

    /// <summary>The tokens and comments of a text, all of them unless only the first are asked for.</summary>
    public static DslText Read(SourceText source, int mostTokens = int.MaxValue)
    {
        var lexer = new DslLexer(source);
        while (lexer._tokens.Count < mostTokens && lexer.ReadToken()) { }
        return new DslText([.. lexer._tokens], lexer._comments.ToImmutable());
    }

    private bool ReadToken()
    {
        int lead = _at;
        SkipTrivia();
        int start = _at;
        if (_lastLine != _line) _indent = start - _lineStart;
        DslToken token = Token(start) with { Lead = lead, Start = start, End = _at, Line = _line, Indent = _indent, IsFirst = _lastLine != _line };
        _lastLine = _line;
        _tokens.Add(token);
        return token.Kind != DslTokenKind.End;
    }

    private void SkipTrivia()
    {
        for (; _at < _text.Length; _at++)
        {
            char c = _text[_at];
            if (c == '#') SkipComment();
            if (_at >= _text.Length) return;
            c = _text[_at];
            if (c == '\n' || (c == '\r' && !(_at + 1 < _text.Length && _text[_at + 1] == '\n')))
            {
                _line++;
                _lineStart = _at + 1;
            }
            else if (!char.IsWhiteSpace(c) && c != '\uFEFF') return;
        }
    }

    private void SkipComment()
    {
        int start = _at;
        while (_at < _text.Length && _text[_at] is not ('\n' or '\r')) _at++;
        int content = start + 1 < _at && _text[start + 1] == ' ' ? start + 2 : start + 1;
        _comments.Add(new Comment(NormalForm.Compose(_text[content.._at].TrimEnd()), _lastLine == _line, new SourceSpan(_source, start, _at - start)));
    }

    /// <summary>The token that starts here, without its place.</summary>
    private DslToken Token(int start)
    {
        var token = new DslToken(DslTokenKind.End, 0, 0, 0, 0, 0);
        if (start >= _text.Length) return token;
        char c = _text[start];
        if (char.IsAsciiDigit(c)) return ReadNumber(token);
        _at = WordEnd(start);
        if (_at > start) return token with { Kind = DslTokenKind.Word, Word = DslGrammar.KnownWord(_text.AsSpan(start, _at - start)) };
        return c switch
        {
            '"' or '\'' => ReadQuoted(token with { Kind = DslTokenKind.Text }, c),
            '\u201C' => ReadQuoted(token with { Kind = DslTokenKind.Text }, '\u201D'),
            '`' => ReadQuoted(token with { Kind = DslTokenKind.Name }, '`'),
            _ => ReadSign(token),
        };
    }

    private DslToken ReadSign(DslToken token)
    {
        char c = _text[_at];
        bool isRange = c == '.' && _at + 1 < _text.Length && _text[_at + 1] == '.';
        bool isPair = char.IsHighSurrogate(c) && _at + 1 < _text.Length && char.IsLowSurrogate(_text[_at + 1]);
        _at += isRange || isPair ? 2 : 1;
        return token with { Kind = DslTokenKind.Sign, Sign = isRange ? DslText.Range : c };
    }

    /// <summary>A quote inside is written twice. A text ends with its line; a brace at the end of the line is not part of one that nobody closed.</summary>
    private DslToken ReadQuoted(DslToken token, char close)
    {
        int start = _at++;
        for (; _at < _text.Length && _text[_at] is not ('\n' or '\r'); _at++)
        {
            if (_text[_at] != close) continue;
            _at++;
            if (close is not ('"' or '\'') || _at >= _text.Length || _text[_at] != close) return token;
        }
        while (_at > start + 1 && char.IsWhiteSpace(_text[_at - 1])) _at--;
        if (_at > start + 1 && _text[_at - 1] == '{')
            do _at--;
            while (_at > start + 1 && char.IsWhiteSpace(_text[_at - 1]));
        return token with { IsOpen = true };
    }

    private DslToken ReadNumber(DslToken token)
    {
        int start = _at;
        if (IsDate()) _at += DateLength;
        else
        {
            SkipDigits();
            while (_at + 1 < _text.Length && _text[_at] == '.' && char.IsAsciiDigit(_text[_at + 1]))
            {
                _at++;
                SkipDigits();
            }
        }
        return token with { Kind = DslTokenKind.Number, Word = DslGrammar.KnownWord(_text.AsSpan(start, _at - start)) };
    }

    private void SkipDigits()
    {
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] == '_')) _at++;
    }

    private bool IsDate()
    {
        if (_text.Length - _at < DateLength || (_text.Length - _at > DateLength && char.IsAsciiDigit(_text[_at + DateLength]))) return false;
        for (int i = 0; i < DateLength; i++)
            if (i is 4 or 7 ? _text[_at + i] != '-' : !char.IsAsciiDigit(_text[_at + i])) return false;
        return true;
    }

    private int WordEnd(int start)
    {
        int end = start;
        while (end < _text.Length)
        {
            char c = _text[end];
            if (char.IsAsciiLetter(c) || c == '_' || (end > start && char.IsAsciiDigit(c))) end++;
            else if (char.IsAscii(c) || !Rune.TryGetRuneAt(_text, end, out Rune rune) || !IsWordPart(rune, end == start)) break;
            else end += rune.Utf16SequenceLength;
        }
        return end;
    }

    private static bool IsWordPart(Rune rune, bool first) => Rune.IsLetter(rune) || (!first
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
