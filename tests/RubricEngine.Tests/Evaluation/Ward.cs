using System.Globalization;
using System.Text.Json;
using RubricEngine.Evaluation;

namespace RubricEngine.Tests.Evaluation;

/// <summary>A class of a caller's.</summary>
internal sealed class Ward
{
    public int? Households { get; init; }

    public decimal? HqArea { get; init; }

    public short? Crimes { get; init; }

    public long? PreviousCrimes { get; init; }

    [RubricFact("covered")]
    public decimal? CoverPercent { get; init; }

    public bool? Open { get; init; }

    public Region? Region { get; init; }

    public DateOnly? OpenedOn { get; init; }

    public string? Chief;

    public List<Visit>? Visits { get; init; }

    public static Ward Random(Random random)
    {
        T? Some<T>(T value) where T : struct => random.Next(6) == 0 ? null : value;
        return new Ward
        {
            Households = Some(random.Next(12) == 0 ? 100_001 : random.Next(0, 400)),
            HqArea = Some(random.Next(0, 60_000) / 100m),
            Crimes = Some((short)random.Next(0, 5)),
            PreviousCrimes = Some((long)random.Next(0, 5)),
            CoverPercent = Some(random.Next(910, 940) / 10m),
            Open = Some(random.Next(2) == 0),
            Region = Some((Region)random.Next(3)),
            OpenedOn = Some(new DateOnly(2024, 6, 28).AddDays(random.Next(5))),
            Chief = random.Next(3) switch { 0 => null, 1 => "An", _ => "Bình" },
            Visits = random.Next(6) == 0 ? null : [.. Enumerable.Range(0, random.Next(random.Next(9) == 0 ? 25 : 5)).Select(_ => new Visit(Some(random.Next(0, 80) / 10m), Some(random.Next(3) == 0)))],
        };
    }

    public Dictionary<string, object?> ToDictionary() => new()
    {
        ["households"] = Households, ["hq_area"] = HqArea, ["crimes"] = Crimes, ["previous(crimes)"] = PreviousCrimes, ["covered"] = CoverPercent, ["open"] = Open,
        ["region"] = NameOf(Region), ["opened_on"] = OpenedOn, ["chief"] = Chief,
        ["visits"] = Visits?.Select(v => new Dictionary<string, object?> { ["hours"] = v.Hours, ["paid"] = v.Paid }),
    };

    public string ToJson() => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["Số hộ"] = Households, ["hq_area"] = HqArea, ["crimes"] = Crimes?.ToString(CultureInfo.InvariantCulture), ["previous(crimes)"] = PreviousCrimes, ["covered"] = CoverPercent,
        ["open"] = Open is { } open ? (open ? "có" : "không") : null, ["region"] = NameOf(Region), ["opened_on"] = OpenedOn, ["chief"] = Chief,
        ["visits"] = Visits?.Select(v => new Dictionary<string, object?> { ["hours"] = v.Hours, ["paid"] = v.Paid }),
    });

    private static string? NameOf(Region? region) => region switch { null => null, Evaluation.Region.Thấp => "thấp", Evaluation.Region.Vừa => "vừa", _ => "cao" };
}

/// <summary>An item of a list.</summary>
internal sealed record Visit(decimal? Hours, bool? Paid);

/// <summary>An enumeration whose names are choices.</summary>
internal enum Region
{
    Thấp,
    Vừa,
    Cao,
}
