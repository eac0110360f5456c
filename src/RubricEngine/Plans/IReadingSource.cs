using System.Collections.Immutable;
using RubricEngine.Model;

namespace RubricEngine.Plans;

/// <summary>What expressions read that is not an expression itself.</summary>
internal interface IReadingSource
{
    PlanReading Fact(Fact fact, bool previous);

    PlanReading AssessmentDate();

    /// <summary>A field of the item at hand.</summary>
    PlanReading Field(FieldReference field);

    PlanReading Cohort(CohortAggregate aggregate);

    /// <summary>A call of a function that a host or plugin gives.</summary>
    LoweredCall Call(ForeignCall call, ImmutableArray<PlanReading> arguments);

    PlanReading Result(ResultReference reference);

    /// <summary>The same source for the items of a list.</summary>
    IReadingSource OfItems(int list);

    /// <summary>The first and last day of the window that the assessment date falls into.</summary>
    (PlanNumber From, PlanNumber To) Window();
}
