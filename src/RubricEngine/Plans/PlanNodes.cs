using System.Collections.Immutable;

namespace RubricEngine.Plans;

/// <summary>What a node reads and how it looks with other operands: what passes and engines need of every kind.</summary>
internal static class PlanNodes
{
    /// <summary>The places of the nodes that a node reads, in order.</summary>
    public static ImmutableArray<int> Operands(PlanNode node) => node switch
    {
        BitConstant or NumberConstant or InputKnown or InputBit or InputNumber or ItemKnown or ItemBit or ItemNumber => [],
        Less n => [n.Left.Index, n.Right.Index],
        Equal n => [n.Left.Index, n.Right.Index],
        Conjunction n => [n.Left.Index, n.Right.Index],
        Disjunction n => [n.Left.Index, n.Right.Index],
        Negation n => [n.Operand.Index],
        BitEntry n => [n.Place.Index],
        ItemAny n => [n.Condition.Index],
        Sum n => [n.Left.Index, n.Right.Index],
        Difference n => [n.Left.Index, n.Right.Index],
        Product n => [n.Left.Index, n.Right.Index],
        Least n => [n.Left.Index, n.Right.Index],
        Greatest n => [n.Left.Index, n.Right.Index],
        Choose n => [n.Condition.Index, n.Then.Index, n.Else.Index],
        Quotient n => [n.Dividend.Index, n.Divisor.Index],
        NumberEntry n => [n.Place.Index],
        DatePart n => [n.Day.Index],
        ItemTotal n => [n.Value.Index],
        ItemExtreme n => [n.Condition.Index, n.Value.Index],
        FractionTotal n => [n.Condition.Index, n.Numerator.Index, n.Denominator.Index],
        FractionExtreme n => [n.Condition.Index, n.Numerator.Index, n.Denominator.Index],
        _ => throw new InvalidOperationException($"unexpected node {node.GetType().Name}"),
    };

    /// <summary>The same node reading other nodes.</summary>
    public static PlanNode With(PlanNode node, Func<PlanBit, PlanBit> bit, Func<PlanNumber, PlanNumber> number) => node switch
    {
        BitConstant or NumberConstant or InputKnown or InputBit or InputNumber or ItemKnown or ItemBit or ItemNumber => node,
        Less n => new Less(number(n.Left), number(n.Right)),
        Equal n => new Equal(number(n.Left), number(n.Right)),
        Conjunction n => new Conjunction(bit(n.Left), bit(n.Right)),
        Disjunction n => new Disjunction(bit(n.Left), bit(n.Right)),
        Negation n => new Negation(bit(n.Operand)),
        BitEntry n => n with { Place = number(n.Place) },
        ItemAny n => n with { Condition = bit(n.Condition) },
        Sum n => new Sum(number(n.Left), number(n.Right)),
        Difference n => new Difference(number(n.Left), number(n.Right)),
        Product n => new Product(number(n.Left), number(n.Right)),
        Least n => new Least(number(n.Left), number(n.Right)),
        Greatest n => new Greatest(number(n.Left), number(n.Right)),
        Choose n => new Choose(bit(n.Condition), number(n.Then), number(n.Else)),
        Quotient n => n with { Dividend = number(n.Dividend), Divisor = number(n.Divisor) },
        NumberEntry n => n with { Place = number(n.Place) },
        DatePart n => n with { Day = number(n.Day) },
        ItemTotal n => n with { Value = number(n.Value) },
        ItemExtreme n => n with { Condition = bit(n.Condition), Value = number(n.Value) },
        FractionTotal n => n with { Condition = bit(n.Condition), Numerator = number(n.Numerator), Denominator = number(n.Denominator) },
        FractionExtreme n => n with { Condition = bit(n.Condition), Numerator = number(n.Numerator), Denominator = number(n.Denominator) },
        _ => throw new InvalidOperationException($"unexpected node {node.GetType().Name}"),
    };

    /// <summary>The list over whose items a node folds, or -1: its operands are computed for each item, itself once for a record.</summary>
    public static int FoldedList(PlanNode node) => node switch
    {
        ItemAny n => n.List,
        ItemTotal n => n.List,
        ItemExtreme n => n.List,
        FractionTotal n => n.List,
        FractionExtreme n => n.List,
        _ => -1,
    };

    /// <summary>The list for whose items a node is computed, or -1 where it is computed once for a record.</summary>
    /// <param name="node">The node.</param>
    /// <param name="listOf">The same of the nodes that it reads.</param>
    public static int ListOf(PlanNode node, Func<int, int> listOf)
    {
        int list = ItemList(node);
        if (FoldedList(node) < 0)
            foreach (int operand in Operands(node)) list = Math.Max(list, listOf(operand));
        return list;
    }

    /// <summary>The list whose items a node reads itself, or -1.</summary>
    private static int ItemList(PlanNode node) => node switch
    {
        ItemKnown n => n.List,
        ItemBit n => n.List,
        ItemNumber n => n.List,
        _ => -1,
    };
}
