using RubricEngine.Documents;

namespace RubricEngine.Building;

/// <summary>
/// A rubric that was put together by a program, not yet checked: <see cref="RubricCompiler"/> compiles it as it does a file, and
/// <see cref="RubricFormatter"/> writes it as one. Immutable and safe on any number of threads.
/// </summary>
public sealed class RubricDraft
{
    internal RubricDraft(RubricDocument document) => Document = document;

    internal RubricDocument Document { get; }
}
