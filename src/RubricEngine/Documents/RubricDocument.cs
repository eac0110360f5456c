using System.Collections.Immutable;
using RubricEngine.Text;

namespace RubricEngine.Documents;

/// <summary>What could be read of a rubric file.</summary>
/// <param name="Source">The text.</param>
/// <param name="Form">Its form.</param>
/// <param name="Vocabulary">The language of its keys and words.</param>
/// <param name="Root">The rubric; null where there is none.</param>
internal sealed record RubricDocument(SourceText Source, RubricForm Form, Vocabulary Vocabulary, DocumentElement? Root)
{
    /// <summary>Whether the whole text was understood; where it was not, names that seem undeclared may stand in the part that is lost.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>The comments, in the order of the text.</summary>
    public ImmutableArray<Comment> Comments { get; init; } = [];

    /// <summary>The places of keys of the author's own, which say nothing themselves.</summary>
    public ImmutableArray<SourceSpan> SetAside { get; init; } = [];

    /// <summary>Whether parts of the file are repeated by anchors or merge keys, which no document holds.</summary>
    public bool HasAnchors { get; init; }
}

/// <summary>A comment.</summary>
/// <param name="Text">What it says, without the sign and the blank after it.</param>
/// <param name="IsTrailing">Whether something stands before it on its line.</param>
/// <param name="Span">The place, the sign included.</param>
internal sealed record Comment(string Text, bool IsTrailing, SourceSpan Span);
