using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>A figure of a list that was read, and which records made it what it is.</summary>
/// <param name="Aggregate">What was asked of the list.</param>
/// <param name="Items">The records of the list.</param>
/// <param name="Value">The figure.</param>
/// <param name="Read">How many records were read: inside the window, and chosen by the condition.</param>
/// <param name="Outside">How many stand outside the window.</param>
/// <param name="Deciding">The numbers, from 1, of the records without which it would or could be another; empty where that is none, or all alike.</param>
internal sealed record ListRead(Aggregate Aggregate, ImmutableArray<RecordItem> Items, Value Value, int Read, int Outside, ImmutableArray<int> Deciding)
{
    /// <summary>The figure in words, by which traces know it.</summary>
    public string Key { get; } = ExpressionText.Of(Aggregate);

    /// <summary>Whether it says more than the list and the figure do.</summary>
    public bool NamesRecords => Deciding.Length > 0 || Read < Items.Length;
}
