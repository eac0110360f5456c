using System.Collections.Immutable;
using RubricEngine.Documents;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>Compares how two criteria give points: in no case may the overlay's give more.</summary>
/// <param name="criteria">Compares parts.</param>
/// <param name="tied">Facts whose values depend on others.</param>
internal sealed class ScoringTightness(CriterionTightness criteria, IReadOnlySet<string> tied)
{
    public IEnumerable<Tightness> Compare(Criterion before, Criterion now) => (before.Scoring, now.Scoring) switch
    {
        (MetScoring a, MetScoring b) => [Implication.Of(Key.Met, b.Condition, a.Condition, tied), Exceeded(a, b)],
        (MetScoring or LevelsScoring, MetScoring) => [Cases(Key.Met, before, now)],
        (MetScoring or LevelsScoring, LevelsScoring) => [Cases(Key.Levels, before, now)],
        (FormulaScoring a, FormulaScoring b) => [Formula(Key.Formula, a, b)],
        (PluginScoring a, PluginScoring b) => [Formula(Key.Plugin, a.AsFormula, b.AsFormula)],
        (FormulaScoring a, PluginScoring b) => [Formula(Key.Plugin, a, b.AsFormula)],
        (PluginScoring a, FormulaScoring b) => [Formula(Key.Formula, a.AsFormula, b)],
        (StepsScoring a, StepsScoring b) => [Steps(a, b)],
        (DeductScoring a, DeductScoring b) => [Tallies(Key.Deduct, b.Kinds, a.Kinds, before, now)],
        (BonusScoring a, BonusScoring b) => [Tallies(Key.Bonus, a.Kinds, b.Kinds, before, now)],
        (TableScoring a, TableScoring b) => [Table(a, b)],
        (JudgedScoring a, JudgedScoring b) => [Judged(a, b)],
        (PartsScoring a, PartsScoring b) => Parts(a, b),
        (_, MetScoring) => [Tightness.Undecided(Key.Met)],
        (_, LevelsScoring) => [Tightness.Undecided(Key.Levels)],
        (_, FormulaScoring) => [Tightness.Undecided(Key.Formula)],
        (_, PluginScoring) => [Tightness.Undecided(Key.Plugin)],
        (_, StepsScoring) => [Tightness.Undecided(Key.Steps)],
        (_, DeductScoring) => [Tightness.Undecided(Key.Deduct)],
        (_, JudgedScoring) => [Tightness.Undecided(Key.Judged)],
        (_, TableScoring) => [Tightness.Undecided(Key.Table)],
        (_, PartsScoring) => [Tightness.Undecided(Key.Parts)],
        _ => [Tightness.Undecided(Key.Bonus)],
    };

    private Tightness Exceeded(MetScoring before, MetScoring now) =>
        before.Exceeded is { } old && now.Exceeded is { } changed ? Implication.Of(Key.Exceeded, changed, old, tied) : Tightness.Tighter(Key.Exceeded);

    /// <summary>Conditions and levels: the points of both are tried in every case.</summary>
    private Tightness Cases(Key key, Criterion before, Criterion now)
    {
        if (AreEqual(before.Scoring, now.Scoring)) return Tightness.Tighter(key);
        if (CaseSpace.Of(Conditions(now.Scoring).Concat(Conditions(before.Scoring))) is not { } space || CaseSpace.Of(Conditions(before.Scoring)) is not { } known)
            return Tightness.Undecided(key);
        bool decided = true;
        foreach (IReadOnlyDictionary<string, Value> record in space.Cases())
        {
            Rational? old = Points(before, space, record), changed = Points(now, space, record);
            if (old is { } most && changed <= most || (old is null && changed is null)) continue;
            decided = false;
            if (old is not null && changed is not null && Implication.IsRecord(space, known, tied))
                return Tightness.Looser(key, $"for `{Implication.Describe(space, record)}` it gives {changed} {(changed == 1 ? "point" : "points")}, the base {old}",
                    $"khi `{Implication.Describe(space, record)}` nó cho {changed} điểm, bộ tiêu chí gốc cho {old}");
        }
        return decided ? Tightness.Tighter(key) : Tightness.Undecided(key);
    }

