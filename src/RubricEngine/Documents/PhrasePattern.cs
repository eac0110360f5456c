using System.Collections.Immutable;

namespace RubricEngine.Documents;

/// <summary>
/// The notation of phrases in the tables of languages: words as they are, <c>&lt;Key&gt;</c> for a value, <c>&lt;!Key&gt;</c> for
/// its opposite, <c>&lt;@Key&gt;</c> for the name of a row, <c>{Key=word}</c> for a value that the phrase itself says, and
/// <c>[ … ]</c> around what may be left out.
/// </summary>
internal static class PhrasePattern
{
    private static readonly ImmutableArray<string> s_signs = [":", "=", ".."];

    /// <summary>The phrases that a pattern stands for: with everything that may be left out first, then with less and less.</summary>
    public static IEnumerable<Phrase> Read(PhrasePlace place, string pattern) =>
        Variants(pattern).Where(v => v.Count > 0).Select(v => new Phrase(place, Joined(v)));

    /// <summary>Whether all of a pattern may be left out.</summary>
    public static bool MayBeEmpty(string pattern) => Variants(pattern).Any(v => v.Count == 0);

    private static List<List<PhrasePiece>> Variants(string pattern)
    {
        List<List<PhrasePiece>> variants = [[]];
        for (int at = 0; at < pattern.Length;)
        {
            int end = EndOf(pattern, at);
            string part = pattern[at..end];
            at = end;
            if (part == " ") continue;
            if (part[0] != '[')
            {
                foreach (List<PhrasePiece> variant in variants) variant.Add(Piece(part));
                continue;
            }
            List<PhrasePiece> optional = Variants(part[1..^1])[0];
            List<List<PhrasePiece>> with = [.. variants.Select(v => new List<PhrasePiece>([.. v, .. optional]))];
            // Words alone add nothing, so that the writer leaves them out.
            bool adds = optional.Any(p => p is PhraseHole or PhraseRowName or PhraseSet);
            variants = adds ? [.. with, .. variants] : [.. variants, .. with];
        }
        return variants;
    }

    private static int EndOf(string pattern, int start) => pattern[start] switch
    {
        '[' => pattern.IndexOf(']', start) + 1,
        '<' => pattern.IndexOf('>', start) + 1,
        '{' => pattern.IndexOf('}', start) + 1,
        ' ' => start + 1,
        _ => pattern.IndexOfAny([' ', '<', '['], start) is var end && end < 0 ? pattern.Length : end,
    };

    private static PhrasePiece Piece(string part)
    {
        if (part[0] == '{')
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            return new PhraseSet(KeyOf(part[1..equals]), part[(equals + 1)..^1]);
        }
        if (part[0] == '<')
            return part[1] == '@' ? new PhraseRowName(KeyOf(part[2..^1])) : new PhraseHole(KeyOf(part[1..^1].TrimStart('!')), part[1] == '!');
        return s_signs.Contains(part) ? new PhraseSign(part) : new PhraseWords([part]);
    }

    private static Key KeyOf(string name) => Enum.Parse<Key>(name);

    /// <summary>Words that follow one another are one piece, of which the longest wins.</summary>
    private static ImmutableArray<PhrasePiece> Joined(List<PhrasePiece> pieces)
    {
        var joined = ImmutableArray.CreateBuilder<PhrasePiece>();
        foreach (PhrasePiece piece in pieces)
        {
            if (piece is PhraseWords next && joined.Count > 0 && joined[^1] is PhraseWords last) joined[^1] = new PhraseWords([.. last.Words, .. next.Words]);
            else joined.Add(piece);
        }
        return joined.ToImmutable();
    }
}
