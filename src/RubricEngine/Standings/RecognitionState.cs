using RubricEngine.Model;

namespace RubricEngine.Standings;

/// <summary>What has to be remembered of earlier periods.</summary>
/// <param name="Left">The further periods that a recognition lasts.</param>
/// <param name="RanOut">Whether a recognition lasted up to now, and no longer.</param>
/// <param name="Streak">The consecutive periods up to now that earned it, as far as they matter.</param>
internal readonly record struct RecognitionState(int Left, bool RanOut, int Streak)
{
    /// <summary>The number of periods of a recognition without an end.</summary>
    public const int Unlimited = int.MaxValue;

    /// <summary>Where nothing came before.</summary>
    public static RecognitionState None => default;

    /// <summary>The standing in the next period, and what is remembered then. A period in which a rule of withdrawal strikes earns nothing.</summary>
    public (StandingKind Kind, RecognitionState State) Next(Recognition rule, bool earned, bool withdrawn)
    {
        int streak = earned && !withdrawn ? Math.Min(Streak + 1, Math.Max(rule.After, rule.AgainAfter)) : 0;
        if (Left > 0)
            return withdrawn ? (StandingKind.Withdrawn, None) : (StandingKind.Kept, For(Left == Unlimited ? Unlimited : Left - 1, streak));
        if (RanOut)
            return streak >= rule.AgainAfter ? (StandingKind.RecognisedAgain, Recognised(rule, streak)) : (StandingKind.Expired, new(0, false, streak));
        return streak >= rule.After ? (StandingKind.Recognised, Recognised(rule, streak)) : (StandingKind.NotRecognised, new(0, false, streak));
    }

    private static RecognitionState Recognised(Recognition rule, int streak) => For(rule.ValidFor is { } periods ? periods - 1 : Unlimited, streak);

    private static RecognitionState For(int left, int streak) => new(left, left == 0, streak);
}
