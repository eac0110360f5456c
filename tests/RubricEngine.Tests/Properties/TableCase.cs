using System.Globalization;
using System.Text;

namespace RubricEngine.Tests.Properties;

/// <summary>A random decision table over a number, a choice, a truth and a date, written down and, apart from the product, read plainly.</summary>
internal sealed class TableCase
{
    public const int Points = 9;

    private static readonly string[] s_choices = ["low", "mid", "high"];

    private static readonly string[] s_policies = ["unique", "first", "any", "priority", "collect sum", "collect min", "collect max", "collect count"];

    private readonly List<(string[] Cells, Func<TableRecord, bool>[] Holds, int Points, int Priority)> _rows = [];
    private readonly int? _otherwise;

    public TableCase(int seed)
    {
        var random = new Random(seed);
        Policy = s_policies[random.Next(s_policies.Length)];
        int rows = random.Next(1, 5);
        for (int i = 0; i < rows; i++)
        {
            (string, Func<TableRecord, bool>)[] cells = [Number(random), Choice(random), Truth(random), Date(random)];
            _rows.Add(([.. cells.Select(c => c.Item1)], [.. cells.Select(c => c.Item2)], Policy == "collect count" ? 1 : random.Next(3) == 0 ? Points : random.Next(0, 4), random.Next(1, 3)));
        }
        if (random.Next(3) > 0) _otherwise = random.Next(0, Points + 1);
    }

    /// <summary>The policy, in English.</summary>
    public string Policy { get; }

    /// <summary>Records on, between and beside all constants.</summary>
    public static IEnumerable<TableRecord> AllRecords() =>
        from number in Enumerable.Range(0, 5)
        from choice in Enumerable.Range(0, 3)
        from truth in new[] { false, true }
        from day in new[] { 1, 10, 11, 20, 31 }
        select new TableRecord(number, choice, truth, day);

    public string ToText()
    {
        var text = new StringBuilder(
            """
            format: 1
            rubric: random/table
            version: "1"
            facts:
              n: { type: integer, min: 0, max: 4 }
              r: { type: choice, choices: [low, mid, high], ordered: true }
              t: boolean
              d: { type: date, min: 2024-01-01, max: 2024-01-31 }
            criteria:
              - id: c1
                points: 9
                table:
                  inputs: [n, r, t, d]

            """);
        text.Append(CultureInfo.InvariantCulture, $"      hit: {Policy}\n      rows:\n");
        foreach ((string[] cells, _, int points, int priority) in _rows)
        {
            string extra = (Policy == "collect count" ? "" : $", points: {points}") + (Policy == "priority" ? $", priority: {priority}" : "");
            text.Append(CultureInfo.InvariantCulture, $"        - {{ when: [{string.Join(", ", cells.Select(c => $"\"{c}\""))}]{extra} }}\n");
        }
        if (_otherwise is { } rest) text.Append(CultureInfo.InvariantCulture, $"        - {{ otherwise: {rest} }}\n");
        return text.ToString();
    }

    /// <summary>Which rows hold, the one "otherwise" left out.</summary>
    public int[] Holding(TableRecord record) => [.. Enumerable.Range(0, _rows.Count).Where(i => _rows[i].Holds.All(h => h(record)))];

    /// <summary>Whether rows hold together of which only one may count.</summary>
    public bool Conflicts(TableRecord record)
    {
        int[] holding = Holding(record);
        return Policy switch
        {
            "unique" => holding.Length > 1,
            "any" => holding.Select(i => _rows[i].Points).Distinct().Count() > 1,
            "priority" => holding.GroupBy(i => _rows[i].Priority).OrderBy(g => g.Key).FirstOrDefault()?.Select(i => _rows[i].Points).Distinct().Count() > 1,
            _ => false,
        };
    }

    /// <summary>The points, for a record without a conflict; null where no row holds and nothing is said for that.</summary>
    public int? PointsOf(TableRecord record)
    {
        int[] holding = Holding(record);
        int[] points = [.. holding.Select(i => _rows[i].Points)];
        if (points.Length == 0) return _otherwise ?? (Policy is "collect sum" or "collect count" ? 0 : null);
        return Policy switch
        {
            "collect sum" or "collect count" => Math.Min(points.Sum(), Points),
            "collect min" => points.Min(),
            "collect max" => points.Max(),
            "priority" => _rows[holding.MinBy(i => _rows[i].Priority)].Points,
            _ => points[0],
        };
    }

    /// <summary>The rows that count in no record, by their place in the text.</summary>
    public IEnumerable<int> NeverCounting()
    {
        TableRecord[] records = [.. AllRecords()];
        for (int i = 0; i < _rows.Count; i++)
        {
            int row = i;
            if (!records.Any(r => Holding(r) is var holding && holding.Contains(row) && (Policy switch
            {
                "first" => holding[0] == row,
                "priority" => holding.Min(h => _rows[h].Priority) == _rows[row].Priority,
                _ => true,
            }))) yield return row;
        }
        if (_otherwise is not null && records.All(r => Holding(r).Length > 0)) yield return _rows.Count;
    }

    private static (string, Func<TableRecord, bool>) Number(Random random)
    {
        int n = random.Next(0, 5);
        return random.Next(7) switch
        {
            0 => ($"<= {n}", r => r.Number <= n),
            1 => ($"> {n}", r => r.Number > n),
            2 => ($"{n}", r => r.Number == n),
            3 => ($"!= {n}", r => r.Number != n),
            4 when random.Next(2) == 0 => ($"> 0 and <= {n}", r => r.Number > 0 && r.Number <= n),
            4 => ($"between 1 and {n}", r => r.Number >= 1 && r.Number <= n),
            5 => ($"in {{{n}, 4}}", r => r.Number == n || r.Number == 4),
            _ => ("-", _ => true),
        };
    }

    private static (string, Func<TableRecord, bool>) Choice(Random random)
    {
        int n = random.Next(0, 3);
        return random.Next(5) switch
        {
            0 => (s_choices[n], r => r.Choice == n),
            1 => ($">= {s_choices[n]}", r => r.Choice >= n),
            2 => ($"in {{{s_choices[n]}, low}}", r => r.Choice == n || r.Choice == 0),
            _ => ("-", _ => true),
        };
    }

    private static (string, Func<TableRecord, bool>) Truth(Random random) => random.Next(4) switch
    {
        0 => ("true", r => r.Truth),
        1 => ("= false", r => !r.Truth),
        _ => ("-", _ => true),
    };

    private static (string, Func<TableRecord, bool>) Date(Random random) => random.Next(5) switch
    {
        0 => ("< 2024-01-11", r => r.Day < 11),
        1 => (">= 2024-01-11", r => r.Day >= 11),
        2 => ("between 2024-01-10 and 2024-01-20", r => r.Day is >= 10 and <= 20),
        _ => ("-", _ => true),
    };
}

/// <summary>What a random table is read over.</summary>
internal sealed record TableRecord(int Number, int Choice, bool Truth, int Day);
