using System.Collections.Immutable;

namespace RubricEngine.Hosting;

/// <summary>What measurements and activities say of a rubric; made once a rubric, so that measuring allocates nothing.</summary>
internal sealed class RubricTags(string id, string version, string hash, string catalog, long generation)
{
    public ImmutableArray<KeyValuePair<string, object?>> Single { get; } = Of(id, version, catalog, "single");

    public ImmutableArray<KeyValuePair<string, object?>> Explained { get; } = Of(id, version, catalog, "explained");

    public ImmutableArray<KeyValuePair<string, object?>> Batch { get; } = Of(id, version, catalog, "batch");

    /// <summary>Those of an activity, which may tell one assessment from another.</summary>
    public ImmutableArray<KeyValuePair<string, object?>> Activity { get; } =
    [
        new("rubric.id", id), new("rubric.version", version), new("rubric.hash", hash), new("rubric.catalog", catalog), new("rubric.generation", generation),
    ];

    private static ImmutableArray<KeyValuePair<string, object?>> Of(string id, string version, string catalog, string mode) =>
        [new("rubric.id", id), new("rubric.version", version), new("rubric.catalog", catalog), new("rubric.mode", mode)];
}
