using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>Reads a decision table. Rows that are not known to fail may hold; what they can give are the bounds.</summary>
/// <param name="table">The table.</param>
/// <param name="range">The points where nothing is known of them: from the criterion's lowest to its points.</param>
internal sealed class TableScorer(TableScoring table, Bounds range)
{
    private UnknownReason? _open;
    private Bounds? _possible;

    public Scored Score(ExpressionEvaluator expressions, Trace trace)
    {
        Reading[] inputs = [.. table.Inputs.Select(i => expressions.Read(i, trace))];
        List<Row> rows = [.. table.Rows.Where(r => !r.IsOtherwise).Select(r => Read(r, expressions, trace))];
        Truth none = Kleene.Not(rows.Select(r => r.Holds).Aggregate(Truth.False, Kleene.Or));
        if (table.Rows is [.., { IsOtherwise: true } rest]) rows.Add(new Row(rest, none, rows.Select(r => r.Open).FirstOrDefault(o => o is not null)));
        ImmutableArray<TableRow> counting = table.Collects ? Collect(rows, none) : Choose(rows);
        return new TableScored(_possible ?? range, _open, [.. inputs], [.. rows.Select(r => (r.Is, r.Holds))], _open is null ? counting : []);
    }

    private static Row Read(TableRow row, ExpressionEvaluator expressions, Trace trace)
    {
        Reading[] cells = [.. row.Conditions.Select(c => expressions.Read(c, trace))];
        return new Row(row, cells.Select(c => c.Truth).Aggregate(Truth.True, Kleene.And), cells.Select(c => c.Open).FirstOrDefault(o => o is not null));
    }

    /// <summary>One row counts: tier by tier, until one holds.</summary>
    private ImmutableArray<TableRow> Choose(List<Row> rows)
    {
        foreach (IGrouping<int, Row> tier in rows.Where(r => r.Holds != Truth.False).GroupBy(r => table.TierOf(r.Is)).OrderBy(t => t.Key))
        {
            Row[] holding = [.. tier.Where(r => r.Holds == Truth.True)], open = [.. tier.Where(r => r.Holds == Truth.Unknown)];
            bool rivals = holding.Any(r => holding.Any(o => table.Excludes(r.Is, o.Is)));
            Row? rival = table.Settled ? null : open.FirstOrDefault(o => tier.Any(r => table.Excludes(r.Is, o.Is)));
            if (rivals) Open(range, UnknownReason.SeveralRows);
            else if (holding is [var row, ..])
            {
                if (rival is not null) Open(range, rival.Open!);
                else if (row.Is.Points is { } points) Open(Bounds.Exactly(points), null);
                else Open(range, UnknownReason.NoLevel);
            }
            else
            {
                foreach (Row maybe in open) Open(maybe.Is.Points is { } points && rival is null ? Bounds.Exactly(points) : range, maybe.Open);
                continue;
            }
            return [.. holding.Select(r => r.Is)];
        }
        if (!table.Covered || _possible is null) Open(range, UnknownReason.NoLevel);
        return [];
    }

    /// <summary>All rows that hold count together; where none does, "otherwise" counts, or a sum and a number are 0.</summary>
    private ImmutableArray<TableRow> Collect(List<Row> rows, Truth none)
    {
        Row? rest = rows.Find(r => r.Is.IsOtherwise);
        bool isNothingZero = rest is null && table.Hit is HitPolicy.CollectSum or HitPolicy.CollectCount;
        Bounds[] holding = [.. rows.Where(r => r is { Holds: Truth.True, Is.IsOtherwise: false }).Select(PointsOf)], open = [.. rows.Where(r => r is { Holds: Truth.Unknown, Is.IsOtherwise: false }).Select(PointsOf)];
        if (none != Truth.True) Open(Together(holding, open), null);
        // Where it is proven that some row holds, the case of none is no case.
        if (none == Truth.True || (none == Truth.Unknown && (rest is not null || isNothingZero || !table.Covered)))
        {
            if (isNothingZero) Open(Bounds.Exactly(0), null);
            else if (rest?.Is.Points is { } points) Open(Bounds.Exactly(points), null);
            else Open(range, none == Truth.True ? UnknownReason.NoLevel : null);
        }
        if (_possible is not { IsExact: true }) _open ??= rows.Select(r => r.Open).FirstOrDefault(o => o is not null);
        return [.. rows.Where(r => r.Holds == Truth.True).Select(r => r.Is)];
    }

    /// <summary>What rows come to of which some hold and some may, at least one of them holding.</summary>
    private Bounds Together(Bounds[] holding, Bounds[] open)
    {
        if (table.Hit is HitPolicy.CollectSum or HitPolicy.CollectCount)
            return holding.Concat(open.Select(o => o.Hull(Bounds.Exactly(0)))).Aggregate(Bounds.Exactly(0), Intervals.Add);
        Bounds all = holding.Concat(open).Aggregate((a, b) => a.Hull(b));
        if (holding.Length == 0) return all;
        return table.Hit == HitPolicy.CollectMin
            ? new Bounds(all.Low, holding.Aggregate(Intervals.Min).High)
            : new Bounds(holding.Aggregate(Intervals.Max).Low, all.High);
    }

    private static Bounds PointsOf(Row row) => Bounds.Exactly(row.Is.Points!.Value);

    private void Open(Bounds points, UnknownReason? reason)
    {
        _possible = _possible?.Hull(points) ?? points;
        _open ??= reason;
    }

    /// <param name="Is">The row.</param>
    /// <param name="Holds">Whether it holds.</param>
    /// <param name="Open">Why that is not known.</param>
    private sealed record Row(TableRow Is, Truth Holds, UnknownReason? Open);
}
