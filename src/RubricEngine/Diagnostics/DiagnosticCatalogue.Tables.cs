using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

internal static partial class DiagnosticCatalogue
{
    public static Diagnostic RequiredWithoutCount(Origin at, string combine, string example) => Warning("RUB2770", at,
        "a part can only be required where its criterion counts parts", "chỉ có thể yêu cầu riêng một tiêu chí thành phần khi tiêu chí tính theo số thành phần đạt",
        new Message($"write `{combine}: {{ {example} }}`, or leave this out", $"hãy viết `{combine}: {{ {example} }}` hoặc bỏ từ này"));

    public static Diagnostic CountReachedByRequired(Origin at, int count, int required) => Warning("RUB2771", at,
        $"{required} required already {(required == 1 ? "makes" : "make")} at least {count}, so that no other member can matter",
        $"riêng {required} mục bắt buộc đã đủ ít nhất {count} mục nên các mục khác không còn ý nghĩa",
        new Message("ask for more members, or for all", "hãy yêu cầu nhiều mục hơn, hoặc yêu cầu tất cả"));
}
