using System.Collections.Immutable;
using RubricEngine.Model;

namespace RubricEngine.Documents;

/// <summary>Words among which an author chooses, in their canonical form, which is the English one; a <see cref="Vocabulary"/> spells them.</summary>
/// <param name="IsClosed">Whether only these words may stand there; else any other word is the author's own.</param>
/// <param name="Words">The words.</param>
internal sealed record WordSet(bool IsClosed, params ImmutableArray<string> Words)
{
    private WordSet(params ImmutableArray<string> words) : this(true, words) { }

    public bool Equals(WordSet? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    public static WordSet FactType { get; } = new("integer", "decimal", "boolean", "choice", "date", "text");

    public static WordSet Provenance { get; } = new("sourced", "illustrative");

    public static WordSet RoundingMode { get; } = new("half away from zero", "half to even", "up", "down");

    public static WordSet Combination { get; } = new("sum", "weighted mean", "lowest", "all", "any");

    public static WordSet NotApplicable { get; } = new("exclude", "full", "zero");

    public static WordSet Missing { get; } = new("unknown", "exclude", "not met");

    public static WordSet Direction { get; } = new("up", "down");

    public static WordSet StepCount { get; } = new("whole", "pro rata");

    public static WordSet Judged { get; } = new("met", "points");

    /// <summary>Stages of judging that have a word; others are the author's own.</summary>
    public static WordSet Stage { get; } = new(false, StageNames.English);

    /// <summary>How much of the listed evidence is needed; else a number.</summary>
    public static WordSet EvidenceNeeded { get; } = new("all", "one");

    /// <summary>What follows where evidence is not given.</summary>
    public static WordSet WithoutEvidence { get; } = new("report", "not met", "unknown");

    /// <summary>Which rows of a table count.</summary>
    public static WordSet HitPolicy { get; } = new("unique", "first", "any", "priority", "collect sum", "collect min", "collect max", "collect count");

    /// <summary>Which end of a ranking comes first.</summary>
    public static WordSet RankOrder { get; } = new("highest first", "lowest first");

    /// <summary>What becomes of equal ones at the edge of what is limited.</summary>
    public static WordSet Ties { get; } = new("a person decides", "take none", "take all");

    /// <summary>Points that a level leaves open.</summary>
    public static WordSet OpenPoints { get; } = new("unknown");

    /// <summary>In the place of a grade: none.</summary>
    public static WordSet NoGrade { get; } = new(false, "none");

    /// <summary>What a fact may take from the result of another rubric.</summary>
    public static WordSet ResultFigure { get; } = new("grade", "points", "percent", "met");

    /// <summary>What a test may expect of the whole.</summary>
    public static WordSet WholeField { get; } = new(false, "outcome", "grade", "decided", "possible", "points", "low", "high", "max", "met", "applicable", "unknown");

    /// <summary>What a test may expect of a criterion or group.</summary>
    public static WordSet MemberField { get; } = new(false, "status", "level", "points", "low", "high", "max");

    /// <summary>Statuses of criteria.</summary>
    public static WordSet Status { get; } = new("met", "partly met", "not met", "exceeded", "not applicable", "unknown", "not assessed");

    /// <summary>Outcomes of a whole assessment.</summary>
    public static WordSet Outcome { get; } = new("graded", "undetermined", "no grade", "not assessed", "for the authority");

    /// <summary>A yes or a no.</summary>
    public static WordSet Truth { get; } = new("true", "false");

    /// <summary>That a test expects no value.</summary>
    public static WordSet Nothing { get; } = new(false, "null");

    /// <summary>The words of the values that a test may expect of a field. Grades are the author's own names, whatever words they consist of.</summary>
    /// <param name="field">The field, canonical.</param>
    public static WordSet Expected(string field) => field switch
    {
        "status" => Status,
        "outcome" => Outcome,
        "decided" => Truth,
        _ => Nothing,
    };

    /// <summary>Every set.</summary>
    public static ImmutableArray<WordSet> All { get; } =
    [
        RankOrder, Ties, FactType, Provenance, RoundingMode, Combination, NotApplicable, Missing, Direction, StepCount, Judged, Stage, EvidenceNeeded, WithoutEvidence, HitPolicy, OpenPoints, NoGrade, ResultFigure, WholeField, MemberField,
        Status, Outcome, Truth, Nothing,
    ];
}
