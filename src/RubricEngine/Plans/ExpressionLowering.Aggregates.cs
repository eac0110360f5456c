using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Plans;

internal sealed partial class ExpressionLowering
{
    private PlanReading ReadAggregate(Aggregate aggregate)
    {
        var items = (ListReading)source.Fact(aggregate.List.Fact, false);
        var type = (RecordsType)aggregate.List.Type;
        IReadingSource own = source.OfItems(items.List);
        var inner = new ExpressionLowering(readings, own);
        PlanBit known = items.Known;
        PlanTruth chosen = Truths.True;
        if (type.DatedBy is { } dated)
        {
            var day = (PlaceReading)own.Field(new FieldReference(type.Fields[type.IndexOf(dated)], type.IndexOf(dated), null));
            chosen = InWindow(day);
            known = Plan.And(known, ((PlaceReading)source.AssessmentDate()).Known);
        }
        if (aggregate.Where is { } where) chosen = Truths.And(chosen, inner.Truth(where));
        PlanReading? taken = aggregate.Value is { } value ? inner.Read(value) : null;
        return readings.Known(known, aggregate.Function switch
        {
            AggregateFunction.Any => readings.Truth(Any(items.List, chosen, ((TruthReading)taken!).Truth)),
            AggregateFunction.None => readings.Truth(Truths.Not(Any(items.List, chosen, ((TruthReading)taken!).Truth))),
            AggregateFunction.All => readings.Truth(Truths.Not(Any(items.List, chosen, Truths.Not(((TruthReading)taken!).Truth)))),
            _ => Compute(aggregate, items.List, chosen, taken),
        });
    }

    private PlanTruth InWindow(PlaceReading day)
    {
        (PlanNumber from, PlanNumber to) = source.Window();
        return Truths.Where(day.Known, Plan.And(Plan.AtMost(from, day.Low), Plan.AtMost(day.Low, to)));
    }

    private PlanTruth Any(int list, PlanTruth chosen, PlanTruth taken)
    {
        PlanTruth here = Truths.And(chosen, taken);
        return new(Exists(list, here.True), Plan.Not(Exists(list, Plan.Not(here.False))));
    }

    private PlanReading Compute(Aggregate aggregate, int list, PlanTruth chosen, PlanReading? taken)
    {
        PlanBit decided = Plan.Not(Exists(list, Truths.IsUnknown(chosen)));
        PlanNumber count = Count(list, chosen.True);
        if (aggregate.Function == AggregateFunction.Count) return readings.Number(Bounds.Count(count, count), decided);
        if (taken is TruthReading truth) decided = Plan.And(decided, Plan.Not(Exists(list, Plan.And(chosen.True, truth.Open))));
        if (taken is NumberReading { Known: var known }) decided = Plan.And(decided, Plan.Not(Exists(list, Plan.And(chosen.True, Plan.Not(known)))));
        if (taken is PlaceReading { Known: var given }) decided = Plan.And(decided, Plan.Not(Exists(list, Plan.And(chosen.True, Plan.Not(given)))));
        PlanBit isAny = Plan.Less(Plan.Zero, count);
        PlanNumber divisor = Plan.Max(count, Plan.One);
        switch (aggregate.Function, taken)
        {
            case (AggregateFunction.Share, TruthReading share):
                return readings.Number(Bounds.Exactly(new PlanFraction(Count(list, Plan.And(chosen.True, share.Truth.True)), divisor)), Plan.And(decided, isAny));
            case (AggregateFunction.Lowest or AggregateFunction.Highest, PlaceReading day):
                return readings.Place(Plan.Number(new ItemExtreme(list, chosen.True, day.Low, aggregate.Function == AggregateFunction.Highest)), Plan.And(decided, isAny));
            case (AggregateFunction.Sum, NumberReading number):
                return readings.Number(Bounds.Map(number.Number, f => Total(list, chosen.True, f)), decided);
            case (AggregateFunction.Mean, NumberReading number):
                var total = Bounds.Map(number.Number, f => Total(list, chosen.True, f));
                return readings.Number(Bounds.Map(total, f => Fractions.Multiply(f, new PlanFraction(Plan.One, divisor))), Plan.And(decided, isAny));
            case (_, NumberReading number):
                return readings.Number(Bounds.Map(number.Number, f => Extreme(list, chosen.True, f, aggregate.Function == AggregateFunction.Highest)), Plan.And(decided, isAny));
            default: throw Mistyped(aggregate);
        }
    }

    private PlanBit Exists(int list, PlanBit condition) => Plan.Bit(new ItemAny(list, condition));

    private PlanNumber Count(int list, PlanBit condition) => Plan.Number(new ItemTotal(list, Plan.OneIf(condition)));

    private PlanFraction Total(int list, PlanBit chosen, PlanFraction value) => Fractions.IsConstant(value.Denominator)
        ? value with { Numerator = Plan.Number(new ItemTotal(list, Plan.Choose(chosen, value.Numerator, Plan.Zero))) }
        : new(Plan.Number(new FractionTotal(list, chosen, value.Numerator, value.Denominator, false)), Plan.Number(new FractionTotal(list, chosen, value.Numerator, value.Denominator, true)));

    private PlanFraction Extreme(int list, PlanBit chosen, PlanFraction value, bool highest) => Fractions.IsConstant(value.Denominator)
        ? value with { Numerator = Plan.Number(new ItemExtreme(list, chosen, value.Numerator, highest)) }
        : new(Plan.Number(new FractionExtreme(list, chosen, value.Numerator, value.Denominator, highest, false)), Plan.Number(new FractionExtreme(list, chosen, value.Numerator, value.Denominator, highest, true)));
}
