using System.Linq.Expressions;

namespace RubricEngine.Benchmarks.Peers;

/// <summary>An expression tree for each criterion, compiled, as one builds them who keeps rules as data in .NET.</summary>
internal sealed class CompiledExpressions
{
    private readonly Func<CompleteRecord, decimal?>[] _criteria = [.. Trees().Select(t => t.Compile())];

    private readonly decimal?[] _points = new decimal?[20];

    public (int Total, int Grade) Evaluate(CompleteRecord record)
    {
        for (int i = 0; i < _criteria.Length; i++) _points[i] = _criteria[i](record);
        return PeerSums.Of(_points, record.Exemplary);
    }

    private static IEnumerable<Expression<Func<CompleteRecord, decimal?>>> Trees() =>
    [
        r => r.ReceptionRoom ? 2 : 0,
        r => r.Exemplary ? 5 : 0,
        r => r.FireHouseholds / r.Households >= 0.9m ? 5 : r.FireHouseholds / r.Households >= 0.8m ? 3.5m : r.FireHouseholds / r.Households >= 0.7m ? 2 : 0,
        r => Math.Round(Math.Min(Math.Max(50 * (2 * r.Satisfied - r.Surveyed) / (9 * r.Surveyed), 0), 5), 2, MidpointRounding.AwayFromZero),
        r => r.Cameras >= 300 ? 5 : 0,
        r => (r.Cameras >= 500 ? 1 : 0) + (r.ReceptionRoom ? 1 : 0) + (r.Officers >= 20 ? 1 : 0) >= 2 ? 4 : 0,
        r => r.OfficersNeeded - r.Officers <= 0 ? 4 : r.OfficersNeeded - r.Officers <= 2 ? 3 : r.OfficersNeeded - r.Officers <= 5 ? 1 : 0,
        r => Math.Max(6 - Math.Min(0.5m * r.Reprimands, 3) - Math.Min(2 * r.Warnings, 6), 0),
        r => r.Verified / r.Population >= 0.99m ? 4 : r.Verified / r.Population >= 0.95m ? 3 : r.Verified / r.Population >= 0.9m ? 1 : 0,
        r => r.Reprimands + r.Warnings <= 5 ? 3 : 0,
        r => r.Crimes <= r.CrimesBefore ? 5 : 0,
        r => r.Crimes == 0 ? 5 : r.Cleared / r.Crimes > 0.85m ? 5 : r.Cleared / r.Crimes >= 0.7m ? 3 : 0,
        r => r.Reports == 0 ? 5 : r.Resolved / r.Reports >= 1 ? 5 : r.Resolved / r.Reports >= 0.95m ? 4 : r.Resolved / r.Reports >= 0.9m ? 2 : 0,
        r => r.Businesses == 0 ? null : r.Inspected / r.Businesses >= 1 ? 4 : r.Inspected / r.Businesses >= 0.8m ? 3 : 0,
        r => r.Overdue == 0 ? 5 : 0,
        r => r.Overdue / r.Dossiers <= 0.01m ? 4 : r.Overdue / r.Dossiers <= 0.05m ? 2 : 0,
        r => r.Online / r.Dossiers >= 0.9m ? 5 : r.Online / r.Dossiers >= 0.7m ? 3 : r.Online / r.Dossiers >= 0.5m ? 1 : 0,
        r => r.Officers * 1_000 >= r.Population ? 5 : 0,
        r => r.FireHouseholds >= 500 && r.Cameras >= 100 ? 3 : 0,
        r => Math.Round(4 * r.FireHouseholds / r.Households, 2, MidpointRounding.AwayFromZero),
    ];
}
