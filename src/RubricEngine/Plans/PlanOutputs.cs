using System.Collections.Immutable;
using RubricEngine.Functions;
using RubricEngine.Model;

namespace RubricEngine.Plans;

/// <summary>An exact number: a numerator and a denominator above 0, not always in lowest terms.</summary>
internal readonly record struct PlanFraction(PlanNumber Numerator, PlanNumber Denominator);

/// <summary>A number that may be uncertain: its bounds.</summary>
internal readonly record struct PlanBounds(PlanFraction Low, PlanFraction High);

/// <summary>A truth by Kleene: surely, surely not, or neither.</summary>
internal readonly record struct PlanTruth(PlanBit True, PlanBit False);

/// <summary>What a plan computes: the fields of an assessment.</summary>
internal sealed record PlanOutputs
{
    /// <summary>Whether the whole has points: no gate failed, nothing knocked out.</summary>
    public required PlanBit Scored { get; init; }

    public required PlanBounds Points { get; init; }

    public required PlanBounds Maximum { get; init; }

    /// <summary>For each grade of the rubric in order whether it is possible; last whether no grade is.</summary>
    public required ImmutableArray<PlanBit> Possible { get; init; }

    /// <summary>The outcome, by its number in <see cref="Results.Outcome"/>.</summary>
    public required PlanNumber Outcome { get; init; }

    public required PlanNumber Met { get; init; }

    public required PlanNumber Applicable { get; init; }

    public required PlanNumber Unknown { get; init; }

    /// <summary>All groups, outer before inner, in order.</summary>
    public required ImmutableArray<PlanGroup> Groups { get; init; }

    /// <summary>All criteria in order.</summary>
    public required ImmutableArray<PlanCriterion> Criteria { get; init; }

    /// <summary>What an open criterion lacks, and requirements that are broken. Bad data are not among them: who reads the data knows those.</summary>
    public required ImmutableArray<PlanFault> Faults { get; init; }
}

/// <summary>The result of a group; its points only where the whole is scored.</summary>
internal sealed record PlanGroup(CriterionGroup Group, PlanBounds Points, PlanBounds Maximum, PlanTruth MinimumMet);

/// <summary>The result of a criterion or part.</summary>
/// <param name="Criterion">Which.</param>
/// <param name="Status">By its number in <see cref="CriterionStatus"/>.</param>
/// <param name="HasPoints">Whether it has points: it was assessed.</param>
/// <param name="Points">Its points.</param>
/// <param name="Maximum">Its maximum.</param>
/// <param name="Parts">Its parts.</param>
internal sealed record PlanCriterion(Criterion Criterion, PlanNumber Status, PlanBit HasPoints, PlanBounds Points, PlanBounds Maximum, ImmutableArray<PlanCriterion> Parts);

/// <summary>Something that is lacking or wrong in a record.</summary>
/// <param name="Fact">The key of the field.</param>
/// <param name="Kind">The kind of the reason.</param>
/// <param name="Present">Whether it is so.</param>
/// <param name="Input">The input that is not known, by which a reader finds data that are bad instead of missing; -1 where it is a requirement that is broken.</param>
internal sealed record PlanFault(string Fact, string Kind, PlanBit Present, int Input);

/// <summary>
/// A figure of a cohort: computed from all subjects before what reads it, or given. Figures are in order: one needs only those before it.
/// </summary>
/// <param name="Aggregate">Which figure.</param>
/// <param name="By">The input whose values tell the cohorts apart, as number and known; -1 where there is none.</param>
/// <param name="Chosen">Whether a subject is read.</param>
/// <param name="Value">What is taken of it, for numbers.</param>
/// <param name="Holds">What is taken of it, for a share.</param>
/// <param name="Known">Whether what is taken is known.</param>
/// <param name="Low">The input of the lower bound's numerator, with the known bit of the figure.</param>
/// <param name="High">The input of the upper bound's numerator.</param>
/// <param name="LowDenominator">The input of the lower bound's denominator; -1 where it is that of the value, or 1.</param>
/// <param name="HighDenominator">The same of the upper bound.</param>
internal sealed record PlanCohortFigure(
    CohortAggregate Aggregate, int By, PlanTruth Chosen, PlanBounds Value, PlanTruth Holds, PlanBit Known, int Low, int High, int LowDenominator, int HighDenominator)
{
    public CohortFunction Function => Aggregate.Function;
}
