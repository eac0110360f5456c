using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

/// <summary>RUB255x: facts that are results of other rubrics.</summary>
internal static partial class DiagnosticCatalogue
{
    public static Diagnostic OptionOfResult(Origin at, string key) => Error("RUB2550", at,
        $"`{key}` means nothing for a fact that is the result of another rubric", $"`{key}` không có nghĩa với số liệu là kết quả của bộ tiêu chí khác");

    public static Diagnostic ResultRubricWrong(Origin at, string reference, Origin? place, Message first) => Error("RUB2551", at,
        $"`{reference}` has errors, so that its result cannot be read", $"`{reference}` có lỗi nên không dùng được kết quả",
        new Message($"the first is {Placed(place)}{first.English}", $"lỗi đầu tiên: {Placed(place)}{first.Vietnamese}"));

    public static Diagnostic FactsDiffer(Origin at, string fact, string rubric, Origin other) => Error("RUB2552", at,
        $"`{fact}` is declared otherwise in `{rubric}`, whose result is read: {other}", $"`{fact}` được khai báo khác trong `{rubric}`, bộ tiêu chí có kết quả được dùng: {other}", s_oneRecord);

    public static Diagnostic FactsOfResultsDiffer(Origin at, string fact, string one, Origin first, string other, Origin second) => Error("RUB2553", at,
        $"`{fact}` is declared in `{one}` ({first}) otherwise than in `{other}` ({second})", $"`{fact}` được khai báo trong `{one}` ({first}) khác với trong `{other}` ({second})", s_oneRecord);

    public static Diagnostic SharedHasNoResult(Origin at, string reference) => Error("RUB2554", at,
        $"`{reference}` holds shared declarations, which have no result", $"`{reference}` là phần dùng chung nên không có kết quả");

    private static readonly Message s_oneRecord = new(
        "one record serves both rubrics: declare the fact alike, or give one of them another name",
        "một bản ghi dùng cho cả hai bộ tiêu chí: hãy khai báo số liệu giống nhau, hoặc đặt tên khác cho một số liệu");

    private static string Placed(Origin? origin) => origin is null ? "" : $"{origin}: ";
}
