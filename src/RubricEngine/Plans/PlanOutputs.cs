using System.Collections.Immutable;
using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Values;

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

    /// <summary>What holds for no record that the plan is for, see <see cref="SettledRecords"/>: who runs it looks at these first.</summary>
    public ImmutableArray<PlanBit> Excluded { get; init; } = [];
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
/// <param name="Reason">The reason; of a field of an item, for every item.</param>
/// <param name="Present">Whether it is so.</param>
/// <param name="Input">The input that is not known, by which a reader finds data that are bad instead of missing; -1 where it is a requirement that is broken.</param>
internal sealed record PlanFault(string Fact, UnknownReason Reason, PlanBit Present, int Input)
{
    public string Kind => Reason.Kind;

    /// <summary>The list of whose items the input is a field and for each of which <see cref="Present"/> is computed; -1 where it is of the record.</summary>
    public int List { get; init; } = -1;
}

/// <summary>
/// A figure of a cohort: computed from all subjects before what reads it, or given with a record. Figures are in order: what one
/// takes of a subject reads only figures before it. A figure is one of its cohort, but a rank is one of each subject.
/// </summary>
/// <param name="Aggregate">Which figure.</param>
/// <param name="Key">The key under which a record may give it, or null.</param>
/// <param name="By">The fact whose value tells the cohorts apart; null where there is none.</param>
/// <param name="Where">Whether a subject is read.</param>
/// <param name="Value">What is taken of it: a number; the numbers 0 and 1 for a share.</param>
/// <param name="Known">Whether what is taken is known.</param>
/// <param name="Inputs">Where the figure is put.</param>
internal sealed record PlanCohortFigure(CohortAggregate Aggregate, string? Key, PlanCohortKey? By, PlanTruth Where, PlanBounds Value, PlanBit Known, PlanCohortInputs Inputs)
{
    public CohortFunction Function => Aggregate.Function;
}

/// <summary>What tells cohorts apart: subjects of one value are together.</summary>
internal readonly record struct PlanCohortKey(PlanNumber Value, PlanBit Known);

/// <summary>The inputs that hold a figure: its bounds as fractions; whether it is known is said by the first.</summary>
/// <param name="Low">The numerator of the lower bound; where this input is not known, the figure is not.</param>
/// <param name="High">The numerator of the upper bound.</param>
/// <param name="LowDenominator">The denominator of the lower bound.</param>
/// <param name="HighDenominator">The denominator of the upper bound.</param>
/// <param name="Given">Whether the record gives the figure, as a bit.</param>
/// <param name="Together">Whether the subject is judged together with others, as a bit: then an open figure is no fault of its own.</param>
internal readonly record struct PlanCohortInputs(int Low, int High, int LowDenominator, int HighDenominator, int Given, int Together);
