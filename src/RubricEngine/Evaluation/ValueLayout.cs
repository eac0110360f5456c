using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

/// <summary>
/// Where the values stand that a plan is computed for: one place for each node that is asked for, however often. What passes
/// make of the plan is asked for the same things in the same order, and writes to the same places.
/// </summary>
internal sealed class ValueLayout
{
    private readonly ImmutableArray<int> _placeOfNode;

    public ValueLayout(Plan plan)
    {
        ImmutableArray<int> roots = PlanRoots.Of(plan);
        int[] placeOfNode = new int[plan.Steps.Length];
        Array.Fill(placeOfNode, -1);
        var lanes = ImmutableArray.CreateBuilder<Lane>();
        var unsigned = ImmutableArray.CreateBuilder<bool>();
        foreach (int root in roots)
        {
            if (placeOfNode[root] >= 0) continue;
            placeOfNode[root] = lanes.Count;
            lanes.Add(plan.Steps[root].Lane);
            unsigned.Add(lanes[^1] <= Lane.Int32 && plan.Steps[root].Range.Low.Sign >= 0);
            HasItems |= plan.Steps[root].List >= 0;
        }
        Lanes = lanes.ToImmutable();
        Unsigned = unsigned.ToImmutable();
        Places = [.. roots.Select(r => placeOfNode[r])];
        _placeOfNode = [.. placeOfNode];
    }

    /// <summary>The lane of each place.</summary>
    public ImmutableArray<Lane> Lanes { get; }

    /// <summary>For each place whether 32 bits hold its numbers, none of which is below 0.</summary>
    public ImmutableArray<bool> Unsigned { get; }

    /// <summary>For each thing that is asked for, in order, its place.</summary>
    public ImmutableArray<int> Places { get; }

    /// <summary>Whether some are computed for each item of a list.</summary>
    public bool HasItems { get; }

    /// <summary>The values that are the same for every record, of a plan that passes made of this one's.</summary>
    public ImmutableArray<(int Place, BigInteger Value)> ConstantsOf(Plan plan) =>
    [
        .. RootsOf(plan).DistinctBy(r => r.Place).SelectMany(r => plan.Steps[r.Node].Node switch
        {
            NumberConstant n => [(r.Place, n.Value)],
            BitConstant n => [(r.Place, n.Value ? 1 : 0)],
            _ => Array.Empty<(int, BigInteger)>(),
        }),
    ];

    /// <summary>What is asked for of a plan that passes made of this one's: each node with the place that it is written to.</summary>
    public IEnumerable<(int Node, int Place)> RootsOf(Plan plan) => PlanRoots.Of(plan).Take(Places.Length).Select((node, i) => (node, Places[i]));

    /// <summary>The place of a node that the plan is computed for.</summary>
    public int PlaceOf(int node) => _placeOfNode[node];
}
