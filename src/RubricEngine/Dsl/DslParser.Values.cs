using System.Collections.Immutable;
using System.Text;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Dsl;

internal sealed partial class DslParser
{
    /// <summary>The field of a criterion or group that is meant where a test names none.</summary>
    private const string Status = "status";

    /// <summary>The words that may be expected of the field that was read last.</summary>
    private WordSet _expected = WordSet.Nothing;

    /// <summary>Whether the value or name that a phrase goes on with can start at the current token.</summary>
    /// <param name="frame">The element.</param>
    /// <param name="phrase">The phrase.</param>
    /// <param name="piece">Which piece of it.</param>
    /// <param name="mayLeave">Whether the phrase may as well end before it, so that only what is surely meant for it counts.</param>
    private bool HoleCanStart(DslFrame frame, Phrase phrase, int piece, bool mayLeave)
    {
        if (phrase.Pieces.Length <= piece) return false;
        if (phrase.Pieces[piece] is PhraseRowName) return IsRun(Current) && !(Current.IsFirst && StructuralWords(_at) > 0);
        if (phrase.Pieces[piece] is not PhraseHole hole) return false;
        Slot slot = frame.Construct.Find(hole.Key)!;
        SlotKind kind = slot.Kind == SlotKind.Table ? slot.Row : slot.Kind;
        if (IsAtEnd || Current.Sign is '}' or ',' or ';') return false;
        if (kind is SlotKind.Element or SlotKind.Elements) return !mayLeave && ElementCanStart(slot);
        if (Current.Sign is '{' or ':') return false;
        bool bare = IsRun(Current) && StructuralWords(_at) == 0;
        return kind switch
        {
            SlotKind.Expression or SlotKind.Expressions => !(Current.Sign is '=' or ')' or DslText.Range) && !(Current.IsFirst && StructuralWords(_at) > 0 && !ReadsAsOperand(_at)),
            SlotKind.Cells => Current.Sign is not (')' or DslText.Range) && !(Current.IsFirst && StructuralWords(_at) > 0 && !ReadsAsOperand(_at)),
            SlotKind.Figure => Current.Kind == DslTokenKind.Number || IsSignOfFigure(Current) || (!mayLeave && piece > 0 && (bare || Current.Kind == DslTokenKind.Text)),
            SlotKind.Text => Current.Kind == DslTokenKind.Text || (!mayLeave && (bare || Current.Sign == '-' || LongestOf(slot.Words).Count > 0)),
            SlotKind.LocalizedText => Current.Kind == DslTokenKind.Text || IsLanguageOfText(_at),
            SlotKind.Name => mayLeave ? bare && !Current.IsFirst && !IsLanguageOfText(_at) : IsRun(Current) && !(Current.IsFirst && StructuralWords(_at) > 0),
            SlotKind.Texts or SlotKind.Names => bare || Current.Kind == DslTokenKind.Text,
            SlotKind.Word or SlotKind.WordOrFigure => LongestOf(slot.Words).Count > 0
                || (slot.Kind == SlotKind.WordOrFigure && (Current.Kind == DslTokenKind.Number || IsSignOfFigure(Current)))
                || (bare && (!mayLeave || (!Current.IsFirst && Current.Word is null))),
            SlotKind.Expectations => bare || Current.Kind == DslTokenKind.Text || Current.Sign == '-' || LongestOf(_expected).Count > 0,
            _ => bare,
        };
    }

    /// <summary>Whether an element can start: of those that say what they are by a word of their own, that word must stand there.</summary>
    private bool ElementCanStart(Slot slot)
    {
        ImmutableArray<Construct> constructs = slot.Constructs();
        return constructs.Length == 1 || ConstructOf(constructs) is not null;
    }

    private Construct? ConstructOf(ImmutableArray<Construct> constructs)
    {
        foreach (Construct construct in constructs)
            if (Vocabulary.Phrases(construct).Intros.Any(p => p.First is PhraseWords words && MatchWords(words.Words, _at))) return construct;
        return null;
    }

