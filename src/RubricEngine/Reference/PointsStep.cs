using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>A step from a group's combination to its points.</summary>
/// <param name="Group">The group, or the whole.</param>
/// <param name="Step">What was done.</param>
/// <param name="Points">The points after it.</param>
/// <param name="Deduction">What was deducted, or null.</param>
internal sealed record PointsStep(CriterionGroup Group, CombinationStep Step, Bounds Points, PercentDeduction? Deduction);