    /// <summary>Levels that say the same, which needs no trying of cases.</summary>
    private static bool AreEqual(Scoring before, Scoring now) => before is LevelsScoring a && now is LevelsScoring b && a.Levels.Length == b.Levels.Length
        && a.Levels.Zip(b.Levels).All(l => l.First.Points == l.Second.Points && l.First.Conditions.Select(ExpressionKey.Of) is var keys
            && keys.All(k => k is not null) && keys.SequenceEqual(l.Second.Conditions.Select(ExpressionKey.Of)));

    private static IEnumerable<Expression> Conditions(Scoring scoring) =>
        scoring is MetScoring met ? [met.Condition] : ((LevelsScoring)scoring).Levels.SelectMany(l => l.Conditions);

    /// <summary>The points in a case; null where they are left open.</summary>
    private static Rational? Points(Criterion criterion, CaseSpace space, IReadOnlyDictionary<string, Value> record) => criterion.Scoring switch
    {
        MetScoring met => space.Holds(met.Condition, record) ? criterion.Points : Rational.Max(criterion.Lowest, 0),
        LevelsScoring levels => levels.Levels.FirstOrDefault(l => l.Conditions.All(c => space.Holds(c, record)))?.Points,
        _ => null,
    };

    private static Tightness Formula(Key written, FormulaScoring before, FormulaScoring now)
    {
        bool sameMaximum = before.Maximum is null ? now.Maximum is null : now.Maximum is { } own && ExpressionKey.Of(own) == ExpressionKey.Of(before.Maximum);
        bool notAbove = ExpressionKey.Of(now.Formula) is { } key && key == ExpressionKey.Of(before.Formula)
            || (now.Formula.Type is NumberType { Range: var range } && before.Formula.Type is NumberType { Range: var old } && range.High <= old.Low);
        return sameMaximum && notAbove ? Tightness.Tighter(written) : Tightness.Undecided(written);
    }

    /// <summary>Steps of one measure in one direction are compared figure by figure.</summary>
    private static Tightness Steps(StepsScoring before, StepsScoring now)
    {
        if (ExpressionKey.Of(before.Measure) is { } same && same == ExpressionKey.Of(now.Measure) && ExpressionKey.Of(before.From) == ExpressionKey.Of(now.From) && ExpressionKey.Of(before.Step) == ExpressionKey.Of(now.Step)
            && (before.Base, before.Add, before.Downward, before.ProRata, before.Cap, before.Otherwise) == (now.Base, now.Add, now.Downward, now.ProRata, now.Cap, now.Otherwise)) return Tightness.Tighter(Key.Steps);
        if (ExpressionKey.Of(before.Measure) is not { } measure || measure != ExpressionKey.Of(now.Measure) || before.Downward != now.Downward || before.ProRata != now.ProRata
            || before.Add.Sign <= 0 || now.Add.Sign <= 0 || Number(before.From) is not { } from || Number(now.From) is not { } start || Number(before.Step) is not { } step || Number(now.Step) is not { } size)
            return Tightness.Undecided(Key.Steps);
        if (now.Base > before.Base && start == from)
            return Tightness.Looser(Key.Steps, $"at {from} it gives {now.Base} points, the base {before.Base}", $"tại {from} nó cho {now.Base} điểm, bộ tiêu chí gốc cho {before.Base}");
        bool slower = now.Add <= before.Add && size >= step && (before.Downward ? start <= from : start >= from);
        bool lower = now.Base <= before.Base && (before.Cap is not { } cap || now.Cap <= cap) && (now.Otherwise ?? 0) <= (before.Otherwise ?? 0) && (now.Otherwise ?? 0) <= before.Base;
        return slower && lower ? Tightness.Tighter(Key.Steps) : Tightness.Undecided(Key.Steps);
    }

    private static Rational? Number(Expression expression) => expression is Literal { Value: NumberValue number } ? number.Number.Low : null;

