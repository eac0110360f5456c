using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>The rule of each scoring: the points it gives, or where its outcome is unknown all points it can still give.</summary>
/// <param name="expressions">Reads expressions.</param>
/// <param name="facts">The value of a judgement by its key.</param>
/// <param name="judgePart">Judges a part.</param>
internal sealed class Scorer(ExpressionEvaluator expressions, Func<string, Value> facts, Func<Criterion, CriterionOutcome> judgePart)
{
    public Scored Score(Criterion criterion, Trace trace) => criterion.Scoring switch
    {
        MetScoring met => Met(met, criterion, trace),
        LevelsScoring levels => Levels(levels, criterion, trace),
        FormulaScoring formula => Formula(formula, trace),
        PluginScoring plugin => Formula(plugin.AsFormula, trace),
        StepsScoring steps => Steps(steps, criterion, trace),
        DeductScoring deduct => Deduct(deduct, criterion, trace),
        BonusScoring bonus => Bonus(bonus, criterion, trace),
        JudgedScoring judged => Judged(judged, criterion, trace),
        TableScoring table => new TableScorer(table, Range(criterion)).Score(expressions, trace),
        PartsScoring parts => Parts(parts, criterion, trace),
        _ => throw new InvalidOperationException($"unexpected scoring {criterion.Scoring.GetType().Name}"),
    };

    private Scored Met(MetScoring met, Criterion criterion, Trace trace)
    {
        Bounds full = Bounds.Exactly(criterion.Points), none = Bounds.Exactly(0);
        Reading condition = expressions.Read(met.Condition, trace);
        if (condition.Truth == Truth.Unknown) return new Scored(full.Hull(none), condition.Open) { Met = Truth.Unknown };
        if (condition.Truth == Truth.False) return new Scored(none, null) { Met = Truth.False, Status = CriterionStatus.NotMet };
        Reading? exceeded = met.Exceeded is { } more ? expressions.Read(more, trace) : null;
        CriterionStatus status = exceeded?.Truth == Truth.True ? CriterionStatus.Exceeded : CriterionStatus.Met;
        return new Scored(full, exceeded?.Open) { Met = Truth.True, Status = status };
    }

    private Scored Levels(LevelsScoring levels, Criterion criterion, Trace trace)
    {
        Reading? measure = levels.Measure is { } measured ? expressions.Read(measured, trace) : null;
        var read = ImmutableArray.CreateBuilder<(Level, Truth)>(levels.Levels.Length);
        Bounds? possible = null;
        UnknownReason? open = null;
        Truth holds = Truth.False;
        foreach (Level level in levels.Levels)
        {
            holds = Truth.True;
            UnknownReason? openHere = null;
            foreach (Expression bound in level.Conditions)
            {
                Reading condition = expressions.Read(bound, trace);
                holds = Kleene.And(holds, condition.Truth);
                openHere ??= condition.Open;
            }
            read.Add((level, holds));
            if (holds == Truth.False) continue;
            Bounds points = level.Points is { } given ? Bounds.Exactly(given) : Range(criterion);
            possible = possible?.Hull(points) ?? points;
            if (holds == Truth.Unknown) open ??= openHere;
            if (holds == Truth.True && level.Points is null) open ??= UnknownReason.NoLevel;
            if (holds == Truth.True) break;
        }
        if (possible is null || (holds != Truth.True && !levels.Covered))
        {
            possible = Range(criterion);
            open ??= UnknownReason.NoLevel;
        }
        return new MeasuredScored(possible.Value, open, measure) { Levels = read.DrainToImmutable() };
    }

    private Scored Formula(FormulaScoring formula, Trace trace)
    {
        Reading points = expressions.Read(formula.Formula, trace);
        Reading? maximum = formula.Maximum is { } named ? expressions.Read(named, trace) : null;
        return new FormulaScored(NumberIn(formula.Formula, points), points.Open ?? maximum?.Open, maximum is { } top ? NumberIn(formula.Maximum!, top) : null);
    }

    private Scored Steps(StepsScoring steps, Criterion criterion, Trace trace)
    {
        Reading measure = expressions.Read(steps.Measure, trace);
        Reading from = expressions.Read(steps.From, trace), step = expressions.Read(steps.Step, trace);
        UnknownReason? open = measure.Open ?? from.Open ?? step.Open;
        bool unknown = measure.IsUnknown || from.IsUnknown || step.IsUnknown;
        Unit unit = ((NumberType)steps.Measure.Type).Unit;
        Bounds Figure(Expression expression, Reading reading) => ExpressionEvaluator.In(
            unknown ? ((NumberType)expression.Type).Range : NumberIn(expression, reading), ((NumberType)expression.Type).Unit, unit);
        Bounds start = Figure(steps.From, from), size = Figure(steps.Step, step), at = Figure(steps.Measure, measure);
        Bounds distance = steps.Downward ? Intervals.Subtract(start, at) : Intervals.Subtract(at, start);
        if (size.Low.Sign <= 0) return new MeasuredScored(Range(criterion), open ?? UnknownReason.DivisionByZero, measure);
        Bounds? reached = distance.High.Sign < 0 ? null : AfterSteps(steps, Intervals.Max(distance, Bounds.Exactly(0)), size);
        Bounds? before = distance.Low.Sign >= 0 ? null : steps.Otherwise is { } other ? Bounds.Exactly(other) : null;
        if (reached is null && before is null) return new MeasuredScored(Range(criterion), open ?? UnknownReason.NoLevel, measure);
        Bounds points = reached is { } one && before is { } two ? one.Hull(two) : reached ?? before!.Value;
        return new MeasuredScored(points, points.IsExact && !unknown ? null : open, measure);
    }

