using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Reference;
using RubricEngine.Results;
using RubricEngine.Values;

namespace RubricEngine.Standings;

/// <summary>Puts the subjects of a batch in order, period by period and cohort by cohort.</summary>
internal static class RankingReader
{
    /// <summary>The order of rubrics that declare none: the most points first.</summary>
    public static ImmutableArray<RankKey> ByPoints(Rubric rubric) =>
        [new RankKey(new ResultReference(ResultFigure.Points, null, new NumberType(rubric.PointsRange, null, Unit.None), null), false, null)];

    /// <param name="joint">The batch.</param>
    /// <param name="assessments">The results of all records, quotas applied.</param>
    public static Ranking Read(JointEvaluation joint, IReadOnlyList<Assessment> assessments)
    {
        RankingRule rule = joint.Rubric.Ranking ?? new RankingRule(ByPoints(joint.Rubric), null, 0, [], null, EdgeTies.Person, null);
        CohortIndex index = joint.IndexBy(rule.Within is { } within ? joint.Rubric.Facts.First(f => f.Name == within) : null);
        var ranked = new List<RankedSubject>();
        foreach (Cohort cohort in index.All)
        {
            (int Subject, Truth TakesPart)[] subjects = [.. index.Members(cohort)
                .Select(m => (m.Subject, Kleene.And(m.Surely.Truth, TakesPart(assessments[m.Subject], rule)))).Where(s => s.Item2 != Truth.False)];
            var contest = new Contest(joint, rule.Keys, subjects);
            foreach ((int subject, Truth takesPart) in subjects.Where(s => index.Of(s.Subject) == cohort))
            {
                Position position = contest.Of(subject);
                ranked.Add(Subject(subject, rule.Within is null ? null : cohort.Value, takesPart == Truth.True, position.Rank, PlaceOf(position, rule, takesPart == Truth.True), position.HasEquals));
            }
        }
        for (int i = 0; i < assessments.Count; i++)
            if (index.Of(i) is null && TakesPart(assessments[i], rule) != Truth.False) ranked.Add(Subject(i, null, false, null, Placing.Open, false));
        return new Ranking([.. rule.Keys.Select(k => ExpressionText.Of(k.Value))], rule.Places,
        [
            .. ranked.OrderBy(r => r.Assessment.Record.Period, StringComparer.Ordinal).ThenBy(r => r.Cohort is null).ThenBy(r => r.Cohort, StringComparer.Ordinal)
                .ThenBy(r => r.Rank is null).ThenBy(r => r.Rank?.Low ?? 0).ThenBy(r => r.Rank?.High ?? 0).ThenBy(r => r.Assessment.Record.Subject, StringComparer.Ordinal),
        ]);

        RankedSubject Subject(int i, string? cohort, bool surely, Bounds? rank, Placing placing, bool equal) => new(
            assessments[i], cohort, rank, surely, placing, equal, [.. rule.Keys.Select(k => joint.Of(i).Expressions.Read(k.Value, new Trace()).Value)]);
    }

    private static Placing PlaceOf(Position position, RankingRule rule, bool takesPart)
    {
        if (rule.Places is not { } places) return Placing.Unlimited;
        if (!takesPart) return Placing.Open;
        return position.IsWithin(places, rule.Ties) switch
        {
            Truth.True => Placing.Chosen,
            Truth.Unknown => Undecided(position),
            _ => position.IsWithin(places + rule.Waiting, rule.Ties) switch
            {
                Truth.True => Placing.Waiting,
                Truth.Unknown => Undecided(position),
                _ => Placing.NotChosen,
            },
        };
    }

    private static Placing Undecided(Position position) => position.IsTied ? Placing.Tied : Placing.Open;

    private static Truth TakesPart(Assessment assessment, RankingRule rule)
    {
        if (assessment.Points is null) return Truth.False;
        if (rule.Among.IsEmpty) return Truth.True;
        bool[] among = [.. assessment.Possible.Select(g => g is not null && rule.Among.Contains(g.Name)).Distinct()];
        return among is [var only] ? Kleene.Of(only) : Truth.Unknown;
    }
}
