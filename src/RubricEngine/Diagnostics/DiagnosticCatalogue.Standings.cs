using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

/// <summary>RUB274x: rankings and quotas.</summary>
internal static partial class DiagnosticCatalogue
{
    public static Diagnostic QuotaWithoutNext(Origin at, string grade) => Error("RUB2740", at,
        $"no grade comes after `{grade}`, which those beyond its quota could get", $"sau `{grade}` không còn mức nào cho các đối tượng vượt mức khống chế");

    public static Diagnostic QuotaOfBetter(Origin at, string of, string grade) => Error("RUB2741", at,
        $"a quota of `{grade}` is a share of those rated `{grade}` or lower; `{of}` is better or left to the authority",
        $"mức khống chế của `{grade}` tính trên số được xếp từ một mức không cao hơn `{grade}`; `{of}` cao hơn hoặc do cấp có thẩm quyền quyết định");

    public static Diagnostic QuotaExceededByTies(Origin at) => Error("RUB2742", at,
        "taking all equal ones would exceed the quota", "lấy tất cả các đối tượng bằng nhau sẽ vượt mức khống chế",
        new Message("take none of them, or let a person decide", "hãy không lấy đối tượng nào, hoặc để người có thẩm quyền quyết định"));
}