    /// <summary>Whether every kind of <paramref name="smaller"/> weighs at most as much as the same kind of <paramref name="larger"/>.</summary>
    private static Tightness Tallies(Key key, ImmutableArray<Tally> larger, ImmutableArray<Tally> smaller, Criterion before, Criterion now)
    {
        foreach (Tally kind in smaller)
        {
            if (ExpressionKey.Of(kind.Per) is not { } cases || larger.FirstOrDefault(l => ExpressionKey.Of(l.Per) == cases) is not { } same) return Tightness.Undecided(key);
            Rational one = Rational.Min(kind.Points, kind.Cap ?? kind.Points), other = Rational.Min(same.Points, same.Cap ?? same.Points);
            string per = ExpressionKey.Written(kind.Per) ?? "";
            if (one > other)
                return Tightness.Looser(key, $"one case of `{per}` weighs {(key == Key.Deduct ? other : one)} points, in the base {(key == Key.Deduct ? one : other)}",
                    $"mỗi trường hợp `{per}` tính {(key == Key.Deduct ? other : one)} điểm, trong bộ tiêu chí gốc là {(key == Key.Deduct ? one : other)}");
            if (same.Cap is { } most && (kind.Cap is not { } cap || cap > most))
                return Tightness.Looser(key, $"many cases of `{per}` weigh {Most(key == Key.Deduct ? same.Cap : kind.Cap)} points, in the base {Most(key == Key.Deduct ? kind.Cap : same.Cap)}",
                    $"nhiều trường hợp `{per}` tính {Most(key == Key.Deduct ? same.Cap : kind.Cap)} điểm, trong bộ tiêu chí gốc là {Most(key == Key.Deduct ? kind.Cap : same.Cap)}");
        }
        // A further kind takes more where points are deducted, and gives more where they are added.
        return key == Key.Bonus && smaller.Length > larger.Length || before.Points != now.Points ? Tightness.Undecided(key) : Tightness.Tighter(key);

        static string Most(Rational? cap) => cap?.ToString() ?? "∞";
    }

    private static Tightness Judged(JudgedScoring before, JudgedScoring now)
    {
        if (!before.Stages.Select(s => (s.Name, s.Counts)).SequenceEqual(now.Stages.Select(s => (s.Name, s.Counts)))) return Tightness.Undecided(Key.Stages);
        if (now.Levels.IsEmpty || before.Levels.IsEmpty) return Tightness.Unchanged(Key.Judged, before.Type, now.Type);
        foreach (JudgedLevel level in now.Levels)
        {
            if (before.Levels.FirstOrDefault(l => l.Name == level.Name) is not { } old) return Tightness.Undecided(Key.Judged);
            if (level.Points > old.Points)
                return Tightness.Looser(Key.Judged, $"for `{level.Name}` it gives {level.Points} points, the base {old.Points}", $"mức `{level.Name}` nó cho {level.Points} điểm, bộ tiêu chí gốc cho {old.Points}");
        }
        return Tightness.Tighter(Key.Judged);
    }

    /// <summary>Tables that ask the same, row by row: every policy gives at most as much where no row gives more.</summary>
    private static Tightness Table(TableScoring before, TableScoring now)
    {
        bool same = before.Hit == now.Hit && before.Rows.Length == now.Rows.Length && before.Rows.Zip(now.Rows).All(r => r.First.Priority == r.Second.Priority && r.First.IsOtherwise == r.Second.IsOtherwise
            && r.First.Cells.Select(KeyOf).SequenceEqual(r.Second.Cells.Select(KeyOf)) && !r.First.Cells.Select(KeyOf).Contains(null) && r.First.Points is null == r.Second.Points is null);
        return same && before.Rows.Zip(now.Rows).All(r => r.Second.Points <= r.First.Points || r.Second.Points is null) ? Tightness.Tighter(Key.Table) : Tightness.Undecided(Key.Table);

        static string? KeyOf(Expression? cell) => cell is null ? "-" : ExpressionKey.Of(cell);
    }

    private IEnumerable<Tightness> Parts(PartsScoring before, PartsScoring now)
    {
        yield return OutcomeTightness.Combination(before.Combination, now.Combination);
        if (!before.Parts.Select(p => p.Path).SequenceEqual(now.Parts.Select(p => p.Path)))
        {
            yield return Tightness.Undecided(Key.Parts);
            yield break;
        }
        foreach ((Criterion old, Criterion changed) in before.Parts.Zip(now.Parts))
            foreach (Tightness tightness in criteria.Compare(old, changed)) yield return tightness;
    }
}
