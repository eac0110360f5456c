using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Reference;
using RubricEngine.Results;
using RubricEngine.Values;

namespace RubricEngine.Standings;

/// <summary>
/// Applies the quotas of grades, best grade first: those beyond a quota get the next grade. Of an uncertain number of subjects
/// the quota is uncertain too; a grade is kept only where it is kept in every case, so that a quota is never exceeded.
/// </summary>
internal sealed class QuotaLimit
{
    private readonly JointEvaluation _joint;
    private readonly Rubric _rubric;
    private readonly ImmutableArray<RankKey> _keys;
    private readonly Grade[] _ordinary;
    private readonly ImmutableArray<Grade?>[] _possible;
    private readonly List<QuotaEffect>[] _effects;

    public QuotaLimit(JointEvaluation joint)
    {
        _joint = joint;
        _rubric = joint.Rubric;
        _keys = _rubric.Ranking?.Keys ?? RankingReader.ByPoints(_rubric);
        _ordinary = Ordinary(_rubric);
        _possible = [.. Enumerable.Range(0, joint.Records.Count).Select(i => joint.Assess(i).Possible)];
        _effects = [.. _possible.Select(_ => new List<QuotaEffect>())];
        foreach (Grade grade in _ordinary)
            if (grade.Quota is { } quota) Apply(grade, quota);
    }

    /// <summary>The result of a record with the quotas applied.</summary>
    public Assessment Limit(Assessment assessment, int subject) => Limit(assessment, _effects[subject]);

    /// <summary>A result to which what quotas did is applied, in their order. What no quota of its rubric can have done is left out.</summary>
    public static Assessment Limit(Assessment assessment, IEnumerable<QuotaEffect> effects)
    {
        Rubric rubric = assessment.Rubric;
        QuotaEffect[] own = [.. effects.Where(e => rubric.Grades.Any(g => g == e.Grade && g.Quota is not null))];
        if (own.Length == 0 || assessment.Possible.IsEmpty) return assessment;
        Grade[] ordinary = Ordinary(rubric);
        ImmutableArray<Grade?> possible = own.Aggregate(assessment.Possible, (left, effect) => Lower(rubric, ordinary, left, effect));
        return assessment with
        {
            Possible = possible,
            Grade = possible is [{ } grade] ? grade : null,
            Outcome = possible.Length > 1 ? Outcome.Undetermined : possible[0] is { ForTheAuthority: true } ? Outcome.ForTheAuthority : Outcome.Graded,
            Quotas = [.. own],
            Recognition = assessment.Recognition is { } finding ? finding with { Earned = RecognitionReader.Earned(rubric.Recognition!, possible) } : null,
        };
    }

    private static Grade[] Ordinary(Rubric rubric) => [.. rubric.Grades.Where(g => !g.ForTheAuthority)];

    /// <summary>The grades that are possible after a quota: where the grade is not surely kept, the next one is.</summary>
    private static ImmutableArray<Grade?> Lower(Rubric rubric, Grade[] ordinary, ImmutableArray<Grade?> possible, QuotaEffect effect)
    {
        if (effect.Kept == Truth.True) return possible;
        Grade next = ordinary[Array.IndexOf(ordinary, effect.Grade) + 1];
        IEnumerable<Grade?> lowered = possible.Append(next).Where(g => g != effect.Grade || effect.Kept == Truth.Unknown);
        return [.. lowered.Distinct().OrderBy(g => g is null ? int.MaxValue : rubric.Grades.IndexOf(g))];
    }

    private void Apply(Grade grade, Quota quota)
    {
        CohortIndex index = _joint.IndexBy(quota.Within is { } within ? _rubric.Facts.First(f => f.Name == within) : null);
        var decided = new Dictionary<int, QuotaEffect>();
        foreach (Cohort cohort in index.All)
            foreach ((int subject, QuotaEffect effect) in Effects(grade, quota, [.. index.Members(cohort)]))
                // One whose cohort is not known keeps the grade only where every cohort would let it.
                decided[subject] = index.Of(subject) is null ? effect with { Kept = Truth.Unknown, IsTied = false } : effect;
        for (int i = 0; i < _possible.Length; i++)
            if (index.Of(i) is null && _possible[i].Contains(grade) && !decided.ContainsKey(i))
                decided.Add(i, new QuotaEffect(grade, new Bounds(0, _possible.Length), new Bounds(0, _possible.Length), new Bounds(1, _possible.Length), Truth.Unknown, false));
        foreach ((int subject, QuotaEffect effect) in decided)
        {
            _effects[subject].Add(effect);
            _possible[subject] = Lower(_rubric, _ordinary, _possible[subject], effect);
        }
    }

    private IEnumerable<(int Subject, QuotaEffect Effect)> Effects(Grade grade, Quota quota, (int Subject, Reading Surely)[] members)
    {
        int last = Array.FindIndex(_ordinary, g => g.Name == quota.Of);
        Truth[] rated = [.. members.Select(m => Kleene.And(m.Surely.Truth, Every(_possible[m.Subject], g => g is not null && Array.IndexOf(_ordinary, g) is >= 0 and var at && at <= last)))];
        int least = rated.Count(r => r == Truth.True), most = rated.Count(r => r != Truth.False);
        int[] places = [.. Enumerable.Range(least, most - least + 1).Select(quota.PlacesOf)];
        (int Fewest, int Most) limit = (places.Min(), places.Max());
        (int Subject, Truth TakesPart)[] holders = [.. members
            .Select(m => (m.Subject, Kleene.And(m.Surely.Truth, Every(_possible[m.Subject], g => g == grade)))).Where(h => h.Item2 != Truth.False)];
        var contest = new Contest(_joint, _keys, holders);
        foreach ((int subject, _) in holders)
        {
            Position position = contest.Of(subject);
            Truth fewest = position.IsWithin(limit.Fewest, quota.Ties), greatest = position.IsWithin(limit.Most, quota.Ties);
            Truth kept = fewest == Truth.True ? Truth.True : greatest == Truth.False ? Truth.False : Truth.Unknown;
            yield return (subject, new QuotaEffect(grade, new Bounds(least, most), new Bounds(limit.Fewest, limit.Most), position.Rank, kept,
                kept == Truth.Unknown && limit.Fewest == limit.Most && position.IsTied));
        }
    }

    private static Truth Every(ImmutableArray<Grade?> possible, Func<Grade?, bool> holds) =>
        possible.All(holds) ? Truth.True : possible.Any(holds) ? Truth.Unknown : Truth.False;
}
