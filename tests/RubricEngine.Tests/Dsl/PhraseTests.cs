using System.Reflection;
using RubricEngine.Documents;

namespace RubricEngine.Tests.Dsl;

/// <summary>The phrases of every language: all that the schema has can be said, and nothing can be taken for something else.</summary>
public class PhraseTests
{
    /// <summary>A criterion has one scoring, so that what could follow cases does not stand beside levels.</summary>
    private static readonly Key[] s_neverTogether = [Key.Levels, Key.Deduct, Key.Bonus];

    public static TheoryData<string> Languages() => [.. Vocabulary.All.Select(v => v.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_slot_of_every_construct_can_be_written(string code)
    {
        var missing = from construct in Constructs()
                      let phrases = Of(code).Phrases(construct)
                      from slot in construct.Slots
                      where !phrases.Phrases.Any(p => p.Keys.Contains(slot.Key))
                      select $"{construct.Name.English}: {slot.Key}";
        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_key_of_a_phrase_is_a_slot_of_its_construct(string code)
    {
        var strays = from construct in Constructs()
                     from phrase in Of(code).Phrases(construct).Phrases
                     from key in phrase.Keys
                     where construct.Find(key) is null
                     select $"{construct.Name.English}: {phrase}";
        Assert.Empty(strays);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_flag_can_be_set_and_denied(string code)
    {
        var missing = from construct in Constructs()
                      from slot in construct.Slots
                      where slot.Kind == SlotKind.Flag
                      from value in new[] { "true", "false" }
                      where !Of(code).Phrases(construct).Phrases.Any(p => p.Pieces.Contains(new PhraseSet(slot.Key, value)))
                      select $"{construct.Name.English}: {slot.Key} {value}";
        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_word_that_a_phrase_sets_is_one_of_its_slot(string code)
    {
        var strays = from construct in Constructs()
                     from phrase in Of(code).Phrases(construct).Phrases
                     from set in phrase.Pieces.OfType<PhraseSet>()
                     where construct.Find(set.Key)!.Words is { } words ? !words.Words.Contains(set.Value) : set.Value is not ("true" or "false")
                     select $"{construct.Name.English}: {phrase}";
        Assert.Empty(strays);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_two_phrases_of_a_construct_read_alike(string code)
    {
        var alike = from construct in Constructs()
                    let phrases = Of(code).Phrases(construct)
                    from list in new[] { phrases.Intros, phrases.Clauses }
                    from same in list.GroupBy(p => Shape(construct, p))
                    where same.Count() > 1
                    select $"{construct.Name.English}: {string.Join(" | ", same)}";
        Assert.Empty(alike);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_follows_an_element_without_braces_is_no_phrase_of_it(string code)
    {
        var confused = from outer in Constructs()
                       where Of(code).Phrases(outer).Braces == BraceUse.Required
                       from pair in Inner(Of(code), outer, [])
                       let inner = Of(code).Phrases(pair.Inner)
                       where inner.Clauses.All(p => p.Place != PhrasePlace.Close)
                       from phrase in inner.Clauses
                       from follower in Of(code).Phrases(outer).Clauses
                       where follower.Place != PhrasePlace.HeadOnly && phrase.First is PhraseWords
                       from first in Starts(Of(code), outer, follower)
                       where first.Equals(phrase.First) && !(s_neverTogether.Contains(pair.Key) && follower.Keys.Any(s_neverTogether.Contains) && !follower.Keys.Contains(pair.Key))
                       select $"{pair.Inner.Name.English}: {phrase} | {outer.Name.English}: {follower}";
        Assert.Empty(confused.Distinct());
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Items_that_no_word_introduces_begin_unlike_all_else(string code)
    {
        var confused = from construct in Constructs()
                       let clauses = Of(code).Phrases(construct).Clauses
                       from item in clauses
                       where item.First is PhraseHole
                       from first in Starts(Of(code), construct, item).OfType<PhraseWords>()
                       from other in clauses
                       where other != item && Starts(Of(code), construct, other).Contains(first)
                       select $"{construct.Name.English}: {first} | {other}";
        Assert.Empty(confused);
    }

    private static IEnumerable<PhrasePiece> Starts(Vocabulary vocabulary, Construct construct, Phrase phrase) =>
        phrase.First is PhraseHole hole && construct.Find(hole.Key) is { Kind: SlotKind.Elements } slot
            ? slot.Constructs().SelectMany(c => vocabulary.Phrases(c) is { NeedsIntro: true } p ? p.Intros : vocabulary.Phrases(c).Phrases).Select(p => p.First)
            : [phrase.First];

    /// <summary>The elements without braces that stand in a construct, and in those.</summary>
    private static IEnumerable<(Key Key, Construct Inner)> Inner(Vocabulary vocabulary, Construct construct, HashSet<Construct> seen) =>
        from slot in construct.Slots
        from inner in slot.Constructs()
        where vocabulary.Phrases(inner).Braces != BraceUse.Required && seen.Add(inner)
        from pair in Inner(vocabulary, inner, seen).Select(p => (slot.Key, p.Inner)).Prepend((slot.Key, inner))
        select pair;

    private static string Shape(Construct construct, Phrase phrase) => string.Join(' ', phrase.Pieces.Select(piece => piece switch
    {
        PhraseHole hole => construct.Find(hole.Key)! is { Kind: not SlotKind.Elements } slot ? slot.Kind.ToString() : piece.ToString(),
        PhraseRowName => nameof(PhraseRowName),
        PhraseSet => "",
        _ => piece.ToString(),
    })).Trim();

    private static IEnumerable<Construct> Constructs() =>
    [
        .. typeof(Construct).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(p => p.PropertyType == typeof(Construct)).Select(p => (Construct)p.GetValue(null)!),
        .. Construct.Changes, .. Construct.RemovalKinds,
    ];

    private static Vocabulary Of(string code) => Vocabulary.Of(code)!;
}
