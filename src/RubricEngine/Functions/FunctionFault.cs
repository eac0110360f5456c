using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Functions;

/// <summary>Why one call has no answer.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Detail">What was said or found, in one short line; null where the kind says all.</param>
internal sealed record FunctionFault(FunctionFaultKind Kind, string? Detail)
{
    private const int MostDetail = 200;

    public static FunctionFault Disabled { get; } = new(FunctionFaultKind.Disabled, null);

    public static FunctionFault Threw(Exception exception) => exception is OutOfFuelException
        ? new(FunctionFaultKind.OutOfFuel, null)
        : new(FunctionFaultKind.Threw, OneLine($"{exception.GetType().Name}: {exception.Message}"));

    /// <summary>The reason that a result gives. What it is of is the function, with brackets, so that no fact is called the same.</summary>
    public UnknownReason ReasonOf(string function, string plugin)
    {
        (string kind, string english, string vietnamese) = Kind switch
        {
            FunctionFaultKind.SaidUnknown => ("function unknown", "gives no answer", "không cho kết quả"),
            FunctionFaultKind.Threw => ("function failed", "failed", "bị lỗi"),
            FunctionFaultKind.WrongAnswer => ("function out of range", "answered outside its declared result", "cho kết quả nằm ngoài khoảng đã khai báo"),
            FunctionFaultKind.OutOfFuel => ("function out of fuel", "used up its fuel", "đã dùng hết số bước tính cho phép"),
            FunctionFaultKind.TooSlow => ("function too slow", "took longer than its limit and was left behind", "chạy quá thời gian cho phép và đã bị bỏ"),
            _ => ("function disabled", "is disabled, because a call was too slow", "đã bị tắt vì có lần chạy quá thời gian cho phép"),
        };
        string detail = Detail is null ? "" : $": {Detail}";
        return new UnknownReason(kind, $"{function}()", new Message($"{function}() of {plugin} {english}{detail}", $"{function}() của {plugin} {vietnamese}{detail}"));
    }

    public static string OneLine(string text)
    {
        string line = text.ReplaceLineEndings(" ");
        return line.Length <= MostDetail ? line : $"{line.AsSpan(0, MostDetail)}…";
    }
}
