using System.Numerics;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>Makes readings, and one of two by a condition.</summary>
internal sealed class ReadingBuilder
{
    public ReadingBuilder(PlanBuilder plan)
    {
        Plan = plan;
        Fractions = new FractionBuilder(plan);
        Truths = new TruthBuilder(plan);
        Bounds = new BoundsBuilder(plan, Fractions);
    }

    public PlanBuilder Plan { get; }

    public FractionBuilder Fractions { get; }

    public TruthBuilder Truths { get; }

    public BoundsBuilder Bounds { get; }

    public TruthReading Truth(PlanTruth truth) => new(truth) { Open = Truths.IsUnknown(truth) };

    public NumberReading Number(PlanBounds number, PlanBit known) =>
        new(number, known) { Open = Plan.Or(Plan.Not(known), Plan.Not(Bounds.IsExact(number))) };

    public NumberReading Number(Rational value) => Number(Bounds.Exactly(value), Plan.True);

    public PlaceReading Place(PlanNumber place, PlanBit known) => new(place, place, known, known) { Open = Plan.Not(known) };

    public PlaceReading Place(BigInteger place) => Place(Plan.Constant(place), Plan.True);

    /// <summary>A constant of a type.</summary>
    public PlanReading Constant(Value value, DataType type) => value switch
    {
        NumberValue number => Number(Bounds.Of(number.Number), Plan.True),
        BooleanValue truth => Truth(Truths.Constant(Kleene.Of(truth.Boolean))),
        ChoiceValue choice => Place(((ChoiceType)type).Choices.IndexOf(choice.Choice)),
        DateValue date => Place(date.Date.DayNumber),
        TextValue text => Place(Plan.CodeOf(text.Text)),
        _ => throw new InvalidOperationException($"unexpected constant {value}"),
    };

    /// <summary>Where a condition holds the one reading, else the other; where the condition is not known, unknown.</summary>
    public PlanReading Choose(PlanTruth condition, PlanReading then, PlanReading otherwise)
    {
        PlanBit decided = Truths.IsKnown(condition);
        return Known(decided, Choose(condition.True, then, otherwise));
    }

    public PlanReading Choose(PlanBit condition, PlanReading then, PlanReading otherwise) => (then, otherwise) switch
    {
        (TruthReading a, TruthReading b) => Truth(Truths.Choose(condition, a.Truth, b.Truth)),
        (NumberReading a, NumberReading b) => Number(Bounds.Choose(condition, a.Number, b.Number), Plan.Choose(condition, a.Known, b.Known)),
        (PlaceReading a, PlaceReading b) => new PlaceReading(Plan.Choose(condition, a.Low, b.Low), Plan.Choose(condition, a.High, b.High),
            Plan.Choose(condition, a.Known, b.Known), Plan.Choose(condition, a.Bounded, b.Bounded)) { Open = Plan.Choose(condition, a.Open, b.Open) },
        _ => throw new InvalidOperationException("a checked rubric chooses between values of one type"),
    };

    /// <summary>The reading where a condition holds, else unknown.</summary>
    public PlanReading Known(PlanBit condition, PlanReading reading) => reading switch
    {
        TruthReading truth => Truth(Truths.Where(condition, truth.Truth)),
        NumberReading number => Number(number.Number, Plan.And(condition, number.Known)),
        PlaceReading place => place with { Known = Plan.And(condition, place.Known), Bounded = Plan.And(condition, place.Bounded), Open = Plan.Or(Plan.Not(condition), place.Open) },
        _ => throw new InvalidOperationException("a list is read by aggregates only"),
    };
}
