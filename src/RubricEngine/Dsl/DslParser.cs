using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Dsl;

/// <summary>
/// Reads the keyword form by the phrases of one language. It reports everything wrong in one pass and always gives a tree;
/// it never throws, takes time linear in the text, and its recursion is bounded by <see cref="DocumentLimits.Depth"/>.
/// </summary>
internal sealed partial class DslParser
{
    private readonly SourceText _source;
    private readonly DslToken[] _tokens;
    private readonly DslGrammar _grammar;
    private readonly DocumentLimits _limits;
    private readonly DiagnosticBag _diagnostics;

    /// <summary>Whether braces say where elements end; where some are missing, the indentation does.</summary>
    private readonly bool _trustsBraces;

    private DslFrame? _frame;
    private int _at;
    private int _depth;
    private int _nodes;

    public DslParser(SourceText source, DslText text, Vocabulary vocabulary, DocumentLimits limits, DiagnosticBag diagnostics)
    {
        (_source, _tokens, _limits, _diagnostics) = (source, text.Tokens, limits, diagnostics);
        _grammar = DslGrammar.Of(vocabulary);
        _trustsBraces = text.IsBalanced;
    }

    /// <summary>Whether the whole text was understood.</summary>
    public bool IsComplete { get; private set; } = true;

    private DslToken Current => _tokens[_at];

    private DslToken Next => _tokens[Math.Min(_at + 1, _tokens.Length - 1)];

    private DslToken Previous => _tokens[Math.Max(0, _at - 1)];

    private bool IsAtEnd => Current.Kind == DslTokenKind.End;

    private Vocabulary Vocabulary => _grammar.Vocabulary;

    /// <summary>The rubric of the text; null where there is none.</summary>
    public DocumentElement? ParseRubric()
    {
        if (IsAtEnd)
        {
            _diagnostics.Add(DiagnosticCatalogue.EmptyFile(new Origin(_source, default)));
            IsComplete = false;
            return null;
        }
        DocumentElement? rubric = ParseElement(Construct.Rubric, 0) as DocumentElement;
        if (!IsAtEnd && IsComplete) ReportAt(Current, DiagnosticCatalogue.TextAfterEnd(Locate(Current).Origin, Previous.Line + 1));
        return rubric;
    }

    /// <summary>An element, from behind the words that introduce it.</summary>
    /// <param name="construct">Its construct.</param>
    /// <param name="first">Its first token, the words that introduce it included.</param>
    private DocumentNode ParseElement(Construct construct, int first)
    {
        if (_depth == DocumentLimits.Depth || !Count())
        {
            if (_depth == DocumentLimits.Depth) ReportAt(_tokens[first], DiagnosticCatalogue.TooManyLevels(Locate(_tokens[first]).Origin, DocumentLimits.Depth));
            StopReading();
            return new DocumentBroken(Locate(_tokens[first]));
        }
        _depth++;
        ConstructPhrases phrases = Vocabulary.Phrases(construct);
        var frame = new DslFrame(phrases, _grammar.Starts(construct, inBody: false), _frame, _tokens[first]);
        _frame = frame;
        bool closed = phrases.Intros.Length > 0 && ParseIntro(frame);
        SourceSpan head = SpanFrom(first);
        if (phrases.Braces != BraceUse.None) ParseHead(frame);
        else if (!closed) ParseClauses(frame);
        _frame = frame.Outer;
        _depth--;
        if (frame.IsCut && _frame is not null) _frame.IsCut = true;
        return frame.ToElement(Vocabulary, SpanFrom(first), head);
    }

    /// <summary>The clauses of an element that has no braces: it ends where no clause of it follows.</summary>
    private void ParseClauses(DslFrame frame)
    {
        while (true)
        {
            SkipSeparators();
            DslFrame? owner = OwnerOf(_at, out PhraseStart? start);
            if (owner == frame)
            {
                if (ParseClause(frame, start)) return;
            }
            else if (owner is null && !Current.IsFirst && IsStray(Current)) ReadStray(frame);
            else break;
        }
        if (frame.Starts.EndsItself) ReportExpected([.. frame.Phrases.Clauses.Where(p => p is { Place: PhrasePlace.Close, First: PhraseSign })], 0);
    }