    private DocumentNode ReadValue(Slot slot, int first)
    {
        if (!Count()) return new DocumentBroken(Locate(Previous));
        return slot.Kind switch
        {
            SlotKind.Element => ParseElement(slot.Constructs()[0], _at),
            SlotKind.Elements => ParseElement(slot.Constructs() is [var single] ? single : ConstructOf(slot.Constructs()) ?? slot.Constructs()[0], first),
            SlotKind.Table when slot.Row == SlotKind.Element => ParseElement(slot.Constructs()[0], first),
            SlotKind.Table => ReadValue(slot with { Kind = slot.Row }, first),
            SlotKind.Expression or SlotKind.Expressions => ReadExpression(),
            SlotKind.Figure => ReadFigure(),
            SlotKind.LocalizedText => ReadLocalizedText(),
            SlotKind.Cells => ReadCells(),
            SlotKind.Texts => ReadList(slot, asList: true),
            SlotKind.Names => ReadList(slot, asList: false),
            SlotKind.Expectations => ReadList(new Slot(slot.Key, SlotKind.Text) { Words = _expected }, asList: false),
            SlotKind.Name => ReadName(),
            SlotKind.WordOrFigure when LongestOf(slot.Words).Count == 0 && (Current.Kind == DslTokenKind.Number || IsSignOfFigure(Current)) => ReadFigure(),
            _ => ReadText(slot),
        };
    }

    /// <summary>A text in quotes, a word of the slot, nothing, or what stands there without a blank in it.</summary>
    private DocumentScalar ReadText(Slot slot)
    {
        // A choice is one line: what stands behind the last one is the label.
        if (Current.Kind == DslTokenKind.Text) return ReadQuoted(isOneLine: slot.Key == Key.Choices);
        int first = _at;
        if (LongestOf(slot.Words) is (var count and > 0, var word))
        {
            Take(count);
            return new DocumentScalar(Fragment(first, _at), Locate(first, _at)) { Word = word };
        }
        if (slot.Key is Key.Facts or Key.Expect && MatchWords(_grammar.Nothing, _at))
        {
            _at += _grammar.Nothing.Length;
            return Nothing(Locate(first, _at));
        }
        if (Current.Kind == DslTokenKind.Name) return ReadName();
        SkipRun(IsPartOfText);
        // A figure may have a unit behind it.
        if (Previous.Kind == DslTokenKind.Number && IsUnit(_at)) Advance();
        return new DocumentScalar(Fragment(first, _at), Locate(first, _at));
    }

    private static DocumentScalar Nothing(SourceSpan place) => new(new SourceFragment(place), place) { IsNull = true };

    /// <summary>The longest word of a set that stands at the current token, and how many tokens it takes.</summary>
    private (int Count, string? Word) LongestOf(WordSet? set) => LongestOf(set, _at);

    private (int Count, string? Word) LongestOf(WordSet? set, int at)
    {
        if (set is null || _tokens[at].Word is null) return default;
        foreach ((ImmutableArray<string> words, string canonical) in _grammar.WordsOf(set))
            if (MatchWords(words, at)) return (words.Length, canonical);
        return default;
    }

    /// <summary>A name: what stands there without a blank in it, or between backticks; with brackets behind it where it has parameters.</summary>
    private DocumentScalar ReadName()
    {
        int first = _at;
        if (Current.Kind == DslTokenKind.Text) return ReadQuoted();
        if (Current.Kind == DslTokenKind.Name && !(Next.Sign == '(' && Next.Start == Current.End))
        {
            DslToken name = Current;
            Advance();
            if (name.IsOpen) ReportAt(name, DiagnosticCatalogue.TextNotClosed(new Origin(_source, new(name.Start, 1)), "`"));
            return new DocumentScalar(Content(name, 1), Locate(name)) { IsQuoted = true };
        }
        SkipRun(IsPartOfName);
        if (Current.Sign == '(' && !Current.IsFirst && Current.Start == Previous.End) SkipParameters();
        return new DocumentScalar(Fragment(first, _at), Locate(first, _at));
    }

    private void SkipParameters()
    {
        int at = _at;
        while (_tokens[at].Sign != ')' && _tokens[at].Sign is not ('{' or '}' or ':' or '=') && _tokens[at].Kind != DslTokenKind.End && _tokens[at].Line == Previous.Line) at++;
        if (_tokens[at].Sign == ')') _at = at + 1;
    }

