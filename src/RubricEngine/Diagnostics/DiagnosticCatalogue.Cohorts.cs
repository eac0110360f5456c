using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

/// <summary>RUB104x and RUB273x: figures of the subjects judged together.</summary>
internal static partial class DiagnosticCatalogue
{
    public static Diagnostic CohortExpected(Origin? origin, string found) => Error("RUB1044", origin,
        $"expected `cohort`, `all` or the name of a fact after `over`, found {Found(found, english: true)}",
        $"sau `trong` cần `cụm`, `toàn bộ` hoặc tên số liệu, gặp {Found(found, english: false)}", s_overCohort);

    public static Diagnostic NoCohortFunction(Origin origin, string name, string? nearest) => Error("RUB1045", origin,
        $"`{name}` is no function over a cohort", $"`{name}` không phải là hàm tính trong cụm",
        Nearest(nearest) ?? new Message("there are `best`, `lowest`, `mean`, `total`, `share` and `rank`", "có các hàm `cao_nhất`, `thấp_nhất`, `trung_bình`, `tổng`, `tỷ_lệ` và `thứ_hạng`"));

    public static Diagnostic CohortNotNamed(Origin at, string name) => Error("RUB2730", at,
        $"`{name}` needs the subjects that it looks at: `over …` is missing", $"`{name}` cần nêu các đối tượng được xét: thiếu `trong …`", s_overCohort);

    public static Diagnostic CohortNotDeclared(Origin at, string cohort) => Error("RUB2731", at,
        $"the rubric declares no `{cohort}`", $"bộ tiêu chí chưa khai báo `{cohort}`",
        new Message($"name the fact by which subjects are judged together, as in `{cohort}: province`, or write `over all`",
            $"hãy nêu số liệu chia các đối tượng thành cụm, ví dụ `{cohort}: tỉnh`, hoặc viết `trong toàn bộ`"));

    public static Diagnostic CohortByWhat(Origin at, string fact) => Error("RUB2732", at,
        $"subjects are judged together by a choice or a text; `{fact}` is neither", $"các đối tượng được xếp vào cụm theo số liệu lựa chọn hoặc văn bản; `{fact}` không thuộc loại nào");

    public static Diagnostic CohortNeedsRounding(Origin at, string function) => Error("RUB2733", at,
        $"`{function}` adds up values that may have no finite decimal form", $"`{function}` cộng các giá trị có thể không viết được thành số thập phân hữu hạn",
        new Message("round what is added up: `mean(round(…, 2)) over cohort`", "hãy làm tròn giá trị trước khi cộng: `trung_bình(làm_tròn(…, 2)) trong cụm`"));

    public static Diagnostic CohortInRequirement(Origin at) => Error("RUB2734", at,
        "a requirement is about the data of one subject; it cannot read figures of a cohort", "ràng buộc chỉ nói về số liệu của một đối tượng nên không đọc được số liệu của cụm");

    private static readonly Message s_overCohort = new(
        "write `best(x) over cohort`, `over all`, or `over` and a fact", "hãy viết `cao_nhất(x) trong cụm`, `trong toàn bộ`, hoặc `trong` và một số liệu");
}
