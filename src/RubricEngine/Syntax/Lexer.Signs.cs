using System.Collections.Immutable;
using System.Text;
using RubricEngine.Diagnostics;

namespace RubricEngine.Syntax;

internal sealed partial class Lexer
{
    /// <summary>The signs of the language, those of two characters first.</summary>
    private static readonly ImmutableArray<(string Sign, TokenKind Kind)> s_signs =
    [
        ("!=", TokenKind.NotEqual), ("<=", TokenKind.LessOrEqual), (">=", TokenKind.GreaterOrEqual), ("??", TokenKind.Coalesce),
        ("=", TokenKind.Equal), ("<", TokenKind.Less), (">", TokenKind.Greater), ("+", TokenKind.Plus), ("-", TokenKind.Minus),
        ("*", TokenKind.Star), ("/", TokenKind.Slash), ("%", TokenKind.Percent), (",", TokenKind.Comma),
        ("(", TokenKind.OpenBracket), (")", TokenKind.CloseBracket), ("{", TokenKind.OpenBrace), ("}", TokenKind.CloseBrace),
    ];

    /// <summary>Signs of other languages and of word processors, with the one to write instead; those of two characters first.</summary>
    private static readonly ImmutableArray<(string Sign, string Instead, TokenKind Kind)> s_foreignSigns =
    [
        ("==", "=", TokenKind.Equal), ("<>", "!=", TokenKind.NotEqual), ("=<", "<=", TokenKind.LessOrEqual), ("=>", ">=", TokenKind.GreaterOrEqual),
        ("&&", "and", TokenKind.And), ("||", "or", TokenKind.Or), ("&", "and", TokenKind.And), ("|", "or", TokenKind.Or),
        ("≤", "<=", TokenKind.LessOrEqual), ("≥", ">=", TokenKind.GreaterOrEqual), ("≠", "!=", TokenKind.NotEqual),
        ("×", "*", TokenKind.Star), ("·", "*", TokenKind.Star), ("÷", "/", TokenKind.Slash), (":", "/", TokenKind.Bad),
        ("−", "-", TokenKind.Minus), ("–", "-", TokenKind.Minus), ("—", "-", TokenKind.Minus),
        ("[", "(", TokenKind.OpenBracket), ("]", ")", TokenKind.CloseBracket), (";", ",", TokenKind.Comma), ("¬", "not", TokenKind.Not),
    ];

    private void ReadSign()
    {
        ReadOnlySpan<char> rest = _text.AsSpan(_at);
        if (!rest.StartsWith("!=") && rest[0] == '!')
        {
            ReportForeign("!", "not", TokenKind.Not);
            return;
        }
        foreach ((string sign, string instead, TokenKind kind) in s_foreignSigns)
        {
            if (!rest.StartsWith(sign, StringComparison.Ordinal)) continue;
            ReportForeign(sign, instead, kind);
            return;
        }
        foreach ((string sign, TokenKind kind) in s_signs)
        {
            if (!rest.StartsWith(sign, StringComparison.Ordinal)) continue;
            Add(kind, _at + sign.Length);
            return;
        }
        ReadUnexpectedCharacter();
    }

    private void ReportForeign(string sign, string instead, TokenKind kind)
    {
        Report(DiagnosticCatalogue.WrittenOtherwise(At(_at, _at + sign.Length), sign, instead));
        Add(kind, _at + sign.Length);
        _tokens[^1] = _tokens[^1] with { IsReported = true };
    }

    private void ReadUnexpectedCharacter()
    {
        char c = _text[_at];
        bool whole = Rune.TryGetRuneAt(_text, _at, out Rune rune);
        int end = _at + (whole ? rune.Utf16SequenceLength : 1);
        string? digit = c switch { '²' => "2", '³' => "3", _ => null };
        Report(IsBidiControl(c)
            ? DiagnosticCatalogue.BidirectionalControl(At(_at, end), c)
            : DiagnosticCatalogue.UnexpectedCharacter(At(_at, end), whole ? rune.ToString() : "\uFFFD", digit));
        Add(TokenKind.Bad, end);
    }
}