    private static Bounds AfterSteps(StepsScoring steps, Bounds distance, Bounds size)
    {
        Bounds count = Intervals.Divide(distance, size);
        if (!steps.ProRata) count = Intervals.Map(count, n => new Rational(Rational.Floor(n)));
        Bounds points = Intervals.Add(Bounds.Exactly(steps.Base), Intervals.Scale(count, steps.Add));
        if (steps.Cap is not { } cap) return points;
        return steps.Add.Sign < 0 ? Intervals.Max(points, Bounds.Exactly(cap)) : Intervals.Min(points, Bounds.Exactly(cap));
    }

    private Scored Deduct(DeductScoring deduct, Criterion criterion, Trace trace)
    {
        Scored taken = Tallied(deduct.Kinds, criterion.Points - criterion.Lowest, trace);
        return taken with { Points = Intervals.Subtract(Bounds.Exactly(criterion.Points), taken.Points) };
    }

    private Scored Bonus(BonusScoring bonus, Criterion criterion, Trace trace) => Tallied(bonus.Kinds, criterion.Points, trace);

    private Scored Tallied(ImmutableArray<Tally> kinds, Rational mostUseful, Trace trace)
    {
        var tallied = ImmutableArray.CreateBuilder<(Tally, Bounds)>(kinds.Length);
        UnknownReason? open = null;
        Bounds sum = Bounds.Exactly(0);
        foreach (Tally kind in kinds)
        {
            Reading cases = expressions.Read(kind.Per, trace);
            Bounds points = CountOf(cases) is { } count
                ? Intervals.Scale(count, kind.Points)
                : new Bounds(0, kind.Cap ?? (kind.Per.Type is BooleanType ? kind.Points : mostUseful));
            if (kind.Cap is { } cap) points = Intervals.Min(points, Bounds.Exactly(cap));
            if (!points.IsExact || cases.IsUnknown) open ??= cases.Open;
            tallied.Add((kind, points));
            sum = Intervals.Add(sum, points);
        }
        return new TalliedScored(sum, open, tallied.MoveToImmutable());
    }

    /// <summary>A number of cases, never negative; a condition that holds is one case. Null where it is unknown.</summary>
    public static Bounds? CountOf(Reading cases) => cases.Value switch
    {
        NumberValue number => Intervals.Max(number.Number, Bounds.Exactly(0)),
        BooleanValue truth => Bounds.Exactly(truth.Boolean ? 1 : 0),
        _ => null,
    };

    private Scored Judged(JudgedScoring judged, Criterion criterion, Trace trace)
    {
        if (judged.Stages.IsEmpty) return Judged(judged, criterion, criterion.Path, facts(criterion.Path), trace);
        var stages = new StageReader(facts);
        (JudgingStage stage, Value value) = stages.Counted(judged, criterion.Path, trace);
        return Judged(judged, criterion, InputField.StageKey(criterion.Path, stage.Name), value, trace) with { Stages = stages.Read(judged, criterion, stage) };
    }

    private static JudgedScored Judged(JudgedScoring judged, Criterion criterion, string key, Value value, Trace trace)
    {
        trace.Fact(new FactRead(key, judged.Type, false, criterion.Title, value));
        return StageReader.PointsOf(value, judged, criterion) is { } points ? new JudgedScored(Bounds.Exactly(points), null, value) : new JudgedScored(Range(criterion), Reading.Of(value).Open, null);
    }

    private Scored Parts(PartsScoring parts, Criterion criterion, Trace trace)
    {
        ImmutableArray<CriterionOutcome> outcomes = [.. parts.Parts.Select(judgePart)];
        foreach (CriterionOutcome outcome in outcomes) trace.IncludeReads(outcome.Trace);
        Combined combined = Combiner.Combine(parts.Combination, [.. outcomes], criterion.Points);
        bool known = combined.Points.IsExact && combined.Maximum.IsExact && combined.Present != Truth.Unknown;
        UnknownReason? open = known ? null : outcomes.FirstOrDefault(o => o.Status == CriterionStatus.Unknown)?.Open;
        return new PartsScored(combined.Points, open, outcomes, Intervals.Min(combined.Maximum, Bounds.Exactly(criterion.Points))) { Present = combined.Present };
    }

    /// <summary>The number read, or where it is unknown every number that the checker allows the expression.</summary>
    private static Bounds NumberIn(Expression expression, Reading reading) =>
        reading.Value is NumberValue number ? number.Number : ((NumberType)expression.Type).Range;

    private static Bounds Range(Criterion criterion) => Bounds.Exactly(criterion.Lowest).Hull(Bounds.Exactly(criterion.Points));
}
