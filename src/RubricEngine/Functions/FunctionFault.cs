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

    /// <summary>What a fault is of: the function, with brackets, so that no fact is called the same.</summary>
    public static string FactOf(string function) => $"{function}()";

    /// <summary>Whether a fault of this fact is one of a function.</summary>
    public static bool IsFact(string? fact) => fact is not null && fact.EndsWith("()", StringComparison.Ordinal);

    /// <summary>The kind of the reason that a result gives.</summary>
    public string ReasonKind => Kind switch
    {
        FunctionFaultKind.SaidUnknown => "function unknown",
        FunctionFaultKind.Threw => "function failed",
        FunctionFaultKind.WrongAnswer => "function out of range",
        FunctionFaultKind.OutOfFuel => "function out of fuel",
        FunctionFaultKind.TooSlow => "function too slow",
        _ => "function disabled",
    };

    /// <summary>The reason that a result gives.</summary>
    public UnknownReason ReasonOf(string function, string plugin)
    {
        (string english, string vietnamese) = Kind switch
        {
            FunctionFaultKind.SaidUnknown => ("gives no answer", "không cho kết quả"),
            FunctionFaultKind.Threw => ("failed", "bị lỗi"),
            FunctionFaultKind.WrongAnswer => ("answered outside its declared result", "cho kết quả nằm ngoài khoảng đã khai báo"),
            FunctionFaultKind.OutOfFuel => ("used up its fuel", "đã dùng hết số bước tính cho phép"),
            FunctionFaultKind.TooSlow => ("took longer than its limit and was left behind", "chạy quá thời gian cho phép và đã bị bỏ"),
            _ => ("is disabled, because a call was too slow", "đã bị tắt vì có lần chạy quá thời gian cho phép"),
        };
        string detail = Detail is null ? "" : $": {Detail}";
        return new UnknownReason(ReasonKind, FactOf(function), new Message($"{function}() of {plugin} {english}{detail}", $"{function}() của {plugin} {vietnamese}{detail}"));
    }

    public static string OneLine(string text)
    {
        string line = text.ReplaceLineEndings(" ");
        return line.Length <= MostDetail ? line : $"{line.AsSpan(0, MostDetail)}…";
    }
}
