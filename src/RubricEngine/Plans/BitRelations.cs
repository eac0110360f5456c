using System.Numerics;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>
/// Which cases of two bits cannot be, as far as that is quickly said: comparisons of the same two numbers in other proportions, a
/// value that is true only where it is known.
/// </summary>
internal sealed class BitRelations(PlanBuilder plan)
{
    // In the place of a node: a number is compared with so many times 1.
    private const int One = -1;

    // By the place of a node; null for what has no relations.
    private readonly List<Relation?> _relations = [];

    /// <summary>Takes note of a node that has been added.</summary>
    public void Add(PlanNode node) => _relations.Add(node switch
    {
        InputKnown n => new Relation((n.Input, -1), Side.Known, 0),
        InputBit n => new Relation((n.Input, -1), Side.Held, 0),
        ItemKnown n => new Relation((n.Field, n.List), Side.Known, 0),
        ItemBit n => new Relation((n.Field, n.List), Side.Held, 0),
        Less n => Of(n.Left, n.Right, Side.Under) ?? Of(n.Right, n.Left, Side.Over),
        Equal n => Of(n.Left, n.Right, Side.At) ?? Of(n.Right, n.Left, Side.At),
        _ => null,
    });

    /// <summary>The cases that can be, as a column over the atoms of a function.</summary>
    public ulong PossibleCases(in BitFunction function)
    {
        ulong possible = ulong.MaxValue;
        for (int j = 1; j < function.Count; j++)
        {
            if (_relations[function[j].Index] is not { } second) continue;
            for (int i = 0; i < j; i++)
            {
                if (_relations[function[i].Index] is not { } first || first.Of != second.Of || first.Kind <= Side.Held != second.Kind <= Side.Held) continue;
                ulong a = BitFunction.Variable(i), b = BitFunction.Variable(j);
                (bool both, bool onlyFirst, bool onlySecond, bool neither) = Possible(first, second);
                possible &= (both ? a & b : 0) | (onlyFirst ? a & ~b : 0) | (onlySecond ? ~a & b : 0) | (neither ? ~a & ~b : 0);
            }
        }
        return possible;
    }

    private static (bool Both, bool OnlyFirst, bool OnlySecond, bool Neither) Possible(Relation a, Relation b)
    {
        int order = a.Limit.CompareTo(b.Limit);
        return (a.Kind, b.Kind) switch
        {
            (Side.Held, Side.Known) => (true, false, true, true),
            (Side.Known, Side.Held) => (true, true, false, true),
            (Side.Under, Side.Under) => (true, order > 0, order < 0, true),
            (Side.Over, Side.Over) => (true, order < 0, order > 0, true),
            (Side.Under, Side.Over) => (order > 0, true, true, order <= 0),
            (Side.Over, Side.Under) => (order < 0, true, true, order >= 0),
            (Side.At, Side.At) => (order == 0, order != 0, order != 0, true),
            (Side.At, Side.Under) => (order < 0, order >= 0, true, true),
            (Side.At, Side.Over) => (order > 0, order <= 0, true, true),
            (Side.Under, Side.At) => (order > 0, true, order <= 0, true),
            (Side.Over, Side.At) => (order < 0, true, order >= 0, true),
            _ => (true, true, true, true),
        };
    }

    /// <summary>A number beside so many times another, which is above 0; the earlier of the two comes first where it can, so that there is one way to say it.</summary>
    private Relation? Of(PlanNumber left, PlanNumber right, Side side)
    {
        if (plan[left] is NumberConstant) return null;
        (PlanNumber above, BigInteger times) = Scaled(left);
        if (times.Sign <= 0) return null;
        if (plan[right] is NumberConstant constant) return new Relation((above.Index, One), side, new Rational(constant.Value, times));
        (PlanNumber below, BigInteger by) = Scaled(right);
        if (plan.RangeOf(below).Low.Sign <= 0 || (above.Index > below.Index && plan.RangeOf(above).Low.Sign > 0 && by.Sign > 0)) return null;
        return new Relation((above.Index, below.Index), side, new Rational(by, times));
    }

    private (PlanNumber, BigInteger) Scaled(PlanNumber number) => plan[number] is not Product { Left: var left, Right: var right } ? (number, 1)
        : plan[left] is NumberConstant x ? (right, x.Value)
        : plan[right] is NumberConstant y ? (left, y.Value)
        : (number, 1);

    private enum Side
    {
        Known,
        Held,
        Under,
        At,
        Over,
    }

    /// <summary>What a bit says of an input or a field, or of a number beside so many times another.</summary>
    private sealed record Relation((int, int) Of, Side Kind, Rational Limit);
}
