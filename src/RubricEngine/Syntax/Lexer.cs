using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine.Syntax;

/// <summary>Cuts an expression into tokens, in one pass. What it cannot read becomes a <see cref="TokenKind.Bad"/> token and a diagnostic.</summary>
internal sealed partial class Lexer
{
    /// <summary>The longest expression, in UTF-16 units.</summary>
    public const int LongestText = 20_000;

    /// <summary>The most tokens; it also bounds the height of the tree, which everything after the parser walks recursively.</summary>
    public const int MostTokens = 2_000;

    /// <summary>So many letters a token has about, with the blank behind it.</summary>
    private const int LettersOfToken = 4;

    private readonly SourceFragment _fragment;
    private readonly DiagnosticBag _diagnostics;
    private readonly string _text;
    private readonly List<Token> _tokens;
    private int _at;

    /// <summary>How often <c>at least</c> was read whose <c>of</c> is still to come.</summary>
    private int _counts;

    private Lexer(SourceFragment fragment, DiagnosticBag diagnostics)
    {
        _fragment = fragment;
        _diagnostics = diagnostics;
        _text = fragment.Text;
        _tokens = new(Math.Min(_text.Length, LongestText) / LettersOfToken + 3);
    }

    /// <summary>All tokens, the last being <see cref="TokenKind.End"/>; null where the expression is too long, which is then reported.</summary>
    public static List<Token>? Read(SourceFragment fragment, DiagnosticBag diagnostics)
    {
        var lexer = new Lexer(fragment, diagnostics);
        bool fits = fragment.Text.Length <= LongestText;
        while (fits && lexer.ReadToken())
            fits = lexer._tokens.Count <= MostTokens;
        if (fits) return lexer._tokens;
        diagnostics.Add(DiagnosticCatalogue.ExpressionTooLong(lexer.At(0, fragment.Text.Length), LongestText, MostTokens));
        return null;
    }

    /// <summary>Whether a name can be written without backticks, reserved words aside.</summary>
    public static bool IsPlainName(string name) => name.Length > 0 && WordEnd(name, 0) == name.Length;

