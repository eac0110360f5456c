using System.Collections.Immutable;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Model;

/// <summary>How a criterion gives points. Exactly one of the records below.</summary>
internal abstract record Scoring;

/// <summary>All or nothing. <paramref name="Exceeded"/> is read only where <paramref name="Condition"/> holds.</summary>
internal sealed record MetScoring(Expression Condition, Expression? Exceeded) : Scoring;

/// <summary>The points of the level that holds, read in order.</summary>
/// <param name="Measure">What the bounds compare; null where levels are conditions only.</param>
/// <param name="Levels">The levels as written; where bounds do not overlap, their order does not matter.</param>
internal sealed record LevelsScoring(Expression? Measure, ImmutableArray<Level> Levels) : Scoring
{
    /// <summary>Whether it is proven that some level holds in every case; where it is not, a case may have no level.</summary>
    public bool Covered { get; init; }

    /// <summary>Whether a condition of a level is a bound of the measure: its left operand is the measure, written in the same place.</summary>
    public bool IsBound(Expression condition) => Measure is { } measure && condition is Binary { Left: var left }
        && (ReferenceEquals(left, measure) || (measure.Origin is { } place && place == left.Origin));
}

/// <summary>One level. It holds when every condition of <paramref name="Conditions"/> holds; none means "otherwise".</summary>
/// <param name="Conditions">Comparisons of the measure with the bounds as written, then an own condition if there is one.</param>
/// <param name="Points">The points, or null where the rubric leaves the case open (<c>otherwise: unknown</c>).</param>
/// <param name="Name">What the level is called, or null.</param>
/// <param name="Origin">Where it was written.</param>
internal sealed record Level(ImmutableArray<Expression> Conditions, Rational? Points, string? Name, Origin? Origin);

/// <summary>The value of an expression.</summary>
internal sealed record FormulaScoring(Expression Formula, Expression? Maximum) : Scoring;

/// <summary>The answer of a function of a host or plugin, a pure number.</summary>
internal sealed record PluginScoring(ForeignCall Call) : Scoring
{
    /// <summary>The formula that gives the same points.</summary>
    public FormulaScoring AsFormula => new(Call, null);
}

/// <summary>A base at a start, then points for each further step.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Base">Points at the start.</param>
/// <param name="From">The start.</param>
/// <param name="Step">The size of a step, above 0, in the unit of the measure.</param>
/// <param name="Add">Points for each step; may be negative.</param>
/// <param name="Downward">Whether steps are counted below the start instead of above it.</param>
/// <param name="ProRata">Whether a part of a step counts in proportion; else only whole steps count.</param>
/// <param name="Cap">The most points (the least, where <paramref name="Add"/> is negative), or null.</param>
/// <param name="Otherwise">Points where the start is not reached; null where the measure cannot lie before it.</param>
internal sealed record StepsScoring(
    Expression Measure, Rational Base, Expression From, Expression Step, Rational Add,
    bool Downward, bool ProRata, Rational? Cap, Rational? Otherwise) : Scoring;

/// <summary>Full points less the deductions.</summary>
internal sealed record DeductScoring(ImmutableArray<Tally> Kinds) : Scoring;

/// <summary>Points that add to the total and never to the maximum; the criterion's points are their cap.</summary>
internal sealed record BonusScoring(ImmutableArray<Tally> Kinds) : Scoring;

/// <summary>So many points for each case of one kind.</summary>
/// <param name="Points">Points a case, above 0.</param>
/// <param name="Per">The number of cases (never negative), or a condition that counts as one case.</param>
/// <param name="Cap">The most points of this kind, or null.</param>
/// <param name="Label">What the kind is called, or null.</param>
/// <param name="Origin">Where it was written.</param>
internal sealed record Tally(Rational Points, Expression Per, Rational? Cap, string? Label, Origin? Origin);

/// <summary>A person's judgement.</summary>
/// <param name="Type">Boolean for met or not met; a number from lowest to points; a choice among levels.</param>
/// <param name="Levels">The points of each choice; empty for the other two.</param>
/// <param name="Stages">The stages that judge one after another; empty where there is one judgement.</param>
internal sealed record JudgedScoring(DataType Type, ImmutableArray<JudgedLevel> Levels, ImmutableArray<JudgingStage> Stages) : Scoring;

/// <summary>One stage of judging.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Counts">Whether its judgement may count: of those that do, the last one that was given does.</param>
/// <param name="Origin">Where it was written.</param>
internal sealed record JudgingStage(string Name, bool Counts, Origin? Origin);

/// <summary>A level that a person may choose.</summary>
internal sealed record JudgedLevel(string Name, Rational Points, Origin? Origin);

/// <summary>Sub-criteria; they are not counted among the criteria.</summary>
internal sealed record PartsScoring(ImmutableArray<Criterion> Parts, Combination Combination) : Scoring;
