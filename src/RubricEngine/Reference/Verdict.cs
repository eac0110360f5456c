using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>Which grades are possible, and what ended the scoring.</summary>
/// <param name="Possible">Every grade still possible, best first; null stands for no grade.</param>
/// <param name="Failed">The gate that does not hold, or null.</param>
/// <param name="KnockedOutBy">The criterion that ended the scoring, or null.</param>
/// <param name="Kept">The paths of the criteria that gates read; they keep their results where a gate fails.</param>
/// <param name="Read">The conditions read, by where they stand.</param>
internal sealed record Verdict(
    ImmutableArray<Grade?> Possible, Gate? Failed, Criterion? KnockedOutBy, ImmutableArray<string> Kept, ImmutableArray<(string Where, Trace Trace)> Read);

/// <summary>Finds the grade: gates, knock-outs, vetoes, grades, adjustments. What is unknown adds its outcome and reading goes on.</summary>
internal sealed class VerdictReader(RubricEvaluation evaluation, IEvaluationObserver? observer)
{
    private readonly Rubric _rubric = evaluation.Rubric;
    private readonly List<Grade?> _possible = [];
    private readonly List<(string, Trace)> _read = [];

    public Verdict Read()
    {
        var gates = new Trace();
        Gate? failed = null;
        foreach (Gate gate in _rubric.Gates)
        {
            Truth holds = Read(gate, "", gate.Condition, gates);
            if (failed is null && holds != Truth.True) _possible.Add(gate.Grade);
            if (holds == Truth.False) failed ??= gate;
        }
        Criterion? struck = failed is null ? KnockOut() : null;
        if (failed is null && struck is null) Grade();
        return new Verdict([.. _possible.Distinct().OrderBy(IndexOf)], failed, struck, [.. gates.Results], [.. _read]);
    }

    private Criterion? KnockOut()
    {
        foreach (Criterion criterion in evaluation.Index.Criteria.Where(c => c.KnockOut is not null))
        {
            KnockOut knockOut = criterion.KnockOut!;
            Truth strikes = Strikes(criterion, knockOut);
            if (strikes != Truth.False) _possible.Add(_rubric.Grades.FirstOrDefault(g => g.Name == knockOut.GradeName));
            if (strikes == Truth.True) return criterion;
        }
        return null;
    }

    /// <summary>A criterion strikes only where it applies; without a condition of its own, when nothing is left of its points.</summary>
    private Truth Strikes(Criterion criterion, KnockOut knockOut)
    {
        CriterionOutcome outcome = evaluation.Of(criterion);
        Truth counts = Kleene.And(outcome.Applies, outcome.Present);
        if (counts == Truth.False) return Truth.False;
        if (knockOut.Condition is { } condition) return Kleene.And(counts, Read(knockOut, criterion.Path, condition, null));
        Rational lowest = criterion.Rounding?.Apply(criterion.Lowest) ?? criterion.Lowest;
        Truth strikes = Kleene.And(counts, Intervals.AtLeast(Bounds.Exactly(lowest), outcome.PointsIfPresent));
        observer?.Read(knockOut, strikes, outcome.Open, outcome.Trace);
        return strikes;
    }

    private void Grade()
    {
        TotalOutcome total = evaluation.Total();
        if (total.Present != Truth.True) _possible.Add(null);
        if (total.Present == Truth.False) return;
        foreach (Veto veto in _rubric.Vetoes)
        {
            Truth strikes = Read(veto, "", veto.Condition, null);
            if (strikes != Truth.False) _possible.Add(veto.Grade);
            if (strikes == Truth.True) return;
        }
        HashSet<Grade?> grades = FirstThatHolds();
        foreach (GradeAdjustment adjustment in _rubric.Adjustments)
        {
            Truth acts = Read(adjustment, "", adjustment.Condition, null);
            if (acts == Truth.False) continue;
            HashSet<Grade?> lowered = [.. grades.Select(g => Lower(g, adjustment))];
            if (acts == Truth.Unknown) lowered.UnionWith(grades);
            grades = lowered;
        }
        _possible.AddRange(grades);
    }

    private HashSet<Grade?> FirstThatHolds()
    {
        var grades = new HashSet<Grade?>();
        foreach (Grade grade in _rubric.Grades)
        {
            Truth holds = Holds(grade);
            if (holds != Truth.False) grades.Add(grade);
            if (holds == Truth.True) return grades;
        }
        grades.Add(null);
        return grades;
    }

    private Truth Holds(Grade grade)
    {
        var trace = new Trace();
        Reading condition = grade.Condition is { } expression ? evaluation.Expressions.Read(expression, trace) : Reading.Of(Value.Of(true));
        Truth holds = condition.Truth;
        if (grade.EveryGroup is { } every)
            foreach (CriterionGroup group in _rubric.Root.Groups)
                holds = Kleene.And(holds, Reaches(evaluation.Of(group), every, trace));
        foreach ((string path, GroupMinimum minimum) in grade.GroupMinimums)
            holds = Kleene.And(holds, Reaches(evaluation.FindGroup(path)!, minimum, trace));
        _read.Add((grade.Name, trace));
        observer?.Read(grade, holds, condition.Open, trace);
        return holds;
    }

    private static Truth Reaches(GroupOutcome group, GroupMinimum minimum, Trace trace)
    {
        Truth reaches = group.Reaches(minimum);
        if (reaches == Truth.True) return reaches;
        trace.Figure($"points({group.Group.Path})", new NumberValue(group.Points));
        trace.Figure($"maximum({group.Group.Path})", new NumberValue(group.Maximum));
        return reaches;
    }

    /// <summary>Grades that the authority decides are outside the order of the others.</summary>
    private Grade? Lower(Grade? grade, GradeAdjustment adjustment)
    {
        Grade[] ordinary = [.. _rubric.Grades.Where(g => !g.ForTheAuthority)];
        int index = Array.IndexOf(ordinary, grade);
        if (index < 0) return grade;
        int lowered = adjustment.Cap is { } cap
            ? Math.Max(index, Array.IndexOf(ordinary, cap))
            : (int)Math.Min((long)index + adjustment.Drop, ordinary.Length - 1);
        return ordinary[lowered];
    }

    private Truth Read(object rule, string where, Expression condition, Trace? all)
    {
        var trace = new Trace();
        Reading reading = evaluation.Expressions.Read(condition, trace);
        all?.Include(trace);
        _read.Add((where, trace));
        observer?.Read(rule, reading.Truth, reading.Open, trace);
        return reading.Truth;
    }

    private int IndexOf(Grade? grade) => grade is null ? int.MaxValue : _rubric.Grades.IndexOf(grade);
}
