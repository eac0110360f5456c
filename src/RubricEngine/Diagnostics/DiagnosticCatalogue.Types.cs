using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

internal static partial class DiagnosticCatalogue
{
    public static Diagnostic TypeExpected(Origin at, Message expected, Message found) => Error("RUB2101", at,
        $"expected {expected.English}, found {found.English}", $"cần {expected.Vietnamese}, thấy {found.Vietnamese}");

    public static Diagnostic UnitMismatch(Origin at, string left, string right) => Error("RUB2102", at,
        $"these do not count the same: {Unit(left, "a pure number")} and {Unit(right, "a pure number")}", $"hai đại lượng khác đơn vị tính: {Unit(left, "số thuần túy")} và {Unit(right, "số thuần túy")}",
        new Message("both sides need units of one family", "hai bên phải cùng loại đơn vị tính"));

    public static Diagnostic Incomparable(Origin at, Message left, Message right) => Error("RUB2103", at,
        $"cannot compare {left.English} with {right.English}", $"không so sánh được {left.Vietnamese} với {right.Vietnamese}");

    public static Diagnostic NotOrdered(Origin at, Message found, string ordered) => Error("RUB2104", at,
        $"{found.English} has no order; only `=` and `!=` compare it", $"{found.Vietnamese} không có thứ tự; chỉ so sánh bằng `=` và `!=`",
        new Message($"the choices of a fact get an order by `{ordered}`", $"các lựa chọn của số liệu có thứ tự khi khai báo `{ordered}`"));

    public static Diagnostic AlwaysDividesByZero(Origin at) => Warning("RUB2105", at,
        "this divides by zero, so that it is always unknown", "phép chia này luôn chia cho 0 nên luôn chưa xác định");

    public static Diagnostic TooLarge(Origin at, int bits) => Error("RUB2106", at,
        $"values of this expression may need more than {bits} bits", $"giá trị của biểu thức này có thể cần hơn {bits} bit",
        new Message("give the facts narrower ranges, or round in between", "hãy thu hẹp khoảng giá trị của số liệu, hoặc làm tròn ở bước giữa"));

    public static Diagnostic PureNumberExpected(Origin at, string unit) => Error("RUB2107", at,
        $"points are a pure number, found {Unit(unit, "")}", $"điểm là số thuần túy, thấy {Unit(unit, "")}",
        new Message($"divide by one unit: `… / 1 {unit}`", $"hãy chia cho một đơn vị: `… / 1 {unit}`"));

    public static Diagnostic WholeDaysExpected(Origin at) => Error("RUB2108", at,
        "only whole days can be added to a date", "chỉ cộng trừ được số ngày nguyên vào ngày tháng");

    public static Diagnostic RoundingDigits(Origin at, int most) => Error("RUB2109", at,
        $"digits of rounding are a whole number from -{most} to {most}", $"số chữ số làm tròn là số nguyên từ -{most} đến {most}");

    public static Diagnostic EmptyRange(Origin at, string low, string high) => Error("RUB2110", at,
        $"the range is empty: {low} is above {high}", $"khoảng giá trị rỗng: {low} lớn hơn {high}");

    public static Diagnostic OptionNotForType(Origin at, string key, string type) => Error("RUB2111", at,
        $"`{key}` means nothing for a fact of type `{type}`", $"`{key}` không có nghĩa với số liệu kiểu `{type}`");

    public static Diagnostic ConstantOutside(Origin at, string written, string range) => Error("RUB2112", at,
        $"{written} is outside {range}", $"{written} nằm ngoài khoảng {range}");

    public static Diagnostic ParameterNotCovered(Origin at, string parameter, IEnumerable<string> choices, string otherwise) => Error("RUB2114", at,
        $"parameter `{parameter}` has no value for {List(choices)}", $"định mức `{parameter}` chưa có giá trị cho {List(choices)}",
        new Message($"add rows for them, or an `{otherwise}`", $"hãy thêm dòng cho các giá trị đó, hoặc `{otherwise}`"));

    public static Diagnostic ParameterLookup(Origin at, string parameter, string by) => Error("RUB2115", at,
        $"the rows of parameter `{parameter}` name choices, but it has no `{by}`", $"các dòng của định mức `{parameter}` nêu giá trị, nhưng thiếu `{by}`");

    public static Diagnostic ParameterRowMasked(Origin at, int line) => Warning("RUB2116", at,
        $"this row can never give the value: the row in line {line} comes first", $"dòng này không bao giờ được dùng: dòng {line} đứng trước");

    public static Diagnostic UnitTooLarge(Origin at) => Error("RUB2117", at,
        "the unit of this product has grown too large", "đơn vị tính của tích này quá phức tạp");

    private static string Unit(string unit, string none) => unit.Length == 0 ? none : $"`{unit}`";
}
