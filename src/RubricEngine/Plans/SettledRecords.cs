using System.Collections.Immutable;
using System.Numerics;

namespace RubricEngine.Plans;

/// <summary>
/// Pass: a plan for records in which no criterion is open and no requirement is broken. Its answers are the same for those; which
/// records they are not is said by <see cref="PlanOutputs.Excluded"/>.
/// </summary>
internal static class SettledRecords
{
    /// <summary>What is taken for granted may show more of the same.</summary>
    private const int MostRounds = 3;

    public static Plan Assume(Plan plan)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            Dictionary<int, bool> granted = Granted(plan);
            if (granted.Count == 0) break;
            var excluded = ImmutableArray.CreateBuilder<PlanBit>();
            Plan rebuilt = PlanRewriting.Rebuild(plan, (builder, node, place) =>
            {
                if (!granted.TryGetValue(place, out bool value)) return builder.Bit(node);
                PlanBit bit = value ? builder.Not(builder.Bit(node)) : builder.Bit(node);
                // What is said by its parts need not be asked, unless they contradict each other: then the plan is for no record.
                if (builder[bit] is BitConstant { Value: true } || (builder[bit] is not BitConstant && IsLeast(plan, node, value))) excluded.Add(bit);
                return builder.Constant(value);
            });
            PlanOutputs outputs = rebuilt.Outputs with { Excluded = [.. rebuilt.Outputs.Excluded.Concat(excluded).Where(e => rebuilt[e].Node is not BitConstant { Value: false }).Distinct()] };
            plan = PlanRewriting.Finish(rebuilt.With(rebuilt.Stages, outputs));
        }
        return plan;
    }

    /// <summary>The bits that are as they are wherever nothing is open.</summary>
    public static Dictionary<int, bool> Granted(Plan plan)
    {
        var granted = new Dictionary<int, bool>();
        foreach (PlanFault fault in plan.Outputs.Faults)
            if (fault is { Input: < 0, List: < 0 }) Grant(fault.Present, false);
        var counted = new Stack<PlanNumber>([plan.Outputs.Unknown]);
        while (counted.TryPop(out PlanNumber number))
        {
            switch (plan[number].Node)
            {
                case Sum sum:
                    counted.Push(sum.Left);
                    counted.Push(sum.Right);
                    break;
                case Choose choose when Is(choose.Then, 1) && Is(choose.Else, 0): Grant(choose.Condition, false); break;
                case Choose choose when Is(choose.Then, 0) && Is(choose.Else, 1): Grant(choose.Condition, true); break;
                default: break;
            }
        }
        return granted;

        void Grant(PlanBit bit, bool value)
        {
            if (plan[bit] is { Node: BitConstant } or { List: >= 0 } || !granted.TryAdd(bit.Index, value)) return;
            switch (plan[bit].Node)
            {
                case Negation not: Grant(not.Operand, !value); break;
                case Conjunction both when value: Grant(both.Left, true); Grant(both.Right, true); break;
                case Disjunction either when !value: Grant(either.Left, false); Grant(either.Right, false); break;
                default: break;
            }
        }

        bool Is(PlanNumber number, int value) => plan[number].Node is NumberConstant constant && constant.Value == (BigInteger)value;
    }

    /// <summary>Whether a bit is not said by its parts already, which are granted too.</summary>
    public static bool IsLeast(Plan plan, BitNode node, bool value) => node switch
    {
        Negation => false,
        Conjunction => !value,
        Disjunction => value,
        _ => true,
    };
}
