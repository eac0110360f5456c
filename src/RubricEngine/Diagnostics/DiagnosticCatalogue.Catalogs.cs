using System.Globalization;
using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

/// <summary>RUB26xx: catalogues of rubrics, their versions and dates.</summary>
internal static partial class DiagnosticCatalogue
{
    public static Diagnostic EqualVersions(Origin at, string reference, Origin first) => Error("RUB2601", at,
        $"`{reference}` is another text in {first}", $"`{reference}` có nội dung khác tại {first}",
        new("a version has one text; the YAML and the keyword form of it may stand in one folder where they mean the same",
            "mỗi phiên bản chỉ có một nội dung; dạng YAML và dạng từ khóa được đặt chung thư mục khi có cùng nghĩa"));

    public static Diagnostic CalendarGap(Origin at, string id, DateOnly from, DateOnly to, Origin earlier) => Warning("RUB2602", at,
        $"no version of `{id}` is in force from {Day(from)} to {Day(to)}; the one before ends in {earlier}",
        $"không có phiên bản nào của `{id}` có hiệu lực từ {Day(from)} đến {Day(to)}; phiên bản trước kết thúc tại {earlier}");

    public static Diagnostic CalendarOverlap(Origin at, string reference, string earlier, Origin first, DateOnly? end) => Error("RUB2603", at,
        $"`{reference}` and `{earlier}` are in force at the same time; the other is in {first}",
        $"`{reference}` và `{earlier}` có hiệu lực cùng lúc; bản kia ở {first}",
        end is { } day
            ? new($"let the earlier one end with `to: {Day(day)}`", $"hãy cho bản trước kết thúc bằng `to: {Day(day)}`")
            : new("give each version its `effective` range", "hãy ghi thời gian `effective` cho từng phiên bản"));

    public static Diagnostic UnreadableRubric(Origin at, string path, string why) => Warning("RUB2604", at,
        $"`{path}` of the catalogue cannot be read: {why}", $"không đọc được `{path}` trong danh mục: {why}");

    public static Diagnostic TooManyRubrics(Origin at, int files, long megabytes) => Error("RUB2605", at,
        $"a catalogue holds at most {files} files and {megabytes} MiB; the rest is not read", $"danh mục có nhiều nhất {files} tệp và {megabytes} MiB; phần còn lại không được đọc");

    public static Diagnostic NoneInForce(string id, DateOnly day, IEnumerable<string> versions) => Error("RUB2606", null,
        $"no version of `{id}` is in force on {Day(day)}", $"không có phiên bản nào của `{id}` có hiệu lực vào {Day(day)}",
        new($"it has the versions {List(versions)}; one is named as `{id}@{versions.LastOrDefault("")}`", $"hiện có các phiên bản {List(versions)}; nêu một bản bằng `{id}@{versions.LastOrDefault("")}`"));

    public static Diagnostic SeveralInForce(string id, DateOnly day, IEnumerable<string> versions) => Error("RUB2607", null,
        $"the versions {List(versions)} of `{id}` are all in force on {Day(day)}", $"các phiên bản {List(versions)} của `{id}` cùng có hiệu lực vào {Day(day)}",
        new($"name one, as `{id}@{versions.LastOrDefault("")}`, or correct their `effective` ranges", $"hãy nêu một bản, như `{id}@{versions.LastOrDefault("")}`, hoặc sửa thời gian `effective`"));

    public static Diagnostic VersionOrDateNeeded(string id, IEnumerable<string> versions) => Error("RUB2608", null,
        $"`{id}` has the versions {List(versions)}; a version or an assessment date is needed", $"`{id}` có các phiên bản {List(versions)}; cần nêu phiên bản hoặc ngày đánh giá",
        new($"name one, as `{id}@{versions.LastOrDefault("")}`", $"hãy nêu một bản, như `{id}@{versions.LastOrDefault("")}`"));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
