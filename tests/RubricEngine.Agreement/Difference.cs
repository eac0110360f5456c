using RubricEngine.Evaluation;

namespace RubricEngine.Agreement;

/// <summary>Where two results of one record differ, field by field.</summary>
internal static class Difference
{
    /// <summary>The fields that differ, one line each; empty where there is none.</summary>
    public static IEnumerable<string> Between(PlanAssessment expected, PlanAssessment actual)
    {
        foreach (string line in Of("outcome", expected.Outcome, actual.Outcome)) yield return line;
        foreach (string line in Of("possible", Names(expected), Names(actual))) yield return line;
        foreach (string line in Of("points", expected.Points, actual.Points)) yield return line;
        foreach (string line in Of("maximum", expected.Maximum, actual.Maximum)) yield return line;
        foreach (string line in Of("counts", (expected.Met, expected.Applicable, expected.Unknown), (actual.Met, actual.Applicable, actual.Unknown))) yield return line;
        foreach ((GroupFigures one, GroupFigures other) in expected.Groups.Zip(actual.Groups))
            foreach (string line in Of($"group {one.Group.Path}", (one.Points, one.Maximum, one.MinimumMet), (other.Points, other.Maximum, other.MinimumMet))) yield return line;
        foreach ((CriterionFigures one, CriterionFigures other) in expected.Criteria.Zip(actual.Criteria))
            foreach (string line in Between(one, other)) yield return line;
        foreach (string line in Of("faults", Faults(expected), Faults(actual))) yield return line;
    }

    private static IEnumerable<string> Between(CriterionFigures expected, CriterionFigures actual)
    {
        foreach (string line in Of($"criterion {expected.Criterion.Path}", (expected.Status, expected.Points, expected.Maximum), (actual.Status, actual.Points, actual.Maximum))) yield return line;
        foreach ((CriterionFigures one, CriterionFigures other) in expected.Parts.Zip(actual.Parts))
            foreach (string line in Between(one, other)) yield return line;
    }

    private static IEnumerable<string> Of<T>(string field, T expected, T actual) =>
        EqualityComparer<T>.Default.Equals(expected, actual) ? [] : [$"{field}: {expected} became {actual}"];

    private static string Names(PlanAssessment assessment) => string.Join(", ", assessment.Possible.Select(g => g?.Name ?? "none"));

    private static string Faults(PlanAssessment assessment) =>
        string.Join(", ", assessment.Faults.Select(f => $"{f.Fact}: {f.Kind}").Distinct().Order(StringComparer.Ordinal));
}
