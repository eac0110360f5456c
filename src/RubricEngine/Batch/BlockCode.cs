using System.Collections.Immutable;
using RubricEngine.Plans;

namespace RubricEngine.Batch;

/// <summary>A vector that a block program computes.</summary>
/// <param name="Step">How.</param>
/// <param name="Lane">What its elements are.</param>
/// <param name="List">The list whose items it has an element for; -1 where it has one for every row.</param>
internal readonly record struct BlockValue(BlockStep Step, Lane Lane, int List);

/// <summary>What is asked of a plan: the node, the lane in which it is stored, and the list for whose items it is asked, or -1.</summary>
internal readonly record struct AskedNode(int Place, Lane Lane, int List);

/// <summary>The operations of a block in order: each reads only values before it.</summary>
/// <param name="Values">The vectors.</param>
/// <param name="Outputs">For each node that was asked for, the vector that is stored; no two are the same, and none is a column.</param>
internal sealed record BlockCode(ImmutableArray<BlockValue> Values, ImmutableArray<int> Outputs)
{
    /// <summary>The vectors that a step reads, in order.</summary>
    public static ImmutableArray<int> Operands(BlockStep step) => step switch
    {
        ReadStep or ConstantStep => [],
        LogicStep s => [s.Left, s.Right],
        NotStep s => [s.Operand],
        CompareStep s => [s.Left, s.Right],
        ArithmeticStep s => [s.Left, s.Right],
        ChooseStep s => [s.Condition, s.Then, s.Else],
        ConvertStep s => [s.Operand],
        QuotientStep s => [s.Dividend, s.Divisor],
        EntryStep s => [s.Place],
        DatePartStep s => [s.Day],
        SpreadStep s => [s.Operand],
        StoreItemsStep s => [s.Operand],
        AnyStep s => [s.Condition],
        TotalStep s => [s.Value],
        ExtremeStep s => [s.Condition, s.Value],
        FractionTotalStep s => [s.Condition, s.Numerator, s.Denominator],
        FractionExtremeStep s => [s.Condition, s.Numerator, s.Denominator],
        _ => throw new InvalidOperationException($"unexpected step {step.GetType().Name}"),
    };
}
