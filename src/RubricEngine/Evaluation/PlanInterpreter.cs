using System.Numerics;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

/// <summary>
/// The plain evaluator: every node in order, in integers of any size; what belongs to a list, once for each item. It is slow
/// and obvious, and what the fast engines are tested against.
/// </summary>
internal sealed class PlanInterpreter : IPlanValues
{
    private readonly Plan _plan;
    private readonly RecordInputs _inputs;

    // One value for a record, or one for each item; bits are 0 or 1.
    private readonly BigInteger[][] _values;

    private PlanInterpreter(Plan plan, RecordInputs inputs)
    {
        _plan = plan;
        _inputs = inputs;
        _values = new BigInteger[plan.Steps.Length][];
    }

    public bool this[PlanBit bit] => !_values[bit.Index][0].IsZero;

    public BigInteger this[PlanNumber number] => _values[number.Index][0];

    /// <summary>A bit that is computed for each item of a list; one that is not is the same for all of them.</summary>
    public bool Holds(PlanBit bit, int item) => Of(bit, item);

    /// <param name="plan">The plan, or what a pass made of it.</param>
    /// <param name="inputs">The record; it takes the answers of the plan's calls.</param>
    public static PlanInterpreter Evaluate(Plan plan, RecordInputs inputs)
    {
        var interpreter = new PlanInterpreter(plan, inputs);
        // A call is made as soon as all is there that it takes; what reads its answer stands behind that.
        ILookup<int, PlanCall> calls = plan.Calls.ToLookup(c => PlanRoots.Of(c).Max());
        for (int i = 0; i < plan.Steps.Length; i++)
        {
            (PlanNode node, IntegerRange range, int list) = plan.Steps[i];
            BigInteger[] values = new BigInteger[list < 0 ? 1 : inputs.Lists[list].Rows];
            for (int item = 0; item < values.Length; item++)
            {
                values[item] = interpreter.Compute(node, item);
                if (!range.Contains(values[item])) throw new InvalidOperationException($"node {i} left its range: {values[item]} is not in {range}");
            }
            interpreter._values[i] = values;
            foreach (PlanCall call in calls[i]) interpreter.Make(call);
        }
        return interpreter;
    }

    private void Make(PlanCall call)
    {
        if (this[call.Asked]) _inputs.Call(call, [.. call.Arguments.Select(a => (long)this[a])]);
        else _inputs.Skip(call);
    }

    private BigInteger Compute(PlanNode node, int item) => node switch
    {
        BitNode bit => Holds(bit, item) ? BigInteger.One : BigInteger.Zero,
        NumberConstant n => n.Value,
        InputNumber n => _inputs.Fields.Number(0, n.Input),
        ItemNumber n => _inputs.Lists[n.List].Number(item, n.Field),
        Sum n => Of(n.Left, item) + Of(n.Right, item),
        Difference n => Of(n.Left, item) - Of(n.Right, item),
        Product n => Of(n.Left, item) * Of(n.Right, item),
        Least n => BigInteger.Min(Of(n.Left, item), Of(n.Right, item)),
        Greatest n => BigInteger.Max(Of(n.Left, item), Of(n.Right, item)),
        Choose n => Of(n.Condition, item) ? Of(n.Then, item) : Of(n.Else, item),
        Quotient n => IntegerDivision.Divide(Of(n.Dividend, item), Of(n.Divisor, item), n.Mode),
        NumberEntry n => n.Table.Entries[(int)Of(n.Place, item)],
        DatePart n => Part(DayOf(Of(n.Day, item)), n.Figure),
        ItemTotal n => Items(n.List).Aggregate(BigInteger.Zero, (sum, i) => sum + Of(n.Value, i)),
        ItemExtreme n => Extreme(n),
        FractionTotal n => Total(n),
        FractionExtreme n => Extreme(n),
        _ => throw new InvalidOperationException($"unexpected node {node.GetType().Name}"),
    };

    private bool Holds(BitNode node, int item) => node switch
    {
        BitConstant n => n.Value,
        InputKnown n => _inputs.Fields.IsKnown(0, n.Input),
        InputBit n => _inputs.Fields.Bit(0, n.Input),
        ItemKnown n => _inputs.Lists[n.List].IsKnown(item, n.Field),
        ItemBit n => _inputs.Lists[n.List].Bit(item, n.Field),
        Less n => Of(n.Left, item) < Of(n.Right, item),
        Equal n => Of(n.Left, item) == Of(n.Right, item),
        Conjunction n => Of(n.Left, item) && Of(n.Right, item),
        Disjunction n => Of(n.Left, item) || Of(n.Right, item),
        Negation n => !Of(n.Operand, item),
        BitEntry n => n.Table.Entries[(int)Of(n.Place, item)],
        ItemAny n => Items(n.List).Any(i => Of(n.Condition, i)),
        _ => throw new InvalidOperationException($"unexpected node {node.GetType().Name}"),
    };

    private IEnumerable<int> Items(int list) => Enumerable.Range(0, _inputs.Lists[list].Rows);

    private bool Of(PlanBit bit, int item) => !Of(bit.Index, item).IsZero;

    private BigInteger Of(PlanNumber number, int item) => Of(number.Index, item);

    private BigInteger Of(int node, int item) => _plan.Steps[node].List < 0 ? _values[node][0] : _values[node][item];

    /// <summary>The day of a number; beyond the calendar its last or first.</summary>
    private static DateOnly DayOf(BigInteger number) => DateOnly.FromDayNumber((int)BigInteger.Clamp(number, 0, DateOnly.MaxValue.DayNumber));

    private static BigInteger Part(DateOnly day, DateFigure figure) => figure switch
    {
        DateFigure.Year => day.Year,
        DateFigure.Month => day.Month,
        _ => day.Day,
    };

    private BigInteger Extreme(ItemExtreme node)
    {
        IntegerRange range = _plan[node.Value].Range;
        BigInteger best = node.Highest ? range.Low : range.High;
        foreach (int i in Items(node.List).Where(i => Of(node.Condition, i)))
            best = node.Highest ? BigInteger.Max(best, Of(node.Value, i)) : BigInteger.Min(best, Of(node.Value, i));
        return best;
    }

    private BigInteger Total(FractionTotal node)
    {
        (BigInteger numerator, BigInteger denominator) = (BigInteger.Zero, BigInteger.One);
        foreach (int i in Items(node.List).Where(i => Of(node.Condition, i)))
        {
            numerator = numerator * Of(node.Denominator, i) + Of(node.Numerator, i) * denominator;
            denominator *= Of(node.Denominator, i);
            BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
            (numerator, denominator) = (numerator / divisor, denominator / divisor);
        }
        return node.IsDenominator ? denominator : numerator;
    }

    private BigInteger Extreme(FractionExtreme node)
    {
        int best = -1;
        foreach (int i in Items(node.List).Where(i => Of(node.Condition, i)))
            if (best < 0 || (node.Highest ? IsLess(best, i) : IsLess(i, best))) best = i;
        if (best < 0) return node.IsDenominator ? BigInteger.One : BigInteger.Zero;
        return Of(node.IsDenominator ? node.Denominator : node.Numerator, best);

        bool IsLess(int a, int b) => Of(node.Numerator, a) * Of(node.Denominator, b) < Of(node.Numerator, b) * Of(node.Denominator, a);
    }
}
