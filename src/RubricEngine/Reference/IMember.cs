using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>A criterion, a part or a group, as what holds it combines it.</summary>
internal interface IMember
{
    /// <summary>Whether it is there at all.</summary>
    Truth Present { get; }

    /// <summary>Whether it counts as met, given that it is present.</summary>
    Truth Met { get; }

    /// <summary>Its points, given that it is present.</summary>
    Bounds PointsIfPresent { get; }

    /// <summary>Its maximum, given that it is present.</summary>
    Bounds MaximumIfPresent { get; }

    /// <summary>Its weight.</summary>
    Rational Weight { get; }

    /// <summary>Whether a count of members holds only where this one is met.</summary>
    bool Required { get; }
}
