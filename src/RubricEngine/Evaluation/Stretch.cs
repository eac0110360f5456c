using System.Collections.Immutable;

namespace RubricEngine.Evaluation;

/// <summary>A piece of the order in which a plan with shortcuts is computed: what every record takes, then a fork.</summary>
/// <param name="Always">The nodes that are computed for every record.</param>
/// <param name="When">The conditions of the short way.</param>
/// <param name="Pairs">The nodes that are others on the short way; none at the end of the plan, where no fork is.</param>
/// <param name="Long">The nodes that are computed on the long way, those of the pairs among them.</param>
/// <param name="Short">The nodes that are computed on the short way.</param>
/// <param name="After">The nodes that are computed on both ways from what they come to.</param>
/// <param name="Ends">The nodes that are read behind the fork.</param>
internal sealed record Stretch(
    ImmutableArray<int> Always, ImmutableArray<int> When, ImmutableArray<(int Long, int Short)> Pairs, ImmutableArray<int> Long, ImmutableArray<int> Short, ImmutableArray<int> After, ImmutableArray<int> Ends);
