using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

/// <summary>RUB29xx: calls of functions that a host or plugin gives.</summary>
internal static partial class DiagnosticCatalogue
{
    public static Diagnostic ArgumentRange(Origin at, string parameter, string asked, string given, Message? clamped) => Error("RUB2901", at,
        $"`{parameter}` takes {asked}, but this may be anything in {given}", $"`{parameter}` nhận {asked}, nhưng giá trị này có thể nằm trong {given}",
        clamped is null
            ? new Message("declare a narrower range where the fact is declared", "hãy khai báo khoảng hẹp hơn ở nơi khai báo số liệu")
            : new Message($"write `{clamped.English}`, or declare a narrower range", $"hãy viết `{clamped.Vietnamese}`, hoặc khai báo khoảng hẹp hơn"));

    public static Diagnostic ArgumentDigits(Origin at, string parameter, int most, int? given, Message? rounded) => Error("RUB2902", at,
        $"`{parameter}` takes at most {most} decimal {(most == 1 ? "digit" : "digits")}, but this {(given is { } some ? $"may have {some}" : "may have no end of them")}",
        $"`{parameter}` nhận nhiều nhất {most} chữ số thập phân, nhưng giá trị này có thể có {(given is { } number ? $"{number}" : "vô hạn")}",
        rounded is null
            ? new Message("round it in the unit of the parameter", "hãy làm tròn theo đơn vị tính của tham số")
            : new Message($"write `{rounded.English}`", $"hãy viết `{rounded.Vietnamese}`"));

    public static Diagnostic ArgumentChoices(Origin at, string parameter, IEnumerable<string> others, IEnumerable<string> choices) => Error("RUB2903", at,
        $"`{parameter}` takes {List(choices)}, but this may also be {List(others)}", $"`{parameter}` nhận {List(choices)}, nhưng giá trị này còn có thể là {List(others)}");

    public static Diagnostic CallInFigure(Origin at, string function) => Error("RUB2904", at,
        $"`{function}` cannot be called for each record of a list", $"không gọi được `{function}` cho từng bản ghi của danh sách",
        new Message("call it for a figure of the whole list, or give the call a name under `let`", "hãy gọi hàm cho số tính trên cả danh sách, hoặc đặt tên cho lời gọi bằng `tính`"));

    public static Diagnostic CallInRequirement(Origin at, string function) => Error("RUB2905", at,
        $"a requirement is about data alone; it cannot call `{function}`", $"ràng buộc chỉ nói về số liệu nên không gọi được `{function}`",
        new Message("test it in a criterion, a gate or a veto", "hãy kiểm tra trong tiêu chí, điều kiện xét hoặc trường hợp không xét"));

    public static Diagnostic NotPure(Origin at, string function, string plugin) => Warning("RUB2906", at,
        $"`{function}` of {plugin} may answer differently each time, so that results cannot be recomputed", $"`{function}` của {plugin} có thể cho kết quả khác nhau mỗi lần gọi nên kết quả không tính lại được");
}
