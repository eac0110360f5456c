using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>Finds the levels that a group may come to: those of every value that its points, or their share of the maximum, may have.</summary>
/// <param name="read">Reads an expression.</param>
internal sealed class GroupLevelReader(Func<Expression, Reading> read)
{
    public LevelOutcome Read(CriterionGroup group)
    {
        Binary[] bounds = [.. group.Levels.SelectMany(l => l.Conditions).Cast<Binary>()];
        Reading[] figures = [.. bounds.Select(b => (ResultReference)b.Left).DistinctBy(f => f.Figure).Select(f => read(f))];
        UnknownReason? open = figures.Select(f => f.Open).FirstOrDefault(o => o is not null);
        Dictionary<Binary, Reading> limits = bounds.ToDictionary(b => b, b => read(b.Right), (IEqualityComparer<Binary>)ReferenceEqualityComparer.Instance);
        // Levels by both figures, or by limits that are not known, are read row by row.
        if (figures is not [{ Value: NumberValue { Number: var range } }] || limits.Values.Any(l => l.Value is not NumberValue { Number.IsExact: true })) return ByRows(group, open);
        Rational[] marks = [.. limits.Values.Select(l => ((NumberValue)l.Value).Number.Low)];
        string?[] names = [.. Samples(range, marks).Select(v => group.Levels.FirstOrDefault(l => l.Conditions.Cast<Binary>().All(c => Holds(c.Operator, v, ((NumberValue)limits[c].Value).Number.Low)))?.Name).Distinct()];
        return names.Contains(null) ? LevelOutcome.Unknown(open ?? UnknownReason.NoLevel) : new LevelOutcome([.. names.Select(n => n!)], names.Length == 1 ? null : open);
    }

    private LevelOutcome ByRows(CriterionGroup group, UnknownReason? open)
    {
        var rows = new List<(string?, Truth)>();
        foreach (GroupLevel level in group.Levels)
        {
            Reading[] conditions = [.. level.Conditions.Select(read)];
            open ??= conditions.Select(c => c.Open).FirstOrDefault(o => o is not null);
            rows.Add((level.Name, conditions.Select(c => c.Truth).Aggregate(Truth.True, Kleene.And)));
        }
        return LevelOutcome.Of(rows, group.LevelsCovered, open);
    }

    /// <summary>The ends of a range, the limits in it, and a value between each two of these.</summary>
    private static IEnumerable<Rational> Samples(Bounds range, IEnumerable<Rational> limits)
    {
        Rational[] marks = [.. new SortedSet<Rational>(limits.Where(range.Contains)) { range.Low, range.High }];
        return marks.Concat(marks.Zip(marks.Skip(1), (a, b) => (a + b) / 2));
    }

    private static bool Holds(BinaryOperator comparison, Rational value, Rational limit) => comparison switch
    {
        BinaryOperator.GreaterOrEqual => value >= limit,
        BinaryOperator.Greater => value > limit,
        BinaryOperator.LessOrEqual => value <= limit,
        BinaryOperator.Less => value < limit,
        _ => value == limit,
    };
}