    private DocumentNode ReadRowName(Key key)
    {
        if (key != Key.Expect) return ReadName();
        DocumentScalar name = ReadWordOrName(WordSet.WholeField);
        _expected = WordSet.Expected(name.Word ?? Status);
        if (name.Word is not null || !IsRun(Current) || Current.IsFirst) return name;
        DocumentScalar field = ReadWordOrName(WordSet.MemberField);
        _expected = WordSet.Expected(field.Word ?? "");
        return new DocumentTable([new DocumentRow(name, field)], SourceSpan.Cover(name.Span, field.Span));
    }

    private DocumentScalar ReadWordOrName(WordSet set)
    {
        int first = _at;
        // A word is one only where it is all that stands there: `points` is a field, `points/c1` a path.
        if (LongestOf(set) is (var count and > 0, var word) && !(IsPartOfName(_tokens[_at + count]) && _tokens[_at + count].Start == _tokens[_at + count - 1].End))
        {
            Take(count);
            return new DocumentScalar(Fragment(first, _at), Locate(first, _at)) { Word = word };
        }
        return ReadName();
    }

    /// <summary>Items with commas between them. A comma that no further item follows ends the clause.</summary>
    private DocumentNode ReadList(Slot slot, bool asList)
    {
        var items = ImmutableArray.CreateBuilder<DocumentNode>();
        int first = _at;
        do items.Add(ReadText(slot));
        while (GoesOn(slot) && Count());
        return items.Count == 1 && !asList ? items[0] : new DocumentList(items.ToImmutable(), Locate(first, _at));
    }

    /// <summary>Expressions and cells with commas between them.</summary>
    private DocumentList ReadCells()
    {
        var items = ImmutableArray.CreateBuilder<DocumentNode>();
        int first = _at;
        do
        {
            if (Current.Sign == ',') _at++;
            items.Add(IsAnything() ? ReadAnything() : ReadExpression());
        }
        while (Current.Sign == ',' && !Next.IsFirst && Count());
        return new DocumentList(items.ToImmutable(), Locate(first, _at));
    }

    /// <summary>Whether a dash stands for a cell that asks for nothing: no number or name stands against it.</summary>
    private bool IsAnything() => Current.Sign == '-' && !(IsAgainst(_at + 1) && (IsRun(Next) || Next.Sign == '('));

    private DocumentScalar ReadAnything()
    {
        Advance();
        return new DocumentScalar(Fragment(_at - 1, _at), Locate(_at - 1, _at));
    }

    private bool GoesOn(Slot slot)
    {
        if (Current.Sign != ',') return false;
        _at++;
        if (Current.Kind == DslTokenKind.Text || LongestOf(slot.Words).Count > 0 || (IsRun(Current) && StructuralWords(_at) == 0)) return true;
        _at--;
        return false;
    }

    /// <summary>A text; or texts by language.</summary>
    private DocumentNode ReadLocalizedText()
    {
        if (Current.Kind == DslTokenKind.Text) return ReadQuoted();
        var rows = ImmutableArray.CreateBuilder<DocumentRow>();
        int first = _at;
        do
        {
            int code = _at;
            Advance();
            rows.Add(new DocumentRow(new DocumentScalar(Fragment(code, _at), Locate(code, _at)), ReadQuoted()));
        }
        while (!IsAtEnd && IsLanguageOfText(_at) && Count());
        return new DocumentTable(rows.ToImmutable(), Locate(first, _at));
    }

    /// <summary>Texts that follow one another directly are the lines of one.</summary>
    private DocumentScalar ReadQuoted(bool isOneLine = false)
    {
        int first = _at;
        var lines = new List<SourceFragment>();
        for (; Current is { Kind: DslTokenKind.Text } token && !(isOneLine && lines.Count > 0); Advance())
        {
            // What is reported may end the reading; the text itself is still one.
            lines.Add(Content(token, 1));
            if (token.IsOpen) ReportAt(token, DiagnosticCatalogue.TextNotClosed(new Origin(_source, new(token.Start, 1)), "\""));
            else if (_source.Text[token.Start] == '\u201C') ReportAt(token, DiagnosticCatalogue.CurlyQuotes(Locate(token).Origin));
        }
        SourceFragment text = lines.Count == 1 ? lines[0] : Joined(lines);
        return new DocumentScalar(text, Locate(first, _at)) { IsQuoted = true };
    }

