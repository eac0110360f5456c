using System.Collections.Immutable;

namespace RubricEngine.Documents;

/// <summary>How a construct is written in the DSL in one language.</summary>
internal sealed class ConstructPhrases
{
    public ConstructPhrases(Construct construct, BraceUse braces, string[]? intro = null, string[]? headOnly = null, string[]? head = null, string[]? body = null, string[]? close = null)
    {
        (Construct, Braces) = (construct, braces);
        Phrases =
        [
            .. Read(PhrasePlace.Intro, intro), .. Read(PhrasePlace.HeadOnly, headOnly), .. Read(PhrasePlace.Head, head),
            .. Read(PhrasePlace.Body, body), .. Read(PhrasePlace.Close, close),
        ];
        Intros = [.. Phrases.Where(p => p.Place == PhrasePlace.Intro)];
        Clauses = [.. Phrases.Where(p => p.Place != PhrasePlace.Intro)];
        NeedsIntro = intro is not null && !intro.Any(PhrasePattern.MayBeEmpty);
    }

    public Construct Construct { get; }

    public BraceUse Braces { get; }

    /// <summary>All phrases, by place, in each place the best first.</summary>
    public ImmutableArray<Phrase> Phrases { get; }

    /// <summary>The phrases that it may begin with.</summary>
    public ImmutableArray<Phrase> Intros { get; }

    /// <summary>Whether it cannot do without one of them.</summary>
    public bool NeedsIntro { get; }

    /// <summary>The other phrases.</summary>
    public ImmutableArray<Phrase> Clauses { get; }

    private static IEnumerable<Phrase> Read(PhrasePlace place, string[]? patterns) => (patterns ?? []).SelectMany(p => PhrasePattern.Read(place, p));
}
