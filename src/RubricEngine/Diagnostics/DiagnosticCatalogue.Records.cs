using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

/// <summary>Lists of records, RUB27xx.</summary>
internal static partial class DiagnosticCatalogue
{
    public static Diagnostic NotAList(Origin at, string name) => Error("RUB2701", at,
        $"`{name}` is no list of records", $"`{name}` không phải là danh sách",
        new Message("lists are declared under `records`", "danh sách được khai báo trong `records`"));

    public static Diagnostic NestedAggregate(Origin at, string function) => Error("RUB2702", at,
        $"`{function}` cannot stand inside another figure of a list", $"`{function}` không thể nằm trong một phép tính khác trên danh sách",
        new Message("give the inner one a name under `let`", "hãy đặt tên cho phép tính bên trong bằng `let`"));

    public static Diagnostic AggregateArguments(Origin at, string function, bool none, bool condition) => Error("RUB2703", at,
        none ? $"`{function}` takes a list only" : $"`{function}` needs to know what to take of each record",
        none ? $"`{function}` chỉ nhận một danh sách" : $"`{function}` cần biết lấy gì ở mỗi bản ghi",
        none ? new Message($"choose records by a condition: `{function}(list where condition)`", $"hãy chọn bản ghi bằng điều kiện: `{function}(danh_sách có điều_kiện)`")
        : condition ? new Message($"write `{function}(list, condition)`", $"hãy viết `{function}(danh_sách, điều_kiện)`")
        : new Message($"write `{function}(list, value)`", $"hãy viết `{function}(danh_sách, giá_trị)`"));

    public static Diagnostic DatedByWhat(Origin at, string list, string field) => Error("RUB2704", at,
        $"`{field}` is no date field of `{list}`", $"`{field}` không phải là trường ngày của `{list}`");

    public static Diagnostic TestUnknownField(Origin at, string list, string field, string? nearest) => Error("RUB2706", at,
        $"the list `{list}` has no field `{field}`", $"danh sách `{list}` không có trường `{field}`",
        Nearest(nearest));

    public static Diagnostic ListAsValue(Origin at, string list) => Error("RUB2707", at,
        $"`{list}` is a list of records, and no value by itself", $"`{list}` là danh sách, tự nó không phải là một giá trị",
        new Message($"read a figure of it, such as `count({list})` or `any({list}, …)`", $"hãy dùng một phép tính trên danh sách, như `đếm({list})` hoặc `có_ít_nhất_một({list}, …)`"));

    public static Diagnostic NoFields(Origin at, string list) => Error("RUB2705", at,
        $"the list `{list}` has no fields", $"danh sách `{list}` không có trường nào");
}
