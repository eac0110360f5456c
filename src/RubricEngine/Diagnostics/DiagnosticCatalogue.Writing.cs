using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

/// <summary>RUB13xx: writing a rubric file anew.</summary>
internal static partial class DiagnosticCatalogue
{
    /// <summary>What was written reads otherwise than what it was written from: nothing is handed out.</summary>
    public static Diagnostic NotWritable(Origin origin) => Error("RUB1301", origin,
        "this would not say the same when written anew, so nothing is written", "phần này khi viết lại sẽ không còn giữ nguyên nghĩa, nên không ghi gì",
        new("write it in a simpler way first", "hãy viết lại phần này theo cách đơn giản hơn trước"));

    public static Diagnostic AnchorsWrittenOut(Origin origin) => Note("RUB1302", origin,
        "aliases and merge keys are written out where they stand", "các bí danh và khóa gộp được viết đầy đủ tại chỗ");

    public static Diagnostic CommentWithoutPlace(Origin origin) => Warning("RUB1303", origin,
        "this comment has no place in what is written", "chú thích này không có chỗ trong văn bản được viết ra");
}
