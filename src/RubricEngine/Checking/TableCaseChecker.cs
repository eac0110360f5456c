using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Model;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>Tries all cases of a table: those that no row covers, rows that must not hold together, rows that can never count.</summary>
internal sealed class TableCaseChecker(CheckScope scope, CaseChecker cases, TableScoring table, Origin at)
{
    private readonly bool[] _counts = new bool[table.Rows.Length];
    private readonly SortedSet<int>[] _masks = [.. table.Rows.Select(_ => new SortedSet<int>())];
    private readonly HashSet<(int, int)> _overlaps = [];
    private bool _covered = true, _gap;

    /// <summary>The table with what is proven of it.</summary>
    public TableScoring Check()
    {
        TableRow[] asking = [.. table.Rows.Where(r => !r.IsOtherwise)];
        bool hasRest = asking.Length < table.Rows.Length;
        if (TableCases.Of(asking) is not { } all || !cases.MayTry(all.Count))
        {
            cases.Undecided(at);
            return table with { Covered = hasRest };
        }
        bool free = cases.AreFree(all.Variables), settled = true;
        foreach ((int[] place, Truth[] rows) in all.All())
        {
            Truth[] holds = hasRest ? [.. rows, Rest(rows)] : rows;
            Note(holds);
            if (!holds.Contains(Truth.True)) _covered = false;
            if (free && !_gap && NeedsRow && holds.All(h => h == Truth.False))
            {
                _gap = true;
                scope.Report(DiagnosticCatalogue.TableGap(at, all.Describe(place), LeftOpen()));
            }
            if (table.Collects || Conflict(holds) is not { } rivals) continue;
            settled = false;
            if (free && _overlaps.Add(rivals)) Report(rivals, all.Describe(place));
        }
        if (!free && (!settled || (NeedsRow && !_covered))) cases.Undecided(at);
        ReportMasked();
        return table with { Covered = _covered, Settled = settled };
    }

    /// <summary>Whether a case without a row leaves the points open; a sum or a number of none is 0.</summary>
    private bool NeedsRow => table.Hit is not (HitPolicy.CollectSum or HitPolicy.CollectCount);

    private static Truth Rest(Truth[] rows) => Kleene.Not(rows.Aggregate(Truth.False, Kleene.Or));

    /// <summary>Notes which rows count in a case, and which stand in the way of others that hold.</summary>
    private void Note(Truth[] holds)
    {
        for (int i = 0; i < holds.Length; i++)
        {
            if (holds[i] != Truth.True) continue;
            int tier = table.TierOf(table.Rows[i]);
            int before = table.Collects ? -1 : Enumerable.Range(0, holds.Length).Where(j => holds[j] != Truth.False && table.TierOf(table.Rows[j]) < tier).DefaultIfEmpty(-1).MinBy(j => j < 0 ? 0 : table.TierOf(table.Rows[j]));
            if (before < 0) _counts[i] = true;
            else _masks[i].Add(before);
        }
    }

    /// <summary>Two rows of the deciding tier of which only one may hold.</summary>
    private (int, int)? Conflict(Truth[] holds)
    {
        int[] holding = [.. Enumerable.Range(0, holds.Length).Where(i => holds[i] == Truth.True)];
        if (holding.Length < 2) return null;
        int tier = holding.Min(i => table.TierOf(table.Rows[i]));
        foreach (int i in holding)
            foreach (int j in holding)
                if (i < j && table.TierOf(table.Rows[i]) == tier && table.TierOf(table.Rows[j]) == tier && table.Excludes(table.Rows[i], table.Rows[j])) return (i, j);
        return null;
    }

    private void Report((int First, int Second) rows, string record)
    {
        (TableRow first, TableRow second) = (table.Rows[rows.First], table.Rows[rows.Second]);
        int line = first.Origin!.Position.Line;
        Vocabulary words = scope.WordsAt(at);
        scope.Report(table.Hit == HitPolicy.Unique
            ? DiagnosticCatalogue.TableOverlap(second.Origin!, line, record, $"{words.Spell(Key.Hit)}: {words.Spell(WordSet.HitPolicy, "first")}")
            : DiagnosticCatalogue.TableDisagreement(second.Origin!, line, record));
    }

    private void ReportMasked()
    {
        for (int i = 0; i < table.Rows.Length; i++)
        {
            if (_counts[i]) continue;
            TableRow row = table.Rows[i];
            scope.Report(row.IsOtherwise ? DiagnosticCatalogue.TableRestNeverHolds(row.Origin!)
                : _masks[i].Count == 0 ? DiagnosticCatalogue.TableRowNeverHolds(row.Origin!)
                : DiagnosticCatalogue.TableRowMasked(row.Origin!, [.. _masks[i].Select(m => table.Rows[m].Origin!.Position.Line).Distinct()]));
        }
    }

    private string LeftOpen() => $"{scope.WordsAt(at).Spell(Key.Otherwise)}: {scope.WordsAt(at).Spell(WordSet.OpenPoints, WordSet.OpenPoints.Words[0])}";
}
