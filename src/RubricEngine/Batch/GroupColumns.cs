using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Batch;

/// <summary>How one group came out in every row, before its weight. Immutable.</summary>
public sealed class GroupColumns
{
    private readonly NumberColumn _surelyMet, _surelyNotMet;

    internal GroupColumns(CriterionGroup group, BoundsColumn points, BoundsColumn maximum, NumberColumn surelyMet, NumberColumn surelyNotMet) =>
        (Group, Points, Maximum, _surelyMet, _surelyNotMet) = (group, points, maximum, surelyMet, surelyNotMet);

    /// <summary>The group.</summary>
    public CriterionGroup Group { get; }

    /// <summary>Its points; none in rows that are not scored.</summary>
    public BoundsColumn Points { get; }

    /// <summary>Its maximum after exclusions and cap.</summary>
    public BoundsColumn Maximum { get; }

    /// <summary>Whether it reaches its minimum; true where it has none.</summary>
    public Truth MinimumMet(int row) => !_surelyMet[row].IsZero ? Truth.True : !_surelyNotMet[row].IsZero ? Truth.False : Truth.Unknown;
}
