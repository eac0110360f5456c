using System.Collections.Immutable;

namespace RubricEngine.Scripting;

/// <summary>What a host lets scripts do. As it stands no script is run: code needs the host's word.</summary>
/// <example>
/// <code>
/// var policy = new ScriptPolicy { AllowScripts = true, Hashes = ["3f1c…"] };
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

    /// <summary>The SHA-256 of the only scripts that may run, in hexadecimal digits of either case; null, as unless said, where any script may.</summary>
    public ImmutableHashSet<string>? Hashes
    {
        get;
        init => field = value?.WithComparer(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>How long the source of a script may be, in bytes; 65,536 unless said, which is also the most.</summary>
    public int SourceBytes { get; init; } = MostSourceBytes;

    /// <summary>The greatest <see cref="SourceBytes"/>: what the compiler takes is bounded by it.</summary>
    public const int MostSourceBytes = 65_536;
}
