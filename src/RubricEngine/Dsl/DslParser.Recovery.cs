using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Dsl;

internal sealed partial class DslParser
{
    /// <summary>Guesses at what a word was meant to be; after so many the file is no rubric, and the time goes into reading it.</summary>
    private const int MostGuesses = 300;

    private int _guesses;

    /// <summary>Whether a mended phrase goes on with its next piece; else with the same.</summary>
    private bool _mendedInPlace;

    /// <summary>A token that nothing waits for, and that is no brace.</summary>
    private static bool IsStray(DslToken token) => token.Kind != DslTokenKind.End && token.Sign is not ('{' or '}');

    /// <summary>
    /// Words where a clause must start, but none does: those of the nearest one, of one in another language, or nothing, which
    /// is reported and left out.
    /// </summary>
    private void ReadStray(DslFrame frame)
    {
        if (NearestStart(_at) is (var owner, var start, var count) && owner == frame)
        {
            ReportMisspelt(count, start.ToString());
            ReadAs(frame, start, count);
            return;
        }
        DslToken stray = Current;
        (PhraseStart? same, int words, Message? help) = Elsewhere(frame);
        ReportAt(stray, DiagnosticCatalogue.UnexpectedClause(words > 0 ? Locate(_at, _at + words).Origin : Locate(stray).Origin, Shown(_at, Math.Max(1, words)), frame.Construct.Name, help));
        if (same is not null)
        {
            ReadAs(frame, same, words);
            return;
        }
        Advance();
        while (IsStray(Current) && !Current.IsFirst && (frame.Open is null ? OwnerOf(_at, out _) is null : WordsOfClause(_at) == 0)) Advance();
    }

    private void ReadAs(DslFrame frame, PhraseStart start, int count)
    {
        int first = _at;
        // Words of an item without a word of its own are read again by the item.
        if (start.Phrases[0].First is not PhraseWords)
        {
            Take(count);
            return;
        }
        Take(count);
        ParsePhrase(frame, start.Phrases, 1, first, Locate(first, _at));
    }

    /// <summary>Where else the words at the current token could stand: the phrase that means the same in this language, or help.</summary>
    private (PhraseStart? Same, int Words, Message? Help) Elsewhere(DslFrame frame)
    {
        if (Current.Word is null) return default;
        if (frame.Open is not null && _grammar.Starts(frame.Construct, inBody: false).StartingWith(Current.Word).FirstOrDefault(s => MatchWords(s.Words, _at)) is { } head)
            return (null, head.Words.Length, DiagnosticCatalogue.PhraseOfTheHead(head.ToString()));
        foreach (Vocabulary other in Vocabulary.All)
        {
            if (other == Vocabulary) continue;
            ConstructStarts starts = DslGrammar.Of(other).Starts(frame.Construct, frame.Open is not null);
            if (starts.StartingWith(Current.Word).FirstOrDefault(s => MatchWords(s.Words, _at)) is not { } foreign) continue;
            ImmutableArray<Key> keys = foreign.Phrases[0].Keys;
            PhraseStart? same = frame.Starts.All.FirstOrDefault(s => s.Phrases.Any(p => p.Keys.SequenceEqual(keys) && p.Pieces.OfType<PhraseSet>().SequenceEqual(foreign.Phrases[0].Pieces.OfType<PhraseSet>())));
            if (same is not null) return (same, foreign.Words.Length, DiagnosticCatalogue.PhraseOfThisLanguage(same.ToString()));
        }
        foreach (Construct construct in Construct.WithManyKeys)
        {
            if (_grammar.Starts(construct, inBody: false).StartingWith(Current.Word).FirstOrDefault(s => MatchWords(s.Words, _at)) is { } start)
                return (null, start.Words.Length, DiagnosticCatalogue.PhraseOf(start.ToString(), construct.Name));
        }
        return default;
    }

