using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

/// <summary>RUB29xx: calls of functions that a host or plugin gives.</summary>
internal static partial class DiagnosticCatalogue
{
    /// <param name="at">The argument.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="asked">The range it takes.</param>
    /// <param name="given">The range of the argument, or its only value.</param>
    /// <param name="isOne">Whether it has only one value.</param>
    /// <param name="clamped">The argument held within the range; null where no function does that.</param>
    public static Diagnostic ArgumentRange(Origin at, string parameter, string asked, string given, bool isOne, Message? clamped) => Error("RUB2901", at,
        $"`{parameter}` takes {asked}, but this {(isOne ? "is" : "may be anything in")} {given}",
        $"`{parameter}` nhận {asked}, nhưng giá trị này {(isOne ? "là" : "có thể nằm trong")} {given}",
        isOne ? null
        : clamped is null
            ? new Message("declare a narrower range where the fact is declared", "hãy khai báo khoảng hẹp hơn ở nơi khai báo số liệu")
            : new Message($"write `{clamped.English}`, or declare a narrower range", $"hãy viết `{clamped.Vietnamese}`, hoặc khai báo khoảng hẹp hơn"));

    public static Diagnostic ArgumentDigits(Origin at, string parameter, int most, int? given, Message? rounded) => Error("RUB2902", at,
        $"`{parameter}` takes {(most == 0 ? "whole numbers" : $"at most {most} decimal {(most == 1 ? "digit" : "digits")}")}, but {(given is { } some ? $"this may have {some}{(most > 0 ? "" : some == 1 ? " decimal digit" : " decimal digits")}" : "the decimal form of this may not end")}",
        $"`{parameter}` nhận {(most == 0 ? "số nguyên" : $"nhiều nhất {most} chữ số thập phân")}, nhưng giá trị này có thể có {(given is { } number ? $"{number}" : "vô hạn")}{(most > 0 ? "" : " chữ số thập phân")}",
        rounded is null
            ? new Message("round it in the unit of the parameter", "hãy làm tròn theo đơn vị tính của tham số")
            : new Message($"write `{rounded.English}`", $"hãy viết `{rounded.Vietnamese}`"));

    public static Diagnostic ArgumentChoices(Origin at, string parameter, IEnumerable<string> others, IEnumerable<string> choices) => Error("RUB2903", at,
        $"`{parameter}` takes {List(choices)}, but this may also be {List(others)}", $"`{parameter}` nhận {List(choices)}, nhưng giá trị này còn có thể là {List(others)}");

    public static Diagnostic ArgumentUnit(Origin at, string parameter, string asked, string given) => Error("RUB2911", at,
        $"`{parameter}` counts {Unit(asked, "nothing: it is a pure number")}, but this counts {Unit(given, "nothing: it is a pure number")}",
        $"`{parameter}` tính bằng {Unit(asked, "số thuần túy")}, nhưng giá trị này tính bằng {Unit(given, "số thuần túy")}",
        given.Length == 0 ? new Message($"say what it counts: `… * 1 {asked}`", $"hãy nêu đơn vị tính: `… * 1 {asked}`")
        : asked.Length == 0 ? new Message($"divide by one unit: `… / 1 {given}`", $"hãy chia cho một đơn vị: `… / 1 {given}`")
        : null);

    public static Diagnostic CallInFigure(Origin at, string function) => Error("RUB2904", at,
        $"`{function}` cannot be called for each record of a list", $"không gọi được `{function}` cho từng bản ghi của danh sách",
        new Message("call it for a figure of the whole list, or give the call a name under `let`", "hãy gọi hàm cho số tính trên cả danh sách, hoặc đặt tên cho lời gọi bằng `tính`"));

    public static Diagnostic CallInRequirement(Origin at, string function) => Error("RUB2905", at,
        $"a requirement is about data alone; it cannot call `{function}`", $"ràng buộc chỉ nói về số liệu nên không gọi được `{function}`",
        new Message("test it in a criterion, a gate or a veto", "hãy kiểm tra trong tiêu chí, điều kiện xét hoặc trường hợp không xét"));

    public static Diagnostic UnknownParameter(Origin at, string function, string name, IEnumerable<string> parameters, string? nearest) => Error("RUB2907", at,
        $"`{function}` takes no `{name}`", $"`{function}` không nhận `{name}`",
        Nearest(nearest) ?? (parameters.Any() ? new Message($"it takes {List(parameters)}", $"hàm nhận {List(parameters)}") : null));

    public static Diagnostic ArgumentsMissing(Origin at, string function, IEnumerable<string> parameters, string with) => Error("RUB2908", at,
        $"`{function}` also needs {List(parameters)}", $"`{function}` còn cần {List(parameters)}",
        new Message($"give each under `{with}`", $"hãy nêu từng giá trị trong `{with}`"));

    public static Diagnostic ArgumentTwice(Origin at, string function, string parameter) => Error("RUB2909", at,
        $"`{parameter}` of `{function}` is given twice", $"`{parameter}` của `{function}` được nêu hai lần");

    public static Diagnostic NoPoints(Origin at, string function, Message result) => Error("RUB2910", at,
        $"`{function}` gives no points: expected a pure number, found {result.English}", $"`{function}` không cho điểm: cần một số thuần túy, thấy {result.Vietnamese}",
        new Message($"call it in a condition or a formula: `{function}(…)`", $"hãy gọi hàm trong điều kiện hoặc công thức: `{function}(…)`"));

    public static Diagnostic ArgumentsInBrackets(Origin at, string function, string plugin, string with, string formula) => Error("RUB2912", at,
        $"`{plugin}` names a function alone; its arguments stand under `{with}`, each by its name", $"`{plugin}` chỉ nêu tên hàm; giá trị của từng tham số được nêu theo tên trong `{with}`",
        new Message($"write `{function}` alone, or call it in a `{formula}`", $"hãy viết riêng `{function}`, hoặc gọi hàm trong `{formula}`"));

    public static Diagnostic NotForPoints(Origin at, string function, string formula) => Error("RUB2913", at,
        $"`{function}` is a function of the language, not of a plugin", $"`{function}` là hàm của ngôn ngữ, không phải của phần mở rộng",
        new Message($"call it in a `{formula}`", $"hãy gọi hàm trong `{formula}`"));

    public static Diagnostic LetLikeFunction(Origin at, string name, string plugin) => Warning("RUB2914", at,
        $"`{name}` is also a function of {plugin}; calls mean what is declared here", $"`{name}` cũng là hàm của {plugin}; lời gọi được hiểu theo khai báo ở đây",
        new Message("give it another name", "hãy đặt tên khác"));

    public static Diagnostic NotPure(Origin at, string function, string plugin) => Warning("RUB2906", at,
        $"`{function}` of {plugin} may answer differently each time, so that results cannot be recomputed", $"`{function}` của {plugin} có thể cho kết quả khác nhau mỗi lần gọi nên kết quả không tính lại được");
}
