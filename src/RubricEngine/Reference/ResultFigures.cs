using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>The figures of a result that expressions read.</summary>
internal sealed class ResultFigures(RubricEvaluation evaluation)
{
    public Reading Read(ResultReference reference, Trace trace)
    {
        Reading reading = Find(reference, trace);
        trace.Figure(NameOf(reference), reading.Value);
        return reading;
    }

    /// <summary>The figure as expressions write it: <c>percent</c>, <c>points(g1)</c>.</summary>
    public static string NameOf(ResultReference reference) =>
        reference.Path is { } path ? $"{NameOf(reference.Figure)}({path})" : NameOf(reference.Figure);

    private Reading Find(ResultReference reference, Trace trace)
    {
        if (reference.Path is not { } path) return OfWhole(reference, evaluation.Total());
        if (evaluation.FindGroup(path) is { } group)
        {
            trace.Result(path);
            if (reference.Figure == ResultFigure.Level) return evaluation.LevelOf(group.Group).Read(group.Group.LevelNames);
            return OfMember(reference, group.Present, group.Points, group.Maximum, null);
        }
        (CriterionOutcome? outcome, Criterion owner) = evaluation.FindCriterion(path);
        trace.Result(owner.Path);
        if (reference.Figure == ResultFigure.Level)
            return outcome is null ? Reading.Unknown(UnknownReason.NothingApplicable) : LevelOutcome.Of(outcome).Read(outcome.Criterion.LevelNames);
        return outcome is null
            // A part of a criterion that does not apply.
            ? OfMember(reference, Truth.False, Bounds.Exactly(0), Bounds.Exactly(0), CriterionStatus.NotApplicable)
            : OfMember(reference, outcome.Present, outcome.Points, outcome.Maximum, outcome.Status);
    }

    private static Reading OfWhole(ResultReference reference, TotalOutcome total)
    {
        return reference.Figure switch
        {
            ResultFigure.Points => Number(reference, total.Points),
            ResultFigure.Maximum => Number(reference, total.Maximum),
            ResultFigure.Percent => Percent(total.Points, total.Maximum, reference),
            ResultFigure.Met => Number(reference, total.Met),
            ResultFigure.NotMet => Number(reference, total.NotMet),
            ResultFigure.Applicable => Number(reference, total.Applicable),
            ResultFigure.Unknown => Number(reference, total.Unknown),
            ResultFigure.AllMet => Condition(reference, total.AllMet),
            ResultFigure.RequiredMet => Condition(reference, total.RequiredMet),
            ResultFigure.MinimumsMet => Condition(reference, total.MinimumsMet),
            _ => throw new InvalidOperationException($"the whole has no {reference.Figure}"),
        };
    }

    private static Reading OfMember(ResultReference reference, Truth present, Bounds points, Bounds maximum, CriterionStatus? status)
    {
        return reference.Figure switch
        {
            ResultFigure.Points => Number(reference, points),
            ResultFigure.Maximum => Number(reference, maximum),
            // Where it may be left out, the share may turn out not to exist.
            ResultFigure.Percent when present == Truth.Unknown => Reading.Unknown(Open(reference)),
            ResultFigure.Percent => Percent(points, maximum, reference),
            ResultFigure.Status when status == CriterionStatus.Unknown => Reading.Unknown(Open(reference)),
            ResultFigure.Status => Reading.Of(new ChoiceValue(((ChoiceType)reference.Type).Choices[(int)status!.Value])),
            _ => throw new InvalidOperationException($"{reference.Path} has no {reference.Figure}"),
        };
    }

    /// <summary>Points by maximum, cut to the range that the checker gives; a maximum that may be 0 leaves the ends of that range open.</summary>
    private static Reading Percent(Bounds points, Bounds maximum, ResultReference reference)
    {
        if (maximum.High.Sign <= 0) return Reading.Unknown(UnknownReason.NothingApplicable);
        Bounds range = ((NumberType)reference.Type).Range;
        Bounds share = maximum.Low.Sign > 0
            ? Intervals.Divide(points, maximum)
            : new Bounds(
                points.Low.Sign >= 0 ? points.Low / maximum.High : range.Low,
                points.High.Sign <= 0 ? points.High / maximum.High : range.High);
        return Number(reference, share.Clamp(range));
    }

    private static Reading Number(ResultReference reference, Bounds figure) => Reading.Of(figure, figure.IsExact ? null : Open(reference));

    private static Reading Condition(ResultReference reference, Truth truth) => Reading.Of(truth, truth == Truth.Unknown ? Open(reference) : null);

    private static UnknownReason Open(ResultReference reference) => UnknownReason.Undetermined(NameOf(reference));

    private static string NameOf(ResultFigure figure) => figure switch
    {
        ResultFigure.Points => "points",
        ResultFigure.Percent => "percent",
        ResultFigure.Met => "met",
        ResultFigure.Maximum => "maximum",
        ResultFigure.NotMet => "not_met",
        ResultFigure.AllMet => "all_met",
        ResultFigure.RequiredMet => "required_met",
        ResultFigure.MinimumsMet => "minimums_met",
        _ => figure.ToString().ToLowerInvariant(),
    };
}
