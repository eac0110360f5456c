using System.Collections.Immutable;

namespace RubricEngine.Documents;

/// <summary>What an author left around a piece of a document for other people: comments, and a blank line before it.</summary>
/// <param name="Before">The comments on lines of their own above it.</param>
/// <param name="Behind">The comments at the end of its line; more than one where it takes several lines.</param>
/// <param name="IsApart">Whether a blank line stands between it and what is above: its last comment, or else what comes before it.</param>
internal sealed record Remarks(ImmutableArray<Remark> Before, ImmutableArray<string> Behind, bool IsApart)
{
    public static Remarks None { get; } = new([], [], false);

    /// <summary>Whether a blank line stands above all of it.</summary>
    public bool StartsApart => Before is [var first, ..] ? first.IsApart : IsApart;

    public bool HasComments => !Before.IsEmpty || !Behind.IsEmpty;
}

/// <summary>A comment on a line of its own.</summary>
/// <param name="Text">What it says.</param>
/// <param name="IsApart">Whether a blank line stands above it.</param>
internal readonly record struct Remark(string Text, bool IsApart)
{
    /// <summary>The sign, a blank and the text; a comment that begins with a sign itself, as a row of signs does, gets no blank.</summary>
    public static string Written(string text) => text.Length == 0 ? "#" : text[0] is '#' or '!' ? $"#{text}" : $"# {text}";
}
