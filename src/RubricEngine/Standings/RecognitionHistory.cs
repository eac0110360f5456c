using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Standings;

/// <summary>Recognition over the periods: earned after consecutive periods, kept for some, earned again, expired, withdrawn.</summary>
/// <remarks>
/// Periods come in the order of time without a gap; one of which nothing is known is <see cref="PeriodResult.Missing"/>. Before the
/// first one nothing counts. What is unknown in one period leaves every standing possible that a completion can give, in it and in
/// those that follow.
/// </remarks>
/// <example>
/// <code>
/// PeriodResult[] periods = [PeriodResult.OfGrade(rubric.Rubric, "2023", "good"), PeriodResult.Of("2024", assessment)];
/// foreach (Standing standing in RecognitionHistory.Of(rubric.Rubric, periods))
///     Console.WriteLine($"{standing.Period}: {(standing.Kind is StandingKind kind ? kind.ToString() : "open")}");
/// </code>
/// </example>
public static class RecognitionHistory
{
    /// <summary>The standing of one subject in each period.</summary>
    /// <param name="rubric">The rubric whose <c>recognition</c> holds.</param>
    /// <param name="periods">The subject's results, consecutive periods in the order of time.</param>
    /// <exception cref="ArgumentException">The rubric has no recognition.</exception>
    public static ImmutableArray<Standing> Of(Rubric rubric, IEnumerable<PeriodResult> periods)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        ArgumentNullException.ThrowIfNull(periods);
        Recognition rule = rubric.Recognition ?? throw new ArgumentException($"the rubric `{rubric.Id}` has no recognition", nameof(rubric));
        var standings = ImmutableArray.CreateBuilder<Standing>();
        HashSet<RecognitionState> states = [RecognitionState.None];
        foreach (PeriodResult period in periods)
        {
            HashSet<(StandingKind Kind, RecognitionState State)> next =
                [.. from state in states
                    from earned in Answers(period.Finding.Earned)
                    from withdrawn in Answers(period.Finding.Withdrawn)
                    select state.Next(rule, earned, withdrawn)];
            standings.Add(StandingOf(period, next));
            states = [.. next.Select(n => n.State)];
        }
        return standings.ToImmutable();
    }

    private static Standing StandingOf(PeriodResult period, IReadOnlyCollection<(StandingKind Kind, RecognitionState State)> next)
    {
        ImmutableArray<StandingKind> possible = [.. next.Select(n => n.Kind).Distinct().Order()];
        int[] left = [.. next.Where(n => n.Kind is StandingKind.Recognised or StandingKind.Kept or StandingKind.RecognisedAgain).Select(n => n.State.Left)];
        int? fewest = left.Length < next.Count || left.Contains(RecognitionState.Unlimited) ? null : left.Min();
        int? most = left.Contains(RecognitionState.Unlimited) ? null : left.Append(0).Max();
        return new Standing(period.Period, possible, fewest, most, possible.Contains(StandingKind.Withdrawn) ? period.Finding.Why : null);
    }

    private static bool[] Answers(Truth truth) => truth switch
    {
        Truth.True => [true],
        Truth.False => [false],
        _ => [true, false],
    };
}
