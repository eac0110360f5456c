using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>A decision table as nodes: which rows hold, and what those that count come to.</summary>
internal sealed class TableLowering(ReadingBuilder readings, ExpressionLowering expressions, TableScoring table, Bounds range)
{
    private readonly List<HullCase> _cases = [];
    private PlanBit _open = readings.Plan.False;

    private PlanBuilder Plan => readings.Plan;

    private TruthBuilder Truths => readings.Truths;

    public ScoredNodes Lower(ImmutableArray<string> names)
    {
        List<Row> rows = [.. table.Rows.Where(r => !r.IsOtherwise).Select(r => new Row(r, Truths.And(r.Conditions.Select(expressions.Truth))))];
        PlanTruth none = Truths.Not(Truths.Or(rows.Select(r => r.Holds)));
        if (table.Rows is [.., { IsOtherwise: true } rest]) rows.Add(new Row(rest, none));
        ScoredNodes scored = table.Collects ? Collect(rows, none) : Choose(rows);
        return names.IsEmpty ? scored : scored with { Levels = LevelOf(rows, scored, names) };
    }

    /// <summary>The level is that of the first row that holds where nothing is open.</summary>
    private LevelNodes LevelOf(List<Row> rows, ScoredNodes scored, ImmutableArray<string> names)
    {
        Row[] named = [.. rows.Where(r => r.Is.Name is not null).OrderBy(r => table.Collects ? 0 : table.TierOf(r.Is))];
        PlanNumber place = Plan.Zero;
        foreach (Row row in named.Reverse()) place = Plan.Choose(row.Holds.True, Plan.Constant(names.IndexOf(row.Is.Name!)), place);
        return new(place, place, Plan.And(Plan.Not(scored.Open), Plan.Or(rows.Select(r => r.Holds.True))));
    }

    private ScoredNodes Choose(List<Row> rows)
    {
        PlanBit unread = Plan.True, some = Plan.False;
        foreach (IGrouping<int, Row> group in rows.GroupBy(r => table.TierOf(r.Is)).OrderBy(t => t.Key))
        {
            Row[] tier = [.. group];
            PlanBit rivals = Plan.Or(Pairs(tier).Select(p => Plan.And(p.Row.Holds.True, p.Other.Holds.True)));
            PlanBit rival = table.Settled ? Plan.False : Plan.Or(Pairs(tier).Select(p => Plan.And(Truths.IsUnknown(p.Other.Holds), Plan.Not(p.Row.Holds.False))));
            PlanBit anyHolds = Plan.Or(tier.Select(r => r.Holds.True));
            PlanBit contested = Plan.Or(rivals, rival);
            PlanBit before = Plan.True;
            foreach (Row row in tier)
            {
                // The first that holds counts; where none does, each that may hold is possible.
                PlanBit counts = Plan.And(before, row.Holds.True);
                PlanBit may = Plan.And(unread, Plan.Or(counts, Plan.And(Plan.Not(anyHolds), Plan.Not(row.Holds.False))));
                some = Plan.Or(some, may);
                PlanBit everything = row.Is.Points is null ? may : Plan.And(may, contested);
                Add(everything, range);
                if (row.Is.Points is { } points) Add(Plan.And(may, Plan.Not(contested)), Values.Bounds.Exactly(points), Plan.And(counts, Plan.Not(contested)));
                _open = Plan.Or(_open, Plan.Or(everything, Plan.And(may, Truths.IsUnknown(row.Holds))));
                before = Plan.And(before, Plan.Not(row.Holds.True));
            }
            unread = Plan.And(unread, Plan.Not(anyHolds));
        }
        PlanBit fallback = table.Covered ? Plan.And(unread, Plan.Not(some)) : unread;
        _open = Plan.Or(_open, fallback);
        return new HullLowering(readings).Lower([.. _cases], _open, fallback, range);
    }

    private IEnumerable<(Row Row, Row Other)> Pairs(Row[] tier) =>
        from row in tier from other in tier where !ReferenceEquals(row, other) && table.Excludes(row.Is, other.Is) select (row, other);

    private void Add(PlanBit may, Bounds value, PlanBit? surely = null) => _cases.Add(new HullCase(may, surely ?? Plan.False, value));

    private ScoredNodes Collect(List<Row> rows, PlanTruth none)
    {
        Row? rest = rows.Find(r => r.Is.IsOtherwise);
        bool isNothingZero = rest is null && table.Hit is HitPolicy.CollectSum or HitPolicy.CollectCount;
        Row[] counted = [.. rows.Where(r => !r.Is.IsOtherwise)];
        PlanBounds together = table.Hit is HitPolicy.CollectSum or HitPolicy.CollectCount ? SumOf(counted) : FurthestOf(counted, table.Hit == HitPolicy.CollectMax);
        PlanBounds nothing = isNothingZero ? readings.Bounds.Zero : readings.Bounds.Of(rest?.Is.Points is { } points ? Values.Bounds.Exactly(points) : range);
        PlanBit maybeNone = rest is not null || isNothingZero || !table.Covered ? Truths.IsUnknown(none) : Plan.False;
        PlanBounds all = readings.Bounds.Choose(none.True, nothing, readings.Bounds.Choose(maybeNone, readings.Bounds.Hull(together, nothing), together));
        PlanBit noLevel = isNothingZero || rest?.Is.Points is not null ? Plan.False : none.True;
        return new(Plan.True, all, all, Plan.Or(noLevel, Plan.Not(readings.Bounds.IsExact(all))));
    }

    private PlanBounds SumOf(Row[] rows) => rows.Select(r => readings.Bounds.AllOrNothing(r.Holds, r.Is.Points!.Value)).Aggregate(readings.Bounds.Zero, readings.Bounds.Add);

    /// <summary>The least or greatest of the rows that hold, with those that may.</summary>
    private PlanBounds FurthestOf(Row[] rows, bool greatest)
    {
        Row[] ordered = [.. greatest ? rows.OrderByDescending(r => r.Is.Points) : rows.OrderBy(r => r.Is.Points)];
        PlanFraction Of(IEnumerable<Row> from, Func<Row, PlanBit> counts)
        {
            Row[] all = [.. from];
            PlanFraction result = readings.Fractions.Constant(all[^1].Is.Points!.Value);
            for (int i = all.Length - 2; i >= 0; i--) result = readings.Fractions.Choose(counts(all[i]), readings.Fractions.Constant(all[i].Is.Points!.Value), result);
            return result;
        }
        // The far end is reached by whatever may hold. The near end is the furthest that surely holds; where none does, the nearest that may.
        PlanFraction far = Of(ordered, r => Plan.Not(r.Holds.False));
        PlanFraction near = readings.Fractions.Choose(Plan.Or(rows.Select(r => r.Holds.True)), Of(ordered, r => r.Holds.True), Of(ordered.Reverse(), r => Plan.Not(r.Holds.False)));
        return greatest ? new(near, far) : new(far, near);
    }

    private sealed record Row(TableRow Is, PlanTruth Holds);
}
