using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Results;

/// <summary>What the quota of a grade did to a subject that had, or may have had, that grade.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Rated">How many subjects the quota is a share of.</param>
/// <param name="Places">How many of them may have the grade.</param>
/// <param name="Place">The subject's place among those with the grade; equal ones have one place.</param>
/// <param name="Kept">Whether it keeps the grade; unknown where that is open.</param>
/// <param name="IsTied">Whether it is one of equal ones of whom not all fit, so that a person decides.</param>
public sealed record QuotaEffect(Grade Grade, Bounds Rated, Bounds Places, Bounds Place, Truth Kept, bool IsTied);
