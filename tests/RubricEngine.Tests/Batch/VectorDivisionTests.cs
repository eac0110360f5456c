using System.Numerics;
using System.Runtime.Intrinsics;
using FsCheck;
using FsCheck.Fluent;
using RubricEngine.Batch;
using RubricEngine.Plans;
using RubricEngine.Tests.Properties;
using RubricEngine.Values;

namespace RubricEngine.Tests.Batch;

/// <summary>Vectors divide as integers of any size do, in every lane, width and rounding, at the ends of the ranges too.</summary>
public class VectorDivisionTests
{
    private const int Cases = 3_000;

    [Fact]
    public void Division_is_that_of_integers_of_any_size() => LongRun.Repeat(null, seed =>
        Prop.ForAll(Arb.From(Gen.Choose(1, 1_000_000_000)), number => Agrees(new Random(number))).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay((ulong)seed, 11UL)));

    [Fact]
    public void Small_numbers_divide_as_they_should_one_and_all()
    {
        foreach (RoundingMode mode in Enum.GetValues<RoundingMode>())
            for (int most = 1; most <= 40; most += 3)
            {
                var shape = DivisionShape.Of(new(-100, 100), new(1, most), new(-100, 100), mode);
                for (int divisor = 1; divisor <= most; divisor++)
                    for (int dividend = -100; dividend <= 100; dividend++) Check16(dividend, divisor, shape);
            }
    }

    [Fact]
    public void A_quotient_whose_range_is_known_takes_no_more_steps_than_that_needs()
    {
        (IntegerRange dividend, IntegerRange divisor) = (new(0, 199_995_000), new(1, 180_000));
        Assert.Equal(28, DivisionShape.Of(dividend, divisor, dividend, RoundingMode.HalfAwayFromZero).QuotientBits);
        Assert.Equal((9, 32), DivisionShape.Of(dividend, divisor, new(0, 500), RoundingMode.HalfAwayFromZero) is var shape ? (shape.QuotientBits, shape.LaneBits) : default);
    }

    private static void Agrees(Random random)
    {
        (BigInteger low, BigInteger high) = (Number(random, 62), Number(random, 62));
        if (random.Next(2) == 0) low = -low;
        var dividends = new IntegerRange(BigInteger.Min(low, high), BigInteger.Max(low, high));
        (BigInteger least, BigInteger most) = (1 + Number(random, 60), 1 + Number(random, 60));
        if (random.Next(2) == 0) least = 1;
        var divisors = new IntegerRange(BigInteger.Min(least, most), BigInteger.Max(least, most));
        RoundingMode mode = (RoundingMode)random.Next(4);
        for (int i = 0; i < 20; i++)
        {
            BigInteger divisor = Within(divisors, random), dividend = Within(dividends, random);
            // On a multiple, half-way between two, and just beside.
            if (i % 2 == 0) dividend = BigInteger.Clamp(dividend / divisor * divisor + random.Next(2) * (divisor / 2) + random.Next(-1, 2), dividends.Low, dividends.High);
            // The range of the quotient is that of the operands, or so narrow that this one just fits.
            BigInteger quotient = IntegerDivision.Divide(dividend, divisor, mode);
            var shape = DivisionShape.Of(dividends, divisors, i % 3 == 0 ? IntegerRange.Exactly(quotient) : dividends.Hull(IntegerRange.Exactly(0)), mode);
            if (shape.LaneBits == 16) Check16(dividend, divisor, shape);
            else if (shape.LaneBits == 32) Check<int, uint>(dividend, divisor, shape);
            else if (shape.LaneBits == 64) Check<long, ulong>(dividend, divisor, shape);
        }
    }

    private static void Check16(BigInteger dividend, BigInteger divisor, DivisionShape shape) => Check<short, ushort>(dividend, divisor, shape);

    private static void Check<T, U>(BigInteger dividend, BigInteger divisor, DivisionShape shape) where T : struct, IBinaryInteger<T> where U : struct, IBinaryInteger<U>
    {
        var expected = T.CreateChecked(IntegerDivision.Divide(dividend, divisor, shape.Mode));
        (T a, T b) = (T.CreateChecked(dividend), T.CreateChecked(divisor));
        string what = $"{dividend} by {divisor}, {shape}";
        Assert.True(Vector128.Create(expected) == VectorDivision.Of<T, U>(Vector128.Create(a), Vector128.Create(b), shape), what);
        Assert.True(Vector256.Create(expected) == VectorDivision.Of<T, U>(Vector256.Create(a), Vector256.Create(b), shape), what);
        Assert.True(Vector512.Create(expected) == VectorDivision.Of<T, U>(Vector512.Create(a), Vector512.Create(b), shape), what);
    }

    private static BigInteger Number(Random random, int mostBits)
    {
        int bits = random.Next(1, mostBits + 1);
        return random.Next(3) switch
        {
            0 => BigInteger.One << (bits - 1),
            1 => (BigInteger.One << bits) - 1,
            _ => random.NextInt64() >> (63 - bits),
        };
    }

    private static BigInteger Within(IntegerRange range, Random random) => random.Next(4) switch
    {
        0 => range.Low,
        1 => range.High,
        _ => range.Low + (range.High - range.Low) * random.Next(1 << 20) / (1 << 20),
    };
}
