using RubricEngine.Values;

namespace RubricEngine.Model;

/// <summary>What becomes of a criterion that does not apply.</summary>
internal abstract record NotApplicablePolicy
{
    public static NotApplicablePolicy Exclude { get; } = new ExcludePolicy();
    public static NotApplicablePolicy Full { get; } = new FullPolicy();
    public static NotApplicablePolicy Zero { get; } = new ZeroPolicy();
}

/// <summary>It leaves points, maximum and counts.</summary>
internal sealed record ExcludePolicy : NotApplicablePolicy;

/// <summary>It gets its full points and counts as met.</summary>
internal sealed record FullPolicy : NotApplicablePolicy;

/// <summary>It gets 0 points and counts as not met.</summary>
internal sealed record ZeroPolicy : NotApplicablePolicy;

/// <summary>It gets points of its own; its status follows from them.</summary>
internal sealed record OwnPointsPolicy(Rational Points) : NotApplicablePolicy;

/// <summary>What becomes of a criterion whose outcome is unknown.</summary>
internal enum MissingPolicy
{
    Unknown,
    Exclude,
    NotMet,
}
