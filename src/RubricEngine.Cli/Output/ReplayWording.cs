using System.Collections.Immutable;
using RubricEngine.Data;
using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary>What <c>replay</c> says.</summary>
internal static class ReplayWording
{
    public static Message Verified { get; } = new("signature valid", "chữ ký hợp lệ");

    public static Message Then { get; } = new("then", "trước đây");

    public static Message Now { get; } = new("now", "nay");

    public static Message Outcome(ReplayResult result) => result switch
    {
        { Assessment: null } => new("not recomputed", "không tính lại được"),
        { IsSame: true } => new("same", "giống nhau"),
        { Differences.Length: 1 } => new("1 difference", "1 điểm khác"),
        { Differences.Length: var count } => new($"{count} differences", $"{count} điểm khác"),
    };

    public static Message OtherEngine(string then, string now) =>
        new($"computed by version {then} of the engine, recomputed by {now}", $"do phiên bản {then} của bộ máy tính ra, tính lại bằng phiên bản {now}");

    public static Message NotRecomputable(ImmutableArray<string> functions) => functions.IsEmpty
        ? new("need not come out again: a call of a function was left behind because it was too slow", "có thể không ra lại kết quả cũ: có hàm chạy quá lâu nên đã bị bỏ")
        : new($"need not come out again: it calls {Listed(functions)}, which may answer otherwise each time", $"có thể không ra lại kết quả cũ: có gọi {Listed(functions)}, mỗi lần có thể trả lời khác");

    public static Message Total(int audits, int same) => new(
        $"{(audits == 1 ? "1 audit" : $"{audits} audits")}: {same} same, {audits - same} not", $"{audits} hồ sơ kiểm chứng: {same} giống nhau, {audits - same} không");

    private static string Listed(ImmutableArray<string> functions) => string.Join(", ", functions.Select(f => $"`{f}`"));
}
