using System.Collections.Immutable;
using RubricEngine.Results;
using RubricEngine.Values;

namespace RubricEngine.Standings;

/// <summary>Subjects in order.</summary>
/// <param name="Keys">What they are compared by, as it was written.</param>
/// <param name="Places">How many are chosen of each period and cohort; null for no limit.</param>
/// <param name="Subjects">Those that take part, or may: by period, by cohort, by rank, then by name.</param>
public sealed record Ranking(ImmutableArray<string> Keys, int? Places, ImmutableArray<RankedSubject> Subjects);

/// <summary>One subject of a ranking.</summary>
/// <param name="Assessment">Its result.</param>
/// <param name="Cohort">The cohort within which it is ranked; null where all are ranked together, or where it is not known.</param>
/// <param name="Rank">Its rank: one more than the number of subjects before it, so that equal ones have one rank. A range where uncertain figures leave it open, null where its cohort is not known.</param>
/// <param name="TakesPart">Whether it surely takes part; a subject of which that is open has the rank that it would have.</param>
/// <param name="Placing">What it gets.</param>
/// <param name="HasEquals">Whether others are surely equal to it.</param>
/// <param name="Figures">The values that it is compared by; unknown ones say why.</param>
public sealed record RankedSubject(Assessment Assessment, string? Cohort, Bounds? Rank, bool TakesPart, Placing Placing, bool HasEquals, ImmutableArray<Value> Figures);
