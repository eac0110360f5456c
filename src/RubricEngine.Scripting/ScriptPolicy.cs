using System.Security.Cryptography;

namespace RubricEngine.Scripting;

/// <summary>What a host lets scripts do. As it stands no script is run: code needs the host's word.</summary>
/// <example>
/// <code>
/// var policy = new ScriptPolicy { AllowScripts = true, AllowedHashes = ["5b0c1f7d…"] };
/// </code>
/// </example>
public sealed record ScriptPolicy
{
    /// <summary>Whether scripts are compiled and run at all; no unless said.</summary>
    public bool AllowScripts { get; init; }

    /// <summary>
    /// What one call may burn; 100,000 unless said. A step of the script burns about 1, and so do 16 bytes that it allocates: this bounds the
    /// time of a call to about a millisecond and its memory to about 2 MB.
    /// </summary>
    public int Fuel { get; init; } = 100_000;

    /// <summary>How deep calls within a script may stand in each other; 64 unless said.</summary>
    public int CallDepth { get; init; } = 64;

    /// <summary>The SHA-256 hashes of the only scripts that may run, each 64 hex digits. Null, which is the default, where any script may.</summary>
    public IReadOnlyCollection<string>? AllowedHashes { get; init; }

    /// <summary>How long the source of a script may be, in bytes; 65,536 unless said, which is also the most.</summary>
    public int SourceBytes { get; init; } = MostSourceBytes;

    /// <summary>The greatest <see cref="SourceBytes"/>: what the compiler takes is bounded by it.</summary>
    public const int MostSourceBytes = 65_536;

    internal bool Allows(string hash) => AllowedHashes is null || AllowedHashes.Contains(hash, StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong with the policy, in English: it is the host's own.</summary>
    internal IEnumerable<string> Faults()
    {
        foreach (string hash in AllowedHashes ?? [])
            if (hash.Length != 2 * SHA256.HashSizeInBytes || !hash.All(char.IsAsciiHexDigit)) yield return $"the allowed hash `{hash}` is no SHA-256: 64 hex digits are";
        if (Fuel < 1) yield return $"the fuel of scripts is {Fuel}: it must be positive";
        if (CallDepth < 1) yield return $"the call depth of scripts is {CallDepth}: it must be positive";
        if (SourceBytes is < 1 or > MostSourceBytes) yield return $"the source bytes of scripts are {SourceBytes}: they must lie between 1 and {MostSourceBytes}";
    }
}
