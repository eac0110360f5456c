using System.Collections.Immutable;

namespace RubricEngine.Hosting;

/// <summary>Versions of the engine: comparisons that all hold, such as <c>&gt;=0.1 &lt;1.0</c>.</summary>
internal sealed record EngineRange(ImmutableArray<(string Sign, Version Version)> Comparisons)
{
    private static readonly ImmutableArray<string> s_signs = [">=", "<=", ">", "<", "="];

    /// <summary>The version of this engine.</summary>
    public static Version Current { get; } = Whole(typeof(EngineRange).Assembly.GetName().Version ?? new Version(0, 0));

    /// <summary>Reads a range; null where it is none.</summary>
    public static EngineRange? Parse(string text)
    {
        var comparisons = ImmutableArray.CreateBuilder<(string, Version)>();
        foreach (string part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string sign = s_signs.FirstOrDefault(s => part.StartsWith(s, StringComparison.Ordinal), "");
            string number = part[sign.Length..];
            if (!Version.TryParse(number.Contains('.', StringComparison.Ordinal) ? number : number + ".0", out Version? version)) return null;
            comparisons.Add((sign.Length == 0 ? "=" : sign, Whole(version)));
        }
        return comparisons.Count == 0 ? null : new EngineRange(comparisons.ToImmutable());
    }

    public bool Includes(Version version) => Comparisons.All(c => (c.Sign, Order: Math.Sign(version.CompareTo(c.Version))) switch
    {
        (">=", >= 0) or ("<=", <= 0) or (">", 1) or ("<", -1) or ("=", 0) => true,
        _ => false,
    });

    public override string ToString() => string.Join(' ', Comparisons.Select(c => c.Sign + c.Version));

    /// <summary>Three numbers: what was not written is zero.</summary>
    private static Version Whole(Version version) => new(version.Major, version.Minor, Math.Max(0, version.Build));
}
