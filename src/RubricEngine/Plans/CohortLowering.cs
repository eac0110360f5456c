using System.Numerics;
using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>Figures of cohorts: inputs for what reads them, and nodes for what is taken of every subject.</summary>
internal sealed class CohortLowering(PlanLowering whole)
{
    private static readonly IntegerRange s_counts = new(0, int.MaxValue), s_someCounts = new(1, int.MaxValue);

    private readonly Dictionary<(CohortAggregate, RubricLowering), PlanCohortFigure> _figures = [];

    private ReadingBuilder Readings => whole.Readings;

    private PlanBuilder Plan => whole.Readings.Plan;

    public PlanReading Read(CohortAggregate aggregate, RubricLowering rubric)
    {
        PlanCohortInputs inputs = Of(aggregate, rubric).Inputs;
        PlanFraction low = new(Number(inputs.Low), Number(inputs.LowDenominator)), high = new(Number(inputs.High), Number(inputs.HighDenominator));
        return Readings.Number(new PlanBounds(low, high), Plan.Known(inputs.Low));
    }

    public void AddReads(CohortAggregate aggregate, RubricLowering rubric, ReadLowering expressions, PlanReads reads, PlanBit guard)
    {
        PlanCohortInputs inputs = Of(aggregate, rubric).Inputs;
        reads.Add(ReadKey.OfCohort(aggregate), guard);
        // Where subjects are judged together, an open figure asks for what is taken of the subject itself.
        PlanBit taken = Plan.And(guard, Plan.And(Bit(inputs.Together), Plan.Not(Bit(inputs.Given))));
        if (aggregate.By is { } by)
        {
            expressions.ReadFact(by, false, reads, taken);
            taken = Plan.And(taken, Plan.Not(rubric.Facts.Read(by, false).Open));
        }
        reads.Include(expressions.Of(aggregate.Argument), taken);
        if (aggregate.Where is { } where) reads.Include(expressions.Of(where), taken);
    }

    public IEnumerable<PlanFault> FaultsOf(CohortAggregate aggregate, RubricLowering rubric, PlanBit guard)
    {
        PlanCohortInputs inputs = Of(aggregate, rubric).Inputs;
        PlanBit lacks = Plan.And(Plan.Not(Bit(inputs.Together)), Plan.Not(Plan.Known(inputs.Low)));
        return [new PlanFault(aggregate.Key ?? "", UnknownReason.NoCohort(aggregate.Key, aggregate.Key ?? $"{aggregate.Function}"), Plan.And(guard, lacks), inputs.Low)];
    }

    private PlanNumber Number(int input) => Plan.Number(new InputNumber(input));

    private PlanBit Bit(int input) => Plan.Bit(new InputBit(input));

    private PlanCohortFigure Of(CohortAggregate aggregate, RubricLowering rubric)
    {
        if (_figures.TryGetValue((aggregate, rubric), out PlanCohortFigure? known)) return known;
        PlanReading taken = rubric.Expressions.Read(aggregate.Argument);
        (PlanBounds value, PlanBit isKnown) = taken switch
        {
            NumberReading number => (number.Number, number.Known),
            TruthReading truth => (Readings.Bounds.Exactly(Readings.Fractions.Integer(Plan.OneIf(truth.Truth.True))), Readings.Truths.IsKnown(truth.Truth)),
            _ => throw new InvalidOperationException("a figure of a cohort is taken of numbers and conditions"),
        };
        string key = aggregate.Key ?? $"{aggregate.Function} {_figures.Count}";
        if (rubric.Prefix is { } prefix && aggregate.Key is not null) key = Records.InputField.KeyOf(prefix, key);
        PlanCohortKey? by = aggregate.By is { } fact && rubric.Facts.Read(fact, false) is PlaceReading place ? new PlanCohortKey(place.Low, place.Known) : null;
        var figure = new PlanCohortFigure(aggregate, aggregate.Key is null ? null : key, by,
            aggregate.Where is { } where ? rubric.Expressions.Truth(where) : Readings.Truths.True, value, isKnown, InputsOf(aggregate, key, value));
        _figures.Add((aggregate, rubric), figure);
        whole.Stages.Add(figure);
        return figure;
    }

    private PlanCohortInputs InputsOf(CohortAggregate aggregate, string key, PlanBounds value)
    {
        (IntegerRange low, IntegerRange lowBelow) = RangeOf(aggregate.Function, value.Low);
        (IntegerRange high, IntegerRange highBelow) = RangeOf(aggregate.Function, value.High);
        DataType type = aggregate.Type;
        return new(Add(key, low), Add(key, high), Add(key, lowBelow), Add(key, highBelow),
            Plan.AddInput(new PlanInput($"{key} given", InputEncoding.CohortFigure, IntegerRange.OfBit)), Together());

        int Add(string name, IntegerRange range) => Plan.AddInput(new PlanInput(name, InputEncoding.CohortFigure, range) { Type = type });
    }

    private int? _together;

    private int Together() => _together ??= Plan.AddInput(new PlanInput("", InputEncoding.CohortFigure, IntegerRange.OfBit));

    /// <summary>The ranges of numerator and denominator of a figure of at most as many subjects as there are integers.</summary>
    private (IntegerRange, IntegerRange) RangeOf(CohortFunction function, PlanFraction value)
    {
        IntegerRange above = Plan.RangeOf(value.Numerator), below = Plan.RangeOf(value.Denominator);
        return function switch
        {
            CohortFunction.Rank => (s_someCounts, IntegerRange.Exactly(1)),
            CohortFunction.Share => (s_counts, s_someCounts),
            CohortFunction.Total => (above * s_counts, below),
            CohortFunction.Mean => (above * s_counts, new IntegerRange(1, below.High * int.MaxValue)),
            _ when below.IsExact => (above, below),
            // Fractions come in lowest terms.
            _ => (above.Hull(IntegerRange.Exactly(0)), below with { Low = 1 }),
        };
    }
}
