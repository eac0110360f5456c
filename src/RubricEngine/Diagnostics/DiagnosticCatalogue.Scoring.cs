using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

internal static partial class DiagnosticCatalogue
{
    public static Diagnostic NoScoring(Origin at, string id, IEnumerable<string> scorings) => Error("RUB2201", at,
        $"criterion `{id}` has no scoring", $"tiêu chí `{id}` chưa có cách chấm",
        new Message($"give it one of {string.Join(", ", scorings.Select(s => $"`{s}`"))}", $"hãy nêu một trong {string.Join(", ", scorings.Select(s => $"`{s}`"))}"));

    public static Diagnostic SeveralScorings(Origin at, string id, int count) => Error("RUB2202", at,
        $"criterion `{id}` has {count} scorings; one is right", $"tiêu chí `{id}` có {count} cách chấm; chỉ được một");

    public static Diagnostic PointsMissing(Origin at, string id) => Error("RUB2203", at,
        $"criterion `{id}` does not say its points", $"tiêu chí `{id}` chưa nêu điểm");

    public static Diagnostic LowestAbovePoints(Origin at, string lowest, string points) => Error("RUB2204", at,
        $"the lowest points {lowest} are above the points {points}", $"điểm thấp nhất {lowest} lớn hơn điểm {points}");

    public static Diagnostic LevelGap(Origin at, string where, string otherwise) => Error("RUB2205", at,
        $"no level covers `{where}`", $"không có mức điểm nào cho `{where}`",
        new Message($"add a level, or `{otherwise}` where the text leaves it open", $"hãy bổ sung mức điểm, hoặc `{otherwise}` nếu văn bản bỏ ngỏ"));

    public static Diagnostic LevelOverlap(Origin at, int line, string where, string bounds) => Error("RUB2206", at,
        $"this level and the one in line {line} both cover `{where}`", $"mức này và mức ở dòng {line} cùng áp dụng cho `{where}`",
        new Message($"bound the lower level, such as `{bounds}`", $"hãy giới hạn mức thấp hơn, ví dụ `{bounds}`"));

    public static Diagnostic LevelUnreachable(Origin at) => Warning("RUB2207", at,
        "this level can never be reached", "mức này không bao giờ đạt tới");

    public static Diagnostic LevelPointsOutside(Origin at, string points, string range) => Error("RUB2208", at,
        $"{points} points are outside {range}, the points of the criterion", $"{points} điểm nằm ngoài {range}, khoảng điểm của tiêu chí");

    public static Diagnostic OtherwiseNotLast(Origin at, string otherwise) => Error("RUB2209", at,
        $"`{otherwise}` stands last and once", $"`{otherwise}` phải đứng cuối và chỉ một lần");

    public static Diagnostic LevelNeedsMeasure(Origin at, string measure) => Error("RUB2210", at,
        $"a level with bounds needs a `{measure}`", $"mức có giới hạn cần có `{measure}`");

    public static Diagnostic LevelEmpty(Origin at, string otherwise) => Error("RUB2211", at,
        $"a level needs bounds, a condition or `{otherwise}`", $"mức điểm cần có giới hạn, điều kiện hoặc `{otherwise}`");

    public static Diagnostic SumMismatch(Origin at, string declared, string found) => Error("RUB2212", at,
        $"the maximum is declared as {declared}, but the parts come to {found}", $"điểm tối đa khai báo là {declared}, nhưng các phần cộng lại là {found}");

    public static Diagnostic StepNotPositive(Origin at) => Error("RUB2213", at,
        "the size of a step is a number above 0 that is written out", "độ lớn của một bước là số lớn hơn 0 viết sẵn");

    public static Diagnostic StepsNeedOtherwise(Origin at, string otherwise) => Error("RUB2214", at,
        "the start may not be reached, and nothing is said for that case", "có thể không đạt mức khởi điểm, mà chưa nêu cách chấm",
        new Message($"add `{otherwise}` with 0, or the points it shall give", $"hãy thêm `{otherwise}` kèm số 0, hoặc số điểm được chấm"));

    public static Diagnostic NegativeCases(Origin at, string low, string min) => Error("RUB2215", at,
        $"the number of cases may be {low}, below 0", $"số trường hợp có thể là {low}, nhỏ hơn 0",
        new Message($"declare that the fact has 0 as its `{min}`, or write `max(…, 0)`", $"hãy khai báo `{min}` của số liệu là 0, hoặc viết `lớn_nhất(…, 0)`"));

