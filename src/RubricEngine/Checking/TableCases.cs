using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>All ways in which the rows of a table can come out together.</summary>
internal sealed class TableCases
{
    /// <summary>Far more than a table has that people read.</summary>
    private const int MostComparisons = 2_000;

    private const int MostCells = 2_000_000;

    private readonly CaseSpace _space;
    private readonly string[] _keys;
    private readonly IReadOnlyList<Value>[] _values;

    /// <summary>For each row its cells: which variable a cell is about, and what it comes to for each value of that.</summary>
    private readonly (int Axis, Truth[] Truths)[][] _rows;

    private TableCases(CaseSpace space, IEnumerable<TableRow> rows)
    {
        _space = space;
        _keys = [.. space.Keys];
        _values = [.. _keys.Select(k => space[k].Candidates())];
        _rows = [.. rows.Select(r => r.Conditions.Select(Cell).ToArray())];
    }

    public IReadOnlyCollection<CaseVariable> Variables => _space.Variables;

    /// <summary>The number of cases.</summary>
    public int Count => _values.Aggregate(1, (product, values) => product * values.Count);

    /// <summary>The cases of a table, or null where they are too many to try.</summary>
    public static TableCases? Of(IReadOnlyCollection<TableRow> rows)
    {
        if (CaseSpace.Of(rows.SelectMany(r => r.Conditions), MostComparisons) is not { } space) return null;
        var cases = new TableCases(space, rows);
        return (long)cases.Count * rows.Count <= MostCells ? cases : null;
    }

    /// <summary>Every case: the place of each variable's value, and what each row comes to.</summary>
    public IEnumerable<(int[] At, Truth[] Rows)> All()
    {
        int[] at = new int[_keys.Length];
        if (_values.Any(v => v.Count == 0)) yield break;
        while (true)
        {
            yield return (at, [.. _rows.Select(r => r.Aggregate(Truth.True, (known, cell) => Kleene.And(known, cell.Truths[at[cell.Axis]])))]);
            int axis = at.Length - 1;
            while (axis >= 0 && ++at[axis] == _values[axis].Count) at[axis--] = 0;
            if (axis < 0) yield break;
        }
    }

    /// <summary>A case in words.</summary>
    public string Describe(int[] at) => _space.Describe(Enumerable.Range(0, _keys.Length).ToDictionary(i => _keys[i], i => _values[i][at[i]], StringComparer.Ordinal));

    private (int, Truth[]) Cell(Expression condition)
    {
        string key = _space.KeyOf(condition);
        int axis = Array.IndexOf(_keys, key);
        return (axis, [.. _values[axis].Select(v => _space.TruthOf(condition, new Dictionary<string, Value>(StringComparer.Ordinal) { [key] = v }))]);
    }
}
