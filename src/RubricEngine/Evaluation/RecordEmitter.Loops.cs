using System.Collections.Immutable;
using System.Numerics;
using System.Reflection.Emit;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

internal sealed partial class RecordEmitter
{
    // The number of the item in the loop that is being emitted.
    private LocalBuilder? _item;

    /// <summary>Emits one loop over the items of a list, which computes several nodes.</summary>
    /// <param name="list">The list.</param>
    /// <param name="folds">The nodes.</param>
    /// <param name="rooms">Emits the making of room for the bits of a node that is asked for of each item, and tells where it is.</param>
    private void Loop(int list, ImmutableArray<int> folds, Func<int, ImmutableArray<LocalBuilder>> rooms)
    {
        ImmutableArray<Fold> open = [.. folds.Where(f => _plan.Steps[f].List < 0).Select(Begin)];
        ImmutableArray<(int Node, ImmutableArray<LocalBuilder> Rooms)> ofItems = [.. folds.Where(f => _plan.Steps[f].List >= 0).Select(f => (f, rooms(f)))];
        _item = _il.DeclareLocal(typeof(int));
        Label next = _il.DefineLabel(), test = _il.DefineLabel();
        _il.Emit(OpCodes.Ldc_I4_0);
        _il.Emit(OpCodes.Stloc, _item);
        _il.Emit(OpCodes.Br, test);
        _il.MarkLabel(next);
        ImmutableArray<int> body = ItemBody.Of(_plan, list, folds);
        foreach (int node in body)
        {
            Measure(node);
            if (IsKept(node)) Keep(node);
        }
        foreach (Fold fold in open) Step(fold);
        foreach ((int node, ImmutableArray<LocalBuilder> of) in ofItems)
            foreach (LocalBuilder room in of)
            {
                _il.Emit(OpCodes.Ldloc, room);
                _il.Emit(OpCodes.Ldloc, _item);
                Operand(node, StackKind.Int32);
                _il.Emit(OpCodes.Stelem_I1);
            }
        foreach (int node in body) _locals[node] = null;
        _il.Emit(OpCodes.Ldloc, _item);
        _il.Emit(OpCodes.Ldc_I4_1);
        _il.Emit(OpCodes.Add);
        _il.Emit(OpCodes.Stloc, _item);
        _il.MarkLabel(test);
        _il.Emit(OpCodes.Ldloc, _item);
        _inputs.Count(list);
        _il.Emit(OpCodes.Blt, next);
        foreach (Fold fold in open) End(fold);
    }

    private Fold Begin(int node)
    {
        StackKind kind = ItemBody.KindOf(_plan, node);
        var fold = new Fold(node, kind, Local(kind), Local(kind), Local(StackKind.Int32));
        BigInteger start = _plan.Steps[node].Node is ItemExtreme extreme ? ItemBody.StartOf(_plan, extreme) : BigInteger.Zero;
        Put(fold.Value, () => _lane.Constant(start, kind));
        Put(fold.Denominator, () => _lane.Constant(BigInteger.One, kind));
        Put(fold.Found, () => _il.Emit(OpCodes.Ldc_I4_0));
        return fold;
    }

    private void Step(Fold fold)
    {
        Label skip = _il.DefineLabel();
        switch (_plan.Steps[fold.Node].Node)
        {
            case ItemAny n:
                Put(fold.Value, () => { _il.Emit(OpCodes.Ldloc, fold.Value); Operand(n.Condition); _il.Emit(OpCodes.Or); });
                break;
            case ItemTotal n:
                Put(fold.Value, () => { _il.Emit(OpCodes.Ldloc, fold.Value); Operand(n.Value, fold.Kind); _lane.Add(fold.Kind); });
                break;
            case ItemExtreme n:
                Operand(n.Condition);
                _il.Emit(OpCodes.Brfalse, skip);
                Put(fold.Value, () =>
                {
                    _il.Emit(OpCodes.Ldloc, fold.Value);
                    Operand(n.Value, fold.Kind);
                    if (n.Highest) _lane.Greatest(fold.Kind);
                    else _lane.Least(fold.Kind);
                });
                break;
            case FractionTotal n:
                Operand(n.Condition);
                _il.Emit(OpCodes.Brfalse, skip);
                _il.Emit(OpCodes.Ldloca, fold.Value);
                _il.Emit(OpCodes.Ldloca, fold.Denominator);
                Both(n.Numerator, n.Denominator, fold.Kind);
                _lane.AddFraction(fold.Kind);
                break;
            case FractionExtreme n:
                Operand(n.Condition);
                _il.Emit(OpCodes.Brfalse, skip);
                Compare(fold, n, skip);
                break;
        }
        _il.MarkLabel(skip);
    }

    private void Compare(Fold fold, FractionExtreme node, Label skip)
    {
        Label take = _il.DefineLabel();
        LocalBuilder numerator = Local(fold.Kind), denominator = Local(fold.Kind);
        Put(numerator, () => Operand(node.Numerator, fold.Kind));
        Put(denominator, () => Operand(node.Denominator, fold.Kind));
        _il.Emit(OpCodes.Ldloc, fold.Found);
        _il.Emit(OpCodes.Brfalse, take);
        Multiply(node.Highest ? fold.Value : numerator, node.Highest ? denominator : fold.Denominator);
        Multiply(node.Highest ? numerator : fold.Value, node.Highest ? fold.Denominator : denominator);
        _lane.Less(fold.Kind);
        _il.Emit(OpCodes.Brfalse, skip);
        _il.MarkLabel(take);
        Put(fold.Value, () => _il.Emit(OpCodes.Ldloc, numerator));
        Put(fold.Denominator, () => _il.Emit(OpCodes.Ldloc, denominator));
        Put(fold.Found, () => _il.Emit(OpCodes.Ldc_I4_1));

        void Multiply(LocalBuilder a, LocalBuilder b)
        {
            _il.Emit(OpCodes.Ldloc, a);
            _il.Emit(OpCodes.Ldloc, b);
            _lane.Multiply(fold.Kind);
        }
    }

    private void End(Fold fold)
    {
        LocalBuilder result = Local(KindOf(fold.Node));
        bool isDenominator = _plan.Steps[fold.Node].Node is FractionTotal { IsDenominator: true } or FractionExtreme { IsDenominator: true };
        Put(result, () =>
        {
            _il.Emit(OpCodes.Ldloc, isDenominator ? fold.Denominator : fold.Value);
            _lane.Convert(fold.Kind, KindOf(fold.Node));
        });
        _locals[fold.Node] = result;
    }

    private LocalBuilder Local(StackKind kind) => _il.DeclareLocal(LaneEmitter.TypeOf(kind));

    private void Put(LocalBuilder local, Action value)
    {
        value();
        _il.Emit(OpCodes.Stloc, local);
    }

    /// <summary>What a loop has gathered of a node so far; a fraction is two numbers.</summary>
    private sealed record Fold(int Node, StackKind Kind, LocalBuilder Value, LocalBuilder Denominator, LocalBuilder Found);
}
