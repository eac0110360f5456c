using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Model;

/// <summary>A share of subjects that must reach a grade by a date.</summary>
/// <param name="By">The date.</param>
/// <param name="Share">The least share, 0..1.</param>
/// <param name="Grade">The grade; better ones count too.</param>
/// <param name="Origin">Where it was written.</param>
public sealed record Target(DateOnly By, Rational Share, Grade Grade, Origin? Origin);
