using System.Collections.Immutable;

namespace RubricEngine.Hosting;

/// <summary>What of a folder of plugins may be loaded, and how its functions are run.</summary>
public sealed record PluginOptions
{
    /// <summary>
    /// The SHA-256 hashes of the assemblies that may be loaded, each 64 hex digits; assemblies that a plugin depends on are asked for too.
    /// Null, which is the default, for all that the manifests name.
    /// </summary>
    public IReadOnlyCollection<string>? AllowedHashes { get; init; }

    /// <summary>How long a call may take, see <see cref="Functions.FunctionPolicy.TimeLimit"/>; 1 second unless said.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(1);

    internal bool Allows(string hash) => AllowedHashes is null || AllowedHashes.Contains(hash, StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong with the options, in English: they are the host's own.</summary>
    internal IEnumerable<string> Faults() =>
    [
        .. (AllowedHashes ?? []).Where(hash => !PluginManifest.IsHash(hash)).Select(hash => $"the allowed hash `{hash}` is no SHA-256: 64 hex digits are"),
        .. TimeLimits.Faults("the time limit of plugins", TimeLimit),
    ];
}
