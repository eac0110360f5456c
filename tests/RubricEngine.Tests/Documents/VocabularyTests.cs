using System.Reflection;
using RubricEngine.Documents;

namespace RubricEngine.Tests.Documents;

/// <summary>What a table of words must be, in every language: complete, and without two meanings for one spelling where both may stand.</summary>
public class VocabularyTests
{
    private static readonly Construct[] s_constructs =
        [.. StaticValues<Construct>(typeof(Construct)), .. Construct.Changes, .. Construct.RemovalKinds];

    private static readonly WordSet[] s_words = [.. StaticValues<WordSet>(typeof(WordSet))];

    public static TheoryData<string> Languages => new(Vocabulary.All.Select(v => v.Code));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_key_has_a_spelling(string code) =>
        Assert.All(Enum.GetValues<Key>(), key => Assert.NotEmpty(Vocabulary.Of(code)!.Spell(key)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_word_has_a_spelling_of_the_language(string code)
    {
        Vocabulary vocabulary = Vocabulary.Of(code)!;
        if (vocabulary == Vocabulary.English) return;
        Assert.NotEmpty(s_words);
        Assert.All(s_words, set => Assert.All(set.Words, word => Assert.NotEqual(word, vocabulary.Spell(set, word))));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void In_one_construct_no_two_keys_are_spelled_alike(string code)
    {
        Vocabulary vocabulary = Vocabulary.Of(code)!;
        Assert.True(s_constructs.Length > 25);
        Assert.All(s_constructs, construct => Assert.All(construct.Slots, slot => Assert.Equal(slot.Key, vocabulary.Find(construct, vocabulary.Spell(slot.Key)))));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void In_one_set_no_two_words_are_spelled_alike(string code)
    {
        Vocabulary vocabulary = Vocabulary.Of(code)!;
        Assert.All(s_words, set => Assert.All(set.Words, word => Assert.Equal(word, vocabulary.Find(set, vocabulary.Spell(set, word)))));
    }

    /// <summary>An element's kind is told by its first key where several kinds may stand.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void Kinds_of_changes_are_told_apart_by_their_first_key(string code)
    {
        Vocabulary vocabulary = Vocabulary.Of(code)!;
        Assert.All([Construct.Changes, Construct.RemovalKinds], kinds =>
            Assert.Equal(kinds.Length, kinds.Select(k => vocabulary.Spell(k.Slots[0].Key)).Distinct().Count()));
    }

    /// <summary>A YAML key or word must come out of YAML as it was written, and every spelling is NFC.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void Spellings_need_no_quotes(string code)
    {
        Vocabulary vocabulary = Vocabulary.Of(code)!;
        IEnumerable<string> spellings = Enum.GetValues<Key>().Select(vocabulary.Spell).Concat(s_words.SelectMany(s => s.Words.Select(w => vocabulary.Spell(s, w))));
        Assert.All(spellings, text =>
        {
            Assert.Equal(RubricEngine.Text.NormalForm.Compose(text), text);
            Assert.Equal(text.Trim(), text);
            Assert.True(text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-'), text);
        });
    }

    private static IEnumerable<T> StaticValues<T>(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(p => p.PropertyType == typeof(T)).Select(p => (T)p.GetValue(null)!);
}
