using System.Text;
using RubricEngine.Diagnostics;
using RubricEngine.Functions;
using RubricEngine.Text;

namespace RubricEngine.Syntax;

/// <summary>
/// Lays out an expression as its author wrote it: brackets, digits, quotes and backticks stay, blanks become canonical, and
/// reserved words and function names can change their language.
/// </summary>
/// <remarks><see cref="ExpressionPrinter"/> writes a tree instead, without what a tree does not hold.</remarks>
internal sealed class ExpressionText
{
    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly Language? _language;
    private readonly Predicate<string>? _isWord;
    private readonly int[] _closers;

    /// <summary>The bracket depths at which a <c>between</c> still waits for its <c>and</c>.</summary>
    private readonly HashSet<int> _between = [];

    private ExpressionText(string text, List<Token> tokens, Language? language, Predicate<string>? isWord) =>
        (_text, _tokens, _language, _isWord, _closers) = (text, tokens, language, isWord, BracketPairs.Of(tokens));

    /// <summary>The canonical layout of an expression; the text itself, without blanks around it, where it has an error.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="language">The language of its words; null leaves each as it is.</param>
    /// <param name="isWord">Which names could be taken for words of what is around the expression: they get backticks where no operator shows what they are.</param>
    public static string Lay(string text, Language? language = null, Predicate<string>? isWord = null)
    {
        text = text.Trim();
        if (Read(text) is not { } tokens) return text;
        string written = new ExpressionText(text, tokens, language, isWord).Write();
        return Read(written) is { } again && IsSame(text, tokens, written, again) ? written : text;
    }

