using System.Numerics;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>Pass: what the operands' ranges already decide is a constant or one of the operands; the rest stays as it is.</summary>
internal sealed class ConstantFolding(PlanBuilder plan, EqualFunctions functions, RatioRanges ratios)
{
    private const int MostParts = 12, MostChoices = 3;

    /// <summary>Something simpler that is always equal, or null.</summary>
    public PlanBit? Simplify(BitNode node) => node switch
    {
        Negation n => plan[n.Operand] switch
        {
            BitConstant constant => plan.Constant(!constant.Value),
            Negation inner => inner.Operand,
            _ => functions.Not(n.Operand),
        },
        Conjunction n => Join(n.Left, n.Right),
        Disjunction n => plan.Or(n.Left, n.Right),
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
        Sum n => Gather(n),
        Difference n when Is(n.Right, 0) => n.Left,
        Difference n when n.Left == n.Right => plan.Zero,
        Product n when Is(n.Left, 1) => n.Right,
        Product n when Is(n.Right, 1) => n.Left,
        Product n => Gather(n),
        Least n when Range(n.Left).High <= Range(n.Right).Low => n.Left,
        Least n when Range(n.Right).High <= Range(n.Left).Low => n.Right,
        Greatest n when Range(n.Left).Low >= Range(n.Right).High => n.Left,
        Greatest n when Range(n.Right).Low >= Range(n.Left).High => n.Right,
        Least { Left: var left } n when left == n.Right || ratios.IsAtMost(left, n.Right) => left,
        Least n when ratios.IsAtMost(n.Right, n.Left) => n.Right,
        Greatest { Left: var left } n when left == n.Right || ratios.IsAtMost(n.Right, left) => left,
        Greatest n when ratios.IsAtMost(n.Left, n.Right) => n.Right,
        Choose n => Pick(n),
        Quotient n when Is(n.Divisor, 1) => n.Dividend,
        _ => null,
    };

    /// <summary>Constants of a sum stand together, outside.</summary>
    private PlanNumber? Gather(Sum sum) =>
        Gather<Sum>(sum.Left, sum.Right, plan.Add, n => (n.Left, n.Right)) ?? Gather<Sum>(sum.Right, sum.Left, plan.Add, n => (n.Left, n.Right));

    private PlanNumber? Gather(Product product) =>
        Gather<Product>(product.Left, product.Right, plan.Multiply, n => (n.Left, n.Right)) ?? Gather<Product>(product.Right, product.Left, plan.Multiply, n => (n.Left, n.Right));

    private PlanNumber? Gather<T>(PlanNumber other, PlanNumber inner, Func<PlanNumber, PlanNumber, PlanNumber> join, Func<T, (PlanNumber, PlanNumber)> parts)
        where T : NumberNode
    {
        if (plan[inner] is not T node) return null;
        (PlanNumber left, PlanNumber right) = parts(node);
        (PlanNumber constant, PlanNumber rest) = plan[left] is NumberConstant ? (left, right) : (right, left);
        return plan[constant] is not NumberConstant ? null
            : plan[other] is NumberConstant ? join(join(constant, other), rest)
            : join(constant, join(rest, other));
    }

    private IntegerRange Range(PlanNumber number) => plan.RangeOf(number);

    private bool Is(PlanNumber number, BigInteger value) => plan[number] is NumberConstant constant && constant.Value == value;

    private PlanBit? Join(PlanBit left, PlanBit right)
    {
        if (plan[left] is BitConstant a) return a.Value ? right : left;
        if (plan[right] is BitConstant b) return b.Value ? left : right;
        if (left == right) return left;
        if (plan.AreOpposite(left, right)) return plan.False;
        if (functions.And(left, right) is { } equal) return equal;
        var parts = new List<PlanBit>();
        Collect(left, parts, 0);
        int ofLeft = parts.Count;
        Collect(right, parts, ofLeft);
        for (int i = ofLeft; i < parts.Count; i++)
            for (int j = 0; j < ofLeft; j++)
                if (plan.AreOpposite(parts[i], parts[j])) return plan.False;
        return Contained(parts, ofLeft) switch
        {
            > 0 => left,
            < 0 => right,
            _ => Absorb(left, right) ?? Absorb(right, left),
        };
    }

    /// <summary>Above 0 where the second list of parts says nothing new, below 0 where the first does not.</summary>
    private static int Contained(List<PlanBit> parts, int ofLeft)
    {
        int same = 0;
        for (int i = ofLeft; i < parts.Count; i++)
            if (parts.IndexOf(parts[i], 0, ofLeft) >= 0) same++;
        return same == parts.Count - ofLeft ? 1 : same == ofLeft ? -1 : 0;
    }

    /// <summary>Joins what holds with "not (x and y)": what is known of x and y already needs no question.</summary>
    private PlanBit? Absorb(PlanBit whole, PlanBit denied)
    {
        if (plan[denied] is not Negation { Operand: var inner } || plan[inner] is not Conjunction) return null;
        List<PlanBit> parts = [], holding = [];
        Collect(inner, parts, 0);
        // What many conditions come to is needed as it is elsewhere too.
        if (parts.Count >= MostParts) return null;
        Collect(whole, holding, 0);
        int before = parts.Count;
        foreach (PlanBit held in holding)
        {
            foreach (PlanBit part in parts)
                if (plan.AreOpposite(part, held)) return whole;
            parts.Remove(held);
        }
        if (parts.Count == before) return null;
        // What is left may be the same again, where the rest holds only with what was taken away.
        PlanBit rest = plan.Not(plan.And(parts));
        return rest == denied ? null : plan.And(whole, rest);
    }

