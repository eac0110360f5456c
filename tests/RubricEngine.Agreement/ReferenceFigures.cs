using RubricEngine.Evaluation;
using RubricEngine.Results;

namespace RubricEngine.Agreement;

/// <summary>An assessment of the reference evaluator as the fields that engines are compared by.</summary>
internal static class ReferenceFigures
{
    public static PlanAssessment Of(Assessment assessment) => new()
    {
        Outcome = assessment.Outcome,
        Possible = assessment.Possible,
        Points = assessment.Points,
        Maximum = assessment.Maximum,
        Met = assessment.Met,
        Applicable = assessment.Applicable,
        Unknown = assessment.Unknown,
        Groups = [.. assessment.Groups.Select(g => new GroupFigures(g.Group, g.Points, g.Maximum, g.MinimumMet))],
        Criteria = [.. assessment.Criteria.Select(Of)],
        Faults = [.. assessment.Faults.Except(assessment.Record.Faults).Select(f => (f.Fact, f.Reason.Kind))],
    };

    private static CriterionFigures Of(CriterionResult result) => new(result.Criterion, result.Status, result.Points, result.Maximum, [.. result.Parts.Select(Of)]);
}
