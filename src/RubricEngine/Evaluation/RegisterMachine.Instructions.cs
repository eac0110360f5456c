using System.Numerics;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

internal sealed partial class RegisterMachine
{
    private Instruction InstructionOf(int node)
    {
        PlanNode step = _plan.Steps[node].Node;
        StackKind kind = StackKinds.Of(_plan.Steps[node].Lane);
        // A condition is a bit, and the place of a table a word; what else is read may be wider than the result.
        if (step is not (Choose or NumberEntry or BitEntry))
            foreach (int operand in PlanNodes.Operands(step)) kind = StackKinds.Wider(kind, StackKinds.Of(_plan.Steps[operand].Lane));
        if (kind == StackKind.Int32) kind = StackKind.Int64;
        return step switch
        {
            InputKnown n => new(Operation.Known, kind, node, n.Input),
            InputBit n => new(Operation.Input, kind, node, n.Input),
            InputNumber n => new(Operation.Input, kind, node, n.Input),
            ItemKnown n => new(Operation.ItemKnown, kind, node, n.List, n.Field),
            ItemBit n => new(Operation.Item, kind, node, n.List, n.Field),
            ItemNumber n => new(Operation.Item, kind, node, n.List, n.Field),
            Less n => new(Operation.Less, kind, node, n.Left.Index, n.Right.Index),
            Equal n => new(Operation.Equal, kind, node, n.Left.Index, n.Right.Index),
            Conjunction n => new(Operation.And, kind, node, n.Left.Index, n.Right.Index),
            Disjunction n => new(Operation.Or, kind, node, n.Left.Index, n.Right.Index),
            Negation n => new(Operation.Not, kind, node, n.Operand.Index),
            BitEntry n => new(Operation.Entry, kind, node, n.Place.Index) { Table = [.. n.Table.Entries.Select(e => e ? 1L : 0L)] },
            Sum n => new(Operation.Add, kind, node, n.Left.Index, n.Right.Index),
            Difference n => new(Operation.Subtract, kind, node, n.Left.Index, n.Right.Index),
            Product n => new(Operation.Multiply, kind, node, n.Left.Index, n.Right.Index),
            Least n => new(Operation.Least, kind, node, n.Left.Index, n.Right.Index),
            Greatest n => new(Operation.Greatest, kind, node, n.Left.Index, n.Right.Index),
            Choose n => new(Operation.Choose, kind, node, n.Condition.Index, n.Then.Index, n.Else.Index),
            Quotient n => new(Operation.Divide, kind, node, n.Dividend.Index, n.Divisor.Index) { Mode = n.Mode },
            NumberEntry n when kind == StackKind.Int64 => new(Operation.Entry, kind, node, n.Place.Index) { Table = Words(n) },
            NumberEntry n => new(Operation.Entry, kind, node, n.Place.Index) { LargeTable = [.. n.Table.Entries] },
            DatePart n => new(Operation.Part, kind, node, n.Day.Index) { Figure = n.Figure },
            _ => throw new InvalidOperationException($"unexpected node {step.GetType().Name}"),
        };
    }

    /// <summary>Entries that no place reaches may be wider than those that count.</summary>
    private static long[] Words(NumberEntry entry) => [.. entry.Table.Entries.Select(long.CreateTruncating)];
}
