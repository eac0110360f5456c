using RubricEngine.Documents;

namespace RubricEngine.Overlays;

/// <summary>A change that must make something harder to get, never easier; decided on the checked rubrics.</summary>
/// <param name="Kind">What it is about; a level counts as its criterion.</param>
/// <param name="Path">The path or name.</param>
/// <param name="Change">The change as written.</param>
internal sealed record Tightening(TargetKind Kind, string Path, DocumentElement Change);

/// <summary>One overlay on its base.</summary>
/// <param name="Base">The base as it stands by itself.</param>
/// <param name="Merged">The overlay laid over it.</param>
/// <param name="Tightenings">What the overlay says it tightens.</param>
internal sealed record OverlayLayer(RubricDocument Base, RubricDocument Merged, System.Collections.Immutable.ImmutableArray<Tightening> Tightenings);

/// <summary>A rubric with everything that it extends and imports in it.</summary>
/// <param name="Document">The whole.</param>
/// <param name="Layers">The overlays that it consists of, the innermost first.</param>
internal sealed record ResolvedRubric(RubricDocument Document, System.Collections.Immutable.ImmutableArray<OverlayLayer> Layers);
