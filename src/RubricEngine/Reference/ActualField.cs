using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>The fields of a result by the names that ndjson gives them, as texts.</summary>
internal static class ActualField
{
    public const string Null = "null";

    /// <summary>The texts of a field; several only for <c>possible</c>.</summary>
    /// <param name="assessment">The result.</param>
    /// <param name="path">A criterion, part or group; empty for the whole.</param>
    /// <param name="field">The field's name.</param>
    public static ImmutableArray<string> Of(Assessment assessment, string path, string field)
    {
        if (path.Length == 0)
            return field == "possible" ? [.. assessment.Possible.Select(g => g?.Name ?? Null)] : [OfWhole(assessment, field)];
        if (assessment.Groups.FirstOrDefault(g => g.Group.Path == path) is { } group)
            return [field == "level" ? group.Level ?? Null : field == "minimum" ? Text(group.MinimumMet) : Figure(group.Points, group.Maximum, field)];
        return [Find(assessment.Criteria, path) is { } criterion ? OfCriterion(criterion, field) : Null];
    }

    public static CriterionResult? Find(ImmutableArray<CriterionResult> results, string path) =>
        results.Select(r => r.Criterion.Path == path ? r : Find(r.Parts, path)).FirstOrDefault(r => r is not null);

    private static string OfWhole(Assessment assessment, string field) => field switch
    {
        "outcome" => assessment.Outcome switch
        {
            Outcome.Graded => "graded",
            Outcome.Undetermined => "undetermined",
            Outcome.NoGrade => "no grade",
            Outcome.NotAssessed => "not assessed",
            _ => "for the authority",
        },
        "grade" => assessment.Grade?.Name ?? Null,
        "decided" => assessment.Decided ? "true" : "false",
        "met" => Text(assessment.Met),
        "applicable" => Text(assessment.Applicable),
        "unknown" => Text(assessment.Unknown),
        _ => Figure(assessment.Points, assessment.Maximum, field),
    };

    private static string OfCriterion(CriterionResult criterion, string field) => field switch
    {
        "status" => StatusNames.English[(int)criterion.Status],
        "level" => criterion.Level ?? Null,
        "why" => criterion.Why?.English ?? Null,
        "code" => criterion.Criterion.Code ?? Null,
        _ => Figure(criterion.Points, criterion.Maximum, field),
    };

    private static string Figure(Bounds? points, Bounds maximum, string field) => field switch
    {
        "points" => points is { IsExact: true, Low: var exact } ? exact.ToString() : Null,
        "low" => points?.Low.ToString() ?? Null,
        "high" => points?.High.ToString() ?? Null,
        "max" => maximum.IsExact ? maximum.Low.ToString() : Null,
        "maxLow" => maximum.Low.ToString(),
        "maxHigh" => maximum.High.ToString(),
        _ => Null,
    };

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(Truth truth) => truth switch { Truth.True => "true", Truth.False => "false", _ => "unknown" };
}