    /// <summary>The clause whose words are nearest to those at a token, how many tokens these take, and whose clause it is; null where none is near.</summary>
    private (DslFrame Owner, PhraseStart Start, int Count)? NearestStart(int at)
    {
        DslToken token = _tokens[at];
        if (token.Kind != DslTokenKind.Word || ++_guesses > MostGuesses) return null;
        int run = WordsOnLine(at);
        (DslFrame, PhraseStart, int)? nearest = null;
        for (DslFrame? frame = _frame; frame is not null && nearest is null; frame = Around(frame, token))
        {
            for (int count = run; count > 1 && nearest is null; count--) nearest = NearestOf(frame, at, count);
            nearest ??= WithAnotherWord(frame, at, run);
            nearest ??= run > 0 ? NearestOf(frame, at, 1) : null;
        }
        return nearest;
    }

    /// <summary>The clause of an element whose words are nearest to as many tokens.</summary>
    private (DslFrame Owner, PhraseStart Start, int Count)? NearestOf(DslFrame frame, int at, int count)
    {
        // A single letter stands for something else than a misspelt word.
        if (_tokens[at + count - 1] is var last && last.End - last.Start < 2) return null;
        PhraseStart[] candidates = [.. frame.Starts.All.Where(s => s.Words.Length == count)];
        return candidates.Length > 0 && NearestName.Find(Shown(at, count), candidates.Select(s => s.ToString())) is { } found
            ? (frame, candidates.First(s => s.ToString() == found), count)
            : null;
    }

    /// <summary>The clause whose words stand there but for one that is missing or too many; best one whose value can follow.</summary>
    private (DslFrame Owner, PhraseStart Start, int Count)? WithAnotherWord(DslFrame frame, int at, int run)
    {
        (DslFrame, PhraseStart, int)? any = null;
        foreach (PhraseStart start in frame.Starts.All)
        {
            if (WithoutOrWithOneMore(start.Words, at, run) is not (> 0 and var count)) continue;
            int here = _at;
            _at = at + count;
            bool fits = start.Phrases.Any(p => EndsAt(p, 1) || HoleCanStart(frame, p, 1, mayLeave: true));
            _at = here;
            if (fits) return (frame, start, count);
            any ??= (frame, start, count);
        }
        return any;
    }

    /// <summary>How many tokens stand for words of which one is missing, or among which a strange one stands; 0 where these do not stand there.</summary>
    private int WithoutOrWithOneMore(ImmutableArray<string> words, int at, int run)
    {
        if (words.Length < 2) return 0;
        int same = 0;
        while (same < words.Length && same < run && _tokens[at + same].Word == words[same]) same++;
        if (same == 0) return 0;
        int more = same + 1, rest = words.Length - same;
        if (run > same + rest && Enumerable.Range(0, rest).All(i => _tokens[at + more + i].Word == words[same + i])) return words.Length + 1;
        bool missing = Enumerable.Range(0, rest - 1).All(i => _tokens[at + same + i].Word == words[same + 1 + i]);
        return missing && run >= words.Length - 1 ? words.Length - 1 : 0;
    }

    /// <summary>How many words in a row stand on the line from a token, of those that a phrase may have.</summary>
    private int WordsOnLine(int at)
    {
        const int Most = 7;
        int count = 0;
        while (count < Most && _tokens[at + count].Kind is DslTokenKind.Word && (count == 0 || !_tokens[at + count].IsFirst)) count++;
        return count;
    }

    private string Shown(int at, int count) => string.Join(' ', Enumerable.Range(at, count).Select(i => Written(_tokens[i]).Trim('`')));

