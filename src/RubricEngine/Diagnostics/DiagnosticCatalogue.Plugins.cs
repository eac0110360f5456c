using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

/// <summary>RUB31xx: functions of hosts and plugins, and where they come from.</summary>
internal static partial class DiagnosticCatalogue
{
    public static Diagnostic FunctionNameTaken(Origin? at, string name, string plugin, string other) => Error("RUB3101", at,
        $"the function `{name}` of {plugin} is left out: {other} has one of this name", $"hàm `{name}` của {plugin} bị bỏ qua: {other} đã có hàm cùng tên",
        new("give one of them another name", "hãy đặt tên khác cho một trong hai hàm"));

    public static Diagnostic FunctionWithoutSignature(Origin? at, string plugin, Exception why) => Error("RUB3102", at,
        $"a function of {plugin} is left out: its signature cannot be read: {OneLine(why)}", $"một hàm của {plugin} bị bỏ qua: không đọc được khai báo của hàm: {OneLine(why)}");

    private static string OneLine(Exception exception) => exception.Message.ReplaceLineEndings(" ").TrimEnd('.');
}
