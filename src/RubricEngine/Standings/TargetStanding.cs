using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Values;

namespace RubricEngine.Standings;

/// <summary>How far the subjects of one period are from a target.</summary>
/// <param name="Period">The period, or null.</param>
/// <param name="Target">The target.</param>
/// <param name="Subjects">How many subjects there are, whatever their outcome.</param>
/// <param name="Reached">How many reached the grade or a better one: a range where some are undetermined, or the authority decides.</param>
public sealed record TargetStanding(string? Period, Target Target, int Subjects, Bounds Reached)
{
    /// <summary>How many must reach it: the least whole number that is not below the share, so that 30 % of 22 is 7.</summary>
    public int Needed => (int)Rational.Ceiling(Target.Share * Subjects);

    /// <summary>How many more must reach it; a range where some are undetermined.</summary>
    public Bounds Missing => new(Rational.Max(0, Needed - Reached.High), Rational.Max(0, Needed - Reached.Low));

    /// <summary>The share that reached it.</summary>
    /// <value>Null where there are no subjects.</value>
    public Bounds? Share => Subjects == 0 ? null : new Bounds(Reached.Low / Subjects, Reached.High / Subjects);

    /// <summary>Whether the target is met; unknown where that rests on what is undetermined.</summary>
    public Truth IsMet => Reached.Low >= Needed ? Truth.True : Reached.High < Needed ? Truth.False : Truth.Unknown;

    internal static IEnumerable<TargetStanding> Of(Rubric rubric, IEnumerable<Assessment> assessments) =>
        from period in assessments.GroupBy(a => a.Record.Period).OrderBy(p => p.Key, StringComparer.Ordinal)
        from target in rubric.Targets
        let reached = period.Select(a => Reaches(rubric, a, target.Grade)).ToArray()
        select new TargetStanding(period.Key, target, reached.Length, new Bounds(reached.Count(r => r == Truth.True), reached.Count(r => r != Truth.False)));

    private static Truth Reaches(Rubric rubric, Assessment assessment, Grade wanted)
    {
        Truth[] all = [.. assessment.Possible.Select(g => Reaches(rubric, g, wanted)).Distinct()];
        return all is [var only] ? only : Truth.Unknown;
    }

    /// <summary>Grades that the authority decides are outside the order of the others: what it will decide is open.</summary>
    private static Truth Reaches(Rubric rubric, Grade? grade, Grade wanted) => grade switch
    {
        null => Truth.False,
        _ when grade == wanted => Truth.True,
        { ForTheAuthority: true } => Truth.Unknown,
        _ => Kleene.Of(!wanted.ForTheAuthority && rubric.Grades.IndexOf(grade) < rubric.Grades.IndexOf(wanted)),
    };
}
