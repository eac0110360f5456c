using RubricEngine.Model;
using RubricEngine.Plans;
using RubricEngine.Values;

namespace RubricEngine.Evaluation;

/// <summary>How one group came out. Reads the assessment it belongs to, and changes with it.</summary>
public readonly struct RecordGroup
{
    private readonly RecordAssessment _assessment;
    private readonly PlanGroup _figures;
    private readonly WordBounds? _points;

    internal RecordGroup(RecordAssessment assessment, PlanGroup figures) => (_assessment, _figures, _points) = (assessment, figures, assessment.WordsOf(figures.Points));

    /// <summary>The group.</summary>
    public CriterionGroup Group => _figures.Group;

    /// <summary>The points that completions can have; null where it is not assessed.</summary>
    public Bounds? Points => _assessment.IsScored ? _assessment.Of(_figures.Points) : null;

    /// <summary>Its maximum.</summary>
    public Bounds Maximum => _assessment.Of(_figures.Maximum);

    /// <summary>Whether it reaches its minimum; true where it has none.</summary>
    public Truth MinimumMet => _assessment.Holds(_figures.MinimumMet.True) ? Truth.True : _assessment.Holds(_figures.MinimumMet.False) ? Truth.False : Truth.Unknown;

    /// <summary>The points as integers, without allocating; false where it is not assessed or 64 bits do not hold them.</summary>
    public bool TryGetPoints(out ScaledBounds points)
    {
        points = default;
        return _assessment.IsScored && _assessment.TryGet(_points, out points);
    }
}