    private static List<Token>? Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        List<Token>? tokens = Lexer.Read(SourceFragment.Of(text), diagnostics);
        return tokens is null || diagnostics.HasErrors || tokens.Exists(t => t.Kind == TokenKind.Bad) ? null : tokens;
    }

    /// <summary>Whether two texts have the same tokens, whichever language their words are in.</summary>
    private static bool IsSame(string firstText, List<Token> first, string secondText, List<Token> second)
    {
        if (first.Count != second.Count) return false;
        int[] closers = BracketPairs.Of(first);
        for (int i = 0; i < first.Count; i++)
        {
            Token a = first[i], b = second[i];
            if (IsWhere(firstText, first, i) && IsWhere(secondText, second, i)) continue;
            bool kind = a.Kind == b.Kind || (a.Kind is TokenKind.And or TokenKind.Until && b.Kind is TokenKind.And or TokenKind.Until);
            bool text = a.Text == b.Text || (IsCall(first, i) && (BracketPairs.IsOverCohort(first, closers, i)
                ? CohortFunctionTable.Find(a.Text) is { } cohort && cohort == CohortFunctionTable.Find(b.Text)
                : FunctionTable.Find(a.Text) is { } function && function == FunctionTable.Find(b.Text)));
            if (!kind || !text || a.Number != b.Number || a.Date != b.Date) return false;
        }
        return true;
    }

    private string Write()
    {
        var text = new StringBuilder(_text.Length + 16);
        int depth = 0, path = -1;
        for (int i = 0; _tokens[i].Kind != TokenKind.End; i++)
        {
            TokenKind kind = _tokens[i].Kind;
            if (kind is TokenKind.OpenBracket or TokenKind.OpenBrace) depth++;
            if (kind is TokenKind.CloseBracket or TokenKind.CloseBrace) depth--;
            if (kind == TokenKind.Between) _between.Add(depth);
            if (i > 0 && i > path && HasBlank(i)) text.Append(' ');
            text.Append(Spelling(i, depth));
            // A path of ids stays together: `g1/1a` is one, and a slash divides nowhere in it.
            if (IsCall(_tokens, i) && FunctionTable.TakesPath(_tokens[i].Text)) path = Math.Max(path, PathEnd(i + 2));
        }
        return text.ToString();
    }

    private string Spelling(int at, int depth)
    {
        Token token = _tokens[at];
        string written = _text[token.Start..token.End];
        if (IsWhere(_text, _tokens, at)) return _language is { } own ? ExpressionKeywords.SpellWhere(own) : written;
        bool until = token.Kind is TokenKind.And or TokenKind.Until && _between.Remove(depth);
        if (_language is not { } language) return token.Kind is TokenKind.Name or TokenKind.Quoted or TokenKind.Number ? written : OneSpaced(written);
        if (token.Kind == TokenKind.Name)
        {
            if (written[0] != '`' && BracketPairs.IsOverCohort(_tokens, _closers, at))
                return CohortFunctionTable.Find(token.Text) is { } cohort ? CohortFunctionTable.Spell(cohort, language) : written;
            if (written[0] != '`' && IsCall(_tokens, at) && FunctionTable.Find(token.Text) is { } function) return function.Spell(language);
            return written[0] != '`' && _isWord?.Invoke(token.Text) == true && !IsShownByNext(at) ? $"`{token.Text}`" : written;
        }
        if (until) return ExpressionKeywords.Spell(TokenKind.Until, language) ?? ExpressionKeywords.Spell(TokenKind.And, language)!;
        return ExpressionKeywords.Spell(token.Kind, language) ?? written;
    }

    /// <summary>Whether what follows a name shows that it is one.</summary>
    private bool IsShownByNext(int at) => _tokens[at + 1].Kind is not (TokenKind.End or TokenKind.Minus)
        && !(at > 0 && _tokens[at - 1].Kind == TokenKind.Number) && _tokens[at + 1].Kind is not (TokenKind.CloseBrace or TokenKind.Is or TokenKind.Between);

    private bool HasBlank(int at)
    {
        TokenKind kind = _tokens[at].Kind, before = _tokens[at - 1].Kind;
        if (kind is TokenKind.Comma or TokenKind.CloseBracket or TokenKind.CloseBrace or TokenKind.Percent) return false;
        if (before is TokenKind.OpenBracket or TokenKind.OpenBrace) return false;
        if (kind == TokenKind.OpenBracket && before == TokenKind.Name) return IsWhere(_text, _tokens, at - 1);
        return before != TokenKind.Minus || !IsPrefix(at - 1);
    }

    /// <summary>Whether a minus sign stands before an operand only.</summary>
    private bool IsPrefix(int at) => at == 0 || IsWhere(_text, _tokens, at - 1) || _tokens[at - 1].Kind is not (TokenKind.Number or TokenKind.Date or TokenKind.Quoted or TokenKind.Name
        or TokenKind.True or TokenKind.False or TokenKind.Percent or TokenKind.IsMissing or TokenKind.IsNotMissing or TokenKind.CloseBracket or TokenKind.CloseBrace);

    /// <summary>The last token of the path that starts at a place; -1 where an expression stands there.</summary>
    private int PathEnd(int at)
    {
        for (; _tokens[at].Kind is TokenKind.Name or TokenKind.Number or TokenKind.Slash; at++)
            if (_tokens[at].Kind != TokenKind.Slash && _tokens[at - 1].Kind is TokenKind.Name or TokenKind.Number && _tokens[at].Start > _tokens[at - 1].End) return -1;
        return _tokens[at].Kind == TokenKind.CloseBracket ? at : -1;
    }

    private static bool IsCall(List<Token> tokens, int at) => tokens[at].Kind == TokenKind.Name && tokens[at + 1].Kind == TokenKind.OpenBracket;

    /// <summary>Whether a token is the word between the list of an aggregate and its condition.</summary>
    private static bool IsWhere(string text, List<Token> tokens, int at) => at >= 3 && ExpressionKeywords.IsWhere(text[tokens[at].Start..tokens[at].End])
        && tokens[at - 1].Kind == TokenKind.Name && IsCall(tokens, at - 3) && FunctionTable.IsAggregate(tokens[at - 3].Text);

    private static string OneSpaced(string phrase) => phrase.AsSpan().ContainsAny(" \t\n\r") ? string.Join(' ', phrase.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : phrase;
}
