using System.Collections.Immutable;
using RubricEngine.Functions;
using RubricEngine.Model;

namespace RubricEngine.Plans;

/// <summary>
/// Something that no node can compute: it takes values of nodes, and what it comes to is put into inputs, which other nodes read.
/// </summary>
/// <remarks>
/// Invariant: stages are in order, so that what one takes reads only the inputs of stages before it; and a node that reads the inputs
/// of a stage stands after all that the stage takes. So whoever runs a plan may go through its nodes once.
/// </remarks>
internal abstract record PlanStage;

/// <summary>A call of a function that a host or plugin gives. Its answer, or that there is none, is put into an input.</summary>
/// <param name="Function">The function.</param>
/// <param name="Arguments">A value for each parameter, coded as <see cref="FunctionColumns"/> says, and in its range.</param>
/// <param name="Asked">Whether the call is made: all arguments are known, and its answer is read.</param>
/// <param name="Input">Where its answer is put; not known where there is none.</param>
internal sealed record PlanCall(ForeignFunction Function, ImmutableArray<PlanNumber> Arguments, PlanBit Asked, int Input) : PlanStage;

/// <summary>
/// A figure of a cohort: computed from all subjects before what reads it, or given with a record. A figure is one of its cohort, but a
/// rank is one of each subject.
/// </summary>
/// <param name="Aggregate">Which figure.</param>
/// <param name="Key">The key under which a record may give it, or null.</param>
/// <param name="By">The fact whose value tells the cohorts apart; null where there is none.</param>
/// <param name="Where">Whether a subject is read.</param>
/// <param name="Value">What is taken of it: a number; the numbers 0 and 1 for a share.</param>
/// <param name="Known">Whether what is taken is known.</param>
/// <param name="Inputs">Where the figure is put.</param>
internal sealed record PlanCohortFigure(CohortAggregate Aggregate, string? Key, PlanCohortKey? By, PlanTruth Where, PlanBounds Value, PlanBit Known, PlanCohortInputs Inputs) : PlanStage
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
