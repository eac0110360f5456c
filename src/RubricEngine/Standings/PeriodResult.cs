using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Standings;

/// <summary>What is known of a subject in one period, for its recognition.</summary>
/// <param name="Period">The name of the period.</param>
/// <param name="Finding">What the result says; where nothing is known of the period, everything is unknown.</param>
public sealed record PeriodResult(string Period, RecognitionFinding Finding)
{
    /// <summary>A period of which nothing is known.</summary>
    public static PeriodResult Missing(string period) => new(period, new RecognitionFinding(Truth.Unknown, Truth.Unknown, null));

    /// <summary>A period whose assessment is at hand.</summary>
    /// <exception cref="ArgumentException">The rubric has no recognition.</exception>
    public static PeriodResult Of(string period, Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return new(period, assessment.Recognition ?? throw new ArgumentException($"the rubric `{assessment.Rubric.Id}` has no recognition", nameof(assessment)));
    }

    /// <summary>A period of which only the grade is known; that nothing withdrew a recognition then is taken for granted.</summary>
    /// <param name="rubric">The rubric, which says which grades count.</param>
    /// <param name="period">The name of the period.</param>
    /// <param name="grade">The name of the grade; null for no grade.</param>
    /// <exception cref="ArgumentException">The rubric has no recognition, or no such grade.</exception>
    public static PeriodResult OfGrade(Rubric rubric, string period, string? grade)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        Recognition recognition = rubric.Recognition ?? throw new ArgumentException($"the rubric `{rubric.Id}` has no recognition", nameof(rubric));
        if (grade is not null && !rubric.Grades.Any(g => g.Name == grade)) throw new ArgumentException($"the rubric has no grade `{grade}`", nameof(grade));
        return new(period, new RecognitionFinding(Kleene.Of(recognition.Earning.Any(g => g.Name == grade)), Truth.False, null));
    }
}
