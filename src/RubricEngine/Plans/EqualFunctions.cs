namespace RubricEngine.Plans;

/// <summary>
/// Pass: bits that say the same of the same few others are one bit, and one that turns out to be constant or one of the others is
/// that. So "k and x, or k and not x" is k, however it came about; cases that cannot be do not count.
/// </summary>
internal sealed class EqualFunctions
{
    private readonly PlanBuilder _plan;
    private readonly BitRelations _relations;

    // By the place of a node; of one that is no bit, of no meaning.
    private readonly List<BitFunction> _functions = [];
    private readonly Dictionary<BitFunction, PlanBit> _bits = [];

    // What is put together from parts is not taken apart again.
    private bool _isFactoring;

    public EqualFunctions(PlanBuilder plan) => (_plan, _relations) = (plan, new BitRelations(plan));

    /// <summary>A bit that equals the conjunction, or null where a node of its own is needed.</summary>
    public PlanBit? And(PlanBit left, PlanBit right) => Joined(left, right) is not { } function ? null
        : Known(function) is { } known ? known
        : Known(Canonical(Negated(function))) is { } opposite ? _plan.Not(opposite)
        : !_isFactoring && Overlap(left, right, function) ? Factored(function) : null;

    /// <summary>A bit that equals the negation, or null where a node of its own is needed.</summary>
    public PlanBit? Not(PlanBit operand) => Known(Canonical(Negated(_functions[operand.Index])));

    /// <summary>A bit as it is wherever another has a value: a constant or a bit of fewer others if there is one, else itself.</summary>
    public PlanBit Where(PlanBit condition, bool value, PlanBit bit)
    {
        if (!TryAlign(condition, bit, out BitFunction all, out ulong assumed, out ulong asked)) return bit;
        assumed = (value ? assumed : ~assumed) & _relations.PossibleCases(all);
        if ((assumed & ~asked) == 0) return _plan.True;
        if ((assumed & asked) == 0) return _plan.False;
        if (_functions[bit.Index].Count == 1) return bit;
        BitFunction simpler = Canonical(all.With(asked), assumed);
        return simpler.Count < _functions[bit.Index].Count ? Known(simpler) ?? (Known(Canonical(Negated(simpler))) is { } opposite ? _plan.Not(opposite) : bit) : bit;
    }

    /// <summary>Takes note of a node that has been added.</summary>
    public void Add(PlanNode node, int place)
    {
        PlanBit bit = new(place);
        _relations.Add(node);
        BitFunction function = node switch
        {
            BitConstant constant => BitFunction.Constant(constant.Value),
            Negation not => Canonical(Negated(_functions[not.Operand.Index])),
            Conjunction both => Joined(both.Left, both.Right) ?? BitFunction.Of(bit),
            _ => BitFunction.Of(bit),
        };
        _functions.Add(function);
        if (node is BitNode) _bits.TryAdd(function, bit);
    }

    private bool Overlap(PlanBit left, PlanBit right, in BitFunction function) => _functions[left.Index].Count + _functions[right.Index].Count > function.Count;

    private static BitFunction Negated(in BitFunction function) => function.With(~function.Column);

    /// <summary>The conjunction, or null where it is one of too many others.</summary>
    private BitFunction? Joined(PlanBit left, PlanBit right) =>
        TryAlign(left, right, out BitFunction all, out ulong a, out ulong b) ? Canonical(all.With(a & b)) : null;

    private bool TryAlign(PlanBit left, PlanBit right, out BitFunction all, out ulong ofLeft, out ulong ofRight)
    {
        BitFunction a = _functions[left.Index], b = _functions[right.Index];
        if (BitFunction.TryAlign(a, b, out all, out ofLeft, out ofRight)) return true;
        // Too many: one of the two as a whole, if the other is made of few.
        return a.Count >= b.Count
            ? BitFunction.TryAlign(BitFunction.Of(left), b, out all, out ofLeft, out ofRight) || BitFunction.TryAlign(a, BitFunction.Of(right), out all, out ofLeft, out ofRight)
            : BitFunction.TryAlign(a, BitFunction.Of(right), out all, out ofLeft, out ofRight) || BitFunction.TryAlign(BitFunction.Of(left), b, out all, out ofLeft, out ofRight);
    }

    /// <summary>Without the atoms that do not matter, and false in the cases that cannot be.</summary>
    private BitFunction Canonical(BitFunction function) => Canonical(function, _relations.PossibleCases(function));

    /// <param name="function">The function.</param>
    /// <param name="possible">The cases that count.</param>
    private BitFunction Canonical(BitFunction function, ulong possible)
    {
        for (int i = function.Count - 1; i >= 0; i--)
        {
            ulong with = BitFunction.Where(possible, i, true), without = BitFunction.Where(possible, i, false);
            ulong ifTrue = function.Where(i, true), ifFalse = function.Where(i, false);
            if (((ifTrue ^ ifFalse) & with & without) != 0) continue;
            possible = function.With(with | without).Without(i).Column;
            function = function.With((ifTrue & with) | (ifFalse & without)).Without(i);
        }
        return function.With(function.Column & possible);
    }

    private PlanBit? Known(in BitFunction function) => function.Count == 0
        ? _plan.Constant(function.Column != 0)
        : _bits.TryGetValue(function, out PlanBit bit) ? bit : null;

    /// <summary>What overlaps may be less than its parts: taken apart atom by atom, as far as that goes.</summary>
    private PlanBit? Factored(in BitFunction function)
    {
        for (int i = 0; i < function.Count; i++)
        {
            if (PartBy(function, i) is not { } part || Canonical(part.Other) is var rest && (Known(rest) ?? Factored(rest)) is not { } other) continue;
            PlanBit atom = part.Holds ? function[i] : _plan.Not(function[i]);
            _isFactoring = true;
            PlanBit whole = part.IsAlternative ? _plan.Or(atom, other) : _plan.And(atom, other);
            _isFactoring = false;
            return whole;
        }
        return null;
    }

    /// <summary>An atom, or its negation, that can be joined to the rest as its first part or as an alternative to it.</summary>
    private (bool Holds, bool IsAlternative, BitFunction Other)? PartBy(in BitFunction function, int atom)
    {
        ulong possible = _relations.PossibleCases(function);
        foreach (bool value in (ReadOnlySpan<bool>)[true, false])
        {
            ulong cases = BitFunction.Where(possible, atom, value), there = function.Where(atom, value) & cases;
            BitFunction rest = function.With(function.Where(atom, !value));
            if (there == 0) return (!value, false, rest);
            if (there == cases) return (value, true, rest);
        }
        return null;
    }
}
