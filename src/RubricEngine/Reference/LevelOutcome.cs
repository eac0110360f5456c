using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>The levels that a group or criterion may come to.</summary>
/// <param name="Possible">Their names; empty where nothing is known of them.</param>
/// <param name="Open">Why the level is not known, or null.</param>
internal sealed record LevelOutcome(ImmutableArray<string> Possible, UnknownReason? Open)
{
    /// <summary>The level, or null.</summary>
    public string? Name => Open is null && Possible is [var name] ? name : null;

    /// <summary>The first row that holds, of those read in order; the rows before it that may hold are possible too.</summary>
    /// <param name="rows">The rows that were read, with their names.</param>
    /// <param name="covered">Whether some row holds in every case.</param>
    /// <param name="open">Why it is not known which.</param>
    public static LevelOutcome Of(IEnumerable<(string? Name, Truth Holds)> rows, bool covered, UnknownReason? open)
    {
        var possible = ImmutableArray.CreateBuilder<string>();
        bool decided = false;
        foreach ((string? name, Truth holds) in rows)
        {
            if (holds == Truth.False) continue;
            if (name is null) return Unknown(open ?? UnknownReason.NoLevel);
            if (!possible.Contains(name)) possible.Add(name);
            decided = holds == Truth.True;
            if (decided) break;
        }
        if (possible.Count == 0 || (!decided && !covered)) return Unknown(open ?? UnknownReason.NoLevel);
        return new LevelOutcome(possible.ToImmutable(), possible.Count == 1 ? null : open ?? UnknownReason.NoLevel);
    }

    /// <summary>The level of a criterion whose levels have names.</summary>
    public static LevelOutcome Of(CriterionOutcome outcome)
    {
        Criterion criterion = outcome.Criterion;
        bool stands = outcome is { Applies: Truth.True, Present: Truth.True, Scored: not null } && (outcome.Open is null || outcome.Status == CriterionStatus.Unknown);
        if (!stands) return Unknown(outcome.Open ?? UnknownReason.NothingApplicable);
        return outcome.Scored switch
        {
            MeasuredScored scored when criterion.Scoring is LevelsScoring levels => Of(scored.Levels.Select(l => (l.Level.Name, l.Holds)), levels.Covered, outcome.Open),
            TableScored { Counting: [var row, ..] } => new LevelOutcome([row.Name!], null),
            JudgedScored { Judged: ChoiceValue judged } => new LevelOutcome([judged.Choice], null),
            _ => Unknown(outcome.Open ?? UnknownReason.NoLevel),
        };
    }

    public static LevelOutcome Unknown(UnknownReason reason) => new([], reason);

    /// <summary>The level as expressions read it: a choice, or what is known of its place among all levels.</summary>
    /// <param name="names">All levels, lowest first.</param>
    public Reading Read(ImmutableArray<string> names)
    {
        if (Name is { } known) return Reading.Of(new ChoiceValue(known));
        Reading unknown = Reading.Unknown(Open!);
        if (Possible.IsEmpty) return unknown;
        int[] places = [.. Possible.Select(p => names.IndexOf(p))];
        return unknown with { Places = new PlaceRange(new Bounds(places.Min(), places.Max())) };
    }
}
