using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>
/// Expressions as nodes. What the author wrote decides only which value is read; units, scales and what is unknown become
/// arithmetic here and are not met again.
/// </summary>
/// <param name="readings">Makes nodes.</param>
/// <param name="source">What is read of the record and of the result.</param>
internal sealed partial class ExpressionLowering(ReadingBuilder readings, IReadingSource source)
{
    private PlanBuilder Plan => readings.Plan;

    private TruthBuilder Truths => readings.Truths;

    private BoundsBuilder Bounds => readings.Bounds;

    private FractionBuilder Fractions => readings.Fractions;

    public PlanTruth Truth(Expression expression) => ((TruthReading)Read(expression)).Truth;

    public PlanReading Read(Expression expression) => expression switch
    {
        Literal literal => readings.Constant(literal.Value, literal.Type),
        FactReference fact => source.Fact(fact.Fact, fact.Previous),
        AssessmentDate => source.AssessmentDate(),
        ParameterReference reference => Once(reference.Parameter, () => LookUp(reference.Parameter)),
        LetReference reference => Once(reference.Let, () => Read(reference.Let.Value)),
        LetCall call => Read(call.Body),
        ArgumentReference argument => Once(argument.Argument, () => Read(argument.Argument)),
        Unary unary => Apply(unary),
        Binary binary => Apply(binary),
        Between between => ReadBetween(between),
        Membership membership => ReadMembership(membership),
        AtLeastOf some => ReadAtLeast(some),
        MissingTest test => readings.Truth(Truths.Of(Read(test.Operand).Open is var open && test.Negated ? Plan.Not(open) : open)),
        Conditional conditional => ReadConditional(conditional),
        Coalesce coalesce => ReadCoalesce(coalesce),
        Call call => Apply(call),
        Aggregate aggregate => ReadAggregate(aggregate),
        FieldReference field => source.Field(field),
        ForeignCall call => Ask(call),
        CohortAggregate cohort => Apart(() => source.Cohort(cohort)),
        ResultReference reference => Apart(() => source.Result(reference)),
        _ => throw new InvalidOperationException($"unexpected expression {expression.GetType().Name}"),
    };

    private TruthReading ReadBetween(Between between)
    {
        PlanReading operand = Read(between.Operand);
        PlanTruth low = Compare(BinaryOperator.GreaterOrEqual, between.Operand, operand, between.Low, Read(between.Low));
        PlanTruth high = Compare(BinaryOperator.LessOrEqual, between.Operand, operand, between.High, Read(between.High));
        return readings.Truth(Truths.And(low, high));
    }

    private TruthReading ReadMembership(Membership membership)
    {
        PlanReading operand = Read(membership.Operand);
        return readings.Truth(Truths.Or(membership.Items.Select(i => Compare(BinaryOperator.Equal, membership.Operand, operand, i, Read(i)))));
    }

    private TruthReading ReadAtLeast(AtLeastOf some)
    {
        var count = (NumberReading)Read(some.Count);
        PlanTruth[] conditions = [.. some.Conditions.Select(Truth)];
        PlanBounds holding = Bounds.Count(Plan.Count(conditions.Select(c => c.True)), Plan.Count(conditions.Select(c => Plan.Not(c.False))));
        return readings.Truth(Truths.Where(count.Known, Bounds.AtLeast(holding, count.Number)));
    }

    private PlanReading ReadConditional(Conditional conditional)
    {
        PlanTruth condition = Truth(conditional.Condition);
        PlanReading then = Where(condition.True, () => Read(conditional.Then)), otherwise = Where(condition.False, () => Read(conditional.Else));
        return readings.Choose(condition, Convert(conditional.Then, then, conditional.Type), Convert(conditional.Else, otherwise, conditional.Type));
    }

    private PlanReading ReadCoalesce(Coalesce coalesce)
    {
        PlanReading operand = Read(coalesce.Operand);
        return readings.Choose(operand.Open,
            Convert(coalesce.Fallback, Where(operand.Open, () => Read(coalesce.Fallback)), coalesce.Type), Convert(coalesce.Operand, operand, coalesce.Type));
    }

    private PlanReading LookUp(Parameter parameter)
    {
        var by = parameter.By is { } choice ? (PlaceReading)Read(choice) : null;
        var on = parameter.Date is { } date ? (PlaceReading)Read(date) : null;
        PlanBit found = Plan.False;
        PlanReading? value = null;
        // Read from the last row back, so that the first that matches stands outermost.
        foreach (ParameterRow row in parameter.Rows.Reverse())
        {
            PlanBit matches = Matches(row, parameter, by, on);
            PlanReading own = readings.Constant(row.Value, parameter.Type);
            value = value is null ? own : readings.Choose(matches, own, value);
            found = Plan.Or(matches, found);
        }
        // Where every choice has a row without dates, there is always one.
        if (parameter.By?.Type is ChoiceType { Choices: var all } && all.All(c => parameter.Rows.Any(r => r is { From: null, To: null } && (r.Choices.IsEmpty || r.Choices.Contains(c))))) found = Plan.True;
        PlanBit known = Plan.And(by?.Known ?? Plan.True, on?.Known ?? Plan.True);
        return readings.Known(Plan.And(known, found), value ?? throw new InvalidOperationException($"{parameter.Name} has no rows"));
    }

    private PlanBit Matches(ParameterRow row, Parameter parameter, PlaceReading? by, PlaceReading? on)
    {
        PlanBit matches = Plan.True;
        if (!row.Choices.IsEmpty && by is not null)
        {
            ImmutableArray<string> choices = ((ChoiceType)parameter.By!.Type).Choices;
            matches = Plan.Or(row.Choices.Select(c => Plan.Equal(by.Low, Plan.Constant(choices.IndexOf(c)))));
        }
        if (on is not null && row.From is { } from) matches = Plan.And(matches, Plan.AtMost(Plan.Constant(from.DayNumber), on.Low));
        if (on is not null && row.To is { } to) matches = Plan.And(matches, Plan.AtMost(on.Low, Plan.Constant(to.DayNumber)));
        return matches;
    }

    private PlanReading Convert(Expression from, PlanReading reading, DataType to) => reading is NumberReading number
        ? readings.Number(In(number.Number, UnitOf(from.Type), UnitOf(to)), number.Known)
        : reading;

    private PlanBounds In(PlanBounds number, Unit from, Unit to) => from.Equals(to) ? number : Bounds.Scale(number, from.FactorTo(to));

    private static Unit UnitOf(DataType type) => type is NumberType number ? number.Unit : Unit.None;
}
