using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Evaluation;
using RubricEngine.Model;
using RubricEngine.Plans;
using RubricEngine.Values;

namespace RubricEngine.Tests.Evaluation;

/// <summary>
/// A plan of random nodes of every kind, whose ranges end on and beside the ends of every lane, and random records for it.
/// It means nothing: engines evaluate nodes, and only lowering knows what for.
/// </summary>
internal sealed class RandomPlan
{
    private const int MostBits = 200;

    private static readonly Criterion s_criterion = new("c", "c", null!, null);
    private static readonly CriterionGroup s_group = new("g", "g", null);

    private readonly Random _random;
    private readonly PlanBuilder _builder;
    private readonly List<PlanList> _lists = [];

    // What may be read once for a record, and by list what may be read once for an item.
    private readonly Pool _record = new();
    private readonly List<Pool> _items = [];

    private RandomPlan(int seed, int size)
    {
        _random = new Random(seed);
        var inputs = new List<PlanInput>();
        int facts = 1 + _random.Next(6);
        for (int i = 0; i < facts; i++) inputs.Add(Field($"f{i}"));
        for (int list = _random.Next(3); list > 0; list--)
        {
            inputs.Add(new PlanInput($"l{list}", InputEncoding.List, IntegerRange.OfBit));
            _lists.Add(new PlanList(inputs.Count - 1, [.. Enumerable.Range(0, 1 + _random.Next(4)).Select(i => Field($"i{i}"))], _random.Next(5)));
        }
        _builder = new PlanBuilder(inputs, _lists);
        ReadInputs(inputs);
        for (int i = 0; i < size; i++) Grow();
        Plan = _builder.Build(Outputs(), []);
    }

    public Plan Plan { get; }

    public static Plan Of(int seed, int size) => new RandomPlan(seed, size).Plan;

    /// <summary>A record with values on the ends of their ranges and between, each unknown with a given probability.</summary>
    public static RecordInputs Record(Plan plan, Random random, double missing)
    {
        var inputs = new RecordInputs(plan);
        Fill(inputs, random, missing);
        return inputs;
    }

    public static void Fill(RecordInputs inputs, Random random, double missing)
    {
        Plan plan = inputs.Plan;
        for (int i = 0; i < plan.Inputs.Length; i++)
            if (random.NextDouble() < missing) inputs.SetUnknown(i, DatumState.Missing);
            else inputs.Set(i, plan.Inputs[i].Encoding == InputEncoding.List ? 1 : ValueIn(plan.Inputs[i].Range, random));
        for (int list = 0; list < plan.Lists.Length; list++)
        {
            InputCells cells = inputs.Lists[list];
            cells.Resize(inputs.States[plan.Lists[list].Input] == DatumState.Known ? random.Next(plan.Lists[list].MaxLength + 1) : 0);
            for (int row = 0; row < cells.Rows; row++)
                for (int field = 0; field < plan.Lists[list].Fields.Length; field++)
                    if (random.NextDouble() < missing) cells.SetUnknown(row, field);
                    else cells.Set(row, field, ValueIn(plan.Lists[list].Fields[field].Range, random));
        }
    }

    public static BigInteger ValueIn(IntegerRange range, Random random)
    {
        BigInteger span = range.High - range.Low;
        return random.Next(6) switch
        {
            0 => range.Low,
            1 => range.High,
            2 => range.Rest,
            3 => range.Low + BigInteger.Min(span, random.Next(4)),
            4 => range.High - BigInteger.Min(span, random.Next(4)),
            _ => range.Low + (((BigInteger)random.NextInt64() << 100) + ((BigInteger)random.NextInt64() << 50) + random.NextInt64()) % (span + 1),
        };
    }

    private PlanInput Field(string key)
    {
        if (_random.Next(4) == 0) return new PlanInput(key, InputEncoding.Truth, IntegerRange.OfBit);
        BigInteger high = _random.Next(3) == 0 ? _random.Next(100) : (BigInteger.One << new[] { 3, 7, 8, 15, 16, 31, 32, 63, 64, 127, 128, 140 }[_random.Next(12)]) - _random.Next(3);
        BigInteger low = _random.Next(4) switch { 0 => -high, 1 => -high - 1, 2 => high / 2, _ => 0 };
        return new PlanInput(key, InputEncoding.Number, new IntegerRange(low, high));
    }

    private void ReadInputs(List<PlanInput> inputs)
    {
        for (int i = 0; i < inputs.Count; i++)
        {
            _record.Bits.Add(_builder.Known(i));
            if (inputs[i].Encoding == InputEncoding.Truth) _record.Bits.Add(_builder.Bit(new InputBit(i)));
            if (inputs[i].Encoding == InputEncoding.Number) _record.Numbers.Add(_builder.Number(new InputNumber(i)));
        }
        _record.Numbers.Add(_builder.Constant(_random.Next(-3, 4)));
        for (int list = 0; list < _lists.Count; list++)
        {
            var pool = new Pool();
            _items.Add(pool);
            for (int field = 0; field < _lists[list].Fields.Length; field++)
            {
                pool.Bits.Add(_builder.Bit(new ItemKnown(list, field)));
                if (_lists[list].Fields[field].Encoding == InputEncoding.Truth) pool.Bits.Add(_builder.Bit(new ItemBit(list, field)));
                else pool.Numbers.Add(_builder.Number(new ItemNumber(list, field)));
            }
            pool.Numbers.Add(_builder.Constant(1 + _random.Next(3)));
        }
    }

    private void Grow()
    {
        if (_lists.Count > 0 && _random.Next(2) == 0)
        {
            int list = _random.Next(_lists.Count);
            if (_random.Next(3) == 0) Fold(list);
            else Step(_items[list]);
        }
        else
        {
            Step(_record);
        }
    }

