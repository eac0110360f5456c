using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

/// <summary>RUB12xx: the keyword form.</summary>
internal static partial class DiagnosticCatalogue
{
    /// <summary>Words that are nearly those of a phrase, and are read as these.</summary>
    public static Diagnostic MisspeltPhrase(Origin origin, string found, string expected) => Error("RUB1201", origin,
        $"expected `{expected}`, found `{Shortened(found)}`", $"cần `{expected}`, thấy `{Shortened(found)}`", Nearest(expected));

    public static Diagnostic UnexpectedClause(Origin origin, string found, Message construct, Message? help) => Error("RUB1202", origin,
        $"`{Shortened(found)}` cannot stand here, in {construct.English}", $"`{Shortened(found)}` không thể đứng tại đây, trong {construct.Vietnamese}", help);

    /// <summary>Help for a phrase of another language.</summary>
    public static Message PhraseOfThisLanguage(string phrase) =>
        new($"in the language of this file, write `{phrase}`", $"theo ngôn ngữ của tệp này, hãy viết `{phrase}`");

    /// <summary>Help for a phrase that belongs before the brace.</summary>
    public static Message PhraseOfTheHead(string phrase) => new($"`{phrase}` stands before the `{{`", $"`{phrase}` đứng trước dấu `{{`");

    /// <summary>Help for a phrase of another construct.</summary>
    public static Message PhraseOf(string phrase, Message construct) =>
        new($"`{phrase}` is said in {construct.English}", $"`{phrase}` được viết trong {construct.Vietnamese}");

    public static Diagnostic PieceExpected(Origin origin, Message expected, string found) => Error("RUB1203", origin,
        $"expected {expected.English}, found `{Shortened(found)}`", $"cần {expected.Vietnamese}, thấy `{Shortened(found)}`");

    public static Diagnostic PieceExpectedAtEnd(Origin origin, Message expected) => Error("RUB1203", origin,
        $"expected {expected.English} here", $"cần {expected.Vietnamese} tại đây");

    public static Diagnostic OpenBraceMissing(Origin origin, Message construct) => Error("RUB1204", origin,
        $"expected `{{` after the head of {construct.English}", $"cần `{{` sau phần đầu của {construct.Vietnamese}",
        new("what belongs to it stands between `{` and `}`", "nội dung của nó nằm giữa `{` và `}`"));

    public static Diagnostic CloseBraceMissing(Origin origin, Message construct, int line) => Error("RUB1205", origin,
        $"expected `}}`: the `{{` of {construct.English} in line {line} is not closed", $"cần `}}`: dấu `{{` của {construct.Vietnamese} ở dòng {line} chưa được đóng");

    public static Diagnostic CloseBraceUnexpected(Origin origin) => Error("RUB1206", origin,
        "this `}` closes nothing", "dấu `}` này không đóng phần nào",
        new("delete it, or write the `{` that it belongs to", "hãy xóa nó, hoặc viết thêm dấu `{` tương ứng"));

    public static Diagnostic TextNotClosed(Origin origin, string quote) => Error("RUB1207", origin,
        $"the text that starts here is not closed with `{quote}` on its line", $"đoạn văn bản bắt đầu tại đây chưa được đóng bằng `{quote}` trên cùng dòng",
        new("write a longer text as several texts in a row, a line each", "văn bản dài hãy viết thành nhiều đoạn trong dấu nháy liền nhau, mỗi đoạn một dòng"));

    public static Diagnostic SaidTwice(Origin origin, string what, int line) => Error("RUB1208", origin,
        $"`{Shortened(what)}` is said twice; it already stands in line {line}", $"`{Shortened(what)}` được viết hai lần; nó đã có ở dòng {line}");

    public static Diagnostic TooManyValues(Origin origin, int most) => Error("RUB1209", origin,
        $"the file has more than {most} values", $"tệp có hơn {most} giá trị",
        new("divide the rubric, or import what several rubrics share", "hãy chia nhỏ bộ tiêu chí, hoặc dùng lại phần dùng chung"));

    public static Diagnostic TextAfterEnd(Origin origin, int line) => Error("RUB1210", origin,
        $"the rubric ended in line {line}, but more follows", $"bộ tiêu chí đã kết thúc ở dòng {line} nhưng phía sau còn nội dung",
        new("a rubric file holds one rubric", "mỗi tệp chỉ chứa một bộ tiêu chí"));

    public static Diagnostic CurlyQuotes(Origin origin) => Error("RUB1211", origin,
        "a text stands in straight quotes `\"`", "văn bản đặt trong dấu nháy thẳng `\"`",
        new("word processors change quotes as one types; write `\"` before the text and `\"` after it", "phần mềm soạn thảo tự đổi dấu nháy khi gõ; hãy viết `\"` ở trước và sau văn bản"));
}
