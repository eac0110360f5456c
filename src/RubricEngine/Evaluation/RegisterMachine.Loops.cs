using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

internal sealed partial class RegisterMachine
{
    private static void RunLoop(MachineLoop loop, RecordInputs inputs, Registers registers, RecordValues values)
    {
        foreach (MachineFold fold in loop.Folds)
            if (fold.Kind == StackKind.Large) Begin<BigInteger>(fold, registers);
            else if (fold.Kind == StackKind.Int128) Begin<Int128>(fold, registers);
            else Begin<long>(fold, registers);
        int rows = inputs.Lists[loop.List].Rows;
        foreach ((int place, _) in loop.OfItems) RecordValues.RoomFor(values, place, rows);
        for (int item = 0; item < rows; item++)
        {
            Run(loop.Body.AsSpan(), inputs, registers, values, item);
            foreach ((int place, int node) in loop.OfItems) RecordValues.RoomFor(values, place, rows)[item] = registers.Words[node] != 0;
            foreach (MachineFold fold in loop.Folds)
            {
                if (fold.Condition >= 0 && registers.Words[fold.Condition] == 0) continue;
                if (fold.Kind == StackKind.Large) Step<BigInteger>(fold, registers);
                else if (fold.Kind == StackKind.Int128) Step<Int128>(fold, registers);
                else Step<long>(fold, registers);
            }
        }
        foreach (MachineFold fold in loop.Folds)
            if (fold.Kind == StackKind.Large) End<BigInteger>(fold, registers);
            else if (fold.Kind == StackKind.Int128) End<Int128>(fold, registers);
            else End<long>(fold, registers);
    }

    private static void Begin<T>(MachineFold fold, Registers registers) where T : IBinaryInteger<T>
    {
        Cell<T>(registers, fold.Scratch) = T.CreateTruncating(fold.Start);
        Cell<T>(registers, fold.Scratch + 1) = T.One;
        registers.Words[fold.Scratch + 2] = 0;
    }

    private static void Step<T>(MachineFold fold, Registers registers) where T : IBinaryInteger<T>
    {
        ref T gathered = ref Cell<T>(registers, fold.Scratch);
        switch (fold.Node)
        {
            case ItemAny: gathered = T.One; break;
            case ItemTotal: gathered += registers.Get<T>(fold.Value); break;
            case ItemExtreme { Highest: true }: gathered = T.Max(gathered, registers.Get<T>(fold.Value)); break;
            case ItemExtreme: gathered = T.Min(gathered, registers.Get<T>(fold.Value)); break;
            case FractionTotal:
                LaneArithmetic.AddFraction(ref gathered, ref Cell<T>(registers, fold.Scratch + 1), registers.Get<T>(fold.Value), registers.Get<T>(fold.Denominator));
                break;
            case FractionExtreme extreme:
                T numerator = registers.Get<T>(fold.Value), denominator = registers.Get<T>(fold.Denominator);
                ref T best = ref Cell<T>(registers, fold.Scratch + 1);
                if (registers.Words[fold.Scratch + 2] != 0
                    && !(extreme.Highest ? gathered * denominator < numerator * best : numerator * best < gathered * denominator)) break;
                (gathered, best) = (numerator, denominator);
                registers.Words[fold.Scratch + 2] = 1;
                break;
        }
    }

    private static void End<T>(MachineFold fold, Registers registers) where T : IBinaryInteger<T>
    {
        bool isDenominator = fold.Node is FractionTotal { IsDenominator: true } or FractionExtreme { IsDenominator: true };
        registers.Put(fold.Target, Cell<T>(registers, isDenominator ? fold.Scratch + 1 : fold.Scratch));
    }

    /// <summary>A register beyond those of nodes, which stands in every array.</summary>
    private static ref T Cell<T>(Registers registers, int register)
    {
        if (typeof(T) == typeof(long)) return ref ((T[])(object)registers.Words)[register];
        if (typeof(T) == typeof(Int128)) return ref ((T[])(object)registers.Wide)[register];
        return ref ((T[])(object)registers.Large)[register];
    }

    private Instruction LoopOf(int list, ImmutableArray<int> folds)
    {
        ImmutableArray<int> roots = PlanRoots.Of(_plan);
        ImmutableArray<Instruction> body = [.. ItemBody.Of(_plan, list, folds).Select(InstructionOf)];
        return new Instruction(Operation.Loop, StackKind.Int32, -1) { Loop = new MachineLoop(list, body, [.. folds.Where(f => _plan.Steps[f].List < 0).Select(FoldOf)],
            [.. Enumerable.Range(0, roots.Length).Where(i => _plan.Steps[roots[i]].List >= 0 && folds.Contains(roots[i])).Select(i => (_layout.Places[i], roots[i])).Distinct()]) };
    }

    private MachineFold FoldOf(int node)
    {
        int scratch = _plan.Steps.Length + _more;
        _more += 3;
        PlanNode fold = _plan.Steps[node].Node;
        StackKind kind = ItemBody.KindOf(_plan, node);
        return fold switch
        {
            ItemAny n => new(n, kind, node, n.Condition.Index, -1, -1, 0, scratch),
            ItemTotal n => new(n, kind, node, -1, n.Value.Index, -1, 0, scratch),
            ItemExtreme n => new(n, kind, node, n.Condition.Index, n.Value.Index, -1, ItemBody.StartOf(_plan, n), scratch),
            FractionTotal n => new(n, kind, node, n.Condition.Index, n.Numerator.Index, n.Denominator.Index, 0, scratch),
            FractionExtreme n => new(n, kind, node, n.Condition.Index, n.Numerator.Index, n.Denominator.Index, 0, scratch),
            _ => throw new InvalidOperationException($"unexpected node {fold.GetType().Name}"),
        };
    }
}