    private bool ReadToken()
    {
        while (IsSpace(Peek(0))) _at++;
        int start = _at;
        if (start >= _text.Length)
        {
            _tokens.Add(new Token(TokenKind.End, start, start));
            return false;
        }
        char c = _text[start];
        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1)))) ReadNumber();
        else if (WordEnd(start) is var end && end > start) ReadWord(end);
        else if (c is '"' or '\'') ReadQuoted(c, c);
        else if (c is '\u201C' or '\u2018') ReadQuoted(c, c == '\u201C' ? '\u201D' : '\u2019');
        else if (c == '`') ReadBackticked();
        else ReadSign();
        return true;
    }

    private void ReadWord(int end)
    {
        string word = Normal(_at, end);
        if (IsBehindCohort() && ExpressionKeywords.IsWhere(word))
        {
            Add(TokenKind.Where, end);
            return;
        }
        foreach ((ImmutableArray<string> words, TokenKind kind) in ExpressionKeywords.StartingWith(word))
        {
            // Behind brackets only: elsewhere the word is a name.
            if (kind is TokenKind.Over or TokenKind.OverCohort or TokenKind.OverAll && _tokens is not [.., { Kind: TokenKind.CloseBracket }]) continue;
            if ((kind == TokenKind.OutOf && _counts == 0) || PhraseEnd(words, end) is not { } phraseEnd) continue;
            if (kind == TokenKind.AtLeast) _counts++;
            if (kind == TokenKind.OutOf) _counts--;
            Add(kind, phraseEnd);
            return;
        }
        _tokens.Add(new Token(TokenKind.Name, _at, end) { Text = word });
        _at = end;
    }

    /// <summary>Whether the tokens so far end with a cohort: there a condition may follow that chooses among its subjects.</summary>
    private bool IsBehindCohort() => _tokens is [.., { Kind: TokenKind.OverCohort or TokenKind.OverAll }] or [.., { Kind: TokenKind.Over }, { Kind: TokenKind.Name }];

    /// <summary>Where a phrase ends whose first word ends at <paramref name="end"/>, or null where its other words do not follow.</summary>
    private int? PhraseEnd(ImmutableArray<string> words, int end)
    {
        foreach (string word in words.AsSpan()[1..])
        {
            int start = end;
            while (start < _text.Length && IsSpace(_text[start])) start++;
            end = WordEnd(start);
            if (end == start || Normal(start, end) != word) return null;
        }
        return end;
    }

    private void ReadQuoted(char open, char close)
    {
        int start = _at++;
        var content = new StringBuilder();
        while (_at < _text.Length && _text[_at] is not ('\n' or '\r'))
        {
            char c = _text[_at++];
            if (c != close) content.Append(c);
            else if (open == close && Peek(0) == close) { content.Append(close); _at++; }
            else
            {
                if (open != close) Report(DiagnosticCatalogue.WrittenOtherwise(At(start, _at), _text[start.._at], $"\"{Shown(content.ToString())}\""));
                _tokens.Add(new Token(TokenKind.Quoted, start, _at) { Text = Checked(content.ToString(), start) });
                return;
            }
        }
        Report(DiagnosticCatalogue.UnclosedQuote(At(start, start + 1), open.ToString()));
        _tokens.Add(new Token(TokenKind.Bad, start, _at));
    }

    private void ReadBackticked()
    {
        int start = _at++;
        while (_at < _text.Length && _text[_at] is not ('`' or '\n' or '\r')) _at++;
        string name = Checked(_text[(start + 1).._at].Trim(), start);
        bool closed = Peek(0) == '`';
        if (closed) _at++;
        if (!closed) Report(DiagnosticCatalogue.UnclosedQuote(At(start, start + 1), "`"));
        else if (name.Length == 0) Report(DiagnosticCatalogue.EmptyName(At(start, _at)));
        _tokens.Add(new Token(closed && name.Length > 0 ? TokenKind.Name : TokenKind.Bad, start, _at) { Text = name });
    }

    /// <summary>Quoted text in NFC; controls and broken characters in it are reported.</summary>
    private string Checked(string content, int start)
    {
        foreach (char c in content)
            if (IsBidiControl(c)) Report(DiagnosticCatalogue.BidirectionalControl(At(start, _at), c));
        var sound = new StringBuilder(content.Length);
        foreach (Rune rune in content.EnumerateRunes()) sound.Append(rune);
        if (content.AsSpan().Contains('\uFFFD') || sound.ToString() != content)
            Report(DiagnosticCatalogue.UnexpectedCharacter(At(start, _at), "\uFFFD", null));
        return NormalForm.Compose(sound.ToString());
    }

    /// <summary>Where the word that starts at an offset ends; the offset itself where none does.</summary>
    private int WordEnd(int start) => WordEnd(_text, start);

    private static int WordEnd(string text, int start)
    {
        int end = start;
        while (end < text.Length && (char.IsAsciiLetter(text[end]) || text[end] == '_' || (end > start && char.IsAsciiDigit(text[end])))) end++;
        while (end < text.Length && Rune.TryGetRuneAt(text, end, out Rune rune) && IsWordPart(rune, end == start))
            end += rune.Utf16SequenceLength;
        return end;
    }

    private static bool IsWordPart(Rune rune, bool first) => rune.Value == '_' || Rune.IsLetter(rune) || (!first
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static bool IsSpace(char c) => char.IsWhiteSpace(c);

    private static bool IsBidiControl(char c) => c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private char Peek(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private string Normal(int start, int end) => NormalForm.Compose(_text[start..end]);

    private static string Shown(string text) => DiagnosticCatalogue.Shortened(text);

    private void Add(TokenKind kind, int end)
    {
        _tokens.Add(new Token(kind, _at, end));
        _at = end;
    }

    private Origin At(int start, int end) => _fragment.Locate(start, end).Origin;

    private void Report(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);
}
