using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Model;

/// <summary>A group's points become 0 when the condition holds.</summary>
internal sealed record ZeroEvent(Expression Condition, LocalizedText? Title, Origin? Origin);

/// <summary>What a group must reach; a failed minimum acts only through <c>minimums_met</c> and grades.</summary>
/// <param name="Amount">Points, or a share of the group's maximum after exclusions (0..1).</param>
/// <param name="IsShare">Whether <paramref name="Amount"/> is a share.</param>
/// <param name="Origin">Where it was written.</param>
internal sealed record GroupMinimum(Rational Amount, bool IsShare, Origin? Origin);

/// <summary>Ends the scoring: all other criteria are not assessed, the total is null, the grade is the one named.</summary>
/// <param name="Condition">When it strikes; null means when the criterion's points are at its lowest.</param>
/// <param name="GradeName">The name of the grade it gives; null for none.</param>
/// <param name="Origin">Where it was written.</param>
internal sealed record KnockOut(Expression? Condition, string? GradeName, Origin? Origin);

/// <summary>A condition that must hold before anything is scored.</summary>
/// <param name="Condition">What must hold.</param>
/// <param name="Grade">The outcome where it does not; null for not assessed.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Origin">Where it was written.</param>
internal sealed record Gate(Expression Condition, Grade? Grade, LocalizedText? Title, Origin? Origin);

/// <summary>A condition tested after scoring that takes the grade away.</summary>
/// <param name="Condition">When it strikes.</param>
/// <param name="Grade">The outcome; null for no grade.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Origin">Where it was written.</param>
internal sealed record Veto(Expression Condition, Grade? Grade, LocalizedText? Title, Origin? Origin);

/// <summary>Takes a share of the total.</summary>
/// <param name="Share">The share a case takes, 0..1.</param>
/// <param name="Per">The number of cases, or a condition that counts as one.</param>
/// <param name="Cap">The largest share, or null.</param>
/// <param name="Running">Whether it is taken of what earlier deductions left, instead of the sum before any of them.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Origin">Where it was written.</param>
internal sealed record PercentDeduction(Rational Share, Expression Per, Rational? Cap, bool Running, LocalizedText? Title, Origin? Origin);

/// <summary>Lowers the grade after grading: to at most a grade, or by a number of grades.</summary>
/// <param name="Condition">When it acts.</param>
/// <param name="Cap">The best grade still possible; null where <paramref name="Drop"/> is given.</param>
/// <param name="Drop">The number of grades to drop; 0 where <paramref name="Cap"/> is given.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Origin">Where it was written.</param>
internal sealed record GradeAdjustment(Expression Condition, Grade? Cap, int Drop, LocalizedText? Title, Origin? Origin);
