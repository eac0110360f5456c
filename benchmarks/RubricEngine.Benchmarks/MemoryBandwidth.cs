using System.Numerics;
using BenchmarkDotNet.Attributes;

namespace RubricEngine.Benchmarks;

/// <summary>How many bytes a second does one core read, and how many do two? Nothing that reads columns from memory is faster.</summary>
/// <remarks>10^9 bytes a second are 1 divided by the nanoseconds that are reported for one byte.</remarks>
[BenchmarkCategory("e")]
public class MemoryBandwidth : ISmallSetUp
{
    /// <summary>Far more than any cache holds.</summary>
    private const int Bytes = 1 << 29;

    private long[] _numbers = [];

    /// <summary>Untouched pages are all the same page of zeros, which the cache would hold.</summary>
    [GlobalSetup]
    public void Fill() => Fill(Bytes);

    void ISmallSetUp.SetUp() => Fill(1 << 12);

    private void Fill(int bytes)
    {
        _numbers = new long[bytes / sizeof(long)];
        Array.Fill(_numbers, 1);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Bytes)]
    public long OneCore() => Sum(_numbers);

    [Benchmark(OperationsPerInvoke = Bytes)]
    public long TwoCores()
    {
        int half = _numbers.Length / 2;
        Task<long> other = Task.Run(() => Sum(_numbers.AsSpan(half)));
        return Sum(_numbers.AsSpan(0, half)) + other.GetAwaiter().GetResult();
    }

    internal static long Sum(ReadOnlySpan<long> numbers)
    {
        // Four sums, so that adding does not wait for the addition before it.
        Vector<long> a = default, b = default, c = default, d = default;
        int step = Vector<long>.Count, i = 0;
        for (; i + 4 * step <= numbers.Length; i += 4 * step)
        {
            a += new Vector<long>(numbers[i..]);
            b += new Vector<long>(numbers[(i + step)..]);
            c += new Vector<long>(numbers[(i + 2 * step)..]);
            d += new Vector<long>(numbers[(i + 3 * step)..]);
        }
        long sum = Vector.Sum(a + b + c + d);
        for (; i < numbers.Length; i++) sum += numbers[i];
        return sum;
    }
}
