using System.Numerics;
using RubricEngine.Columns;

namespace RubricEngine.Batch;

/// <summary>Which rows belong to which cohort: those of one period with one key. Rows of different periods are never judged together.</summary>
internal sealed class CohortRows
{
    private readonly (string? Period, BigInteger Key)?[] _cohorts;
    private readonly Dictionary<(string?, BigInteger), List<int>> _members = [];

    /// <summary>Rows whose cohort is not known, by period: each of them may belong to any.</summary>
    private readonly Dictionary<string, List<int>> _unplaced = new(StringComparer.Ordinal);

    public CohortRows(FactTable table, CohortMembers members)
    {
        _cohorts = new (string?, BigInteger)?[table.Rows];
        for (int row = 0; row < table.Rows; row++)
        {
            string? period = table.Period(row);
            if (members.KeyOf(row) is { } key)
            {
                _cohorts[row] = (period, key);
                Add(_members, (period, key), row);
            }
            else Add(_unplaced, period ?? "", row);
        }
    }

    /// <summary>The cohort of a row; null where it is not known.</summary>
    public (string? Period, BigInteger Key)? CohortOf(int row) => _cohorts[row];

    /// <summary>The rows of a cohort, and those that may be.</summary>
    public IEnumerable<(int Row, bool IsSure)> Members((string? Period, BigInteger) cohort) =>
        _members[cohort].Select(row => (row, true)).Concat(_unplaced.GetValueOrDefault(cohort.Period ?? "", []).Select(row => (row, false)));

    private static void Add<TKey>(Dictionary<TKey, List<int>> lists, TKey key, int row) where TKey : notnull
    {
        if (!lists.TryGetValue(key, out List<int>? rows)) lists.Add(key, rows = []);
        rows.Add(row);
    }
}
