using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Results;

namespace RubricEngine.Data;

/// <summary>What recomputing a document gave.</summary>
/// <param name="Assessment">The assessment as it comes out now; null where the document's data cannot be read by this rubric.</param>
/// <param name="Differences">What differs; that another version of the engine computed it is no difference.</param>
/// <param name="Diagnostics">What is wrong with the document's data.</param>
public sealed record ReplayResult(Assessment? Assessment, ImmutableArray<ReplayDifference> Differences, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether it was recomputed and everything came out as the document says.</summary>
    public bool IsSame => Assessment is not null && Differences.IsEmpty;
}
