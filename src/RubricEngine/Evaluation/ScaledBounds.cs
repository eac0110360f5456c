namespace RubricEngine.Evaluation;

/// <summary>An exact number that may be uncertain, as integers: from <paramref name="Low"/> / <paramref name="Scale"/> to <paramref name="High"/> / <paramref name="Scale"/>.</summary>
/// <param name="Low">The lower end times the scale.</param>
/// <param name="High">The upper end times the scale.</param>
/// <param name="Scale">Above 0; the same for every record of a rubric whose rules divide by constants only.</param>
public readonly record struct ScaledBounds(long Low, long High, long Scale);
