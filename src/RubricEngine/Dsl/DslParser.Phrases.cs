using System.Collections.Immutable;
using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Dsl;

internal sealed partial class DslParser
{
    /// <summary>A value that was read at a piece of a phrase.</summary>
    private readonly record struct Filled(int Piece, SourceSpan KeySpan, DocumentNode Value);

    /// <summary>What an element begins with; true where that is all of it.</summary>
    private bool ParseIntro(DslFrame frame)
    {
        ImmutableArray<Phrase> intros = frame.Phrases.Intros;
        if (!frame.Phrases.NeedsIntro && !CanGoOn(frame, intros, 0, mayLeave: true)) return false;
        return ParsePhrase(frame, intros, 0, _at, null);
    }

    /// <summary>A clause; true where it ends the element.</summary>
    private bool ParseClause(DslFrame frame, PhraseStart? start)
    {
        int first = _at;
        if (start is null)
            return ParsePhrase(frame, frame.Starts.Signs.Any(p => IsSign(Current, ((PhraseSign)p.First).Sign))
                ? frame.Starts.Signs
                : [.. frame.Starts.Wordless.Where(p => CanBegin(frame.Construct, p, Current, _at))], 0, first, null);
        if (start.Phrases[0].First is not PhraseWords) return ParsePhrase(frame, start.Phrases, 0, first, null);
        _at += start.Words.Length;
        return ParsePhrase(frame, start.Phrases, 1, first, Locate(first, _at));
    }

    /// <summary>Reads on in the phrases that agree with all that was read; each step leaves those that agree with the next piece too.</summary>
    private bool ParsePhrase(DslFrame frame, ImmutableArray<Phrase> live, int piece, int first, SourceSpan? words)
    {
        var values = new List<Filled>(4);
        SourceSpan? last = words;
        int errors = _errors;
        while (true)
        {
            Phrase? complete = CompleteAt(live, piece);
            if (LongestWords(live, piece) is var count && count > 0 && !(complete is not null && WordsOfClause(_at) > count))
            {
                live = WithWords(live, piece, count);
                last = Locate(_at, _at + count);
                words ??= last;
                Take(count);
            }
            else if (Current.Kind == DslTokenKind.Sign && WithSign(live, piece) is { IsEmpty: false } signed)
            {
                live = signed;
                Advance();
            }
            else if (FirstHole(frame, live, piece, complete is not null) is { } filled)
            {
                live = WithHole(frame.Construct, live, piece, filled);
                int start = _at;
                _followers.Add((frame.Construct, live, piece + 1));
                DocumentNode value = ReadPiece(frame, filled.Pieces[piece], first);
                _followers.RemoveAt(_followers.Count - 1);
                values.Add(new Filled(piece, last ?? words ?? SpanFrom(start), value));
                last = null;
            }
            else if (complete is not null)
            {
                Bind(frame, complete, values, words ?? SpanFrom(first));
                if (_errors == errors) _isQuiet = false;
                return complete.Place == PhrasePlace.Close;
            }
            else if (!Mend(frame, ref live, piece, values))
            {
                Bind(frame, live[0], values, words ?? SpanFrom(first), isBroken: true);
                return false;
            }
            else if (live.IsEmpty) return false;
            else if (!_mendedInPlace) piece--;
            piece++;
        }
    }

    private static bool EndsAt(Phrase phrase, int piece) => phrase.Pieces.Length == piece || phrase.Pieces[piece] is PhraseSet;

    private int LongestWords(ImmutableArray<Phrase> live, int piece)
    {
        int longest = 0;
        if (Current.Word is null) return 0;
        foreach (Phrase phrase in live)
        {
            if (phrase.Pieces.Length > piece && phrase.Pieces[piece] is PhraseWords words && words.Words.Length > longest && MatchWords(words.Words, _at))
                longest = words.Words.Length;
        }
        return longest;
    }

    private static Phrase? CompleteAt(ImmutableArray<Phrase> live, int piece)
    {
        foreach (Phrase phrase in live)
            if (EndsAt(phrase, piece)) return phrase;
        return null;
    }

    private Phrase? FirstHole(DslFrame frame, ImmutableArray<Phrase> live, int piece, bool mayLeave)
    {
        foreach (Phrase phrase in live)
            if (HoleCanStart(frame, phrase, piece, mayLeave)) return phrase;
        return null;
    }

    /// <summary>The phrases whose piece is so many words, which stand at the current token.</summary>
    private ImmutableArray<Phrase> WithWords(ImmutableArray<Phrase> live, int piece, int count) =>
        Keep(live, p => p.Pieces[piece] is PhraseWords w && w.Words.Length == count && MatchWords(w.Words, _at), piece);

