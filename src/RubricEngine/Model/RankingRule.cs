using System.Collections.Immutable;
using RubricEngine.Text;

namespace RubricEngine.Model;

/// <summary>Who decides about equal ones at the edge of what is limited.</summary>
internal enum EdgeTies
{
    /// <summary>A person does: the tie is reported.</summary>
    Person,

    /// <summary>None of them is taken.</summary>
    None,

    /// <summary>All of them are taken, beyond the limit.</summary>
    All,
}

/// <summary>How subjects are put in order, and how many of them are chosen.</summary>
/// <param name="Keys">What they are compared by, in order; at least one.</param>
/// <param name="Places">How many are chosen; null for no limit.</param>
/// <param name="Waiting">How many come next, should one of them drop out.</param>
/// <param name="Among">The names of the grades that take part; empty for all that have points.</param>
/// <param name="Within">The fact whose value makes the cohorts that are ranked apart; null where all are ranked together.</param>
/// <param name="Ties">Who decides about equal ones at the edge of the places.</param>
/// <param name="Origin">Where it was written.</param>
internal sealed record RankingRule(ImmutableArray<RankKey> Keys, int? Places, int Waiting, ImmutableArray<string> Among, string? Within, EdgeTies Ties, Origin? Origin);

/// <summary>What subjects are compared by.</summary>
/// <param name="Value">A number, a date, or an ordered choice.</param>
/// <param name="LowestFirst">Whether the lowest comes first.</param>
/// <param name="Origin">Where it was written.</param>
internal sealed record RankKey(Expression Value, bool LowestFirst, Origin? Origin);
