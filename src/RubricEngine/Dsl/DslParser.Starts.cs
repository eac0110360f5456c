using System.Collections.Immutable;
using RubricEngine.Documents;

namespace RubricEngine.Dsl;

internal sealed partial class DslParser
{
    /// <summary>What the phrases being read wait for, the innermost last.</summary>
    private readonly List<(Construct Construct, ImmutableArray<Phrase> Phrases, int Piece)> _followers = [];

    /// <summary>How many of them stand outside the braces around the current place.</summary>
    private int _hiddenFollowers;

    /// <summary>
    /// The element whose clause starts at a token: of all that are open up to the braces around, the one with the longest words
    /// there; of equals the innermost. Null where no clause starts.
    /// </summary>
    private DslFrame? OwnerOf(int at, out PhraseStart? start)
    {
        start = null;
        DslFrame? owner = null;
        DslToken token = _tokens[at];
        if (token.Word is not null)
        {
            for (DslFrame? frame = _frame; frame is not null; frame = Around(frame, token))
                if (StartAt(frame, at) is { } found && found.Words.Length > (start?.Words.Length ?? 0)) (owner, start) = (frame, found);
        }
        if (owner is not null) return owner;
        for (DslFrame? frame = _frame; frame is not null; frame = Around(frame, token))
            if (StartsWithValue(frame, at)) return frame;
        return null;
    }

    /// <summary>The element whose clauses may follow those of an element without closing it; a new line may belong to any.</summary>
    private static DslFrame? Around(DslFrame frame, DslToken token)
    {
        if (frame.Open is not null) return null;
        return frame.Phrases.Braces == BraceUse.Required && !token.IsFirst ? null : frame.Outer;
    }

    private PhraseStart? StartAt(DslFrame frame, int at)
    {
        foreach (PhraseStart start in frame.Starts.StartingWith(_tokens[at].Word!))
            if (MatchWords(start.Words, at)) return start;
        return null;
    }

    /// <summary>How many words of a clause start at a token; 0 where none does.</summary>
    private int WordsOfClause(int at)
    {
        DslToken token = _tokens[at];
        if (token.Word is null) return 0;
        int longest = 0;
        for (DslFrame? frame = _frame; frame is not null; frame = Around(frame, token))
            if (StartAt(frame, at) is { } start) longest = Math.Max(longest, start.Words.Length);
        return longest;
    }

    /// <summary>How many words at a token belong to the structure: those of a clause, or those that a phrase waits for.</summary>
    private int StructuralWords(int at)
    {
        if (_tokens[at].Word is null) return 0;
        int longest = WordsOfClause(at);
        for (int i = _followers.Count - 1; i >= _hiddenFollowers; i--)
        {
            foreach (Phrase phrase in _followers[i].Phrases)
                if (phrase.Pieces.Length > _followers[i].Piece) longest = Math.Max(longest, WordsAt(_followers[i].Construct, phrase.Pieces[_followers[i].Piece], at));
        }
        return longest;
    }

    /// <summary>How many words at a token are those of a piece, or of a value that only words can be.</summary>
    private int WordsAt(Construct construct, PhrasePiece piece, int at) => piece switch
    {
        PhraseWords words when MatchWords(words.Words, at) => words.Words.Length,
        PhraseHole hole when construct.Find(hole.Key) is { Words: { } set } => LongestOf(set, at).Count,
        _ => 0,
    };

    private bool StartsWithValue(DslFrame frame, int at)
    {
        DslToken token = _tokens[at];
        foreach (Phrase phrase in frame.Starts.Wordless)
            if (CanBegin(frame.Construct, phrase, token, at)) return true;
        if (token.Kind == DslTokenKind.Sign)
        {
            foreach (Phrase phrase in frame.Starts.Signs)
                if (IsSign(token, ((PhraseSign)phrase.First).Sign)) return true;
        }
        return false;
    }

    /// <summary>Whether a clause that has no word of its own may begin with a token.</summary>
    private bool CanBegin(Construct construct, Phrase phrase, DslToken token, int at)
    {
        if (phrase.First is PhraseRowName) return token.Kind is DslTokenKind.Word or DslTokenKind.Number or DslTokenKind.Name;
        Slot slot = construct.Find(((PhraseHole)phrase.First).Key)!;
        return slot.Kind switch
        {
            SlotKind.Figure => token.Kind == DslTokenKind.Number || token.Sign is '-' or '(',
            SlotKind.WordOrFigure => token.Kind == DslTokenKind.Number || token.Sign is '-' or '(' || LongestOf(slot.Words!, at).Count > 0,
            SlotKind.Text => token.Kind == DslTokenKind.Text,
            SlotKind.LocalizedText => token.Kind == DslTokenKind.Text || IsLanguageOfText(at),
            SlotKind.Names => token.Kind is not (DslTokenKind.Sign or DslTokenKind.End),
            SlotKind.Elements => slot.Constructs().Any(c => Vocabulary.Phrases(c) is var item && !item.NeedsIntro
                && item.Clauses.Any(p => p.First is PhraseHole hole && c.Find(hole.Key) is { Kind: SlotKind.Names } && CanBegin(c, p, token, at))),
            _ => false,
        };
    }

    private bool MatchWords(ImmutableArray<string> words, int at)
    {
        if (at + words.Length >= _tokens.Length) return false;
        for (int i = 0; i < words.Length; i++)
            if (!ReferenceEquals(_tokens[at + i].Word, words[i]) && _tokens[at + i].Word != words[i]) return false;
        // `test/ward` is a name, though a clause begins with `test`.
        DslToken next = _tokens[at + words.Length];
        return !(next.Sign is '/' or '-' or '@' && IsAgainst(at + words.Length));
    }

    private static bool IsSign(DslToken token, string sign) => token.Sign == (sign == ".." ? DslText.Range : sign[0]);

    /// <summary><c>vi "…"</c>: the code of a language and a text in it.</summary>
    private bool IsLanguageOfText(int at)
    {
        const int LongestCode = 3;
        DslToken code = _tokens[at];
        if (code.Kind != DslTokenKind.Word || code.End - code.Start is < 2 or > LongestCode) return false;
        foreach (char c in Characters(code))
            if (!char.IsAsciiLetterLower(c)) return false;
        return _tokens[at + 1].Kind == DslTokenKind.Text;
    }
}
