using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>What a scoring gave, before points are clamped and rounded.</summary>
/// <param name="Points">The points it can still give.</param>
/// <param name="Open">Why the outcome is not known, or null.</param>
internal record Scored(Bounds Points, UnknownReason? Open)
{
    /// <summary>The maximum, where it is not simply the criterion's points.</summary>
    public virtual Bounds? Maximum => null;

    /// <summary>The status, where the scoring itself says so and not the points.</summary>
    public CriterionStatus? Status { get; init; }

    /// <summary>Whether the condition holds, where that and not the points decides what counts as met.</summary>
    public Truth? Met { get; init; }

    /// <summary>Whether anything is left to judge; not so where every part is left out.</summary>
    public Truth Present { get; init; } = Truth.True;
}

/// <summary>What levels or steps gave.</summary>
/// <param name="Points">The points.</param>
/// <param name="Open">Why the outcome is not known, or null.</param>
/// <param name="Measure">What was measured; null for levels that measure nothing.</param>
internal sealed record MeasuredScored(Bounds Points, UnknownReason? Open, Reading? Measure) : Scored(Points, Open)
{
    /// <summary>The levels read, in order, and whether each holds.</summary>
    public ImmutableArray<(Level Level, Truth Holds)> Levels { get; init; } = [];
}

/// <summary>What a formula gave.</summary>
/// <param name="Points">The points.</param>
/// <param name="Open">Why the outcome is not known, or null.</param>
/// <param name="Named">The maximum that it names, or null.</param>
internal sealed record FormulaScored(Bounds Points, UnknownReason? Open, Bounds? Named) : Scored(Points, Open)
{
    public override Bounds? Maximum => Named;
}

/// <summary>What a decision table gave.</summary>
/// <param name="Points">The points.</param>
/// <param name="Open">Why the outcome is not known, or null.</param>
/// <param name="Inputs">What its inputs came to.</param>
/// <param name="Rows">The rows that were read, in order, and whether each holds.</param>
/// <param name="Counting">The rows that count; empty where that is not known, or none does.</param>
internal sealed record TableScored(
    Bounds Points, UnknownReason? Open, ImmutableArray<Reading> Inputs, ImmutableArray<(TableRow Row, Truth Holds)> Rows, ImmutableArray<TableRow> Counting) : Scored(Points, Open);

/// <summary>What deductions or bonuses gave.</summary>
/// <param name="Points">The points.</param>
/// <param name="Open">Why the outcome is not known, or null.</param>
/// <param name="Kinds">Their kinds, and the points of each.</param>
internal sealed record TalliedScored(Bounds Points, UnknownReason? Open, ImmutableArray<(Tally Kind, Bounds Points)> Kinds) : Scored(Points, Open);

/// <summary>What people gave.</summary>
/// <param name="Points">The points.</param>
/// <param name="Open">Why the outcome is not known, or null.</param>
/// <param name="Judged">What they judged, or null.</param>
internal sealed record JudgedScored(Bounds Points, UnknownReason? Open, Value? Judged) : Scored(Points, Open)
{
    /// <summary>What each stage of judging said; empty where there is one judgement.</summary>
    public ImmutableArray<StageJudgement> Stages { get; init; } = [];
}

/// <summary>What parts gave together.</summary>
/// <param name="Points">The points.</param>
/// <param name="Open">Why the outcome is not known, or null.</param>
/// <param name="Parts">The outcomes of the parts.</param>
/// <param name="Together">What their maximums come to.</param>
internal sealed record PartsScored(Bounds Points, UnknownReason? Open, ImmutableArray<CriterionOutcome> Parts, Bounds Together) : Scored(Points, Open)
{
    public override Bounds? Maximum => Together;
}
