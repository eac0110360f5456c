using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json;
using RubricEngine.Evaluation;
using RubricEngine.Values;

namespace RubricEngine.Tests.Evaluation;

/// <summary>Nothing is allocated for a record that is evaluated into a buffer, whatever holds it.</summary>
public class AllocationTests
{
    private static readonly DateOnly s_date = new(2024, 6, 30);
    private static readonly CompiledRubric s_rubric = WardRubric.Compile();

    [Fact]
    public void Nothing_for_values() => AssertNone(Many(i =>
        new Plain(i % 7 == 0 ? null : i, i * 3.25m, i % 3, 1, 92.5m, i % 2 == 0, i % 3 == 0 ? "cao" : "thấp", s_date, i % 2 == 0 ? "An" : $"Bình {i}")));

    [Fact]
    public void Nothing_for_enumerations()
    {
        AssertNone(Many(i => new Chosen<Region>((Region)(i % 3), i)));
        AssertNone(Many(i => new Chosen<Region?>(i % 4 == 3 ? null : (Region)(i % 4), i)));
        AssertNone(Many(i => new ChosenField { Region = i % 4 == 3 ? null : (Small)(i % 4), Households = i }));
    }

    [Fact]
    public void Nothing_for_texts() => AssertNone(Many(i => new Written($"{i}", "12.50", i % 2 == 0 ? "có" : "FALSE", "2024-06-29", i % 3 == 0 ? "" : null, "vừa")));

    [Fact]
    public void Nothing_for_large_and_exact_numbers() => AssertNone(Many(i => new Exact(i, new Rational(i, 4), (ulong)i, i % 2 == 0 ? null : (BigInteger)i)));

    [Fact]
    public void Nothing_for_lists()
    {
        Hours[] items = [new(1.5m, true), new(7, null), new(null, false)];
        Visit?[] visits = [new(1.5m, true), null, new(20, false)];
        AssertNone(Many(_ => new Listed<List<Hours>>([.. items])));
        AssertNone(Many(_ => new Listed<Hours[]>(items)));
        AssertNone(Many(_ => new Listed<HashSet<Hours>>([.. items])));
        AssertNone(Many(_ => new Listed<ImmutableList<Visit?>>([.. visits])));
        AssertNone(Many(_ => new Listed<IEnumerable<Visit?>>(visits)));
        AssertNone(Many(_ => new Listed<IReadOnlyCollection<Visit?>>(new Queue<Visit?>(visits).ToArray())));
    }

    [Fact]
    public void Nothing_for_dictionaries() => AssertNone(Many(i => new Dictionary<string, object?>
    {
        ["households"] = i, ["hq_area"] = 250.5m, ["crimes"] = (short)1, ["covered"] = new Rational(185, 2), ["open"] = true, ["region"] = "cao", ["opened_on"] = s_date, ["chief"] = $"Bình {i}",
        ["visits"] = new List<Dictionary<string, object?>> { new() { ["hours"] = 2.5m, ["paid"] = false } },
    }));

    [Fact]
    public void Nothing_for_json() => AssertNone(Many(i => JsonDocument.Parse($$"""
        { "Số hộ": {{i}}, "hq_area": 250.5, "crimes": "1", "covered": "92.5", "open": "c\u00F3", "region": "vừa", "opened_on": "2024-06-30", "chief": "B\u00ecnh {{i}}",
          "visits": [ { "hours": 2.5, "paid": false }, { "hours": 20, "paid": "không" } ] }
        """).RootElement));

    [Fact]
    public void Nothing_for_the_words_of_yes_and_no_in_any_case() =>
        AssertNone(Many(i => new Dictionary<string, object?> { ["open"] = (i % 4) switch { 0 => "Đạt", 1 => "chưa đạt", 2 => "X", _ => "TRUE" } }));

    private static T[] Many<T>(Func<int, T> make) => [.. Enumerable.Range(0, 64).Select(make)];

    private static void AssertNone<T>(T[] records)
    {
        RecordBinding<T> binding = s_rubric.Bind<T>();
        RecordAssessment into = binding.NewAssessment();
        for (int i = 0; i < 1_000; i++) binding.Evaluate(records[i % records.Length], into, s_date);
        // What is counted is also right.
        foreach (T record in records)
        {
            binding.Evaluate(record, into, s_date);
            RecordBindingTests.AssertEqual(s_rubric.Evaluate(binding.ToRecord(record, "w", s_date)), into);
            Assert.All(into.Faults, f => Assert.Equal("missing", f.Kind));
        }
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1_000; i++) binding.Evaluate(records[i % records.Length], into, s_date);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private enum Small : byte
    {
        Thấp,
        Vừa,
        Cao,
    }

    private sealed record Plain(int? Households, decimal HqArea, int Crimes, int PreviousCrimes, decimal? Covered, bool Open, string Region, DateOnly OpenedOn, string Chief);

    private sealed record Chosen<TRegion>(TRegion Region, int Households);

    private sealed class ChosenField
    {
        public Small? Region;
        public int Households;
    }

    private sealed record Written(string Households, string HqArea, string Open, string OpenedOn, string? Chief, string Region);

    private sealed record Exact(Int128 Households, Rational HqArea, ulong Crimes, BigInteger? PreviousCrimes);

    private sealed record Listed<TList>(TList Visits);

    private readonly record struct Hours([property: RubricFact("hours")] decimal? Spent, bool? Paid);
}
