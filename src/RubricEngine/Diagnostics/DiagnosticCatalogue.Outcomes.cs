using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

internal static partial class DiagnosticCatalogue
{
    public static Diagnostic GradeUnreachable(Origin at, string grade) => Warning("RUB2301", at,
        $"grade `{grade}` can never be reached", $"mức xếp loại `{grade}` không bao giờ đạt tới");

    public static Diagnostic GradeDuplicate(Origin at, string grade, int line) => Error("RUB2302", at,
        $"grade `{grade}` is already in line {line}", $"mức xếp loại `{grade}` đã có ở dòng {line}");

    public static Diagnostic GradeWithoutCondition(Origin at, string grade, string when, string otherwise) => Error("RUB2303", at,
        $"grade `{grade}` says neither `{when}` nor `{otherwise}`", $"mức xếp loại `{grade}` chưa nêu `{when}` hoặc `{otherwise}`");

    public static Diagnostic GradeOtherwise(Origin at, string grade, string when, string otherwise) => Error("RUB2304", at,
        $"grade `{grade}` has both `{when}` and `{otherwise}`", $"mức xếp loại `{grade}` có cả `{when}` và `{otherwise}`");

    public static Diagnostic ShareOutside(Origin at) => Error("RUB2305", at,
        "expected a share above 0% and at most 100%", "cần tỷ lệ lớn hơn 0% và không quá 100%");

    public static Diagnostic CapOrDrop(Origin at, string cap, string drop) => Error("RUB2306", at,
        $"exactly one of `{cap}` and `{drop}` is right", $"chỉ được nêu một trong `{cap}` và `{drop}`");

    public static Diagnostic DatesReversed(Origin at) => Error("RUB2307", at,
        "the end comes before the start", "ngày kết thúc trước ngày bắt đầu");

    public static Diagnostic BadWindow(Origin at, string written) => Error("RUB2308", at,
        $"`{written}` is not a day of the year", $"`{written}` không phải là ngày trong năm",
        new Message("write day/month, such as 16/11", "hãy viết ngày/tháng, ví dụ 16/11"));

    public static Diagnostic TestUnknownInput(Origin at, string name, string? nearest) => Error("RUB2309", at,
        $"the rubric reads no `{name}`", $"bộ tiêu chí không dùng `{name}`", Nearest(nearest));

    public static Diagnostic TestBadValue(Origin at, Message reason) => Error("RUB2310", at, reason.English, reason.Vietnamese);

    public static Diagnostic UnknownField(Origin at, string field, IEnumerable<string> fields, string? nearest) => Error("RUB2311", at,
        $"`{field}` is neither a result ({List(fields)}) nor a criterion or group", $"`{field}` không phải là kết quả ({List(fields)}), cũng không phải tiêu chí hay nhóm", Nearest(nearest));

    public static Diagnostic ExpectationBadValue(Origin at, string written, Message expected) => Error("RUB2312", at,
        $"expected {expected.English}, found `{written}`", $"cần {expected.Vietnamese}, thấy `{written}`");

    public static Diagnostic NothingToScore(Origin at) => Error("RUB2313", at,
        "the rubric has no criteria", "bộ tiêu chí không có tiêu chí nào");

    public static Diagnostic AuthorityAdjustment(Origin at, string grade) => Error("RUB2314", at,
        $"grade `{grade}` is for the authority to decide, so nothing can be capped at it", $"mức `{grade}` do cấp có thẩm quyền quyết định nên không dùng làm mức trần");
}
