using RubricEngine.Text;

namespace RubricEngine.Data;

/// <summary>A grade of an earlier period, as it was published then.</summary>
/// <param name="Subject">Who was assessed.</param>
/// <param name="Period">When.</param>
/// <param name="Grade">The name of the grade; null for no grade.</param>
/// <param name="Origin">Where it stands in the data.</param>
public sealed record EarlierResult(string Subject, AssessmentPeriod Period, string? Grade, Origin Origin);