    public static Diagnostic PerOrWhen(Origin at, string per, string when) => Error("RUB2216", at,
        $"exactly one of `{per}` and `{when}` is right", $"chỉ được nêu một trong `{per}` và `{when}`");

    public static Diagnostic NotPositive(Origin at, string key) => Error("RUB2217", at,
        $"`{key}` is a number above 0", $"`{key}` là số lớn hơn 0");

    public static Diagnostic CountOutside(Origin at, int most) => Error("RUB2218", at,
        most == 1 ? "only 1 is possible here" : $"expected a whole number from 1 to {most}", most == 1 ? "ở đây chỉ có thể là 1" : $"cần số nguyên từ 1 đến {most}");

    public static Diagnostic CombinationNotHere(Origin at, string combination, bool parts) => Error("RUB2219", at,
        $"{(parts ? "parts" : "groups")} cannot be combined by `{combination}`", $"không thể gộp {(parts ? "các tiêu chí thành phần" : "nhóm")} theo `{combination}`");

    public static Diagnostic GroupPointsMissing(Origin at, string id, string points) => Error("RUB2220", at,
        $"group `{id}` counts its members, so it needs `{points}`", $"nhóm `{id}` tính theo số tiêu chí đạt nên cần `{points}`");

    public static Diagnostic ConditionNeverHolds(Origin at) => Warning("RUB2221", at,
        "this condition can never hold", "điều kiện này không bao giờ xảy ra");

    public static Diagnostic ConditionAlwaysHolds(Origin at) => Warning("RUB2222", at,
        "this condition always holds when its facts are known", "điều kiện này luôn đúng khi đã có số liệu");

    public static Diagnostic CaseNotCovered(Origin at, string record, string otherwise) => Error("RUB2223", at,
        $"no level covers a record with `{record}`", $"không có mức điểm nào cho bản ghi có `{record}`",
        new Message($"add a level, or `{otherwise}` where the text leaves it open", $"hãy bổ sung mức điểm, hoặc `{otherwise}` nếu văn bản bỏ ngỏ"));

    public static Diagnostic NotDecided(Origin at, IEnumerable<int> lines) => Note("RUB2224", at,
        $"not decided whether every case is covered and every line can be reached: line {Lines(lines)}", $"chưa xác định được mọi trường hợp đã có mức và mọi dòng đều xảy ra được: dòng {Lines(lines)}",
        new Message("this is decided for at most 12 comparisons of facts with constants", "chỉ xác định được với tối đa 12 phép so sánh số liệu với hằng số"));

    public static Diagnostic MinimumOutside(Origin at) => Error("RUB2225", at,
        "a minimum is a share from 0% to 100%, or points of at least 0", "mức tối thiểu là tỷ lệ từ 0% đến 100%, hoặc số điểm từ 0 trở lên");

    public static Diagnostic EmptyMembers(Origin at, string id) => Warning("RUB2226", at,
        $"group `{id}` has no criteria", $"nhóm `{id}` không có tiêu chí nào");

    public static Diagnostic TallyEmpty(Origin at, string key) => Error("RUB2227", at,
        $"`{key}` needs at least one kind", $"`{key}` cần ít nhất một loại");

    public static Diagnostic OutsidePoints(Origin at) => Warning("RUB2228", at,
        "this can never lie within the points of the criterion, so that it is always cut off", "giá trị này không bao giờ nằm trong khoảng điểm của tiêu chí nên luôn bị cắt");

    public static Diagnostic WiderThanMachineIntegers(Origin? at, string figure) => Note("RUB2229", at,
        $"`{figure}` needs integers of more than 128 bits: exact, but slower", $"`{figure}` cần số nguyên hơn 128 bit: vẫn chính xác nhưng chậm hơn",
        new Message("narrower ranges or fewer digits of the facts make it fast", "hãy thu hẹp khoảng giá trị hoặc giảm số chữ số thập phân của số liệu"));

    private static string Lines(IEnumerable<int> lines)
    {
        int[] shown = [.. lines.Distinct().Order().Take(13)];
        return string.Join(", ", shown.Take(12)) + (shown.Length > 12 ? ", …" : "");
    }
}
