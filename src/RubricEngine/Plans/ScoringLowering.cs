using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>Every scoring as nodes: points before clamp and rounding, and what stays open.</summary>
/// <param name="readings">Makes nodes.</param>
/// <param name="expressions">The expressions of the rubric.</param>
/// <param name="field">The reading of a field that is no fact: a judgement, by its key and type.</param>
/// <param name="part">How a part comes out.</param>
internal sealed partial class ScoringLowering(
    ReadingBuilder readings, ExpressionLowering expressions, Func<string, DataType, PlanReading> field, Func<Criterion, CriterionNodes> part)
{
    private PlanBuilder Plan => readings.Plan;

    private TruthBuilder Truths => readings.Truths;

    private BoundsBuilder Bounds => readings.Bounds;

    private FractionBuilder Fractions => readings.Fractions;

    public ScoredNodes Lower(Criterion criterion) => criterion.Scoring switch
    {
        MetScoring met => Met(met, criterion),
        LevelsScoring levels => Levels(levels, criterion),
        FormulaScoring formula => Formula(formula),
        PluginScoring plugin => Formula(plugin.AsFormula),
        StepsScoring steps => Steps(steps, criterion),
        DeductScoring deduct => Tallied(deduct.Kinds, criterion.Points - criterion.Lowest) is var taken
            ? taken with { IfKnown = Bounds.Subtract(Bounds.Exactly(criterion.Points), taken.IfKnown) }
            : throw new InvalidOperationException(),
        BonusScoring bonus => Tallied(bonus.Kinds, criterion.Points),
        JudgedScoring judged => Judged(judged, criterion),
        TableScoring table => new TableLowering(readings, expressions, table, Range(criterion)).Lower(criterion.LevelNames),
        PartsScoring parts => Parts(parts, criterion),
        _ => throw new InvalidOperationException($"unexpected scoring {criterion.Scoring.GetType().Name}"),
    };

    private ScoredNodes Met(MetScoring met, Criterion criterion)
    {
        PlanTruth condition = expressions.Truth(met.Condition);
        PlanTruth exceeded = met.Exceeded is { } more ? expressions.Truth(condition.True, more) : Truths.False;
        PlanBit open = Plan.Or(Truths.IsUnknown(condition), Plan.And(condition.True, Truths.IsUnknown(exceeded)));
        PlanBounds points = Bounds.AllOrNothing(condition, criterion.Points);
        return new(Plan.True, points, points, open)
        {
            Met = condition,
            Status = Plan.Choose(condition.True,
                Plan.Choose(exceeded.True, Plan.Constant((int)CriterionStatus.Exceeded), Plan.Constant((int)CriterionStatus.Met)),
                Plan.Constant((int)CriterionStatus.NotMet)),
        };
    }

    private ScoredNodes Levels(LevelsScoring levels, Criterion criterion)
    {
        var cases = ImmutableArray.CreateBuilder<HullCase>();
        var holds = new List<(Level Level, PlanTruth Holds)>();
        PlanBit open = Plan.False, unread = Plan.True;
        foreach (Level level in levels.Levels)
        {
            PlanTruth here = Truths.And(level.Conditions.Select(c => expressions.Truth(unread, c)));
            PlanBit may = Plan.And(unread, Plan.Not(here.False));
            cases.Add(new HullCase(may, here.True, level.Points is { } given ? Values.Bounds.Exactly(given) : Range(criterion)));
            holds.Add((level, here));
            open = Plan.Or(open, level.Points is null ? may : Plan.And(unread, Truths.IsUnknown(here)));
            unread = Plan.And(unread, Plan.Not(here.True));
        }
        // Where some level holds in every case, there is always one that may.
        PlanBit fallback = levels.Covered ? Plan.False : unread;
        open = Plan.Or(open, fallback);
        return new HullLowering(readings).Lower(cases.ToImmutable(), open, fallback, Range(criterion)) with
        {
            Levels = criterion.LevelNames.IsEmpty ? null
                : new LevelLowering(readings).OfRows([.. holds.Select(h => (h.Level.Name, h.Holds))], levels.Covered, criterion.LevelNames),
        };
    }

    private ScoredNodes Formula(FormulaScoring formula)
    {
        var points = (NumberReading)expressions.Read(formula.Formula);
        var maximum = formula.Maximum is { } named ? (NumberReading)expressions.Read(named) : null;
        return new(points.Known, points.Number, RangeOf(formula.Formula), Plan.Or(points.Open, maximum?.Open ?? Plan.False))
        {
            Maximum = maximum is null ? null : NumberIn(formula.Maximum!, maximum),
        };
    }

    private ScoredNodes Steps(StepsScoring steps, Criterion criterion)
    {
        NumberReading measure = (NumberReading)expressions.Read(steps.Measure), from = (NumberReading)expressions.Read(steps.From), step = (NumberReading)expressions.Read(steps.Step);
        Unit unit = UnitOf(steps.Measure);
        PlanBounds In(Expression expression, PlanBounds number) =>
            UnitOf(expression).Equals(unit) ? number : Bounds.Scale(number, UnitOf(expression).FactorTo(unit));
        PlanBit known = Plan.And(Plan.And(measure.Known, from.Known), step.Known);
        PlanBit open = Plan.Or(Plan.Or(measure.Open, from.Open), step.Open);
        (PlanBounds points, PlanBit failed) = AfterSteps(steps, criterion, In(steps.From, from.Number), In(steps.Step, step.Number), In(steps.Measure, measure.Number));
        (PlanBounds all, _) = AfterSteps(steps, criterion, In(steps.From, RangeOf(steps.From)), In(steps.Step, RangeOf(steps.Step)), In(steps.Measure, RangeOf(steps.Measure)));
        PlanBit settled = Plan.And(Plan.And(known, Plan.Not(failed)), Bounds.IsExact(points));
        // What leaves no number is open even where everything is known.
        return new(known, points, all, Plan.And(Plan.Not(settled), Plan.Or(open, failed)));
    }

    /// <summary>The points, and whether there is no way to tell them.</summary>
    private (PlanBounds Points, PlanBit Failed) AfterSteps(StepsScoring steps, Criterion criterion, PlanBounds start, PlanBounds size, PlanBounds at)
    {
        PlanBounds distance = steps.Downward ? Bounds.Subtract(start, at) : Bounds.Subtract(at, start);
        PlanBit noSize = Fractions.AtMost(size.Low, Fractions.Zero);
        PlanBit notReached = Fractions.Less(distance.High, Fractions.Zero), surelyReached = Fractions.AtMost(Fractions.Zero, distance.Low);
        PlanBounds count = Bounds.Divide(Bounds.Max(distance, Bounds.Zero), size);
        if (!steps.ProRata) count = Bounds.Round(count, new Rounding(0, RoundingMode.Down));
        PlanBounds reached = Bounds.Add(Bounds.Exactly(steps.Base), Bounds.Scale(count, steps.Add));
        if (steps.Cap is { } cap) reached = steps.Add.Sign < 0 ? Bounds.Max(reached, Bounds.Exactly(cap)) : Bounds.Min(reached, Bounds.Exactly(cap));
        PlanBounds points = reached;
        if (steps.Otherwise is { } other)
        {
            PlanBounds before = Bounds.Exactly(other);
            points = Bounds.Choose(surelyReached, reached, Bounds.Choose(notReached, before, Bounds.Hull(reached, before)));
        }
        PlanBit failed = Plan.Or(noSize, steps.Otherwise is null ? notReached : Plan.False);
        return (Bounds.Choose(failed, Bounds.Of(Range(criterion)), points), failed);
    }

    private ScoredNodes Tallied(ImmutableArray<Tally> kinds, Rational mostUseful)
    {
        PlanBounds sum = Bounds.Zero;
        PlanBit open = Plan.False;
        foreach (Tally kind in kinds)
        {
            PlanReading cases = expressions.Read(kind.Per);
            (PlanBounds count, PlanBit known) = CaseCount.Of(readings, cases);
            PlanBounds points = Bounds.Choose(known, Bounds.Scale(count, kind.Points),
                Bounds.Of(new Bounds(0, kind.Cap ?? (kind.Per.Type is BooleanType ? kind.Points : mostUseful))));
            if (kind.Cap is { } cap) points = Bounds.Min(points, Bounds.Exactly(cap));
            open = Plan.Or(open, Plan.And(cases.Open, Plan.Or(Plan.Not(known), Plan.Not(Bounds.IsExact(points)))));
            sum = Bounds.Add(sum, points);
        }
        return new(Plan.True, sum, sum, open);
    }

    private ScoredNodes Judged(JudgedScoring judged, Criterion criterion)
    {
        PlanReading judgement = judged.Stages.IsEmpty
            ? field(criterion.Path, judged.Type)
            : judged.Stages.Where(s => s.Counts).Select(s => field(InputField.StageKey(criterion.Path, s.Name), judged.Type)).Aggregate((before, last) => readings.Choose(last.Open, before, last));
        PlanBounds points = judgement switch
        {
            TruthReading truth => Bounds.Exactly(Fractions.Choose(truth.Truth.True, Fractions.Constant(criterion.Points), Fractions.Zero)),
            NumberReading number => number.Number,
            PlaceReading place => Bounds.Exactly(judged.Levels.Select((l, i) => (l.Points, Place: i)).Aggregate(
                Fractions.Constant(judged.Levels[0].Points),
                (before, level) => Fractions.Choose(Plan.Less(place.Low, Plan.Constant(level.Place)), before, Fractions.Constant(level.Points)))),
            _ => throw new InvalidOperationException("a judgement is a truth, a number or a level"),
        };
        return new(Plan.Not(judgement.Open), points, Bounds.Of(Range(criterion)), judgement.Open)
        {
            Levels = judgement is PlaceReading level && !criterion.LevelNames.IsEmpty
                ? new LevelLowering(readings).OfPlace(level, ((ChoiceType)judged.Type).Choices, criterion.LevelNames)
                : null,
        };
    }

    private ScoredNodes Parts(PartsScoring parts, Criterion criterion)
    {
        ImmutableArray<CriterionNodes> outcomes = [.. parts.Parts.Select(part)];
        CombinedNodes combined = new CombinationLowering(readings).Lower(parts.Combination, [.. outcomes.Select(MemberNodes.Of)], criterion.Points);
        PlanBit known = Plan.And(Plan.And(Bounds.IsExact(combined.Points), Bounds.IsExact(combined.Maximum)), Truths.IsKnown(combined.Present));
        PlanBit anyOpen = Plan.Or(outcomes.Select(o => Plan.And(o.Open, Plan.Equal(o.Status, Plan.Constant((int)CriterionStatus.Unknown)))));
        return new(Plan.True, combined.Points, combined.Points, Plan.And(Plan.Not(known), anyOpen))
        {
            Maximum = Bounds.Min(combined.Maximum, Bounds.Exactly(criterion.Points)),
            Present = combined.Present,
            Parts = outcomes,
        };
    }

    private PlanBounds NumberIn(Expression expression, NumberReading reading) => Bounds.Choose(reading.Known, reading.Number, RangeOf(expression));

    private PlanBounds RangeOf(Expression expression) => Bounds.Of(((NumberType)expression.Type).Range);

    private static Unit UnitOf(Expression expression) => ((NumberType)expression.Type).Unit;

    private static Bounds Range(Criterion criterion) => Values.Bounds.Exactly(criterion.Lowest).Hull(Values.Bounds.Exactly(criterion.Points));
}