    private SourceFragment Joined(List<SourceFragment> lines)
    {
        var text = new StringBuilder();
        var offsets = new List<int>();
        foreach (SourceFragment line in lines)
        {
            if (text.Length > 0 || offsets.Count > 0)
            {
                text.Append('\n');
                offsets.Add(line.Locate(0, 0).Start - 1);
            }
            text.Append(line.Text);
            for (int i = 0; i < line.Text.Length; i++) offsets.Add(line.Locate(i, i + 1).Start);
        }
        offsets.Add(lines[^1].Locate(lines[^1].Text.Length, lines[^1].Text.Length).Start);
        return new SourceFragment(_source, text.ToString(), [.. offsets]);
    }

    /// <summary>What stands between the quotes of a token.</summary>
    private SourceFragment Content(DslToken token, int quote)
    {
        int start = token.Start + quote, end = Math.Max(start, token.IsOpen ? token.End : token.End - quote);
        char doubled = _source.Text[token.Start];
        return _source.Text.AsSpan(start, end - start).Contains(doubled) ? Undoubled(start, end, doubled) : Composed(new SourceSpan(_source, start, end - start));
    }

    private SourceFragment Undoubled(int start, int end, char quote)
    {
        var text = new StringBuilder(end - start);
        var offsets = new List<int>(end - start);
        for (int i = start; i < end; i++)
        {
            text.Append(_source.Text[i]);
            offsets.Add(i);
            if (_source.Text[i] == quote && i + 1 < end) i++;
        }
        offsets.Add(end);
        return SourceFragment.Composed(_source, text.ToString(), [.. offsets]);
    }

    /// <summary>A stretch of the text in NFC.</summary>
    private SourceFragment Composed(SourceSpan place)
    {
        var fragment = new SourceFragment(place);
        return ReferenceEquals(NormalForm.Compose(fragment.Text), fragment.Text)
            ? fragment
            : SourceFragment.Composed(_source, fragment.Text, [.. Enumerable.Range(place.Start, place.Length + 1)]);
    }

    /// <summary>The tokens as they stand, with blanks for comments between them.</summary>
    private SourceFragment Fragment(int first, int end)
    {
        SourceSpan place = Locate(first, end);
        for (int i = first + 1; i < end; i++)
            if (_tokens[i].IsFirst && _source.Text.AsSpan(_tokens[i].Lead, _tokens[i].Start - _tokens[i].Lead).Contains('#')) return WithoutComments(first, end, place);
        return Composed(place);
    }

    private SourceFragment WithoutComments(int first, int end, SourceSpan place)
    {
        char[] text = new char[place.Length];
        Array.Fill(text, ' ');
        for (int i = first; i < end; i++) Characters(_tokens[i]).CopyTo(text.AsSpan(_tokens[i].Start - place.Start));
        return SourceFragment.Composed(_source, new string(text), [.. Enumerable.Range(place.Start, place.Length + 1)]);
    }

    /// <summary>Takes the current token and those that stand against it without a blank.</summary>
    private void SkipRun(Func<DslToken, bool> isPart)
    {
        Advance();
        while (Current.Start == Previous.End && Current.Lead == Current.Start && isPart(Current)) Advance();
    }

    private static bool IsRun(DslToken token) => token.Kind is DslTokenKind.Word or DslTokenKind.Number or DslTokenKind.Name;

    private static bool IsPartOfName(DslToken token) => token.Kind is DslTokenKind.Word or DslTokenKind.Number || token.Sign is '-' or '/' or '.' or '@';

    private static bool IsPartOfText(DslToken token) => IsPartOfName(token) || token.Sign is '%' or '+' or '_';

    private static bool IsSignOfFigure(DslToken token) => token.Sign is '-' or '+' or '(' or '\u2212' or '\u2013';
}
