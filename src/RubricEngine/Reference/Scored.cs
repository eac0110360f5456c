using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>What a scoring gave, before points are clamped and rounded.</summary>
/// <param name="Points">The points it can still give.</param>
/// <param name="Open">Why the outcome is not known, or null.</param>
internal sealed record Scored(Bounds Points, UnknownReason? Open)
{
    /// <summary>The maximum, where it is not simply the criterion's points.</summary>
    public Bounds? Maximum { get; init; }

    /// <summary>The status, where the scoring itself says so and not the points.</summary>
    public CriterionStatus? Status { get; init; }

    /// <summary>Whether the condition holds, where that and not the points decides what counts as met.</summary>
    public Truth? Met { get; init; }

    /// <summary>Whether anything is left to judge; not so where every part is left out.</summary>
    public Truth Present { get; init; } = Truth.True;

    /// <summary>What was measured, for levels and steps.</summary>
    public Reading? Measure { get; init; }

    /// <summary>The levels read, in order, and whether each holds.</summary>
    public ImmutableArray<(Level Level, Truth Holds)> Levels { get; init; } = [];

    /// <summary>What people judged, or null.</summary>
    public Value? Judged { get; init; }

    /// <summary>The rows of a table that were read, in order, and whether each holds.</summary>
    public ImmutableArray<(TableRow Row, Truth Holds)> Rows { get; init; } = [];

    /// <summary>The rows that count; empty where that is not known, or none does.</summary>
    public ImmutableArray<TableRow> Counting { get; init; } = [];

    /// <summary>What the inputs of a table came to.</summary>
    public ImmutableArray<Reading> Inputs { get; init; } = [];

    /// <summary>The kinds of deductions or bonuses, and the points of each.</summary>
    public ImmutableArray<(Tally Kind, Bounds Points)> Kinds { get; init; } = [];

    /// <summary>What each stage of judging said; empty where there is one judgement.</summary>
    public ImmutableArray<StageJudgement> Stages { get; init; } = [];

    /// <summary>The outcomes of the parts.</summary>
    public ImmutableArray<CriterionOutcome> Parts { get; init; } = [];
}
