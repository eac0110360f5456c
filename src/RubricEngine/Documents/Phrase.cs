using System.Collections.Immutable;

namespace RubricEngine.Documents;

/// <summary>
/// One way to write some keys of an element in the DSL. The parser reads by it and the writer writes by it: of the phrases
/// of an element, the first whose keys are all there and not yet written is the canonical one.
/// </summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Pieces">What it consists of; nothing in it is optional.</param>
internal sealed record Phrase(PhrasePlace Place, ImmutableArray<PhrasePiece> Pieces)
{
    /// <summary>The keys that it gives values to.</summary>
    public ImmutableArray<Key> Keys { get; } = [.. Pieces.Select(KeyOf).OfType<Key>().Distinct()];

    /// <summary>What it begins with; none begins with a <see cref="PhraseSet"/>.</summary>
    public PhrasePiece First => Pieces[0];

    /// <summary>Whether it holds the name of a row of a table.</summary>
    public bool HasRow(Key table)
    {
        foreach (PhrasePiece piece in Pieces)
            if (piece is PhraseRowName row && row.Key == table) return true;
        return false;
    }

    public override string ToString() => string.Join(' ', Pieces);

    private static Key? KeyOf(PhrasePiece piece) => piece switch
    {
        PhraseHole hole => hole.Key,
        PhraseRowName row => row.Key,
        PhraseSet set => set.Key,
        _ => null,
    };
}
