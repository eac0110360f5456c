using System.Numerics;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>Pass: what the operands' ranges already decide is a constant or one of the operands; the rest stays as it is.</summary>
internal sealed class ConstantFolding(PlanBuilder plan)
{
    /// <summary>Something simpler that is always equal, or null.</summary>
    public PlanBit? Simplify(BitNode node) => node switch
    {
        Negation n => plan[n.Operand] switch
        {
            BitConstant constant => plan.Constant(!constant.Value),
            Negation inner => inner.Operand,
            _ => null,
        },
        Conjunction n => Join(n.Left, n.Right, false),
        Disjunction n => Join(n.Left, n.Right, true),
        Less n => Compare(n),
        Equal n => Compare(n),
        BitEntry n => Look(n),
        ItemAny n => plan[n.Condition] is BitConstant { Value: false } ? plan.False : null,
        _ => null,
    };

    /// <summary>Something simpler that is always equal, or null.</summary>
    public PlanNumber? Simplify(NumberNode node) => node switch
    {
        Sum n when Is(n.Left, 0) => n.Right,
        Sum n when Is(n.Right, 0) => n.Left,
        Difference n when Is(n.Right, 0) => n.Left,
        Difference n when n.Left == n.Right => plan.Zero,
        Product n when Is(n.Left, 1) => n.Right,
        Product n when Is(n.Right, 1) => n.Left,
        Least n when Range(n.Left).High <= Range(n.Right).Low => n.Left,
        Least n when Range(n.Right).High <= Range(n.Left).Low => n.Right,
        Greatest n when Range(n.Left).Low >= Range(n.Right).High => n.Left,
        Greatest n when Range(n.Right).Low >= Range(n.Left).High => n.Right,
        Least { Left: var left } n when left == n.Right => left,
        Greatest { Left: var left } n when left == n.Right => left,
        Choose n => Pick(n),
        Quotient n when Is(n.Divisor, 1) => n.Dividend,
        _ => null,
    };

    private IntegerRange Range(PlanNumber number) => plan.RangeOf(number);

    private bool Is(PlanNumber number, BigInteger value) => plan[number] is NumberConstant constant && constant.Value == value;

    private PlanBit? Join(PlanBit left, PlanBit right, bool absorbing)
    {
        if (plan[left] is BitConstant a) return a.Value == absorbing ? left : right;
        if (plan[right] is BitConstant b) return b.Value == absorbing ? right : left;
        if (left == right) return left;
        if (plan[left] is Negation x && x.Operand == right) return plan.Constant(absorbing);
        if (plan[right] is Negation y && y.Operand == left) return plan.Constant(absorbing);
        // a and (a and b) is a and b; a and (a or b) is a; likewise with the two exchanged.
        if (Absorb(left, right, absorbing) is { } one) return one;
        return Absorb(right, left, absorbing);
    }

    private PlanBit? Absorb(PlanBit part, PlanBit whole, bool absorbing) => plan[whole] switch
    {
        Conjunction c when c.Left == part || c.Right == part => absorbing ? part : whole,
        Disjunction d when d.Left == part || d.Right == part => absorbing ? whole : part,
        // a and (not a and b) is false; a and (not a or b) is a and b.
        Conjunction c when AreOpposite(part, c.Left) => absorbing ? plan.Or(part, c.Right) : plan.False,
        Conjunction c when AreOpposite(part, c.Right) => absorbing ? plan.Or(part, c.Left) : plan.False,
        Disjunction d when AreOpposite(part, d.Left) => absorbing ? plan.True : plan.And(part, d.Right),
        Disjunction d when AreOpposite(part, d.Right) => absorbing ? plan.True : plan.And(part, d.Left),
        Negation { Operand: var inner } => AbsorbNegated(part, plan[inner], whole, absorbing),
        _ => null,
    };

    /// <summary>Joins a part with "not (x and y)" or "not (x or y)".</summary>
    private PlanBit? AbsorbNegated(PlanBit part, PlanNode inner, PlanBit whole, bool absorbing) => inner switch
    {
        // a and not (a and b) is a and not b; a or not (a and b) is true.
        Conjunction c when c.Left == part => absorbing ? plan.True : plan.And(part, plan.Not(c.Right)),
        Conjunction c when c.Right == part => absorbing ? plan.True : plan.And(part, plan.Not(c.Left)),
        // a and not (a or b) is false; a or not (a or b) is a or not b.
        Disjunction d when d.Left == part => absorbing ? plan.Or(part, plan.Not(d.Right)) : plan.False,
        Disjunction d when d.Right == part => absorbing ? plan.Or(part, plan.Not(d.Left)) : plan.False,
        // not a joined with not (not a …) and the like.
        Conjunction c when AreOpposite(part, c.Left) || AreOpposite(part, c.Right) => absorbing ? whole : part,
        Disjunction d when AreOpposite(part, d.Left) || AreOpposite(part, d.Right) => absorbing ? part : whole,
        _ => null,
    };

    private bool AreOpposite(PlanBit a, PlanBit b) => (plan[a] is Negation x && x.Operand == b) || (plan[b] is Negation y && y.Operand == a);

    private PlanBit? Compare(Less less)
    {
        if (less.Left == less.Right || Range(less.Left).Low >= Range(less.Right).High) return plan.False;
        if (Range(less.Left).High < Range(less.Right).Low) return plan.True;
        return OfChoice(less.Left, less.Right, plan.Less) ?? OfChoice(less.Right, less.Left, (a, b) => plan.Less(b, a));
    }

    private PlanBit? Compare(Equal equal)
    {
        if (equal.Left == equal.Right) return plan.True;
        if (Range(equal.Left).High < Range(equal.Right).Low || Range(equal.Right).High < Range(equal.Left).Low) return plan.False;
        return OfChoice(equal.Left, equal.Right, plan.Equal) ?? OfChoice(equal.Right, equal.Left, plan.Equal);
    }

    /// <summary>A choice between constants compared with a constant is its condition, the opposite or a constant.</summary>
    private PlanBit? OfChoice(PlanNumber choice, PlanNumber constant, Func<PlanNumber, PlanNumber, PlanBit> compare)
    {
        if (plan[constant] is not NumberConstant || plan[choice] is not Choose chosen) return null;
        if (plan[chosen.Then] is not NumberConstant && plan[chosen.Else] is not NumberConstant) return null;
        return plan.Choose(chosen.Condition, compare(chosen.Then, constant), compare(chosen.Else, constant));
    }

    private PlanNumber? Pick(Choose choose)
    {
        if (plan[choose.Condition] is BitConstant constant) return constant.Value ? choose.Then : choose.Else;
        if (choose.Then == choose.Else) return choose.Then;
        if (plan[choose.Condition] is Negation not) return plan.Choose(not.Operand, choose.Else, choose.Then);
        // A choice inside by the same condition is settled.
        if (plan[choose.Then] is Choose then && then.Condition == choose.Condition) return plan.Choose(choose.Condition, then.Then, choose.Else);
        if (plan[choose.Else] is Choose other && other.Condition == choose.Condition) return plan.Choose(choose.Condition, choose.Then, other.Else);
        return null;
    }

    private PlanBit? Look(BitEntry entry)
    {
        IntegerRange places = Range(entry.Place);
        ReadOnlySpan<bool> entries = entry.Table.Entries.AsSpan()[(int)places.Low..((int)places.High + 1)];
        return !entries.Contains(!entries[0]) ? plan.Constant(entries[0]) : null;
    }
}
