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

    /// <summary>Shorter ways to the same values for some records, see <see cref="SettledCriteria"/>. An engine may take them; one that does not comes to the same.</summary>
    public ImmutableArray<PlanShortcut> Shortcuts { get; init; } = [];
}

/// <summary>Where some conditions hold, some nodes are what others are that take less to compute. Their nodes read no value of a shortcut that comes later.</summary>
/// <param name="When">The conditions, all of which must hold.</param>
/// <param name="Bits">The bits, each with the one that it is then.</param>
/// <param name="Numbers">The numbers, each with the one that it is then.</param>
internal sealed record PlanShortcut(ImmutableArray<PlanBit> When, ImmutableArray<(PlanBit Long, PlanBit Short)> Bits, ImmutableArray<(PlanNumber Long, PlanNumber Short)> Numbers)
{
    /// <summary>The places of all nodes, each with that of the one that it is where the conditions hold.</summary>
    public IEnumerable<(int Long, int Short)> Nodes => Bits.Select(b => (b.Long.Index, b.Short.Index)).Concat(Numbers.Select(n => (n.Long.Index, n.Short.Index)));
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
/// <param name="Fact">The key of the field; of a call the name of the function with brackets.</param>
/// <param name="Reason">The reason; of a field of an item, for every item. Null for a call, of which only who made it knows why it has no answer.</param>
/// <param name="Present">Whether it is so.</param>
/// <param name="Input">The input that is not known, by which a reader finds data that are bad instead of missing, or why a call has no answer; -1 where it is a requirement that is broken.</param>
internal sealed record PlanFault(string Fact, UnknownReason? Reason, PlanBit Present, int Input)
{
    /// <summary>The function that was called; null where it is no call.</summary>
    public ForeignFunction? Function { get; init; }

    /// <summary>The list of whose items the input is a field and for each of which <see cref="Present"/> is computed; -1 where it is of the record.</summary>
    public int List { get; init; } = -1;
}
