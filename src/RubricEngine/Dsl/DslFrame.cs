using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Dsl;

/// <summary>An element that is being read.</summary>
/// <param name="phrases">How it is written.</param>
/// <param name="starts">What its clauses begin with.</param>
/// <param name="outer">The element around it.</param>
/// <param name="first">Its first token.</param>
internal sealed class DslFrame(ConstructPhrases phrases, ConstructStarts starts, DslFrame? outer, DslToken first)
{
    private readonly List<DslEntry> _entries = [];

    public ConstructPhrases Phrases => phrases;

    public Construct Construct => phrases.Construct;

    public DslFrame? Outer => outer;

    public DslToken First => first;

    public ConstructStarts Starts { get; private set; } = starts;

    /// <summary>Its brace, once it is open.</summary>
    public DslToken? Open { get; private set; }

    /// <summary>Where the line ends that its head starts on, once a clause stands on another one.</summary>
    public int? HeadLineEnd { get; set; }

    /// <summary>Whether a syntax error stands in it.</summary>
    public bool IsCut { get; set; }

    /// <summary>Goes on behind the brace.</summary>
    public void Enter(DslToken brace, ConstructStarts bodyStarts) => (Open, Starts) = (brace, bodyStarts);

    public DslEntry? Find(Key key)
    {
        foreach (DslEntry entry in _entries)
            if (entry.Key == key) return entry;
        return null;
    }

    /// <summary>The entry of a key, a new one where it has none.</summary>
    public DslEntry Entry(Key key, SourceSpan keySpan)
    {
        if (Find(key) is { } known) return known;
        var entry = new DslEntry(key, keySpan);
        _entries.Add(entry);
        return entry;
    }

    public DocumentElement ToElement(Vocabulary vocabulary, SourceSpan span, SourceSpan head) =>
        new(Construct, [.. _entries.Select(e => e.ToEntry())], span) { Vocabulary = vocabulary, Head = head, IsCut = IsCut };
}
