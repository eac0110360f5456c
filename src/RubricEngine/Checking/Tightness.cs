using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Checking;

/// <summary>What could be found out about one thing that an overlay says it tightens.</summary>
internal enum TightnessVerdict
{
    /// <summary>It is proven that nothing became easier.</summary>
    Tighter,

    /// <summary>There is a case in which something became easier.</summary>
    Looser,

    Undecided,
}

/// <summary>How one key of a tightened element compares with the base.</summary>
/// <param name="Key">The key.</param>
/// <param name="Verdict">What was found.</param>
/// <param name="Case">The case in which it is looser.</param>
internal sealed record Tightness(Key Key, TightnessVerdict Verdict, Message? Case = null)
{
    public static Tightness Tighter(Key key) => new(key, TightnessVerdict.Tighter);

    public static Tightness Undecided(Key key) => new(key, TightnessVerdict.Undecided);

    public static Tightness Looser(Key key, string english, string vietnamese) => new(key, TightnessVerdict.Looser, new Message(english, vietnamese));

    /// <summary>Decided only where nothing changed.</summary>
    public static Tightness Unchanged<T>(Key key, T before, T now) => EqualityComparer<T>.Default.Equals(before, now) ? Tighter(key) : Undecided(key);

    /// <summary>Of figures: tighter where it is not above the base's; null stands for no limit above.</summary>
    public static Tightness AtMost(Key key, Values.Rational? before, Values.Rational? now) =>
        before is not { } most || now <= most ? Tighter(key) : Figures(key, before, now);

    /// <summary>Of figures: tighter where it is not below the base's; null stands for no limit below.</summary>
    public static Tightness AtLeast(Key key, Values.Rational? before, Values.Rational? now) =>
        before is not { } least || now >= least ? Tighter(key) : Figures(key, before, now);

    private static Tightness Figures(Key key, Values.Rational? before, Values.Rational? now) => Looser(key,
        $"it is {now?.ToString() ?? "without limit"}, {before} in the base", $"là {now?.ToString() ?? "không giới hạn"}, trong bộ tiêu chí gốc là {before}");
}