    /// <summary>What must all hold for a bit to hold, as far as that is quickly said.</summary>
    private void Collect(PlanBit bit, List<PlanBit> parts, int from)
    {
        if (parts.Count < MostParts && plan[bit] is Conjunction both)
        {
            Collect(both.Left, parts, from);
            Collect(both.Right, parts, from);
        }
        else if (parts.IndexOf(bit, from) < 0) parts.Add(bit);
    }

    private PlanBit? Compare(Less less)
    {
        if (less.Left == less.Right || Range(less.Left).Low >= Range(less.Right).High) return plan.False;
        if (Range(less.Left).High < Range(less.Right).Low) return plan.True;
        // Over 5 is not under 6.
        if (plan[less.Left] is NumberConstant { Value: var limit }) return plan.Not(plan.Less(less.Right, plan.Constant(limit + 1)));
        return plan[less.Right] is NumberConstant { Value: var high } ? Decide(less.Left, r => r.High < high ? true : r.Low >= high ? false : null) : null;
    }

    private PlanBit? Compare(Equal equal)
    {
        if (equal.Left == equal.Right) return plan.True;
        if (Range(equal.Left).High < Range(equal.Right).Low || Range(equal.Right).High < Range(equal.Left).Low) return plan.False;
        (PlanNumber number, PlanNumber constant) = plan[equal.Right] is NumberConstant ? (equal.Left, equal.Right) : (equal.Right, equal.Left);
        if (plan[constant] is not NumberConstant { Value: var value }) return null;
        // At an end of the range is under the next, or not under the end.
        if (Range(number).Low == value) return plan.Less(number, plan.Constant(value + 1));
        if (Range(number).High == value) return plan.Not(plan.Less(number, constant));
        return Decide(number, r => !r.Contains(value) ? false : r.IsExact ? true : null);
    }

    /// <summary>A comparison of choices between numbers whose ranges decide it is a matter of the conditions alone.</summary>
    private PlanBit? Decide(PlanNumber number, Func<IntegerRange, bool?> compare)
    {
        int left = MostChoices;
        return plan[number] is Choose ? Of(number) : null;

        PlanBit? Of(PlanNumber leaf)
        {
            if (compare(Range(leaf)) is { } known) return plan.Constant(known);
            if (plan[leaf] is not Choose choice || --left < 0) return null;
            return Of(choice.Then) is { } then && Of(choice.Else) is { } other ? plan.Choose(choice.Condition, then, other) : null;
        }
    }

    private PlanNumber? Pick(Choose choose)
    {
        if (plan[choose.Condition] is BitConstant constant) return constant.Value ? choose.Then : choose.Else;
        if (choose.Then == choose.Else) return choose.Then;
        if (plan[choose.Condition] is Negation not) return plan.Choose(not.Operand, choose.Else, choose.Then);
        PlanNumber then = Where(choose.Condition, true, choose.Then, MostChoices), otherwise = Where(choose.Condition, false, choose.Else, MostChoices);
        if (then != choose.Then || otherwise != choose.Else) return plan.Choose(choose.Condition, then, otherwise);
        // Twice the same number is one choice by both conditions.
        if (plan[otherwise] is Choose other)
        {
            if (other.Then == then) return plan.Choose(plan.Or(choose.Condition, other.Condition), then, other.Else);
            if (other.Else == then) return plan.Choose(plan.And(plan.Not(choose.Condition), other.Condition), other.Then, then);
        }
        if (plan[then] is Choose first)
        {
            if (first.Else == otherwise) return plan.Choose(plan.And(choose.Condition, first.Condition), first.Then, otherwise);
            if (first.Then == otherwise) return plan.Choose(plan.And(choose.Condition, plan.Not(first.Condition)), first.Else, otherwise);
        }
        return null;
    }

    /// <summary>A number as it is wherever a bit has a value: what that settles is chosen no more, what it makes simpler is.</summary>
    private PlanNumber Where(PlanBit condition, bool value, PlanNumber number, int depth)
    {
        PlanBit inner = default;
        while (plan[number] is Choose settled)
        {
            inner = functions.Where(condition, value, settled.Condition);
            if (plan[inner] is not BitConstant known) break;
            number = known.Value ? settled.Then : settled.Else;
        }
        if (depth == 0 || plan[number] is not Choose choose) return number;
        PlanNumber then = Where(condition, value, choose.Then, depth - 1), otherwise = Where(condition, value, choose.Else, depth - 1);
        return then == choose.Then && otherwise == choose.Else && inner == choose.Condition ? number : plan.Choose(inner, then, otherwise);
    }

    private PlanBit? Look(BitEntry entry)
    {
        IntegerRange places = Range(entry.Place);
        ReadOnlySpan<bool> entries = entry.Table.Entries.AsSpan()[(int)places.Low..((int)places.High + 1)];
        return !entries.Contains(!entries[0]) ? plan.Constant(entries[0]) : null;
    }
}