    private void Step(Pool pool)
    {
        PlanNumber a = Number(pool), b = Number(pool);
        PlanBit p = Bit(pool), q = Bit(pool);
        switch (_random.Next(20))
        {
            case 0 or 1: pool.Bits.Add(_builder.Less(a, b)); break;
            case 2: pool.Bits.Add(_builder.Equal(a, b)); break;
            case 3: pool.Bits.Add(_builder.AtMost(a, _builder.Constant(ValueIn(_builder.RangeOf(a), _random)))); break;
            case 4 or 5: pool.Bits.Add(_builder.And(p, q)); break;
            case 6 or 7: pool.Bits.Add(_builder.Or(p, q)); break;
            case 8: pool.Bits.Add(_builder.Not(p)); break;
            case 9: pool.Bits.Add(_builder.Bit(new BitEntry(Place(a), new([.. Enumerable.Range(0, 5).Select(_ => _random.Next(2) == 0)])))); break;
            case 10: Put(pool, _builder.Add(a, b)); break;
            case 11: Put(pool, _builder.Subtract(a, b)); break;
            case 12: Put(pool, _builder.Multiply(a, b)); break;
            case 13: Put(pool, _builder.Min(a, b)); break;
            case 14: Put(pool, _builder.Max(a, b)); break;
            case 15 or 16: Put(pool, _builder.Choose(p, a, b)); break;
            case 17: Put(pool, _builder.Divide(a, Positive(b), (RoundingMode)_random.Next(4))); break;
            case 18: Put(pool, _builder.Number(new NumberEntry(Place(a), new([.. Enumerable.Range(0, 5).Select(_ => (BigInteger)_random.Next(-1000, 1000) << (_random.Next(3) * 40))])))); break;
            default: Put(pool, _builder.Number(new DatePart(a, (DateFigure)_random.Next(3)))); break;
        }
    }

    private void Fold(int list)
    {
        Pool pool = _items[list];
        PlanNumber a = Number(pool), b = Positive(Number(pool));
        PlanBit p = Bit(pool);
        bool other = _random.Next(2) == 0, side = _random.Next(2) == 0;
        switch (_random.Next(6))
        {
            case 0: _record.Bits.Add(_builder.Bit(new ItemAny(list, p))); break;
            case 1: Put(_record, _builder.Number(new ItemTotal(list, _builder.OneIf(p)))); break;
            case 2: Put(_record, _builder.Number(new ItemTotal(list, a))); break;
            // Of no item it is an end of the operand's range, which passes may narrow: nothing may depend on it.
            case 3: Put(_record, _builder.Choose(_builder.Bit(new ItemAny(list, p)), _builder.Number(new ItemExtreme(list, p, a, side)), _builder.Zero)); break;
            case 4 when _builder.RangeOf(b).High < 1 << 20: Put(_record, _builder.Number(new FractionTotal(list, p, a, b, other))); break;
            default: Put(_record, _builder.Number(new FractionExtreme(list, p, a, b, side, other))); break;
        }
    }

    private PlanNumber Number(Pool pool) => Any(pool, p => p.Numbers);

    private PlanBit Bit(Pool pool) => Any(pool, p => p.Bits);

    /// <summary>Of the pool, mostly what came last; of what is read once for a record now and then.</summary>
    private T Any<T>(Pool pool, Func<Pool, List<T>> part)
    {
        List<T> own = part(pool);
        if (own.Count == 0 || _random.Next(6) == 0) own = part(_record);
        return own[_random.Next(2) == 0 ? _random.Next(own.Count) : Math.Max(0, own.Count - 1 - _random.Next(5))];
    }

    private PlanNumber Place(PlanNumber number) => _builder.Min(_builder.Max(number, _builder.Zero), _builder.Constant(4));

    private PlanNumber Positive(PlanNumber number) => _builder.Max(number, _builder.Constant(1 + _random.Next(9)));

    private void Put(Pool pool, PlanNumber number)
    {
        IntegerRange range = _builder.RangeOf(number);
        if (Math.Max((long)range.Low.GetBitLength(), range.High.GetBitLength()) <= MostBits) pool.Numbers.Add(number);
    }

    private PlanOutputs Outputs() => new()
    {
        Scored = Bit(_record),
        Points = Bounds(),
        Maximum = Bounds(),
        Possible = [Bit(_record), Bit(_record), Bit(_record)],
        Outcome = Place(Number(_record)),
        Met = Number(_record),
        Applicable = Number(_record),
        Unknown = Number(_record),
        Groups = [new PlanGroup(s_group, Bounds(), Bounds(), new PlanTruth(Bit(_record), Bit(_record)))],
        Criteria = [.. Enumerable.Range(0, 3).Select(i => Criterion(i == 0 ? [Criterion([])] : []))],
        Faults = [.. _lists.SelectMany((_, i) => new[] { i, i }).Select(i => new PlanFault("i", UnknownReason.Missing("i"), Bit(_items[i]), 0) { List = i }), .. Enumerable.Range(0, 5).Select(_ => new PlanFault("f", UnknownReason.Missing("f"), Bit(_record), -1))],
    };

    private PlanCriterion Criterion(ImmutableArray<PlanCriterion> parts) => new(s_criterion, Place(Number(_record)), Bit(_record), Bounds(), Bounds(), parts);

    private PlanBounds Bounds() => new(new(Number(_record), Positive(Number(_record))), new(Number(_record), _builder.One));

    private sealed class Pool
    {
        public List<PlanBit> Bits { get; } = [];

        public List<PlanNumber> Numbers { get; } = [];
    }
}
