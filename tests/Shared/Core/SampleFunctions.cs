using RubricEngine.Functions;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Testing;

/// <summary>Functions as a plugin might give them, which text cases and tests call.</summary>
internal static class SampleFunctions
{
    public const string Plugin = "sample-plugin";

    private static readonly NumberType s_area = Number(0, 20_000, 1, "m2");

    /// <summary>The choices of <c>zone</c>.</summary>
    public static ChoiceType Zones { get; } = new(["low", "middle", "high"], true);

    /// <summary>Runs on the caller's own thread.</summary>
    public static FunctionPolicy Policy { get; } = new() { Plugin = Plugin, TimeLimit = Timeout.InfiniteTimeSpan };

    /// <summary>
    /// <c>flood_risk(area, zone)</c>, <c>working_days(from, to)</c>, <c>is_weekend(day)</c>, <c>zone_of(area)</c>;
    /// <c>fragile(number)</c>, which throws above 5, answers out of range at 5, and does not know 4; and <c>draw()</c>, which is not pure.
    /// </summary>
    public static FunctionRegistry Registry { get; } = FunctionRegistry.Empty
        .With(FloodRisk(), Policy)
        .With(new SampleFunction(new FunctionSignature("working_days", [new("from", DateType.Default), new("to", DateType.Default)], Number(0, 80_000, 0, "day")), a => WorkingDays(a.Date(0), a.Date(1))), Policy)
        .With(new SampleFunction(new FunctionSignature("is_weekend", [new("day", DateType.Default)], new BooleanType()), a => IsWeekend(a.Date(0))), Policy)
        .With(new SampleFunction(new FunctionSignature("zone_of", [new("area", s_area)], Zones), a => FunctionAnswer.Choice(a.Number(0) < 100 ? "high" : a.Number(0) < 1_000 ? "middle" : "low")), Policy)
        .With(new SampleFunction(new FunctionSignature("fragile", [new("number", Number(0, 10, 0))], Number(0, 10, 0)), a => Fragile(a.Scaled(0))), Policy)
        .With(new SampleFunction(new FunctionSignature("draw", [], Number(0, 10, 0)) { IsPure = false }, _ => 7L), Policy);

    private static SampleFunction FloodRisk() => new(
        new FunctionSignature("flood_risk",
            [new("area", s_area) { VietnameseName = "diện_tích" }, new("zone", Zones) { VietnameseName = "vùng" }], Number(0, 10, 2))
        {
            VietnameseName = "nguy_cơ_ngập",
            Description = new LocalizedText([new("en", "the risk that a plot is flooded, from 0 to 10"), new("vi", "nguy cơ ngập của thửa đất, từ 0 đến 10")]),
        },
        a => Math.Min(10m, Math.Round(a.Number(0) / 1_000 * (a.Choice(1) switch { "low" => 0.5m, "middle" => 1m, _ => 2m }), 2, MidpointRounding.AwayFromZero)));

    private static NumberType Number(Rational low, Rational high, int digits, string? unit = null) =>
        new(new Bounds(low, high), digits, unit is null ? Unit.None : Unit.Named(unit));

    private static FunctionAnswer Fragile(long number) => number switch
    {
        > 5 => throw new InvalidOperationException("too much"),
        5 => 11L,
        4 => FunctionAnswer.Unknown("nobody knows 4"),
        _ => number,
    };

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static long WorkingDays(DateOnly from, DateOnly to)
    {
        long days = 0;
        for (DateOnly day = from; day < to; day = day.AddDays(1))
            if (!IsWeekend(day)) days++;
        return days;
    }
}
