using System.Collections.Immutable;

namespace RubricEngine.Documents;

/// <summary>A piece of a <see cref="Phrase"/>.</summary>
internal abstract record PhrasePiece;

/// <summary>Words that stand there as they are, in this order.</summary>
internal sealed record PhraseWords(ImmutableArray<string> Words) : PhrasePiece
{
    public bool Equals(PhraseWords? other) => other is not null && Words.SequenceEqual(other.Words);

    public override int GetHashCode() => Words.Length == 0 ? 0 : StringComparer.Ordinal.GetHashCode(Words[0]);

    public override string ToString() => string.Join(' ', Words);
}

/// <summary>A sign that stands there: <c>:</c>, <c>=</c> or <c>..</c>.</summary>
internal sealed record PhraseSign(string Sign) : PhrasePiece
{
    public override string ToString() => Sign;
}

/// <summary>
/// The place of a key's value. What is read follows from the slot: of a list it is one more item, of a table what stands
/// under the row's name.
/// </summary>
/// <param name="Key">The key.</param>
/// <param name="IsNegated">Whether the value means its opposite: <c>not applicable when C</c> for <c>applies: not (C)</c>.</param>
internal sealed record PhraseHole(Key Key, bool IsNegated = false) : PhrasePiece
{
    public override string ToString() => IsNegated ? $"<!{Key}>" : $"<{Key}>";
}

/// <summary>The place of the name of a row of a table.</summary>
internal sealed record PhraseRowName(Key Key) : PhrasePiece
{
    public override string ToString() => $"<@{Key}>";
}

/// <summary>Stands nowhere: the phrase as such gives a key this value, <c>required</c> as well as <c>not required</c>.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">Of a flag <c>true</c> or <c>false</c>, else a word of the slot in its canonical form.</param>
internal sealed record PhraseSet(Key Key, string Value) : PhrasePiece
{
    public override string ToString() => $"{{{Key}={Value}}}";
}
