using System.Collections.Immutable;
using RubricEngine.Documents;

namespace RubricEngine.Dsl;

/// <summary>A line that is to be laid out, with what stands in its braces.</summary>
/// <param name="Text">The line, without its brace.</param>
/// <param name="Body">The lines in its braces; null where it has none.</param>
/// <param name="Remarks">The comments around it.</param>
internal sealed record DslLine(string Text, ImmutableArray<DslLine>? Body, Remarks Remarks)
{
    /// <summary>Comments behind the last line in the braces, or behind the line itself where it ends a list.</summary>
    public ImmutableArray<Remark> Closing { get; init; } = [];

    /// <summary>What stands behind the text where a list has its values below each other: a colon and the value.</summary>
    public string Close { get; init; } = "";
}
