namespace RubricEngine.Model;

/// <summary>How the members of a group, or the parts of a criterion, become one figure.</summary>
internal abstract record Combination;

/// <summary>The weighted sum: weight × points, added.</summary>
internal sealed record SumCombination : Combination;

/// <summary>The weighted sum divided by the sum of weights of what applies.</summary>
internal sealed record WeightedMeanCombination : Combination;

/// <summary>The lowest points of any member; the maximum is the lowest maximum.</summary>
internal sealed record LowestCombination : Combination;

/// <summary>Full points when at least so many members are met, every required one that applies among them, else 0.</summary>
internal sealed record AtLeastCombination(int Count) : Combination;

/// <summary>Full points when every applicable part is met, else 0. Parts only.</summary>
internal sealed record AllCombination : Combination;

/// <summary>Full points when any part is met, and every required one that applies, else 0. Parts only.</summary>
internal sealed record AnyCombination : Combination;