    /// <summary>
    /// Goes on in phrases none of whose next pieces stand there: over a stray token, with the words that were nearly written, or as
    /// if what is missing stood there. False where the phrase must be given up.
    /// </summary>
    private bool Mend(DslFrame frame, ref ImmutableArray<Phrase> live, int piece, List<Filled> values)
    {
        _mendedInPlace = false;
        bool onLine = !IsAtEnd && !Current.IsFirst;
        if (onLine && IsStray(Current) && WordsOfClause(_at) == 0 && GoesOnBehind(frame, live, piece))
        {
            ReportExpected(live, piece);
            Advance();
            return true;
        }
        _mendedInPlace = true;
        if (onLine && NearestWords(live, piece) is (var words, var count))
        {
            ReportMisspelt(count, words.ToString());
            live = Keep(live, p => Equals(p.Pieces[piece], words), piece);
            Take(count);
            return true;
        }
        ReportExpected(live, piece);
        if (live.Any(p => SignAt(p, piece) is not null))
        {
            live = Keep(live, p => SignAt(p, piece) is not null, piece);
            if (onLine && Current.Kind == DslTokenKind.Sign && IsStray(Current) && Current.Sign is not (',' or '-' or '(')) Advance();
            return true;
        }
        ImmutableArray<Phrase> open = live;
        ImmutableArray<Phrase> next = [.. live.Where(p => p.Pieces.Length > piece + 1 && (p.Pieces[piece] is PhraseWords
            ? onLine && HoleCanStart(frame, p, piece + 1, mayLeave: false)
            : (p.Pieces[piece + 1] is PhraseWords w && MatchWords(w.Words, _at)) || (SignAt(p, piece + 1) is { } sign && IsSign(Current, sign))))];
        if (next.IsEmpty) return false;
        live = [.. next.Where(p => p.Pieces[piece].GetType() == next[0].Pieces[piece].GetType())];
        if (live[0].Pieces[piece] is PhraseHole or PhraseRowName) values.Add(new Filled(piece, SpanFrom(Math.Max(0, _at - 1)), new DocumentBroken(SpanFrom(Math.Max(0, _at - 1)))));
        return !open.IsEmpty;
    }

    /// <summary>Whether the phrases go on behind the current token, as if it were not there.</summary>
    private bool GoesOnBehind(DslFrame frame, ImmutableArray<Phrase> live, int piece)
    {
        _at++;
        bool goesOn = !Current.IsFirst && !IsAtEnd && CanGoOn(frame, live, piece, mayLeave: true);
        _at--;
        return goesOn;
    }

    private (PhraseWords Words, int Count)? NearestWords(ImmutableArray<Phrase> live, int piece)
    {
        int run = Current.Kind == DslTokenKind.Word && ++_guesses <= MostGuesses ? WordsOnLine(_at) : 0;
        for (int count = run; count > 0; count--)
        {
            PhraseWords[] candidates = [.. live.Where(p => p.Pieces.Length > piece).Select(p => p.Pieces[piece]).OfType<PhraseWords>().Where(w => w.Words.Length == count)];
            if (candidates.Length > 0 && NearestName.Find(Shown(_at, count), candidates.Select(w => w.ToString())) is { } found)
                return (candidates.First(w => w.ToString() == found), count);
        }
        return null;
    }

    private void ReadUnexpectedBrace()
    {
        ReportAt(Current, DiagnosticCatalogue.UnexpectedClause(Locate(Current).Origin, "{", _frame!.Construct.Name, null));
        if (!_trustsBraces)
        {
            Advance();
            return;
        }
        int depth = 0;
        do
        {
            depth += Current.Sign switch { '{' => 1, '}' => -1, _ => 0 };
            Advance();
        }
        while (depth > 0 && !IsAtEnd);
    }

    private void ReadUnexpectedClosing()
    {
        ReportAt(Current, DiagnosticCatalogue.CloseBraceUnexpected(Locate(Current).Origin));
        Advance();
    }

    /// <summary>Gives up on the rest of the text.</summary>
    private void StopReading()
    {
        IsComplete = false;
        _hasStopped = true;
        _at = _tokens.Length - 1;
        for (DslFrame? frame = _frame; frame is not null; frame = frame.Outer) frame.IsCut = true;
    }
}
