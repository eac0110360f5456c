using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using RubricEngine.Plans;
using RubricEngine.Values;

namespace RubricEngine.Tests.Plans;

public class EqualFunctionsTests
{
    private const int Number = 0, Truth = 1, Other = 2, Low = -3, High = 9;

    private readonly PlanBuilder _plan = new([Field("n", Low, High), Field("t", 0, 1), Field("m", 1, 4)]);

    [Fact]
    public void What_holds_with_and_without_a_condition_holds_without_it()
    {
        PlanBit known = _plan.Known(Number), under = Under(5);
        Assert.Equal(known, _plan.Or(_plan.And(known, under), _plan.And(known, _plan.Not(under))));
    }

    [Fact]
    public void Under_the_lower_limit_is_under_both() => Assert.Equal(Under(2), _plan.And(Under(5), Under(2)));

    [Fact]
    public void Under_one_limit_and_at_a_higher_number_cannot_be() =>
        Assert.Equal(_plan.False, _plan.And(Under(5), _plan.Equal(N(Number), _plan.Constant(7))));

    [Fact]
    public void Over_a_number_is_not_under_the_next() => Assert.Equal(_plan.Not(Under(6)), _plan.Less(_plan.Constant(5), N(Number)));

    [Fact]
    public void A_share_of_nine_tenths_is_one_of_eight() => Assert.Equal(Share(10, 8), _plan.And(Share(10, 9), Share(10, 8)));

    [Fact]
    public void A_truth_that_holds_is_known() => Assert.Equal(_plan.Bit(new InputBit(Truth)), _plan.And(_plan.Known(Truth), _plan.Bit(new InputBit(Truth))));

    [Fact]
    public void What_a_choice_has_settled_is_not_asked_again()
    {
        PlanNumber inner = _plan.Choose(Under(8), N(Other), _plan.Zero);
        Assert.Equal(_plan.Choose(Under(2), N(Other), _plan.Constant(7)), _plan.Choose(Under(2), inner, _plan.Constant(7)));
    }

    [Fact]
    public void A_limit_by_the_divisor_is_the_range_of_the_quotient()
    {
        PlanNumber part = _plan.Min(_plan.Multiply(_plan.Constant(3), N(Other)), _plan.Max(_plan.Zero, _plan.Multiply(N(Number), N(Number))));
        Assert.Equal(new IntegerRange(0, 300), _plan.RangeOf(_plan.Divide(_plan.Multiply(_plan.Constant(100), part), N(Other), RoundingMode.HalfToEven)));
    }

    [Fact]
    public void Whatever_is_said_of_a_few_bits_stays_true()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var plan = new EqualFunctionsTests();
            Func<Case, bool> meant;
            (PlanBit bit, meant) = plan.Random(random, 5);
            foreach (Case @case in Case.All)
                Assert.Equal(meant(@case), plan.Value(bit, @case));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000).WithReplay(7, 11));
    }

    private static PlanInput Field(string name, int low, int high) => new(name, low == 0 ? InputEncoding.Truth : InputEncoding.Number, new IntegerRange(low, high));

    private PlanNumber N(int input) => _plan.Number(new InputNumber(input));

    private PlanBit Under(int limit) => _plan.Less(N(Number), _plan.Constant(limit));

    private PlanBit Share(int times, int of) => _plan.Less(_plan.Multiply(_plan.Constant(times), N(Number)), _plan.Multiply(_plan.Constant(of), N(Other)));

    /// <summary>A formula and what it means.</summary>
    private (PlanBit, Func<Case, bool>) Random(Random random, int depth)
    {
        int kind = random.Next(depth == 0 ? 6 : 9), limit = random.Next(Low, High + 1), share = random.Next(1, 12);
        switch (kind)
        {
            case 0: return (Under(limit), c => c.N < limit);
            case 1: return (_plan.Less(_plan.Constant(limit), N(Number)), c => c.N > limit);
            case 2: return (_plan.Equal(N(Number), _plan.Constant(limit)), c => c.N == limit);
            case 3: return (Share(10, share), c => 10 * c.N < share * c.M);
            case 4: return (_plan.Known(Truth), c => c.IsKnown);
            case 5: return (_plan.Bit(new InputBit(Truth)), c => c.IsKnown && c.Holds);
        }
        (PlanBit a, Func<Case, bool> x) = Random(random, depth - 1);
        (PlanBit b, Func<Case, bool> y) = Random(random, depth - 1);
        if (kind == 6) return (_plan.Not(a), c => !x(c));
        return kind == 7 ? (_plan.And(a, b), c => x(c) && y(c)) : (_plan.Or(a, b), c => x(c) || y(c));
    }

    private bool Value(PlanBit bit, Case @case) => _plan[bit] switch
    {
        BitConstant n => n.Value,
        InputKnown => @case.IsKnown,
        InputBit => @case.IsKnown && @case.Holds,
        Less n => Value(n.Left, @case) < Value(n.Right, @case),
        Equal n => Value(n.Left, @case) == Value(n.Right, @case),
        Conjunction n => Value(n.Left, @case) && Value(n.Right, @case),
        Negation n => !Value(n.Operand, @case),
        var node => throw new InvalidOperationException($"unexpected node {node}"),
    };

    private BigInteger Value(PlanNumber number, Case @case) => _plan[number] switch
    {
        NumberConstant n => n.Value,
        InputNumber { Input: Number } => @case.N,
        InputNumber => @case.M,
        Product n => Value(n.Left, @case) * Value(n.Right, @case),
        var node => throw new InvalidOperationException($"unexpected node {node}"),
    };

    private sealed record Case(int N, int M, bool IsKnown, bool Holds)
    {
        public static IReadOnlyList<Case> All { get; } =
        [
            .. from n in Enumerable.Range(Low, High - Low + 1)
               from m in Enumerable.Range(1, 4)
               from known in new[] { false, true }
               from holds in new[] { false, true }
               select new Case(n, m, known, holds),
        ];
    }
}
