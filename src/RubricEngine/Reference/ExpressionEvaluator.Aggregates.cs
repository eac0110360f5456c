using System.Collections.Immutable;
using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Reference;

internal sealed partial class ExpressionEvaluator
{
    /// <summary>The record that an aggregate is at; null outside of aggregates.</summary>
    private RecordItem? _item;

    private Reading ReadField(FieldReference field, Trace trace)
    {
        Value value = _item!.Values[field.Index];
        if (value is UnknownValue { Reason.Fact: { } name }) trace.Fact(new FactRead(name, field.Field.Type, field.Field.IsPercent, field.Field.Label, value));
        return Reading.Of(value);
    }

    private Reading ReadAggregate(Aggregate aggregate, Trace trace)
    {
        Reading list = ReadFact(aggregate.List.Fact, false, trace);
        if (list.Open is { } missing) return Reading.Unknown(missing);
        var type = (RecordsType)aggregate.List.Type;
        if (type.DatedBy is not null && ReadAssessmentDate(trace).Open is { } undated) return Reading.Unknown(undated);
        ImmutableArray<RecordItem> items = ((RecordsValue)list.Value).Items;
        (Reading Chosen, Reading? Taken)[] records = [.. items.Select(item => At(item, aggregate, type, trace))];
        Reading figure = aggregate.Function switch
        {
            AggregateFunction.Any => Any(records),
            AggregateFunction.All => All(records),
            AggregateFunction.None => Negated(Any(records)),
            _ => Compute(aggregate, records),
        };
        int outside = type.DatedBy is { } dated ? items.Count(i => InWindow(Reading.Of(i.Values[type.IndexOf(dated)])).Truth == Truth.False) : 0;
        trace.List(new ListRead(aggregate, items, figure.Value, records.Count(r => r.Chosen.Truth == Truth.True), outside, Deciding(aggregate, figure, records)));
        return figure;
    }

    /// <summary>The records that show why a figure is what it is: those that settle a condition, reach an end, are counted, or leave it open.</summary>
    private static ImmutableArray<int> Deciding(Aggregate aggregate, Reading figure, (Reading Chosen, Reading? Taken)[] records)
    {
        bool Chosen((Reading Chosen, Reading? Taken) record) => record.Chosen.Truth == Truth.True;
        Func<(Reading Chosen, Reading? Taken), bool>? decides = aggregate.Function switch
        {
            _ when figure.IsUnknown => r => r.Chosen.Truth == Truth.Unknown || (Chosen(r) && r.Taken is { IsUnknown: true }),
            AggregateFunction.Any or AggregateFunction.Share => r => Chosen(r) && r.Taken!.Value.Truth == Truth.True,
            AggregateFunction.None => r => Chosen(r) && r.Taken!.Value.Truth == Truth.True,
            AggregateFunction.All => r => Chosen(r) && r.Taken!.Value.Truth == Truth.False,
            AggregateFunction.Lowest or AggregateFunction.Highest => r => Chosen(r) && r.Taken!.Value.Value.Equals(figure.Value),
            _ when records.All(Chosen) => null,
            _ => Chosen,
        };
        return decides is null ? [] : [.. Enumerable.Range(1, records.Length).Where(n => decides(records[n - 1]))];
    }

    /// <summary>Whether a record is read, and what is taken of it.</summary>
    private (Reading Chosen, Reading? Taken) At(RecordItem item, Aggregate aggregate, RecordsType type, Trace trace)
    {
        var inner = new ExpressionEvaluator(facts, assessmentDate, results, window) { _item = item, Cohorts = Cohorts };
        Reading chosen = Reading.Of(Value.Of(true));
        if (type.DatedBy is { } dated) chosen = InWindow(Reading.Of(item.Values[type.IndexOf(dated)]));
        if (aggregate.Where is { } where)
        {
            Reading condition = inner.Read(where, trace);
            chosen = Reading.Of(Kleene.And(chosen.Truth, condition.Truth), chosen.Open ?? condition.Open);
        }
        return (chosen, aggregate.Value is { } value ? inner.Read(value, trace) : null);
    }

    private Reading InWindow(Reading date) => date.Value is DateValue { Date: var day }
        ? Reading.Of(Value.Of(window.Around(assessmentDate!.Value) is var (from, to) && day >= from && day <= to))
        : Reading.Unknown(date.Open!);

    private static Reading Any((Reading Chosen, Reading? Taken)[] records)
    {
        Truth found = Truth.False;
        UnknownReason? open = null;
        foreach ((Reading chosen, Reading? taken) in records)
        {
            Truth here = Kleene.And(chosen.Truth, taken!.Value.Truth);
            if (here == Truth.Unknown) open ??= chosen.Open ?? taken.Value.Open;
            found = Kleene.Or(found, here);
        }
        return Reading.Of(found, open);
    }

    private static Reading All((Reading Chosen, Reading? Taken)[] records) =>
        Negated(Any([.. records.Select(r => (r.Chosen, (Reading?)Negated(r.Taken!.Value)))]));

    private static Reading Negated(Reading reading) => Reading.Of(Kleene.Not(reading.Truth), reading.Open);

    private static Reading Compute(Aggregate aggregate, (Reading Chosen, Reading? Taken)[] records)
    {
        UnknownReason? open = records.Select(r => r.Chosen.Open).FirstOrDefault(o => o is not null);
        if (open is not null) return Reading.Unknown(open);
        Reading[] taken = [.. records.Where(r => r.Chosen.Truth == Truth.True).Select(r => r.Taken ?? Reading.Of(Value.Of(true)))];
        if (aggregate.Function == AggregateFunction.Count) return Reading.Of(Value.Of((Rational)taken.Length));
        open = taken.Select(t => t.Open).FirstOrDefault(o => o is not null);
        if (taken.Any(t => t.IsUnknown)) return Reading.Unknown(open!);
        if (taken.Length == 0)
            return aggregate.Function == AggregateFunction.Sum ? Reading.Of(Value.Of((Rational)0)) : Reading.Unknown(UnknownReason.EmptyList(aggregate.List.Fact.Name));
        if (aggregate.Function == AggregateFunction.Share) return Reading.Of(Value.Of(new Rational(taken.Count(t => t.Truth == Truth.True), taken.Length)));
        if (aggregate.Type is DateType) return Reading.Of(Value.Of(Furthest(aggregate.Function, taken.Select(t => ((DateValue)t.Value).Date))));
        Bounds[] numbers = [.. taken.Select(t => ((NumberValue)t.Value).Number)];
        return Reading.Of(aggregate.Function switch
        {
            AggregateFunction.Sum => numbers.Aggregate(Intervals.Add),
            AggregateFunction.Mean => Intervals.Scale(numbers.Aggregate(Intervals.Add), new Rational(1, numbers.Length)),
            AggregateFunction.Lowest => numbers.Aggregate(Intervals.Min),
            _ => numbers.Aggregate(Intervals.Max),
        }, open);
    }

    private static DateOnly Furthest(AggregateFunction function, IEnumerable<DateOnly> dates) => function == AggregateFunction.Lowest ? dates.Min() : dates.Max();
}
