using System.Collections.Immutable;
using RubricEngine.Documents;

namespace RubricEngine.Dsl;

/// <summary>Words that a clause may begin with, and the phrases that do.</summary>
internal sealed record PhraseStart(ImmutableArray<string> Words, ImmutableArray<Phrase> Phrases)
{
    public override string ToString() => string.Join(' ', Words);
}
