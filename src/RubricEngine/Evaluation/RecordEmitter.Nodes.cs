using System.Numerics;
using System.Reflection.Emit;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

internal sealed partial class RecordEmitter
{
    /// <summary>Puts a node's value on the stack: from its local, or computed here.</summary>
    private void Operand(int node, StackKind kind)
    {
        node = _instead[node];
        if (_locals[node] is not { } local)
        {
            Node(node, kind);
            return;
        }
        _il.Emit(OpCodes.Ldloc, local);
        _lane.Convert(KindOf(node), kind);
    }

    private void Operand(PlanNumber number, StackKind kind) => Operand(number.Index, kind);

    private void Operand(PlanBit bit) => Operand(bit.Index, StackKind.Int32);

    /// <summary>Computes a node and puts it on the stack.</summary>
    private void Node(int node, StackKind kind)
    {
        if (_plan.Steps[node].Node is NumberConstant constant)
        {
            _lane.Constant(constant.Value, kind);
            return;
        }
        StackKind own = KindOf(node);
        switch (_plan.Steps[node].Node)
        {
            case Conjunction or Disjunction: Join(node); break;
            case BitNode bit: Bit(bit); break;
            case InputNumber n: _inputs.Number(n.Input, own); break;
            case ItemNumber n: _inputs.Item(n.List, n.Field, _item!, own); break;
            case Sum n: Combine(n.Left, n.Right, own, _lane.Add); break;
            case Difference n: Combine(n.Left, n.Right, own, _lane.Subtract); break;
            case Product n: Multiply(n, own); break;
            case Least n: Extreme(n.Left, n.Right, own, _lane.Least); break;
            case Greatest n: Extreme(n.Left, n.Right, own, _lane.Greatest); break;
            case Choose n: Choice(n, own); break;
            case Quotient n: Divide(n, own); break;
            case NumberEntry n: _lane.Convert(_lane.Entry(n.Table.Entries, Kind(n.Table.Entries), () => Operand(n.Place, StackKind.Int32)), own); break;
            case DatePart n: Operand(n.Day, Kind(n.Day)); _lane.Part(Kind(n.Day), n.Figure); break;
            default: throw new InvalidOperationException($"unexpected node {_plan.Steps[node].Node.GetType().Name}");
        }
        _lane.Convert(own, kind);
    }

    private void Bit(BitNode node)
    {
        switch (node)
        {
            case BitConstant n: _il.Emit(n.Value ? OpCodes.Ldc_I4_1 : OpCodes.Ldc_I4_0); break;
            case InputKnown n: _inputs.Known(n.Input); break;
            case InputBit n: _inputs.Number(n.Input, StackKind.Int32); break;
            case ItemKnown n: _inputs.ItemKnown(n.List, n.Field, _item!); break;
            case ItemBit n: _inputs.Item(n.List, n.Field, _item!, StackKind.Int32); break;
            case Less n: Both(n.Left, n.Right, KindOfBoth(n.Left, n.Right)); _lane.Less(KindOfBoth(n.Left, n.Right)); break;
            case Equal n: Both(n.Left, n.Right, KindOfBoth(n.Left, n.Right)); _lane.Equal(KindOfBoth(n.Left, n.Right)); break;
            case Negation n: Deny(n.Operand.Index); break;
            case BitEntry n: _lane.Convert(_lane.Entry([.. n.Table.Entries.Select(e => e ? BigInteger.One : BigInteger.Zero)], StackKind.Int32, () => Operand(n.Place, StackKind.Int32)), StackKind.Int32); break;
            default: throw new InvalidOperationException($"unexpected node {node.GetType().Name}");
        }
    }

    private StackKind Kind(PlanNumber number) => KindOf(number.Index);

    private static StackKind Kind(IEnumerable<BigInteger> numbers) => numbers.Select(n => StackKinds.Of(IntegerRange.Exactly(n))).Max();

    private StackKind KindOfBoth(PlanNumber left, PlanNumber right) => StackKinds.Wider(Kind(left), Kind(right));

