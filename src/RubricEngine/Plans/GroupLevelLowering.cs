using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>
/// The levels of a group that its figure may come to. A figure between two ends may reach every level that some value between
/// them has; the limits cut the line into points and stretches of one level each.
/// </summary>
internal sealed class GroupLevelLowering(ReadingBuilder readings, ExpressionLowering expressions)
{
    private PlanBuilder Plan => readings.Plan;

    private FractionBuilder Fractions => readings.Fractions;

    public LevelNodes Lower(CriterionGroup group)
    {
        Binary[] bounds = [.. group.Levels.SelectMany(l => l.Conditions).Cast<Binary>()];
        LevelNodes byRows = new LevelLowering(readings).OfRows(
            group.Levels.Select(l => ((string?)l.Name, readings.Truths.And(l.Conditions.Select(expressions.Truth)))), group.LevelsCovered, group.LevelNames);
        ResultReference[] figures = [.. bounds.Select(b => (ResultReference)b.Left).DistinctBy(f => f.Figure)];
        if (figures is not [var reference] || expressions.Read(reference) is not NumberReading figure) return byRows;
        NumberReading[] limits = [.. bounds.Select(b => (NumberReading)expressions.Read(b.Right))];
        PlanBit readable = Plan.And(figure.Known, Plan.Not(Plan.Or(limits.Select(l => l.Open))));
        LevelNodes byValue = ByValue(group, figure.Number, [.. limits.Select(l => l.Number.Low)]);
        return new(Plan.Choose(readable, byValue.Low, byRows.Low), Plan.Choose(readable, byValue.High, byRows.High), Plan.Choose(readable, byValue.Bounded, byRows.Bounded));
    }

    private LevelNodes ByValue(CriterionGroup group, PlanBounds range, PlanFraction[] limits)
    {
        var possible = new List<(PlanBit May, int Place)>();
        PlanBit bounded = Plan.True;
        foreach ((PlanFraction value, PlanBit isReached) in Samples(range, limits))
        {
            PlanBit unread = isReached;
            int limit = 0;
            foreach (GroupLevel level in group.Levels)
            {
                PlanBit holds = Plan.True;
                foreach (Binary condition in level.Conditions.Cast<Binary>()) holds = Plan.And(holds, Holds(condition.Operator, value, limits[limit++]));
                possible.Add((Plan.And(unread, holds), group.LevelNames.IndexOf(level.Name)));
                unread = Plan.And(unread, Plan.Not(holds));
            }
            bounded = Plan.And(bounded, Plan.Not(unread));
        }
        var places = possible.GroupBy(p => p.Place).Select(g => (Plan.Or(g.Select(p => p.May)), g.Key)).ToList();
        return new LevelLowering(readings).OfPossible(places, bounded);
    }

    /// <summary>
    /// Values that stand for all between the ends: the ends, every limit between them, and a value between any two of these. More
    /// than neighbours are paired, since their order is known only with the record; what lies between others is a value of the range too.
    /// </summary>
    private IEnumerable<(PlanFraction Value, PlanBit IsReached)> Samples(PlanBounds range, PlanFraction[] limits)
    {
        if (range.Low == range.High) return [(range.Low, Plan.True)];
        (PlanFraction Value, PlanBit IsReached)[] marks =
        [
            (range.Low, Plan.True), (range.High, Plan.True),
            .. limits.Distinct().Select(l => (l, Plan.And(Fractions.AtMost(range.Low, l), Fractions.AtMost(l, range.High)))),
        ];
        var samples = ImmutableArray.CreateBuilder<(PlanFraction, PlanBit)>();
        samples.AddRange(marks);
        for (int i = 0; i < marks.Length; i++)
            for (int j = i + 1; j < marks.Length; j++)
                samples.Add((Fractions.Scale(Fractions.Add(marks[i].Value, marks[j].Value), new Rational(1, 2)), Plan.And(marks[i].IsReached, marks[j].IsReached)));
        return samples;
    }

    private PlanBit Holds(BinaryOperator comparison, PlanFraction value, PlanFraction limit) => comparison switch
    {
        BinaryOperator.GreaterOrEqual => Fractions.AtMost(limit, value),
        BinaryOperator.Greater => Fractions.Less(limit, value),
        BinaryOperator.LessOrEqual => Fractions.AtMost(value, limit),
        BinaryOperator.Less => Fractions.Less(value, limit),
        _ => Fractions.Equal(value, limit),
    };
}
