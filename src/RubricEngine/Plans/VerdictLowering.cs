using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>Which grades are possible, and whether the criteria count at all.</summary>
/// <param name="Possible">For each grade of the rubric in order whether it is possible; last whether none is given.</param>
/// <param name="Failed">Whether a gate surely fails.</param>
/// <param name="Struck">The criteria that may end the scoring, with whether each surely does, none before it having done so.</param>
/// <param name="Kept">What the gates read: it stays assessed where one fails.</param>
/// <param name="Scored">Whether nothing ends the scoring.</param>
internal sealed record VerdictNodes(ImmutableArray<PlanBit> Possible, PlanBit Failed, ImmutableArray<(Criterion Criterion, PlanBit Strikes)> Struck, PlanReads Kept, PlanBit Scored)
{
    public PlanBit IsAssessed(PlanBuilder plan, Criterion criterion)
    {
        PlanBit own = plan.Or(Struck.Where(s => s.Criterion == criterion).Select(s => s.Strikes));
        PlanBit kept = plan.And(Failed, Kept.Guard(ReadKey.OfResult(criterion.Path)));
        return plan.Or(Scored, plan.Or(own, kept));
    }
}

/// <summary>Gates, knock-outs, vetoes, grades and what lowers them, as nodes.</summary>
internal sealed class VerdictLowering
{
    private readonly ReadingBuilder _readings;
    private readonly RubricLowering _rubric;
    private readonly ReadLowering _reads;
    private readonly PlanBit[] _possible;

    public VerdictLowering(ReadingBuilder readings, RubricLowering rubric, ReadLowering reads)
    {
        (_readings, _rubric, _reads) = (readings, rubric, reads);
        _possible = [.. Enumerable.Repeat(readings.Plan.False, rubric.Rubric.Grades.Length + 1)];
    }

    private PlanBuilder Plan => _readings.Plan;

    private TruthBuilder Truths => _readings.Truths;

    private ImmutableArray<Grade> Grades => _rubric.Rubric.Grades;

    public VerdictNodes Lower()
    {
        var kept = new PlanReads(Plan);
        PlanBit failed = Plan.False;
        foreach (Gate gate in _rubric.Rubric.Gates)
        {
            PlanTruth holds = _rubric.Expressions.Truth(gate.Condition);
            kept.Include(_reads.Of(gate.Condition), Plan.True);
            Add(gate.Grade, Plan.And(Plan.Not(failed), Plan.Not(holds.True)));
            failed = Plan.Or(failed, holds.False);
        }
        PlanBit going = Plan.Not(failed);
        var struck = ImmutableArray.CreateBuilder<(Criterion, PlanBit)>();
        foreach (Criterion criterion in _rubric.Rubric.Root.AllCriteria().Where(c => c.KnockOut is not null))
        {
            PlanTruth strikes = Strikes(criterion, criterion.KnockOut!, going);
            Add(Grades.FirstOrDefault(g => g.Name == criterion.KnockOut!.GradeName), Plan.And(going, Plan.Not(strikes.False)));
            struck.Add((criterion, Plan.And(going, strikes.True)));
            going = Plan.And(going, Plan.Not(strikes.True));
        }
        Grade(going);
        return new(ImmutableArray.Create(_possible), failed, struck.ToImmutable(), kept, going);
    }

    private void Add(Grade? grade, PlanBit when)
    {
        int place = PlaceOf(grade);
        _possible[place] = Plan.Or(_possible[place], when);
    }

    private int PlaceOf(Grade? grade) => grade is null ? Grades.Length : Grades.IndexOf(grade);

    private PlanTruth Strikes(Criterion criterion, KnockOut knockOut, PlanBit going)
    {
        CriterionNodes outcome = _rubric.Of(criterion);
        PlanTruth counts = Truths.And(outcome.Applies, outcome.Present);
        if (knockOut.Condition is { } condition) return Truths.And(counts, _rubric.Expressions.Truth(Plan.And(going, Plan.Not(counts.False)), condition));
        Rational lowest = criterion.Rounding?.Apply(criterion.Lowest) ?? criterion.Lowest;
        return Truths.And(counts, _readings.Bounds.AtLeast(_readings.Bounds.Exactly(lowest), outcome.PointsIfPresent));
    }

    private void Grade(PlanBit going)
    {
        PlanTruth present = _rubric.Total().Present;
        Add(null, Plan.And(going, Plan.Not(present.True)));
        going = Plan.And(going, Plan.Not(present.False));
        foreach (Veto veto in _rubric.Rubric.Vetoes)
        {
            PlanTruth strikes = _rubric.Expressions.Truth(going, veto.Condition);
            Add(veto.Grade, Plan.And(going, Plan.Not(strikes.False)));
            going = Plan.And(going, Plan.Not(strikes.True));
        }
        PlanBit[] grades = FirstThatHolds(going);
        foreach (GradeAdjustment adjustment in _rubric.Rubric.Adjustments) grades = Lowered(grades, adjustment, going);
        for (int i = 0; i < grades.Length; i++) _possible[i] = Plan.Or(_possible[i], Plan.And(going, grades[i]));
    }

    private PlanBit[] FirstThatHolds(PlanBit going)
    {
        PlanBit unread = Plan.True;
        var grades = new List<PlanBit>();
        foreach (Grade grade in Grades)
        {
            PlanTruth holds = Holds(grade, Plan.And(going, unread));
            grades.Add(Plan.And(unread, Plan.Not(holds.False)));
            unread = Plan.And(unread, Plan.Not(holds.True));
        }
        return [.. grades, unread];
    }

    private PlanTruth Holds(Grade grade, PlanBit isRead)
    {
        PlanTruth holds = grade.Condition is { } condition ? _rubric.Expressions.Truth(isRead, condition) : Truths.True;
        if (grade.EveryGroup is { } every)
            holds = Truths.And(holds, Truths.And(_rubric.Rubric.Root.Groups.Select(g => _rubric.Reaches(every, _rubric.Of(g)))));
        return Truths.And(holds, Truths.And(grade.GroupMinimums.Select(m => _rubric.Reaches(m.Minimum, _rubric.Of(_rubric.FindGroup(m.GroupPath)!)))));
    }

    private PlanBit[] Lowered(PlanBit[] grades, GradeAdjustment adjustment, PlanBit going)
    {
        PlanTruth acts = _rubric.Expressions.Truth(going, adjustment.Condition);
        PlanBit[] lowered = [.. Enumerable.Repeat(Plan.False, grades.Length)];
        for (int i = 0; i < grades.Length; i++)
        {
            int place = i == Grades.Length ? i : Grades.IndexOf(Lower(Grades[i], adjustment));
            lowered[place] = Plan.Or(lowered[place], grades[i]);
        }
        return [.. grades.Select((g, i) => Plan.Or(Plan.And(Plan.Not(acts.True), g), Plan.And(Plan.Not(acts.False), lowered[i])))];
    }

    private Grade Lower(Grade grade, GradeAdjustment adjustment)
    {
        Grade[] ordinary = [.. Grades.Where(g => !g.ForTheAuthority)];
        int index = Array.IndexOf(ordinary, grade);
        if (index < 0) return grade;
        return ordinary[adjustment.Cap is { } cap ? Math.Max(index, Array.IndexOf(ordinary, cap)) : (int)Math.Min((long)index + adjustment.Drop, ordinary.Length - 1)];
    }
}
