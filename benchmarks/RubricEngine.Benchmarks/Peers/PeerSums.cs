namespace RubricEngine.Benchmarks.Peers;

/// <summary>Total and grade from the points of criteria, in C#, for peers that know single rules and no sums.</summary>
internal static class PeerSums
{
    private static readonly decimal[] s_metAt = [2, 5, 3.5m, 4, 5, 4, 3, 5, 3, 3, 5, 3, 4, 3, 5, 4, 3, 5, 3, 3.2m];

    private static readonly decimal[] s_points = [2, 5, 5, 5, 5, 4, 4, 6, 4, 3, 5, 5, 5, 4, 5, 4, 5, 5, 3, 4];

    /// <param name="points">The points of each criterion, null where it is left out.</param>
    /// <param name="exemplary">Whether the criterion is met that a good grade requires.</param>
    /// <returns>The total in hundredths and the place of the grade.</returns>
    public static (int Total, int Grade) Of(ReadOnlySpan<decimal?> points, bool exemplary)
    {
        decimal total = 0, most = 0;
        int met = 0, counted = 0;
        for (int i = 0; i < points.Length; i++)
        {
            if (points[i] is not { } own) continue;
            total += own;
            most += s_points[i];
            counted++;
            if (own >= s_metAt[i]) met++;
        }
        int grade = met == counted && total >= 0.9m * most ? 0 : met >= 16 && exemplary && total >= 0.75m * most ? 1 : total >= 0.5m * most ? 2 : 3;
        return ((int)(total * 100), grade);
    }
}
