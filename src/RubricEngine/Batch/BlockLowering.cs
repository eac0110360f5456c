using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Plans;

namespace RubricEngine.Batch;

/// <summary>Turns the nodes of a plan that something asks for into operations on blocks: lanes chosen, conversions explicit.</summary>
internal sealed class BlockLowering
{
    private readonly Plan _plan;
    private readonly List<BlockValue> _values = [];
    private readonly Dictionary<BlockValue, int> _shared = [];
    private readonly int[] _places;
    private BlockLowering(Plan plan) => (_plan, _places) = (plan, new int[plan.Steps.Length]);

    public static BlockCode Lower(Plan plan, ImmutableArray<AskedNode> asked)
    {
        var lowering = new BlockLowering(plan);
        bool[] needed = Needed(plan, asked);
        for (int place = 0; place < needed.Length; place++)
            if (needed[place]) lowering._places[place] = lowering.Lower(plan.Steps[place]);
        ImmutableArray<int> outputs = lowering.Store(asked);
        return new BlockCode([.. lowering._values], outputs);
    }

    private static bool[] Needed(Plan plan, ImmutableArray<AskedNode> asked)
    {
        bool[] needed = new bool[plan.Steps.Length];
        foreach (AskedNode node in asked) needed[node.Place] = true;
        for (int place = needed.Length - 1; place >= 0; place--)
            if (needed[place])
                foreach (int operand in PlanNodes.Operands(plan.Steps[place].Node)) needed[operand] = true;
        return needed;
    }

    private ImmutableArray<int> Store(ImmutableArray<AskedNode> asked)
    {
        var outputs = ImmutableArray.CreateBuilder<int>();
        var stored = new HashSet<int>();
        foreach (AskedNode node in asked)
        {
            int value = Convert(_places[node.Place], node.Lane);
            if (node.List >= 0)
            {
                _values.Add(new BlockValue(new StoreItemsStep(node.List, Spread(value, node.List)), Lane.Int8, node.List));
                outputs.Add(_values.Count - 1);
                continue;
            }
            if (_values[value].Step is ReadStep or ConstantStep || !stored.Add(value))
            {
                // A copy of its own, so that every output has one place that it is computed into.
                _values.Add(new BlockValue(new ConvertStep(value), node.Lane, -1));
                value = _values.Count - 1;
            }
            outputs.Add(value);
        }
        return outputs.ToImmutable();
    }

    private int Lower(PlanStep step)
    {
        (Lane lane, int list) = (step.Lane, step.List);
        switch (step.Node)
        {
            case BitConstant n: return Constant(n.Value ? 1 : 0, Lane.Bit);
            case NumberConstant n: return Constant(n.Value, lane);
            case InputKnown n: return Add(new ReadStep(-1, n.Input, true), lane, list);
            case InputBit n: return Add(new ReadStep(-1, n.Input, false), lane, list);
            case InputNumber n: return Add(new ReadStep(-1, n.Input, false), lane, list);
            case ItemKnown n: return Add(new ReadStep(n.List, n.Field, true), lane, list);
            case ItemBit n: return Add(new ReadStep(n.List, n.Field, false), lane, list);
            case ItemNumber n: return Add(new ReadStep(n.List, n.Field, false), lane, list);
            case Less n: return Compare(CompareOperator.Less, n.Left, n.Right, list);
            case Equal n: return Compare(CompareOperator.Equal, n.Left, n.Right, list);
            case Conjunction n: return Join(n, list);
            case Disjunction n: return Add(new LogicStep(LogicOperator.Or, Of(n.Left, list), Of(n.Right, list)), lane, list);
            case Negation n: return Add(new NotStep(Of(n.Operand, list)), lane, list);
            case Sum n: return Arithmetic(ArithmeticOperator.Add, n.Left, n.Right, lane, list);
            case Difference n: return Arithmetic(ArithmeticOperator.Subtract, n.Left, n.Right, lane, list);
            case Product n: return Arithmetic(ArithmeticOperator.Multiply, n.Left, n.Right, lane, list);
            case Least n: return Convert(Arithmetic(ArithmeticOperator.Min, n.Left, n.Right, Wider(n.Left, n.Right), list), lane);
            case Greatest n: return Convert(Arithmetic(ArithmeticOperator.Max, n.Left, n.Right, Wider(n.Left, n.Right), list), lane);
            case Choose n: return Add(new ChooseStep(Of(n.Condition, list), Of(n.Then, lane, list), Of(n.Else, lane, list)), lane, list);
            case Quotient n: return Convert(Divide(n, step.Range, list), lane);
            case BitEntry n: return Add(new EntryStep(Of(n.Place, Lane.Int32, list), [.. n.Table.Entries.Select(e => e ? BigInteger.One : 0)]), lane, list);
            case NumberEntry n: return Add(new EntryStep(Of(n.Place, Lane.Int32, list), Within(n)), lane, list);
            case DatePart n: return Convert(Add(new DatePartStep(Day(n.Day, list), n.Figure), Lane.Int32, list), lane);
            case ItemAny n: return Add(new AnyStep(n.List, Of(n.Condition, n.List)), lane, list);
            case ItemTotal n: return Add(new TotalStep(n.List, Of(n.Value, lane, n.List)), lane, list);
            case ItemExtreme n:
                BigInteger ofNone = n.Highest ? step.Range.Low : step.Range.High;
                return Add(new ExtremeStep(n.List, Of(n.Condition, n.List), Of(n.Value, lane, n.List), n.Highest, ofNone), lane, list);
            // Sums of fractions outgrow every lane on the way to their lowest terms.
            case FractionTotal n:
                return Convert(Add(new FractionTotalStep(n.List, Of(n.Condition, n.List), Of(n.Numerator, Lane.Unbounded, n.List),
                    Of(n.Denominator, Lane.Unbounded, n.List), n.IsDenominator), Lane.Unbounded, list), lane);
            case FractionExtreme n:
                return Convert(Add(new FractionExtremeStep(n.List, Of(n.Condition, n.List), Of(n.Numerator, Lane.Unbounded, n.List),
                    Of(n.Denominator, Lane.Unbounded, n.List), n.Highest, n.IsDenominator), Lane.Unbounded, list), lane);
            default: throw new InvalidOperationException($"unexpected node {step.Node.GetType().Name}");
        }
    }

