namespace RubricEngine.Plans;

/// <summary>Pass: nodes that compute the same are one. Nodes are equal when their kind and operands are.</summary>
internal sealed class SharedSubexpressions
{
    private readonly Dictionary<PlanNode, int> _places = [];

    public int? Find(PlanNode node) => _places.TryGetValue(node, out int place) ? place : null;

    public void Add(PlanNode node, int place) => _places.Add(node, place);
}
