using System.Collections.Immutable;
using RubricEngine.Diagnostics;

namespace RubricEngine;

/// <summary>A rubric file written anew, or why it was not.</summary>
public sealed class FormatResult
{
    internal FormatResult(string? text, bool isUnchanged, ImmutableArray<Diagnostic> diagnostics) => (Text, IsUnchanged, Diagnostics) = (text, isUnchanged, diagnostics);

    /// <summary>The text, its lines ending in line feeds; null where the file has an error.</summary>
    public string? Text { get; }

    /// <summary>Whether the text is the one that was given; of a file, byte for byte.</summary>
    public bool IsUnchanged { get; }

    /// <summary>Errors of the file; and what the new text could not keep: repetitions that are written out, comments without a place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}
