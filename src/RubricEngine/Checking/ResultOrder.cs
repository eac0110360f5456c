using RubricEngine.Diagnostics;
using RubricEngine.Model;
using RubricEngine.Text;

namespace RubricEngine.Checking;

/// <summary>Refuses results that need each other, and chains of results too long to follow.</summary>
internal sealed class ResultOrder(CheckScope scope)
{
    private const int LongestChain = 100;

    private readonly Dictionary<string, (string[] Needs, Origin? Origin)> _needs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lengths = new(StringComparer.Ordinal);
    private readonly List<string> _open = [];

    public void Check(CriterionGroup root)
    {
        Collect(root, []);
        foreach (string path in _needs.Keys)
            if (Length(path) < 0) return;
    }

    private void Collect(CriterionGroup group, IReadOnlyCollection<string> inherited)
    {
        // Whether a group applies decides about all its criteria.
        string[] outer = [.. inherited, .. Reads(group.Applies)];
        foreach (Criterion criterion in group.Criteria)
        {
            List<string> needs = [.. outer];
            foreach (Expression expression in Expressions(criterion)) AddReads(expression, needs);
            _needs[criterion.Path] = ([.. needs], criterion.Origin);
        }
        foreach (CriterionGroup inner in group.Groups) Collect(inner, outer);
        IEnumerable<string> members = group.Criteria.Select(c => c.Path).Concat(group.Groups.Select(g => g.Path));
        _needs[group.Path] = ([.. members, .. Reads(group.ZeroWhen?.Condition), .. outer], group.Origin);
    }

    /// <summary>The length of the longest chain from a result, or -1 after reporting.</summary>
    private int Length(string path)
    {
        if (_lengths.TryGetValue(path, out int known)) return known;
        int place = _open.IndexOf(path);
        if (place >= 0)
        {
            scope.Report(DiagnosticCatalogue.ResultCycle(_needs[path].Origin ?? scope.Start, _open.Skip(place).Append(path)));
            return -1;
        }
        if (_open.Count > LongestChain)
        {
            scope.Report(DiagnosticCatalogue.TooDeep(_needs[path].Origin ?? scope.Start));
            return -1;
        }
        _open.Add(path);
        int longest = 0;
        foreach (string need in _needs[path].Needs)
        {
            int length = _needs.ContainsKey(need) ? Length(need) : 0;
            if (length < 0) return -1;
            longest = Math.Max(longest, length + 1);
        }
        _open.RemoveAt(_open.Count - 1);
        return _lengths[path] = longest;
    }

    private static List<string> Reads(Expression? expression)
    {
        var paths = new List<string>();
        if (expression is not null) AddReads(expression, paths);
        return paths;
    }

    private static void AddReads(Expression expression, List<string> paths)
    {
        foreach (Expression part in ExpressionTree.All(expression))
            if (part is ResultReference { Path: { } path }) paths.Add(path);
    }

    /// <summary>Every expression that a criterion's result depends on.</summary>
    public static IEnumerable<Expression> Expressions(Criterion criterion)
    {
        IEnumerable<Expression?> own = criterion.Scoring switch
        {
            MetScoring met => new Expression?[] { met.Condition, met.Exceeded },
            LevelsScoring levels => levels.Levels.SelectMany(l => l.Conditions).Append<Expression?>(levels.Measure),
            FormulaScoring formula => new Expression?[] { formula.Formula, formula.Maximum },
            PluginScoring plugin => [plugin.Call],
            StepsScoring steps => [steps.Measure, steps.From, steps.Step],
            DeductScoring deduct => deduct.Kinds.Select(k => k.Per),
            BonusScoring bonus => bonus.Kinds.Select(k => k.Per),
            TableScoring table => table.Inputs.Concat(table.Rows.SelectMany(r => r.Conditions)),
            PartsScoring parts => parts.Parts.SelectMany(Expressions),
            _ => [],
        };
        return own.Append(criterion.Applies).OfType<Expression>();
    }
}