    private int Compare(CompareOperator compare, PlanNumber left, PlanNumber right, int list)
    {
        Lane lane = Wider(left, right);
        return Add(new CompareStep(compare, Of(left, lane, list), Of(right, lane, list)), Lane.Bit, list);
    }

    private int Arithmetic(ArithmeticOperator arithmetic, PlanNumber left, PlanNumber right, Lane lane, int list) =>
        Add(new ArithmeticStep(arithmetic, Of(left, lane, list), Of(right, lane, list)), lane, list);

    private int Divide(Quotient quotient, IntegerRange range, int list)
    {
        var shape = DivisionShape.Of(_plan[quotient.Dividend].Range, _plan[quotient.Divisor].Range, range, quotient.Mode);
        Lane lane = shape.LaneBits switch
        {
            16 => Lane.Int16,
            32 => Lane.Int32,
            64 => Lane.Int64,
            _ => (Lane)Math.Max((int)Lane.Int64, (int)Wider(quotient.Dividend, quotient.Divisor)),
        };
        return Add(new QuotientStep(Of(quotient.Dividend, lane, list), Of(quotient.Divisor, lane, list), shape), lane, list);
    }

    /// <summary>Days beyond the calendar are its last or first, which must be so before a wide number is cut to 32 bits.</summary>
    private int Day(PlanNumber day, int list)
    {
        Lane lane = _plan[day].Lane;
        if (lane <= Lane.Int32) return Of(day, Lane.Int32, list);
        int early = Add(new ArithmeticStep(ArithmeticOperator.Max, Of(day, lane, list), Constant(0, lane)), lane, list);
        int late = Add(new ArithmeticStep(ArithmeticOperator.Min, early, Constant(DateOnly.MaxValue.DayNumber, lane)), lane, list);
        return Convert(late, Lane.Int32);
    }

    private int Join(Conjunction both, int list)
    {
        int left = Of(both.Left, list), right = Of(both.Right, list);
        if (_values[right].Step is NotStep notRight) return Add(new LogicStep(LogicOperator.AndNot, left, notRight.Operand), Lane.Bit, list);
        if (_values[left].Step is NotStep notLeft) return Add(new LogicStep(LogicOperator.AndNot, right, notLeft.Operand), Lane.Bit, list);
        return Add(new LogicStep(LogicOperator.And, left, right), Lane.Bit, list);
    }

    /// <summary>The entries that the place can reach; others may not even fit the lane, and stand as 0.</summary>
    private ImmutableArray<BigInteger> Within(NumberEntry entry)
    {
        IntegerRange places = _plan[entry.Place].Range;
        return [.. entry.Table.Entries.Select((e, i) => places.Contains(i) ? e : BigInteger.Zero)];
    }

    private Lane Wider(PlanNumber left, PlanNumber right) => (Lane)Math.Max((int)_plan[left].Lane, (int)_plan[right].Lane);

    private int Of(PlanBit bit, int list) => Spread(_places[bit.Index], list);

    private int Of(PlanNumber number, Lane lane, int list) => Spread(Convert(_places[number.Index], lane), list);

    private int Constant(BigInteger value, Lane lane) => Add(new ConstantStep(value), lane, -1);

    private int Spread(int value, int list) =>
        _values[value].List == list || _values[value].Step is ConstantStep ? value : Add(new SpreadStep(value), _values[value].Lane, list);

    private int Convert(int value, Lane lane)
    {
        (BlockStep step, Lane from, int list) = _values[value];
        if (from == lane) return value;
        if (step is ConstantStep constant) return Constant(constant.Value, lane);
        // Machine lanes are converted to the next one each time; between steps the results are shared.
        if (from <= Lane.Int64 && lane <= Lane.Int64 && Math.Abs(from - lane) > 1)
            return Convert(Convert(value, from < lane ? from + 1 : from - 1), lane);
        return Add(new ConvertStep(value), lane, list);
    }

    private int Add(BlockStep step, Lane lane, int list)
    {
        var value = new BlockValue(step, lane, list);
        // Tables compare by reference, so equal lookups may stand twice.
        if (_shared.TryGetValue(value, out int known)) return known;
        _values.Add(value);
        _shared.Add(value, _values.Count - 1);
        return _values.Count - 1;
    }
}
