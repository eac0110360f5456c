using System.Collections.Frozen;
using System.Collections.Immutable;
using RubricEngine.Text;

namespace RubricEngine.Documents;

/// <summary>How one language spells the keys and words of rubric files. A further language is one more of these.</summary>
internal sealed partial class Vocabulary
{
    private readonly FrozenDictionary<Key, string> _keys;
    private readonly FrozenDictionary<(WordSet, string), string> _words;
    private readonly FrozenDictionary<string, ImmutableArray<Key>> _keysBySpelling;
    private readonly FrozenDictionary<WordSet, FrozenDictionary<string, string>> _wordsBySpelling;

    private readonly FrozenDictionary<Construct, ConstructPhrases> _phrases;

    private Vocabulary(string code, Language language, Message name, string nothing, ImmutableArray<(Key Key, string Spelling)> keys,
        ImmutableArray<(WordSet Set, string[] Spellings)> words, ImmutableArray<ConstructPhrases> phrases)
    {
        (Code, Language, Name, Nothing) = (code, language, name, nothing);
        _phrases = phrases.ToFrozenDictionary(p => p.Construct);
        _keys = keys.ToFrozenDictionary(k => k.Key, k => k.Spelling);
        _keysBySpelling = keys.GroupBy(k => k.Spelling, k => k.Key, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
        _words = words.SelectMany(w => w.Set.Words.Zip(w.Spellings, (word, spelling) => ((w.Set, word), spelling))).ToFrozenDictionary(w => w.Item1, w => w.spelling);
        _wordsBySpelling = WordSet.All.ToFrozenDictionary(set => set, set => set.Words.DistinctBy(word => Spell(set, word), StringComparer.Ordinal).ToFrozenDictionary(word => Spell(set, word), StringComparer.Ordinal));
    }

    /// <summary>English, in which words have their canonical form.</summary>
    public static Vocabulary English { get; } = new("en", Language.English, new Message("English", "tiếng Anh"), "missing", EnglishKeys(), [], EnglishPhrases());

    /// <summary>Vietnamese.</summary>
    public static Vocabulary Vietnamese { get; } = new("vi", Language.Vietnamese, new Message("Vietnamese", "tiếng Việt"), "chưa có số liệu", VietnameseKeys(), VietnameseWords(), VietnamesePhrases());

    /// <summary>Every language that a file may be written in.</summary>
    public static ImmutableArray<Vocabulary> All { get; } = [English, Vietnamese];

    /// <summary>The code by which a file declares it.</summary>
    public string Code { get; }

    /// <summary>What people call the language.</summary>
    public Message Name { get; }

    /// <summary>The language of messages that goes with it.</summary>
    public Language Language { get; }

    /// <summary>What stands in the DSL where there is no value; in the place of a text, quotes tell the text from it.</summary>
    public string Nothing { get; }

    /// <summary>The vocabulary of a code, or null.</summary>
    public static Vocabulary? Of(string code) => All.FirstOrDefault(v => v.Code == code);

    /// <summary>How a key is written.</summary>
    public string Spell(Key key) => _keys[key];

    /// <summary>How a word is written; a word of no table is written as it is.</summary>
    public string Spell(WordSet set, string word) => _words.GetValueOrDefault((set, word), word);

    /// <summary>How every construct is written in the DSL.</summary>
    public ImmutableArray<ConstructPhrases> AllPhrases => _phrases.Values;

    /// <summary>Every word of every set as it is spelt.</summary>
    public IEnumerable<string> AllWords => WordSet.All.SelectMany(set => set.Words.Select(word => Spell(set, word)));

    /// <summary>How a construct is written in the DSL.</summary>
    public ConstructPhrases Phrases(Construct construct) => _phrases[construct];

    /// <summary>The key of a construct that a text spells: NFC, without blanks around it, letter case as in the table.</summary>
    public Key? Find(Construct construct, string text)
    {
        foreach (Key key in Find(text))
            if (construct.Find(key) is not null) return key;
        return null;
    }

    /// <summary>Every key that a text spells.</summary>
    public ImmutableArray<Key> Find(string text) => _keysBySpelling.TryGetValue(text, out ImmutableArray<Key> keys) ? keys : [];

    /// <summary>A key that a text spells in any language, or null.</summary>
    public static Key? FindAny(string text)
    {
        foreach (Vocabulary vocabulary in All)
            if (vocabulary.Find(text) is [var key, ..]) return key;
        return null;
    }

    /// <summary>The canonical form of a word of a set, or null.</summary>
    public string? Find(WordSet set, string text) => _wordsBySpelling[set].GetValueOrDefault(text);
}