    /// <summary>The phrases whose piece is the sign at the current token.</summary>
    private ImmutableArray<Phrase> WithSign(ImmutableArray<Phrase> live, int piece)
    {
        foreach (Phrase phrase in live)
            if (SignAt(phrase, piece) is { } sign && IsSign(Current, sign)) return Keep(live, p => SignAt(p, piece) is { } other && IsSign(Current, other), piece);
        return [];
    }

    private static ImmutableArray<Phrase> WithHole(Construct construct, ImmutableArray<Phrase> live, int piece, Phrase filled) =>
        Keep(live, p => SameHole(construct, p, filled, piece), piece);

    private static string? SignAt(Phrase phrase, int piece) => phrase.Pieces.Length > piece && phrase.Pieces[piece] is PhraseSign sign ? sign.Sign : null;

    private static ImmutableArray<Phrase> Keep(ImmutableArray<Phrase> live, Func<Phrase, bool> agrees, int piece) =>
        live.Length == 1 ? live : [.. live.Where(p => p.Pieces.Length > piece && agrees(p))];

    private static bool SameHole(Construct construct, Phrase phrase, Phrase other, int piece) => (phrase.Pieces[piece], other.Pieces[piece]) switch
    {
        (PhraseHole a, PhraseHole b) => a.Key == b.Key
            || (construct.Find(a.Key)!.Kind is var kind && kind == construct.Find(b.Key)!.Kind && kind is not (SlotKind.Element or SlotKind.Elements or SlotKind.Table)),
        (PhraseRowName a, PhraseRowName b) => a.Key == b.Key,
        _ => false,
    };

    /// <summary>Whether some of the phrases can go on at the current token.</summary>
    private bool CanGoOn(DslFrame frame, ImmutableArray<Phrase> live, int piece, bool mayLeave) =>
        LongestWords(live, piece) > 0
        || live.Any(p => (SignAt(p, piece) is { } sign && IsSign(Current, sign)) || HoleCanStart(frame, p, piece, mayLeave));

    private DocumentNode ReadPiece(DslFrame frame, PhrasePiece piece, int first)
    {
        if (piece is PhraseRowName row) return ReadRowName(row.Key);
        var hole = (PhraseHole)piece;
        DocumentNode value = ReadValue(frame.Construct.Find(hole.Key)!, first);
        return hole.IsNegated && value is DocumentScalar scalar ? Negated(scalar) : value;
    }

    /// <summary>Gives the keys of a phrase their values.</summary>
    private void Bind(DslFrame frame, Phrase phrase, List<Filled> values, SourceSpan words, bool isBroken = false)
    {
        foreach (Filled filled in values)
        {
            if (phrase.Pieces[filled.Piece] is PhraseRowName row) BindRow(frame, phrase, row.Key, filled, values, isBroken);
            else if (phrase.Pieces[filled.Piece] is PhraseHole hole && !phrase.HasRow(hole.Key)) Bind(frame, frame.Construct.Find(hole.Key)!, filled);
        }
        foreach (PhrasePiece piece in phrase.Pieces)
        {
            if (piece is not PhraseSet set) continue;
            var value = new DocumentScalar(new Syntax.SourceFragment(new SourceSpan(_source, words.Start, words.Length)), words) { Word = set.Value };
            Bind(frame, frame.Construct.Find(set.Key)!, new Filled(0, words, value));
        }
    }

    private void Bind(DslFrame frame, Slot slot, Filled filled)
    {
        bool isKnown = frame.Find(slot.Key) is not null;
        DslEntry entry = frame.Entry(slot.Key, filled.KeySpan);
        switch (slot.Kind)
        {
            case SlotKind.Elements or SlotKind.Expressions:
                entry.Add(filled.Value);
                break;
            case SlotKind.Texts or SlotKind.Cells when filled.Value is DocumentList list:
                foreach (DocumentNode item in list.Items) entry.Add(item);
                break;
            case var _ when isKnown:
                ReportTwice(filled.KeySpan, entry.KeySpan);
                break;
            default:
                entry.Set(filled.Value);
                break;
        }
    }

    private void BindRow(DslFrame frame, Phrase phrase, Key key, Filled name, List<Filled> values, bool isBroken)
    {
        DocumentNode value = isBroken ? new DocumentBroken(name.Value.Span) : Nothing(name.Value.Span);
        foreach (Filled filled in values)
            if (phrase.Pieces[filled.Piece] is PhraseHole hole && hole.Key == key) value = filled.Value;
        DslEntry entry = frame.Entry(key, name.KeySpan);
        DocumentScalar? known = name.Value switch
        {
            DocumentTable { Rows: [var field] } => entry.AddField(field.Name, new DocumentRow((DocumentScalar)field.Value, value)),
            DocumentScalar scalar => entry.AddRow(new DocumentRow(scalar, value)),
            _ => null,
        };
        if (known is not null) ReportTwice(name.Value.Span, known.Span);
    }
}
