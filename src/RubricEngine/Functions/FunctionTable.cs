using System.Collections.Frozen;
using System.Collections.Immutable;

namespace RubricEngine.Functions;

/// <summary>Every function of the language by its names in both languages. A name is one only where brackets follow it, so facts may share it.</summary>
internal static class FunctionTable
{
    /// <summary>The canonical name of the function that reads a fact one period earlier.</summary>
    public const string Previous = "previous";

    /// <summary>The canonical names of the functions that read a figure of the result; their argument is a path of ids.</summary>
    public const string Points = "points", Maximum = "maximum", Percent = "percent", Status = "status", Level = "level";

    /// <summary>All functions.</summary>
    public static ImmutableArray<BuiltInSignature> All { get; } =
    [
        new("round", "làm_tròn", 2, 2, BuiltInFunction.Round),
        new("round_even", "làm_tròn_chẵn", 2, 2, BuiltInFunction.RoundEven),
        new("floor", "làm_tròn_xuống", 1, 2, BuiltInFunction.Floor),
        new("ceiling", "làm_tròn_lên", 1, 2, BuiltInFunction.Ceiling),
        new("abs", "trị_tuyệt_đối", 1, 1, BuiltInFunction.Abs),
        new("min", "nhỏ_nhất", 2, null, BuiltInFunction.Min),
        new("max", "lớn_nhất", 2, null, BuiltInFunction.Max),
        new("clamp", "giới_hạn", 3, 3, BuiltInFunction.Clamp),
        new("change", "mức_tăng_giảm", 1, 1, BuiltInFunction.Change),
        new("year", "năm", 1, 1, BuiltInFunction.Year),
        new("month", "tháng", 1, 1, BuiltInFunction.Month),
        new("day", "ngày", 1, 1, BuiltInFunction.Day),
        new(Previous, "kỳ_trước", 1, 1, null),
        new(Points, "điểm", 1, 1, null),
        new(Maximum, "điểm_tối_đa", 1, 1, null),
        new(Percent, "phần_trăm", 1, 1, null),
        new(Status, "trạng_thái", 1, 1, null),
        new(Level, "mức", 1, 1, null),
        new("count", "đếm", 1, 1, null) { Aggregate = AggregateFunction.Count },
        new("sum", "tổng", 2, 2, null) { Aggregate = AggregateFunction.Sum },
        new("mean", "trung_bình", 2, 2, null) { Aggregate = AggregateFunction.Mean },
        new("lowest", "thấp_nhất", 2, 2, null) { Aggregate = AggregateFunction.Lowest },
        new("highest", "cao_nhất", 2, 2, null) { Aggregate = AggregateFunction.Highest },
        new("any", "có_ít_nhất_một", 2, 2, null) { Aggregate = AggregateFunction.Any },
        new("all", "mọi", 2, 2, null) { Aggregate = AggregateFunction.All },
        new("none", "không_có", 2, 2, null) { Aggregate = AggregateFunction.None },
        new("share", "tỷ_lệ", 2, 2, null) { Aggregate = AggregateFunction.Share },
    ];

    private static readonly FrozenDictionary<string, BuiltInSignature> s_byName =
        All.SelectMany(f => new[] { KeyValuePair.Create(f.Name, f), KeyValuePair.Create(f.VietnameseName, f) })
            .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The function of an English or Vietnamese name, or null.</summary>
    public static BuiltInSignature? Find(string name) => s_byName.GetValueOrDefault(name);

    /// <summary>Whether a function reads a list of records.</summary>
    public static bool IsAggregate(string name) => Find(name) is { Aggregate: not null };

    /// <summary>Whether the argument of a function is a path of ids, where a slash does not divide.</summary>
    public static bool TakesPath(string name) => Find(name) is { Name: Points or Maximum or Percent or Status or Level };
}
