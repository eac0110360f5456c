using RubricEngine.Functions;
using RubricEngine.Values;

namespace RubricEngine.Batch;

/// <summary>A figure of one cohort: one for all of its rows, but a rank for each.</summary>
internal sealed class CohortResult
{
    private readonly CohortFunction _function;
    private readonly CohortMembers _members;
    private readonly Bounds? _whole;
    private readonly HashSet<int> _read = [];
    private readonly Rational[] _lows = [], _highs = [];

    /// <param name="function">Which figure.</param>
    /// <param name="members">What is taken of each row.</param>
    /// <param name="rows">The rows that are read or may be.</param>
    /// <param name="most">The highest that can be taken of a row, where it is not known.</param>
    public CohortResult(CohortFunction function, CohortMembers members, IEnumerable<(int Row, bool IsSure)> rows, Rational most)
    {
        (_function, _members) = (function, members);
        var lows = new List<Rational>();
        var highs = new List<Rational>();
        bool isOpen = false;
        foreach ((int row, bool isSure) in rows)
        {
            Truth chosen = members.Chosen(row);
            if (chosen == Truth.False) continue;
            _read.Add(row);
            Bounds? value = members.Value(row);
            bool isRead = isSure && chosen == Truth.True && value is not null;
            isOpen |= !isRead;
            if (isRead) lows.Add(value!.Value.Low);
            highs.Add(value?.High ?? most);
        }
        if (function == CohortFunction.Rank)
        {
            _lows = [.. lows.Order()];
            _highs = [.. highs.Order()];
        }
        else if (!isOpen) _whole = Whole(lows, highs);
    }

    /// <summary>The figure for a row; null where it is not known.</summary>
    public Bounds? Of(int row)
    {
        if (_function != CohortFunction.Rank) return _whole;
        if (_members.Value(row) is not { } own) return null;
        int surely = Above(_lows, own.High), possibly = Above(_highs, own.Low);
        // A range that is not exact reaches above its own lower end.
        if (!own.IsExact && _read.Contains(row)) possibly--;
        return new Bounds(1 + surely, 1 + possibly);
    }

    private Bounds? Whole(List<Rational> lows, List<Rational> highs)
    {
        if (lows.Count == 0) return _function == CohortFunction.Total ? Bounds.Exactly(0) : null;
        return _function switch
        {
            CohortFunction.Best => new Bounds(lows.Max(), highs.Max()),
            CohortFunction.Lowest => new Bounds(lows.Min(), highs.Min()),
            CohortFunction.Total => new Bounds(Sum(lows), Sum(highs)),
            // A share is the mean of 0 and 1.
            _ => new Bounds(Sum(lows) / lows.Count, Sum(highs) / highs.Count),
        };
    }

    private static Rational Sum(List<Rational> numbers) => numbers.Aggregate(Rational.Zero, (sum, number) => sum + number);

    /// <summary>How many of some numbers, in rising order, are above a number.</summary>
    private static int Above(Rational[] rising, Rational number)
    {
        int from = 0, to = rising.Length;
        while (from < to)
        {
            int middle = (from + to) / 2;
            if (rising[middle] > number) to = middle;
            else from = middle + 1;
        }
        return rising.Length - from;
    }
}
