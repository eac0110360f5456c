using RubricEngine.Model;
using RubricEngine.Plans;
using RubricEngine.Values;

namespace RubricEngine.Evaluation;

/// <summary>How one criterion or part came out. Reads the assessment it belongs to, and changes with it.</summary>
public readonly struct RecordCriterion
{
    private readonly RecordAssessment _assessment;
    private readonly PlanCriterion _figures;
    private readonly WordBounds? _points;

    internal RecordCriterion(RecordAssessment assessment, PlanCriterion figures) => (_assessment, _figures, _points) = (assessment, figures, assessment.WordsOf(figures.Points));

    /// <summary>The criterion.</summary>
    public Criterion Criterion => _figures.Criterion;

    /// <summary>Its status.</summary>
    public CriterionStatus Status => (CriterionStatus)_assessment.Word(_figures.Status);

    /// <summary>The points that completions can have; null where it is not assessed.</summary>
    public Bounds? Points => _assessment.Holds(_figures.HasPoints) ? _assessment.Of(_figures.Points) : null;

    /// <summary>Its maximum.</summary>
    public Bounds Maximum => _assessment.Of(_figures.Maximum);

    /// <summary>The points as integers, without allocating; false where it is not assessed or 64 bits do not hold them.</summary>
    public bool TryGetPoints(out ScaledBounds points)
    {
        points = default;
        return _assessment.Holds(_figures.HasPoints) && _assessment.TryGet(_points, out points);
    }
}
