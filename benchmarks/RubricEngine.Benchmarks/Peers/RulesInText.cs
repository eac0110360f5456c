using RulesEngine.Models;

namespace RubricEngine.Benchmarks.Peers;

/// <summary>Microsoft RulesEngine: a rule in text for each criterion, whose action gives its points.</summary>
internal sealed class RulesInText
{
    private const string Workflow = "typical";

    private readonly RulesEngine.RulesEngine _rules = new([new Workflow { WorkflowName = Workflow, Rules = [.. Points().Select(Rule)] }],
        new ReSettings { CustomTypes = [typeof(Math), typeof(MidpointRounding)] });

    private readonly decimal?[] _points = new decimal?[20];

    public async Task<(int Total, int Grade)> Evaluate(CompleteRecord record)
    {
        List<RuleResultTree> results = await _rules.ExecuteAllRulesAsync(Workflow, new RuleParameter("r", record));
        for (int i = 0; i < results.Count; i++)
        {
            if (results[i].ActionResult is { Exception: { } exception }) throw exception;
            _points[i] = results[i].IsSuccess ? (decimal)results[i].ActionResult.Output : null;
        }
        return PeerSums.Of(_points, record.Exemplary);
    }

    private static Rule Rule((string When, string Points) criterion, int place) => new()
    {
        RuleName = $"c{place + 1:00}",
        Expression = criterion.When,
        Actions = new RuleActions
        {
            OnSuccess = new ActionInfo { Name = "OutputExpression", Context = new Dictionary<string, object> { ["expression"] = $"decimal({criterion.Points})" } },
        },
    };

    private static IEnumerable<(string When, string Points)> Points()
    {
        const string Always = "true";
        return
        [
            (Always, "r.ReceptionRoom ? 2M : 0M"),
            (Always, "r.Exemplary ? 5M : 0M"),
            (Always, "r.FireHouseholds / r.Households >= 0.9M ? 5M : r.FireHouseholds / r.Households >= 0.8M ? 3.5M : r.FireHouseholds / r.Households >= 0.7M ? 2M : 0M"),
            (Always, "Math.Round(Math.Min(Math.Max(50M * (2M * r.Satisfied - r.Surveyed) / (9M * r.Surveyed), 0M), 5M), 2, MidpointRounding.AwayFromZero)"),
            (Always, "r.Cameras >= 300M ? 5M : 0M"),
            (Always, "((r.Cameras >= 500M ? 1 : 0) + (r.ReceptionRoom ? 1 : 0) + (r.Officers >= 20M ? 1 : 0)) >= 2 ? 4M : 0M"),
            (Always, "r.OfficersNeeded - r.Officers <= 0M ? 4M : r.OfficersNeeded - r.Officers <= 2M ? 3M : r.OfficersNeeded - r.Officers <= 5M ? 1M : 0M"),
            (Always, "Math.Max(6M - Math.Min(0.5M * r.Reprimands, 3M) - Math.Min(2M * r.Warnings, 6M), 0M)"),
            (Always, "r.Verified / r.Population >= 0.99M ? 4M : r.Verified / r.Population >= 0.95M ? 3M : r.Verified / r.Population >= 0.9M ? 1M : 0M"),
            (Always, "r.Reprimands + r.Warnings <= 5M ? 3M : 0M"),
            (Always, "r.Crimes <= r.CrimesBefore ? 5M : 0M"),
            (Always, "r.Crimes == 0M ? 5M : r.Cleared / r.Crimes > 0.85M ? 5M : r.Cleared / r.Crimes >= 0.7M ? 3M : 0M"),
            (Always, "r.Reports == 0M ? 5M : r.Resolved / r.Reports >= 1M ? 5M : r.Resolved / r.Reports >= 0.95M ? 4M : r.Resolved / r.Reports >= 0.9M ? 2M : 0M"),
            ("r.Businesses > 0M", "r.Inspected / r.Businesses >= 1M ? 4M : r.Inspected / r.Businesses >= 0.8M ? 3M : 0M"),
            (Always, "r.Overdue == 0M ? 5M : 0M"),
            (Always, "r.Overdue / r.Dossiers <= 0.01M ? 4M : r.Overdue / r.Dossiers <= 0.05M ? 2M : 0M"),
            (Always, "r.Online / r.Dossiers >= 0.9M ? 5M : r.Online / r.Dossiers >= 0.7M ? 3M : r.Online / r.Dossiers >= 0.5M ? 1M : 0M"),
            (Always, "r.Officers * 1000M >= r.Population ? 5M : 0M"),
            (Always, "r.FireHouseholds >= 500M && r.Cameras >= 100M ? 3M : 0M"),
            (Always, "Math.Round(4M * r.FireHouseholds / r.Households, 2, MidpointRounding.AwayFromZero)"),
        ];
    }
}
