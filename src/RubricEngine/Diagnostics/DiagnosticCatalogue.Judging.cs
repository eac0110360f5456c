using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

internal static partial class DiagnosticCatalogue
{
    public static Diagnostic StageName(Origin at, string name) => Error("RUB2800", at,
        $"`{name}` cannot name a stage of judging", $"`{name}` không thể đặt tên cho vòng chấm",
        new Message("data write a stage behind the criterion, as in `c05@council`: a name without `@`, `.`, `/` and brackets", "số liệu ghi vòng chấm sau tiêu chí, như `c05@hội đồng`: tên không có `@`, `.`, `/` và ngoặc"));

    public static Diagnostic NoStageCounts(Origin at, string counts) => Error("RUB2801", at,
        "no stage counts, so nobody would give the points", "không lấy kết quả của vòng nào nên không có điểm",
        new Message($"leave out `{counts}` to let the last stage count", $"hãy bỏ `{counts}` để lấy kết quả của vòng cuối"));

    public static Diagnostic RecognitionOfNothing(Origin at, string reach, string recognised) => Error("RUB2810", at,
        "no grade leads to recognition", "không có mức xếp loại nào dẫn đến công nhận",
        new Message($"name the grade to reach with `{reach}`, or mark grades as `{recognised}`", $"hãy nêu mức cần đạt ở `{reach}`, hoặc đánh dấu mức xếp loại là `{recognised}`"));

    public static Diagnostic EvidenceNotListed(Origin at, string evidence) => Error("RUB2802", at,
        "all evidence is needed, but none is listed", "cần tất cả tài liệu, nhưng chưa liệt kê tài liệu nào",
        new Message($"list it under `{evidence}`, or say how many documents are needed", $"hãy liệt kê ở `{evidence}`, hoặc nêu số tài liệu cần có"));
}
