using System.Collections.Frozen;
using System.Collections.Immutable;
using RubricEngine.Documents;
using RubricEngine.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Dsl;

/// <summary>The phrases of one language, looked up by what they begin with.</summary>
internal sealed class DslGrammar
{
    private static readonly FrozenDictionary<Vocabulary, DslGrammar> s_all = Vocabulary.All.ToFrozenDictionary(v => v, v => new DslGrammar(v));

    /// <summary>Every word of a phrase of any language, to itself.</summary>
    private static readonly FrozenDictionary<string, string> s_words = Words().Distinct(StringComparer.Ordinal).ToFrozenDictionary(w => w, StringComparer.Ordinal);

    private static readonly int s_longestWord = s_words.Keys.Max(w => w.Length);

    private readonly FrozenDictionary<Construct, ConstructStarts> _starts;
    private readonly FrozenDictionary<Construct, ConstructStarts> _bodyStarts;
    private readonly FrozenDictionary<WordSet, ImmutableArray<(ImmutableArray<string> Words, string Canonical)>> _wordSets;

    private DslGrammar(Vocabulary vocabulary)
    {
        Vocabulary = vocabulary;
        _starts = vocabulary.AllPhrases.ToFrozenDictionary(p => p.Construct, p => new ConstructStarts(p.Construct, vocabulary, p.Clauses));
        _bodyStarts = vocabulary.AllPhrases.ToFrozenDictionary(p => p.Construct,
            p => new ConstructStarts(p.Construct, vocabulary, p.Clauses.Where(c => c.Place != PhrasePlace.HeadOnly)));
        _wordSets = WordSet.All.ToFrozenDictionary(set => set, set => set.Words
            .Select(word => (Words: vocabulary.Spell(set, word).Split(' ').ToImmutableArray(), word)).OrderByDescending(w => w.Words.Length).ToImmutableArray());
        Nothing = [.. vocabulary.Nothing.Split(' ')];
        Openers = [.. vocabulary.Phrases(Construct.Rubric).Intros.Select(p => p.First).OfType<PhraseWords>()];
        FirstWords = _starts.Values.SelectMany(s => s.All).Select(s => s.Words[0]).ToFrozenSet(StringComparer.Ordinal);
    }

    public Vocabulary Vocabulary { get; }

    public static DslGrammar Of(Vocabulary vocabulary) => s_all[vocabulary];

    /// <summary>What the clauses of a construct begin with, before its brace or behind it.</summary>
    public ConstructStarts Starts(Construct construct, bool inBody) => (inBody ? _bodyStarts : _starts)[construct];

    /// <summary>The words of a set as they are spelt, the longest first.</summary>
    public ImmutableArray<(ImmutableArray<string> Words, string Canonical)> WordsOf(WordSet set) => _wordSets[set];

    /// <summary>The words that say that there is no value.</summary>
    public ImmutableArray<string> Nothing { get; }

    /// <summary>What a file may begin with.</summary>
    public ImmutableArray<PhraseWords> Openers { get; }

    /// <summary>The words that any clause may begin with.</summary>
    public FrozenSet<string> FirstWords { get; }

    /// <summary>The word of some phrase that a text is, in NFC; null for what no phrase has.</summary>
    public static string? KnownWord(ReadOnlySpan<char> text)
    {
        if (s_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out string? word)) return word;
        // A mark may stand for itself; no word has more marks than letters.
        if (text.Length <= 1 || text.Length > 3 * s_longestWord || !text.ContainsAnyInRange('\u0300', '\uFFFF')) return null;
        return s_words.GetValueOrDefault(NormalForm.Compose(text.ToString()));
    }

    private static IEnumerable<string> Words() =>
    [
        .. Vocabulary.All.SelectMany(v => v.AllPhrases).SelectMany(p => p.Phrases).SelectMany(p => p.Pieces).OfType<PhraseWords>().SelectMany(p => p.Words),
        .. Vocabulary.All.SelectMany(v => v.AllWords.Append(v.Nothing)).SelectMany(w => w.Split(' ')),
        .. ExpressionKeywords.AllWords,
    ];
}
