using System.Collections.Immutable;

namespace RubricEngine.Documents;

/// <summary>Words among which an author chooses, in their canonical form, which is the English one; a <see cref="Vocabulary"/> spells them.</summary>
/// <param name="IsClosed">Whether only these words may stand there; else any other word is the author's own.</param>
/// <param name="Words">The words.</param>
internal sealed record WordSet(bool IsClosed, params ImmutableArray<string> Words)
{
    private WordSet(params ImmutableArray<string> words) : this(true, words) { }

    public static WordSet FactType { get; } = new("integer", "decimal", "boolean", "choice", "date", "text");

    public static WordSet Provenance { get; } = new("sourced", "illustrative");

    public static WordSet RoundingMode { get; } = new("half away from zero", "half to even", "up", "down");

    public static WordSet Combination { get; } = new("sum", "weighted mean", "lowest", "all", "any");

    public static WordSet NotApplicable { get; } = new("exclude", "full", "zero");

    public static WordSet Missing { get; } = new("unknown", "exclude", "not met");

    public static WordSet Direction { get; } = new("up", "down");

    public static WordSet StepCount { get; } = new("whole", "pro rata");

    public static WordSet Judged { get; } = new("met", "points");

    /// <summary>Points that a level leaves open.</summary>
    public static WordSet OpenPoints { get; } = new("unknown");

    /// <summary>In the place of a grade: none.</summary>
    public static WordSet NoGrade { get; } = new(false, "none");

    /// <summary>The key of a parameter's row for all other choices.</summary>
    public static WordSet ResultFigure { get; } = new("grade", "points", "percent", "met");

    /// <summary>What a test may expect of the whole.</summary>
    public static WordSet WholeField { get; } = new(false, "outcome", "grade", "decided", "possible", "points", "low", "high", "max", "met", "applicable", "unknown");

    /// <summary>What a test may expect of a criterion or group.</summary>
    public static WordSet MemberField { get; } = new(false, "status", "points", "low", "high", "max");

    /// <summary>Values that a test may expect.</summary>
    public static WordSet ExpectedValue { get; } = new(false,
        "met", "partly met", "not met", "exceeded", "not applicable", "unknown", "not assessed",
        "graded", "undetermined", "no grade", "for the authority", "true", "false", "null");
}
