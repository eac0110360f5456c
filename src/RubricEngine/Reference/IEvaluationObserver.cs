using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>A step from what was combined to the figure that counts.</summary>
internal enum CombinationStep
{
    Combined,
    ZeroEvent,
    Bonuses,
    Deduction,
    Cap,
    Rounding,
}

/// <summary>Sees an evaluation as it happens, so that what explains a result is the evaluation that gave it.</summary>
internal interface IEvaluationObserver
{
    /// <summary>All criteria were judged; their outcomes are in the order of the rubric.</summary>
    void Judged(ImmutableArray<CriterionOutcome> outcomes);

    /// <summary>The points of a group, or of the whole, after a step.</summary>
    void Stepped(CriterionGroup group, CombinationStep step, Bounds points, PercentDeduction? deduction = null);

    /// <summary>A condition was read that leads to a grade: a <see cref="Gate"/>, <see cref="KnockOut"/>, <see cref="Veto"/>, <see cref="Grade"/> or <see cref="GradeAdjustment"/>.</summary>
    void Read(object rule, Truth holds, UnknownReason? open, Trace trace);
}
