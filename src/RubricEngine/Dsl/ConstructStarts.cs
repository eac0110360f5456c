using System.Collections.Frozen;
using System.Collections.Immutable;
using RubricEngine.Documents;

namespace RubricEngine.Dsl;

/// <summary>What the clauses of a construct may begin with.</summary>
internal sealed class ConstructStarts
{
    private readonly FrozenDictionary<string, ImmutableArray<PhraseStart>> _byFirstWord;

    public ConstructStarts(Construct construct, Vocabulary vocabulary, IEnumerable<Phrase> phrases)
    {
        ImmutableArray<Phrase> all = [.. phrases];
        All =
        [
            .. from phrase in all
               from words in WordsOf(construct, phrase, vocabulary)
               group phrase by string.Join(' ', words) into same
               select new PhraseStart([.. same.Key.Split(' ')], [.. same.Distinct()]),
        ];
        _byFirstWord = All.GroupBy(s => s.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(s => s.Words.Length).ToImmutableArray(), StringComparer.Ordinal);
        Wordless = [.. all.Where(p => p.First is PhraseHole or PhraseRowName)];
        Signs = [.. all.Where(p => p.First is PhraseSign)];
        EndsItself = all.Any(p => p.Place == PhrasePlace.Close);
    }

    /// <summary>All words that one may begin with.</summary>
    public ImmutableArray<PhraseStart> All { get; }

    /// <summary>The phrases that begin with a value.</summary>
    public ImmutableArray<Phrase> Wordless { get; }

    /// <summary>The phrases that begin with a sign.</summary>
    public ImmutableArray<Phrase> Signs { get; }

    /// <summary>Whether a phrase ends the element.</summary>
    public bool EndsItself { get; }

    /// <summary>The beginnings that start with a word, the longest first.</summary>
    public ImmutableArray<PhraseStart> StartingWith(string word) => _byFirstWord.TryGetValue(word, out ImmutableArray<PhraseStart> starts) ? starts : [];

    /// <summary>The words that a phrase begins with, or, where it is an item without a word of its own, those that the item begins with.</summary>
    private static IEnumerable<ImmutableArray<string>> WordsOf(Construct construct, Phrase phrase, Vocabulary vocabulary) => phrase.First switch
    {
        PhraseWords words => [words.Words],
        PhraseHole hole when construct.Find(hole.Key) is { Kind: SlotKind.Elements } slot => slot.Constructs()
            .SelectMany(c => (vocabulary.Phrases(c) is { NeedsIntro: true } item ? item.Intros : vocabulary.Phrases(c).Phrases).SelectMany(p => WordsOf(c, p, vocabulary))),
        _ => [],
    };
}