    /// <summary>Puts two numbers on the stack in a kind. Where that is narrower than theirs they wrap, which sums and products undo.</summary>
    private void Both(PlanNumber left, PlanNumber right, StackKind kind)
    {
        Operand(left, kind);
        Operand(right, kind);
    }

    private void Combine(PlanNumber left, PlanNumber right, StackKind kind, Action<StackKind> operation)
    {
        StackKind common = KindOfBoth(left, right) == StackKind.Large ? StackKind.Large : kind;
        Both(left, right, common);
        operation(common);
        _lane.Convert(common, kind);
    }

    private void Multiply(Product node, StackKind kind)
    {
        if (kind == StackKind.Int128 && KindOfBoth(node.Left, node.Right) <= StackKind.Int64)
        {
            Both(node.Left, node.Right, StackKind.Int64);
            _lane.MultiplyToWide();
            return;
        }
        Combine(node.Left, node.Right, kind, _lane.Multiply);
    }

    /// <summary>The lesser or greater of two, found in the kind that holds both and not only the result.</summary>
    private void Extreme(PlanNumber left, PlanNumber right, StackKind kind, Action<StackKind> operation)
    {
        StackKind common = StackKinds.Wider(kind, KindOfBoth(left, right));
        Both(left, right, common);
        operation(common);
        _lane.Convert(common, kind);
    }

    private void Divide(Quotient node, StackKind kind)
    {
        StackKind common = StackKinds.Wider(kind, KindOfBoth(node.Dividend, node.Divisor));
        Both(node.Dividend, node.Divisor, common);
        _lane.Divide(common, node.Mode, _plan[node.Dividend].Range.Low.Sign >= 0);
        _lane.Convert(common, kind);
    }

    private void Choice(Choose node, StackKind kind)
    {
        BigInteger? then = (_plan[node.Then].Node as NumberConstant)?.Value, other = (_plan[node.Else].Node as NumberConstant)?.Value;
        bool isDear = CostOf(node.Then.Index) >= WorthABranch || CostOf(node.Else.Index) >= WorthABranch;
        if (kind > StackKind.Int64 || isDear || StackKinds.Wider(Kind(node.Then), Kind(node.Else)) > kind) Branch(node, kind);
        else if (then is { IsOne: true } && other is { IsZero: true }) Mask(node, kind, negate: false);
        else if (other is { IsZero: true })
        {
            Mask(node, kind, negate: true);
            Operand(node.Then, kind);
            _il.Emit(OpCodes.And);
        }
        else if (then is { IsZero: true })
        {
            Mask(node, kind, negate: false);
            _il.Emit(OpCodes.Ldc_I4_1);
            if (kind == StackKind.Int64) _il.Emit(OpCodes.Conv_I8);
            _il.Emit(OpCodes.Sub);
            Operand(node.Else, kind);
            _il.Emit(OpCodes.And);
        }
        else if (other is not null || IsLocal(node.Else.Index))
        {
            // else + (mask and (then - else)); the difference may wrap, which the sum undoes.
            Operand(node.Else, kind);
            Mask(node, kind, negate: true);
            Operand(node.Then, kind);
            Operand(node.Else, kind);
            _il.Emit(OpCodes.Sub);
            _il.Emit(OpCodes.And);
            _il.Emit(OpCodes.Add);
        }
        else Branch(node, kind);
    }

    /// <summary>The condition as 0 or 1; negated as 0 or all ones.</summary>
    private void Mask(Choose node, StackKind kind, bool negate)
    {
        Operand(node.Condition);
        if (kind == StackKind.Int64) _il.Emit(OpCodes.Conv_U8);
        if (negate) _il.Emit(OpCodes.Neg);
    }

    private void Branch(Choose node, StackKind kind)
    {
        Label otherwise = _il.DefineLabel(), end = _il.DefineLabel();
        Operand(node.Condition);
        _il.Emit(OpCodes.Brfalse, otherwise);
        Operand(node.Then, kind);
        _il.Emit(OpCodes.Br, end);
        _il.MarkLabel(otherwise);
        Operand(node.Else, kind);
        _il.MarkLabel(end);
    }
}