    /// <summary>The clauses before the brace, and what the braces hold.</summary>
    private void ParseHead(DslFrame frame)
    {
        while (true)
        {
            SkipSeparators();
            if (Current.Sign == '{')
            {
                ParseBody(frame);
                return;
            }
            if (Current.IsFirst && Current.Line > frame.First.Line) frame.HeadLineEnd ??= Previous.End;
            if (EndsUnopened(frame)) break;
            DslFrame? owner = OwnerOf(_at, out PhraseStart? start);
            if (owner == frame) ParseClause(frame, start);
            else if (owner is null && IsStray(Current) && !(Current.IsFirst && frame.Phrases.Braces == BraceUse.Optional)) ReadStray(frame);
            else break;
        }
        if (frame.Phrases.Braces == BraceUse.Optional) return;
        ReportMissingBrace(frame);
        if (Current.Sign == '}' && (_trustsBraces || !Current.IsFirst || Current.Indent >= frame.First.Indent)) Advance();
    }

    /// <summary>Whether a head without a brace must end, by the indentation.</summary>
    private bool EndsUnopened(DslFrame frame) =>
        IsAtEnd || Current.Sign == '}' || (!_trustsBraces && frame.Outer is not null && Current.IsFirst && Current.Line > frame.First.Line && Current.Indent <= frame.First.Indent);

    private void ParseBody(DslFrame frame)
    {
        DslToken open = Current;
        Advance();
        frame.Enter(open, _grammar.Starts(frame.Construct, inBody: true));
        int hidden = _hiddenFollowers;
        _hiddenFollowers = _followers.Count;
        bool indented = !_trustsBraces && (!Current.IsFirst || Current.Indent > frame.First.Indent || Current.Sign == '}');
        while (!EndsBody(frame, indented))
        {
            if (Current.Sign == '{') ReadUnexpectedBrace();
            else if (Current.Sign == '}') ReadUnexpectedClosing();
            else if (OwnerOf(_at, out PhraseStart? start) is not null) ParseClause(frame, start);
            else ReadStray(frame);
            SkipSeparators();
        }
        _hiddenFollowers = hidden;
    }

    /// <summary>Whether the body ends here; takes the closing brace, or reports that it is missing.</summary>
    private bool EndsBody(DslFrame frame, bool indented)
    {
        DslToken token = Current;
        bool closes = token.Sign == '}' && (!indented || (token.IsFirst ? token.Indent == frame.First.Indent : token.Line == frame.Open!.Value.Line));
        if (closes)
        {
            Advance();
            return true;
        }
        bool ends = IsAtEnd || (indented && token.IsFirst && (token.Sign == '}' ? token.Indent < frame.First.Indent : token.Indent <= frame.First.Indent));
        if (ends) ReportMissingClosing(frame);
        return ends;
    }

    private void SkipSeparators()
    {
        while (Current.Sign is ',' or ';') _at++;
    }

    private void Advance()
    {
        if (!IsAtEnd) _at++;
    }

    /// <summary>Goes over tokens, unless what was reported of them ended the reading.</summary>
    private void Take(int count) => _at = Math.Min(_at + count, _tokens.Length - 1);

    /// <summary>Counts a value; false, and nothing more is read, where there are too many.</summary>
    private bool Count()
    {
        if (++_nodes <= _limits.Nodes) return true;
        if (_nodes == _limits.Nodes + 1) ReportAt(Current, DiagnosticCatalogue.TooManyValues(Locate(Current).Origin, _limits.Nodes));
        StopReading();
        return false;
    }

    private SourceSpan Locate(DslToken token) => new(_source, token.Start, token.End - token.Start);

    private SourceSpan Locate(int firstToken, int endToken) => new(_source, _tokens[firstToken].Start, _tokens[Math.Max(firstToken, endToken - 1)].End - _tokens[firstToken].Start);

    /// <summary>The place from a token to the last that was taken.</summary>
    private SourceSpan SpanFrom(int first) => Locate(first, Math.Max(first + 1, _at));

    private string Written(DslToken token) => _source.Text[token.Start..token.End];

    private ReadOnlySpan<char> Characters(DslToken token) => _source.Text.AsSpan(token.Start, token.End - token.Start);
}
