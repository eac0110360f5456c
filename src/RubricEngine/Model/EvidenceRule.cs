using System.Collections.Immutable;
using RubricEngine.Text;

namespace RubricEngine.Model;

/// <summary>How much evidence a criterion needs.</summary>
/// <param name="AtLeast">How many kinds; where none is listed, how many documents.</param>
/// <param name="Kinds">The kinds of documents, of which a document is one whose name begins with its name; empty where any document counts.</param>
/// <param name="Without">What follows where it is not given.</param>
/// <param name="Origin">Where it was written.</param>
internal sealed record EvidenceRule(int AtLeast, ImmutableArray<string> Kinds, WithoutEvidence Without, Origin? Origin)
{
    /// <summary>The documents that a text lists, separated by semicolons or lines.</summary>
    public static ImmutableArray<string> Documents(string text) =>
        [.. text.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>The kinds that are not among documents.</summary>
    public ImmutableArray<string> Lacking(ImmutableArray<string> documents) =>
        [.. Kinds.Where(k => !documents.Any(d => FoldedName.Of(d).StartsWith(FoldedName.Of(k), StringComparison.Ordinal)))];

    /// <summary>Whether documents are enough.</summary>
    public bool IsSatisfiedBy(ImmutableArray<string> documents) =>
        (Kinds.IsEmpty ? documents.Length : Kinds.Length - Lacking(documents).Length) >= AtLeast;
}

/// <summary>What follows where the evidence that a criterion needs is not given.</summary>
internal enum WithoutEvidence
{
    /// <summary>It is only reported.</summary>
    Report,

    /// <summary>The criterion is not met.</summary>
    NotMet,

    /// <summary>The outcome of the criterion is unknown.</summary>
    Unknown,
}
